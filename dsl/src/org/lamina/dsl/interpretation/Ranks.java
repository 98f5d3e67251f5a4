package org.lamina.dsl.interpretation;

import java.util.List;
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
		int place = scene.doubt().unknown() == Truth.UNKNOWN ? 0 : told(rule, scene);
		if (place > 0)
			return Truth.of(place >= first && place <= last);
		List<Scene.Member> members = scene.group().get();
		if (place == 0)
			keyOf(scene.line(), rule.getRanking().getKey(), scene);
		int surelyBefore = 0;
		int possiblyBefore = 0;
		for (Scene.Member member : members) {
			if (member.line() == scene.line())
				continue;
			Truth before = member.belongs().and(isBefore(member.line(), scene.line(), rule, place < 0 && scene.doubt().tells() ? scene.with(scene.filling(), new Notes()) : scene));
			surelyBefore += before == Truth.YES ? 1 : 0;
			possiblyBefore += before == Truth.NO ? 0 : 1;
		}
		if (surelyBefore + 1 >= first && possiblyBefore + 1 <= last)
			return Truth.YES;
		return possiblyBefore + 1 < first || surelyBefore + 1 > last ? Truth.NO : Truth.UNKNOWN;
	}

	private static int placeOf(String ordinal) {
		return Integer.parseInt(ordinal.replaceAll("\\D", ""));
	}

	/** Notes what a finding rests on: the keys of the lines, as far as all are known, and the place that they give, which is returned; -1 if they give none. */
	private int told(Rule rule, Scene scene) {
		Condition key = rule.getRanking().getKey();
		if (scene.group().get().stream().anyMatch(member -> member.belongs() != Truth.YES) || keyOf(scene.line(), key, scene).value() == null)
			return -1;
		int place = 1;
		for (Scene.Member member : scene.group().get())
			if (member.line() != scene.line()) {
				if (keyOf(member.line(), key, scene).value() == null)
					return -1;
				place += isBefore(member.line(), scene.line(), rule, scene) == Truth.YES ? 1 : 0;
			}
		scene.notes().because(scene.nameOf(scene.line()) + " is number " + place + " of " + scene.group().get().size() + (scene.group().get().size() == 1 ? " line" : " lines"));
		return place;
	}

	private Quantity keyOf(Line line, Condition key, Scene scene) {
		return operands.read(key, scene.withLine(line).withRow(null));
	}

	private Truth isBefore(Line other, Line judged, Rule rule, Scene scene) {
		boolean highestFirst = rule.getRanking().getOrder().equals("highest");
		Quantity ofOther = keyOf(other, rule.getRanking().getKey(), scene);
		Quantity ofJudged = keyOf(judged, rule.getRanking().getKey(), scene);
		boolean first = other.number() < judged.number();
		return Comparisons.compare(ofOther, ofJudged, order -> order == 0 ? first : highestFirst == order > 0);
	}
}
