package org.lamina.dsl.interpretation;

import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.Ranking;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Line;

/** The place of a line in its group, ranked by a key; of equal keys, by line number. */
final class Ranks {

	private static final int UNKNOWN = 0;

	private final Operands operands;

	Ranks(Operands operands) {
		this.operands = operands;
	}

	/** Whether the outcome of a rule is for the judged line's place: {@code the 2nd to the 5th}, {@code the 2nd and further}. */
	Truth isAddressed(Rule rule, Scene scene) {
		Outcome outcome = rule.getOutcome();
		if (outcome.getFirst() == null)
			return Truth.YES;
		int first = placeOf(outcome.getFirst());
		int last = outcome.isOpen() ? Integer.MAX_VALUE : outcome.getLast() == null ? first : placeOf(outcome.getLast());
		int place = placeOf(rule.getRanking(), scene);
		return place == UNKNOWN ? Truth.UNKNOWN : Truth.of(place >= first && place <= last);
	}

	/** The place of the judged line, from 1; unknown as long as somebody's membership or key is. */
	private int placeOf(Ranking ranking, Scene scene) {
		if (scene.group().stream().anyMatch(member -> member.belongs() == Truth.UNKNOWN))
			return UNKNOWN;
		Scene among = scene.amongLines();
		Quantity own = operands.read(ranking.getKey(), among.withLine(scene.line()).withRow(null));
		if (own.value() == null)
			return UNKNOWN;
		int place = 1;
		for (Scene.Member member : scene.group())
			if (member.line() != scene.line()) {
				Truth before = isBefore(member.line(), own, ranking, among);
				if (before == Truth.UNKNOWN)
					return UNKNOWN;
				place += before == Truth.YES ? 1 : 0;
			}
		scene.notes().because(scene.nameOf(scene.line()) + " is number " + place + " of " + scene.group().size() + (scene.group().size() == 1 ? " line" : " lines"));
		return place;
	}

	private static int placeOf(String ordinal) {
		return Integer.parseInt(ordinal.replaceAll("\\D", ""));
	}

	private Truth isBefore(Line other, Quantity own, Ranking ranking, Scene scene) {
		boolean first = other.number() < scene.line().number();
		return Comparisons.compare(operands.read(ranking.getKey(), scene.withLine(other).withRow(null)), own, order -> order == 0 ? first : ranking.getOrder().equals("highest") == order > 0);
	}
}
