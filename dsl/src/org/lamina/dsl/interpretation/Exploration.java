package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries the fillings of what is unknown. A value is tried for one thing after the other, until the rest no longer matters; each filling so reached stands for all that
 * go on from it.
 */
final class Exploration {

	/** Beyond this many evaluations that come to an end, in one turn, Kleene's answer stands; those on the way to one are not counted. */
	static final int BOUND = 2_000;

	/** Turns in which cut points go from one unknown to another that is held against it; a chain of more unknowns is not followed to its end. */
	private static final int TURNS = 3;

	/** A question of which the answer depends on what is unknown. */
	@FunctionalInterface
	interface Question {
		/** @param doubt as what the unknown counts */
		Truth answer(Filling filling, Notes notes, Scene.Doubt doubt);

		/** The answer where something is filled in: yes if it surely holds, no if it does not even possibly. */
		default Truth answer(Filling filling, Notes notes) {
			if (answer(filling, notes, Scene.Doubt.SURELY) == Truth.YES)
				return Truth.YES;
			return answer(filling, notes, Scene.Doubt.POSSIBLY) == Truth.NO ? Truth.NO : Truth.UNKNOWN;
		}
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
	/** What was filled in, in the order in which it was asked for in the last turn. */
	private final Set<Atom> asked = new LinkedHashSet<>();
	private final CutPoints cuts = new CutPoints();
	private final List<Reached> reached = new ArrayList<>();
	private int evaluations;

	Exploration(Question question) {
		this.question = question;
		try {
			boolean complete = false;
			for (int turn = 0; turn < TURNS && !complete; turn++) {
				int known = cuts.size();
				reached.clear();
				asked.clear();
				evaluations = 0;
				explore(Filling.NONE);
				complete = cuts.size() == known;
			}
		} catch (TooMany bound) {
			reached.clear();
		}
	}

	private void explore(Filling filling) {
		Notes notes = new Notes();
		Truth answer = question.answer(filling, notes);
		cuts.take(notes, filling);
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
		for (Object value : next.domain().values(cuts.of(next)))
			explore(filling.with(next, value));
	}

	/** What every filling gives; unknown if two give different answers, or too many would have to be tried. */
	Truth answer() {
		Set<Truth> answers = reached.stream().map(Reached::answer).collect(Collectors.toSet());
		return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
	}

	/** The names of what alone can change the answer, in the order in which it is asked for; of all that was asked for, if too many fillings would have to be tried. */
	List<String> missing() {
		return asked.stream().map(Atom::name).distinct().filter(name -> reached.isEmpty() || decides(name)).toList();
	}

	/** What is missing, with what its values would bring. */
	List<Missing> changes() {
		return missing().stream().map(name -> new Missing(name, reached.isEmpty() ? List.of() : changesOf(name))).toList();
	}

	private List<Change> changesOf(String name) {
		List<Atom> atoms = asked.stream().filter(atom -> atom.name().equals(name)).toList();
		if (atoms.size() != 1 || !atoms.get(0).aspect().isEmpty())
			return List.of();
		Atom atom = atoms.get(0);
		Set<Domain.Cut> points = cuts.of(atom);
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
