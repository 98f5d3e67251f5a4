package org.lamina.dsl.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.dsl.decisions.Axis.Part;

/** Looks for combinations of parts, one of each axis, that no row accepts. It gives up after a number of steps, for a table with many inputs has very many combinations. */
final class Covering {

	private static final int STEPS = 20_000;

	private record State(int axis, BitSet rows) {
	}

	private final List<List<Part>> axes;
	/** For each axis the rows that accept each part of it and of all behind it. */
	private final List<BitSet> always = new ArrayList<>();
	private final int most;
	private final Set<State> covered = new HashSet<>();
	private final List<List<List<Part>>> open = new ArrayList<>();
	private int steps;

	private Covering(List<List<Part>> axes, int rows, int most) {
		this.axes = axes;
		this.most = most;
		BitSet all = new BitSet();
		all.set(0, rows);
		always.add(all);
		for (int axis = axes.size() - 1; axis >= 0; axis--) {
			BitSet accepting = (BitSet) always.get(0).clone();
			axes.get(axis).forEach(part -> accepting.and(part.rows()));
			always.add(0, accepting);
		}
	}

	/** Whether each combination of parts is surely accepted by one of some rows. */
	static boolean isWhole(List<List<Part>> axes, BitSet rows) {
		Covering covering = new Covering(axes, rows.length(), 1);
		covering.look(0, rows, List.of());
		return covering.open.isEmpty() && covering.steps <= STEPS;
	}

	/**
	 * Combinations that no row accepts, for each of them parts of each axis that stand for one another.
	 *
	 * @param most how many to look for
	 */
	static List<List<List<Part>>> open(List<List<Part>> axes, int rows, int most) {
		Covering covering = new Covering(axes, rows, most);
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
		int before = open.size();
		Map<BitSet, List<Part>> alike = new LinkedHashMap<>();
		for (Part part : axes.get(axis)) {
			BitSet left = (BitSet) rows.clone();
			left.and(part.rows());
			alike.computeIfAbsent(left, any -> new ArrayList<>()).add(part);
		}
		for (Map.Entry<BitSet, List<Part>> parts : alike.entrySet()) {
			if (++steps > STEPS || open.size() >= most)
				return;
			List<List<Part>> further = new ArrayList<>(chosen);
			further.add(parts.getValue());
			look(axis + 1, parts.getKey(), further);
		}
		if (open.size() == before)
			covered.add(state);
	}
}
