package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lamina.runtime.claim.Line;

/**
 * How a rule ends for every way of filling in what is unknown. What is missing are the unknowns whose value alone makes the difference between two
 * endings, for some values of the others.
 */
final class Fillings {

	/** More evaluations are not made for one rule and one line; then Kleene's tables stand, and all that is unknown is missing. */
	static final int BOUND = 2000;

	/** Unknowns that are compared with each other cut each other anew in each turn; after so many no order of them is new. */
	private static final int TURNS = 5;

	/** How a path ended: the values of the atoms it read. */
	private record End(int[] values) {
	}

	private final Filling filling = new Filling();
	private final List<End> firing = new ArrayList<>();
	private final List<End> others = new ArrayList<>();
	private boolean conditionAlwaysHolds;
	private boolean bounded;

	/**
	 * Tries all of them.
	 *
	 * @param judged the judged line
	 * @param when   the rule's condition
	 * @param unless its exemptions
	 */
	Fillings(Line judged, Predicate<Reading> when, Predicate<Reading> unless) {
		Reading reading = Reading.filling(filling, judged);
		int evaluations = 0;
		int turn = 0;
		do {
			firing.clear();
			others.clear();
			conditionAlwaysHolds = true;
			filling.restart();
			do {
				if (++evaluations > BOUND) {
					bounded = true;
					return;
				}
				boolean condition = when.test(reading);
				boolean fires = condition && !unless.test(reading);
				if (!filling.isImpossible()) {
					conditionAlwaysHolds &= condition;
					(fires ? firing : others).add(new End(filling.values()));
				}
			} while (filling.next());
		} while (filling.hasGrown() && ++turn < TURNS);
	}

	/** Whether the rule fires, whatever the unknown is. */
	boolean alwaysFires() {
		return !bounded && others.isEmpty() && !firing.isEmpty();
	}

	/** Whether the rule does not fire, whatever the unknown is. */
	boolean neverFires() {
		return !bounded && firing.isEmpty();
	}

	/** Whether the rule's condition holds, whatever the unknown is, so that only an exemption is in doubt; unknown beyond the bound. */
	boolean conditionAlwaysHolds() {
		return !bounded && conditionAlwaysHolds;
	}

	/** Whether there were too many to try. */
	boolean isBounded() {
		return bounded;
	}

	/** The names of what is missing, each once, in the order in which the rule asks for it. */
	List<String> missing() {
		if (bounded)
			return filling.asked().stream().map(Atom::name).distinct().toList();
		Set<Integer> missing = new HashSet<>();
		for (End one : firing)
			for (End other : others) {
				int single = onlyDifference(one.values, other.values);
				if (single >= 0)
					missing.add(single);
			}
		return filling.asked().stream().filter(atom -> missing.contains(atom.position)).map(Atom::name).distinct().toList();
	}

	/** The only atom of which both paths read different values; -1 if there are more, for none cannot be. */
	private static int onlyDifference(int[] one, int[] other) {
		int single = -1;
		int common = Math.min(one.length, other.length);
		for (int i = 0; i < common; i++)
			if (one[i] >= 0 && other[i] >= 0 && one[i] != other[i]) {
				if (single >= 0)
					return -1;
				single = i;
			}
		return single;
	}
}
