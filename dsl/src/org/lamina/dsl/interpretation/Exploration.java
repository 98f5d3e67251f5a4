package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries the fillings of what is unknown. A value is tried for one thing after the other, until the rest no longer matters; each filling so reached stands for all that
 * go on from it.
 */
final class Exploration {

	/** Beyond this many evaluations that come to an end Kleene's answer stands; those on the way to one are not counted. */
	static final int BOUND = 2_000;

	/** Cut points of what is compared with something else that is unknown come from the values that were tried for that; after this many turns no order of the two is new. */
	private static final int TURNS = 3;

	/** A question of which the answer depends on what is unknown. */
	@FunctionalInterface
	interface Question {
		Truth answer(Filling filling, Notes notes);
	}

	private record Reached(Filling filling, Truth answer) {
	}

	private static final class TooMany extends RuntimeException {
		private static final long serialVersionUID = 1;

		TooMany() {
			super(null, null, false, false);
		}
	}

	private final Question question;
	private final Set<Atom> met = new LinkedHashSet<>();
	/** What was filled in, in the order in which it was asked for in the last turn. */
	private final Set<Atom> asked = new LinkedHashSet<>();
	private final Map<Atom, Set<Domain.Cut>> cuts = new LinkedHashMap<>();
	private final List<Reached> reached = new ArrayList<>();
	private int evaluations;
	private boolean complete;

	Exploration(Question question) {
		this.question = question;
		try {
			for (int turn = 0; turn < TURNS && !complete; turn++) {
				int known = cutPoints();
				reached.clear();
				asked.clear();
				explore(Filling.NONE);
				complete = turn == TURNS - 1 || cutPoints() == known;
			}
		} catch (TooMany bound) {
			reached.clear();
		}
	}

	private int cutPoints() {
		return cuts.values().stream().mapToInt(Set::size).sum();
	}

	private void explore(Filling filling) {
		Notes notes = new Notes();
		Truth answer = question.answer(filling, notes);
		met.addAll(notes.met());
		notes.cuts().forEach((atom, points) -> cuts.computeIfAbsent(atom, first -> new LinkedHashSet<>()).addAll(points));
		boolean ends = notes.isImpossible() || answer != Truth.UNKNOWN || notes.met().isEmpty();
		if (ends && ++evaluations > BOUND)
			throw new TooMany();
		if (notes.isImpossible())
			return;
		if (ends) {
			reached.add(new Reached(filling, answer));
			return;
		}
		Atom next = notes.met().iterator().next();
		asked.add(next);
		for (Object value : next.domain().values(cuts.getOrDefault(next, Set.of())))
			explore(filling.with(next, value));
	}

	/** What every filling gives; unknown if two give different answers, or too many would have to be tried. */
	Truth answer() {
		Set<Truth> answers = reached.stream().map(Reached::answer).collect(Collectors.toSet());
		return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
	}

	/** The names of what alone can change the answer, in the order in which it is asked for; of all that was met, if too many fillings would have to be tried. */
	List<String> missing() {
		return reached.isEmpty() ? met.stream().map(Atom::name).distinct().toList() : asked.stream().map(Atom::name).distinct().filter(this::decides).toList();
	}

	/** What is missing, with what its values would bring. */
	List<Missing> changes() {
		return missing().stream().map(name -> new Missing(name, reached.isEmpty() ? List.of() : changesOf(name))).toList();
	}

	private List<Change> changesOf(String name) {
		List<Atom> atoms = met.stream().filter(atom -> atom.name().equals(name)).toList();
		if (atoms.size() != 1 || !atoms.get(0).aspect().isEmpty())
			return List.of();
		Atom atom = atoms.get(0);
		Set<Domain.Cut> points = cuts.getOrDefault(atom, Set.of());
		return Change.of(atom.domain(), atom.domain().values(points), points, value -> answerIf(atom, value));
	}

	/** What every filling with this value gives. */
	private Truth answerIf(Atom atom, Object value) {
		Set<Truth> answers = reached.stream().filter(one -> value.equals(one.filling.values().getOrDefault(atom, value))).map(Reached::answer).collect(Collectors.toSet());
		return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
	}

	private boolean decides(String name) {
		for (Reached one : reached)
			for (Reached other : reached)
				if (one.answer != other.answer && one.filling.agreesButFor(name, other.filling))
					return true;
		return false;
	}
}
