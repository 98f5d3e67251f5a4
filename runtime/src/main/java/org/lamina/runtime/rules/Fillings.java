package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.lamina.runtime.claim.Line;

/**
 * How a rule ends for every way of filling in what is unknown. One unknown after the other is filled in, until the rest no longer matters. What is missing are the unknowns whose value
 * alone makes the difference between two endings, for some values of the others.
 */
final class Fillings {

	/** More evaluations that come to an end are not made in one turn; then Kleene's tables stand, and all that was asked for is missing. */
	static final int BOUND = 2000;

	/** Turns in which limits go from one unknown to another that is held against it; a chain of more unknowns is not followed to its end. */
	private static final int TURNS = 3;

	/** An evaluation that came to an end: with the values of the unknowns that it needed, it is yes, no, or, as null, unknown all the same. */
	private record End(Object[] values, Boolean fires) {
	}

	private final Filling filling = new Filling();
	private final Reading reading;
	private final Predicate<Reading> question;
	private final List<End> ends = new ArrayList<>();
	/** What was filled in, in the order in which it was asked for in the last turn. */
	private final Set<Atom> asked = new LinkedHashSet<>();
	private int evaluations;
	private boolean bounded;

	/**
	 * Tries all of them.
	 *
	 * @param judged the judged line
	 * @param when   the rule's condition
	 * @param unless its exemptions
	 */
	Fillings(Line judged, Predicate<Reading> when, Predicate<Reading> unless) {
		this(judged, reading -> when.test(reading) && !unless.test(reading.opposite()));
	}

	/** @param question what is yes or no, once nothing is unknown */
	Fillings(Line judged, Predicate<Reading> question) {
		this.reading = Reading.filling(filling, judged);
		this.question = question;
		for (int turn = 0; turn < TURNS && !bounded && (turn == 0 || filling.hasGrown()); turn++) {
			ends.clear();
			asked.clear();
			evaluations = 0;
			explore();
		}
	}

	private void explore() {
		filling.begin();
		boolean surely = question.test(reading);
		Boolean fires = surely ? Boolean.TRUE : question.test(reading.opposite()) ? null : Boolean.FALSE;
		Atom next = filling.firstOpen();
		if (filling.isImpossible() || fires != null || next == null) {
			if (++evaluations > BOUND) {
				bounded = true;
				ends.clear();
			} else if (!filling.isImpossible())
				ends.add(new End(filling.values(), fires));
			return;
		}
		asked.add(next);
		for (Object value : next.values()) {
			filling.fill(next, value);
			explore();
			filling.clear();
			if (bounded)
				return;
		}
	}

	/** Whether the rule fires, whatever the unknown is. */
	boolean alwaysFires() {
		return isAlways(Boolean.TRUE);
	}

	/** Whether the rule does not fire, whatever the unknown is. */
	boolean neverFires() {
		return isAlways(Boolean.FALSE);
	}

	private boolean isAlways(Boolean fires) {
		return !ends.isEmpty() && ends.stream().allMatch(end -> fires.equals(end.fires));
	}

	/** Whether there were too many to try. */
	boolean isBounded() {
		return bounded;
	}

	/** The names of what is missing, each once, in the order in which the rule asks for it. */
	List<String> missing() {
		List<Atom> atoms = List.copyOf(asked);
		Set<String> missing = new LinkedHashSet<>();
		for (int i = 0; i < ends.size(); i++)
			for (int j = 0; j < i; j++)
				if (!Objects.equals(ends.get(i).fires, ends.get(j).fires))
					addOnlyDifference(ends.get(i).values, ends.get(j).values, atoms, missing);
		return atoms.stream().map(Atom::name).distinct().filter(name -> ends.isEmpty() || missing.contains(name)).toList();
	}

	/** Adds the only name under which two ends have different values, if they have under one alone. */
	private static void addOnlyDifference(Object[] one, Object[] other, List<Atom> atoms, Set<String> missing) {
		String single = null;
		for (Atom atom : atoms) {
			Object first = atom.position < one.length ? one[atom.position] : null;
			Object second = atom.position < other.length ? other[atom.position] : null;
			if (first == null || second == null || first.equals(second) || atom.name().equals(single))
				continue;
			if (single != null)
				return;
			single = atom.name();
		}
		if (single != null)
			missing.add(single);
	}
}
