package org.lamina.dsl.interpretation;

import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Line;

/** The place of a line in its group, ranked by a key; of equal keys, by line number. */
final class Ranks {

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
		if (scene.group().stream().anyMatch(member -> member.belongs() == Truth.UNKNOWN))
			return Truth.UNKNOWN;
		int surelyBefore = 0;
		int possiblyBefore = 0;
		for (Scene.Member member : scene.group()) {
			if (member.line() == scene.line())
				continue;
			Truth before = isBefore(member.line(), scene.line(), rule.getRanking().getKey(), rule.getRanking().getOrder().equals("highest"), scene.amongLines());
			surelyBefore += before == Truth.YES ? 1 : 0;
			possiblyBefore += before == Truth.NO ? 0 : 1;
		}
		if (surelyBefore == possiblyBefore)
			scene.notes().because(scene.nameOf(scene.line()) + " is number " + (surelyBefore + 1) + " of " + scene.group().size() + (scene.group().size() == 1 ? " line" : " lines"));
		if (surelyBefore + 1 >= first && possiblyBefore + 1 <= last)
			return Truth.YES;
		return possiblyBefore + 1 < first || surelyBefore + 1 > last ? Truth.NO : Truth.UNKNOWN;
	}

	private static int placeOf(String ordinal) {
		return Integer.parseInt(ordinal.replaceAll("\\D", ""));
	}

	private Truth isBefore(Line other, Line judged, Condition key, boolean highestFirst, Scene scene) {
		Quantity ofOther = operands.read(key, scene.withLine(other).withRow(null));
		Quantity ofJudged = operands.read(key, scene.withLine(judged).withRow(null));
		boolean first = other.number() < judged.number();
		return Comparisons.compare(ofOther, ofJudged, order -> order == 0 ? first : highestFirst == order > 0);
	}
}
