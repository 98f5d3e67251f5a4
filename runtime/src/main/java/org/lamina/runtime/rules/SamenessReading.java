package org.lamina.runtime.rules;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.claim.Line;

/** In what two lines are the same. What is unknown of both is asked for in the order of the claim. */
abstract class SamenessReading extends LevelReading {

	SamenessReading(boolean unknown, Evidence evidence, Filling filling, Line judged) {
		super(unknown, evidence, filling, judged);
	}

	/** Equal single days are the same date, disjoint spans are not, and of spans that overlap it is unknown. */
	public boolean sameDate(Line one, Line other) {
		if (one == other)
			return true;
		if (!isBefore(one, other))
			return sameDateInOrder(other, one);
		return sameDateInOrder(one, other);
	}

	private boolean sameDateInOrder(Line one, Line other) {
		LocalDate first = one.firstDay() == null && filling != null ? date(one) : one.firstDay();
		LocalDate firstOfOther = other.firstDay() == null && filling != null ? date(other) : other.firstDay();
		if (filling == null ? first == null || firstOfOther == null : !heldAgainstDays(first, one, firstOfOther, other))
			return unknown;
		LocalDate last = lastDay(one, first);
		LocalDate lastOfOther = lastDay(other, firstOfOther);
		if (last.isBefore(firstOfOther) || lastOfOther.isBefore(first))
			return false;
		if (first.isEqual(last) && firstOfOther.isEqual(lastOfOther))
			return true;
		return unknown("single days of " + both(one, other), "");
	}

	/** Notes that the days of two lines are held against each other, and says whether both are there. */
	private boolean heldAgainstDays(LocalDate first, Line one, LocalDate firstOfOther, Line other) {
		boolean areThere = filling.compared(first, firstOfOther);
		if (!isOpen(firstOfOther))
			filling.heldAgainst(first, lastDay(other, firstOfOther), firstOfOther);
		if (!isOpen(first))
			filling.heldAgainst(firstOfOther, lastDay(one, first), first);
		return areThere;
	}

	private static LocalDate lastDay(Line line, LocalDate first) {
		return line.lastDay() == null ? first : line.lastDay();
	}

	private String both(Line one, Line other) {
		return isOfClaim(one) && isOfClaim(other) ? "lines " + Math.min(one.number(), other.number()) + " and " + Math.max(one.number(), other.number()) : nameOf(one) + " and " + nameOf(other);
	}

	/** The rendering provider, by NPI. */
	public boolean sameProvider(Line one, Line other) {
		return same("provider", one, one.provider(), other, other.provider());
	}

	/** The billing group and the specialty. */
	public boolean sameGroup(Line one, Line other) {
		return same("group", one, one.group(), other, other.group()) && same("specialty", one, one.specialty(), other, other.specialty());
	}

	public boolean samePlace(Line one, Line other) {
		if (one.place() != null && other.place() != null || one == other)
			return one == other || one.place().equals(other.place());
		boolean inOrder = isBefore(one, other);
		Line upper = inOrder ? one : other;
		Line lower = inOrder ? other : one;
		return filling == null ? unknown : settled(filling.samePlace(upper.place(), nameOf("place", upper), lower.place(), nameOf("place", lower)));
	}

	public boolean sameFacility(Line one, Line other) {
		return same("facility", one, one.facility(), other, other.facility());
	}

	private boolean same(String what, Line one, String ofOne, Line other, String ofOther) {
		if (ofOne != null && ofOther != null || one == other)
			return one == other || ofOne.equals(ofOther);
		if (filling == null)
			return unknown;
		boolean inOrder = isBefore(one, other);
		String first = text(what, inOrder ? one : other, inOrder ? ofOne : ofOther);
		String second = text(what, inOrder ? other : one, inOrder ? ofOther : ofOne);
		return isOneOf(first, second);
	}

	private String text(String what, Line line, String value) {
		return value == null ? filling.word(nameOf(what, line), List.of()) : value;
	}
}
