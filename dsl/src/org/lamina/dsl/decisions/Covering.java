package org.lamina.dsl.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.dsl.decisions.Axis.Part;

/** Looks for combinations of parts, one of each axis, that no row accepts. */
final class Covering {

	/** How many steps a table may take, for one with many inputs has very many combinations, and how much they may look at; when they are used up nothing more is told of it. */
	static final class Steps {
		private int left = 50_000;
		private long looks = 3_000_000_000L;

		boolean areUsedUp() {
			return left <= 0 || looks <= 0;
		}

		private void lookAt(int parts, int rows) {
			looks -= (long) parts * rows;
		}
	}

	private record State(int axis, BitSet rows) {
	}

	private final List<List<Part>> axes;
	/** For each axis the rows that accept each part of it and of all behind it. */
	private final List<BitSet> always = new ArrayList<>();
	private final int most;
	private final Set<State> covered = new HashSet<>();
	private final List<List<List<Part>>> open = new ArrayList<>();
	private final Steps steps;

	private Covering(List<List<Part>> axes, int rows, int most, Steps steps) {
		this.axes = axes;
		this.steps = steps;
		this.most = most;
		BitSet all = new BitSet();
		all.set(0, rows);
		always.add(all);
		for (int axis = axes.size() - 1; axis >= 0; axis--) {
			BitSet accepting = (BitSet) always.get(0).clone();
			axes.get(axis).forEach(part -> accepting.and(part.rows()));
			steps.lookAt(axes.get(axis).size(), rows);
			always.add(0, accepting);
		}
	}

	/** Whether each combination of parts is surely accepted by one of some rows. */
	static boolean isWhole(List<List<Part>> axes, BitSet rows, Steps steps) {
		Covering covering = new Covering(axes, rows.length(), 1, steps);
		covering.look(0, rows, List.of());
		return covering.open.isEmpty() && !steps.areUsedUp();
	}

	/** The rows that accept each combination of parts. */
	static BitSet ofAll(List<List<Part>> axes, int rows, Steps steps) {
		return new Covering(axes, rows, 0, steps).always.get(0);
	}

	/**
	 * Combinations that no row accepts, for each of them parts of each axis that stand for one another.
	 *
	 * @param most how many to look for
	 */
	static List<List<List<Part>>> open(List<List<Part>> axes, int rows, int most, Steps steps) {
		Covering covering = new Covering(axes, rows, most, steps);
		covering.look(0, covering.always.get(axes.size()), List.of());
		return covering.open;
	}

	private void look(int axis, BitSet rows, List<List<Part>> chosen) {
		if (rows.isEmpty()) {
			List<List<Part>> combination = new ArrayList<>(chosen);
			combination.addAll(axes.subList(axis, axes.size()));
			open.add(combination);
			return;
		}
		State state = new State(axis, rows);
		if (rows.intersects(always.get(axis)) || covered.contains(state))
			return;
		steps.lookAt(axes.get(axis).size(), rows.length());
		int before = open.size();
		Map<BitSet, List<Part>> alike = new LinkedHashMap<>();
		for (Part part : axes.get(axis)) {
			BitSet left = (BitSet) rows.clone();
			left.and(part.rows());
			alike.computeIfAbsent(left, any -> new ArrayList<>()).add(part);
		}
		for (Map.Entry<BitSet, List<Part>> parts : alike.entrySet()) {
			if (open.size() >= most || steps.areUsedUp())
				return;
			steps.left--;
			List<List<Part>> further = new ArrayList<>(chosen);
			further.add(parts.getValue());
			look(axis + 1, parts.getKey(), further);
		}
		if (open.size() == before)
			covered.add(state);
	}
}
