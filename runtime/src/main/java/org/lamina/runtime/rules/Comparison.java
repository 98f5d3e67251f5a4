package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** The tests and the arithmetic of a reading: null is an unknown value, and a test of one comes out as the reading counts the unknown. */
abstract class Comparison {

	/** Ten thousand years, in days. */
	private static final long LONGEST_TIME = 3_652_425;

	/** Whether the unknown counts as yes. */
	final boolean unknown;

	/** What the unknown is filled in with, or null; then nothing is unknown. */
	final Filling filling;

	Comparison(boolean unknown, Filling filling) {
		this.unknown = unknown;
		this.filling = filling;
	}

	/** Whether two values are there, so that they can be compared. */
	private boolean areThere(Object one, Object other) {
		return filling == null ? one != null && other != null : filling.compared(one, other);
	}

	/** Whether a value is unknown, and not filled in either. */
	final boolean isOpen(Object value) {
		return filling == null ? value == null : filling.isOpen(value);
	}

	/** An answer, or as what the unknown counts if there is none. */
	final boolean settled(Boolean answer) {
		return answer == null ? unknown : answer;
	}

	/** Whether a value is known, which never is unknown. */
	public boolean isKnown(Object value) {
		return value != null;
	}

	public boolean is(BigDecimal value, BigDecimal other) {
		return areThere(value, other) ? value.compareTo(other) == 0 : unknown;
	}

	public boolean isMore(BigDecimal value, BigDecimal limit) {
		return areThere(value, limit) ? value.compareTo(limit) > 0 : unknown;
	}

	public boolean isLess(BigDecimal value, BigDecimal limit) {
		return areThere(value, limit) ? value.compareTo(limit) < 0 : unknown;
	}

	public boolean is(LocalDate day, LocalDate other) {
		return areThere(day, other) ? day.isEqual(other) : unknown;
	}

	public boolean isAfter(LocalDate day, LocalDate other) {
		return areThere(day, other) ? day.isAfter(other) : unknown;
	}

	public boolean isBefore(LocalDate day, LocalDate other) {
		return areThere(day, other) ? day.isBefore(other) : unknown;
	}

	/**
	 * Whether a day lies in a time before an anchor, both ends included; months and years are calendar ones, the day clipped to the end
	 * of the month.
	 */
	public boolean isWithinBefore(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		return isWithin(day, amount, unit, anchor, true, false);
	}

	/** Whether a day lies in a time after an anchor, both ends included. */
	public boolean isWithinAfter(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		return isWithin(day, amount, unit, anchor, false, true);
	}

	/** Whether a day lies in a time before or after an anchor, both ends included. */
	public boolean isWithinOf(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		return isWithin(day, amount, unit, anchor, true, true);
	}

	private boolean isWithin(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor, boolean before, boolean after) {
		if (filling == null ? day == null || amount == null || anchor == null : !areHeldAgainstEachOther(day, amount, unit, anchor, before, after))
			return unknown;
		return !day.isBefore(first(amount, unit, anchor, before)) && !day.isAfter(last(amount, unit, anchor, after));
	}

	private static LocalDate first(BigDecimal amount, ChronoUnit unit, LocalDate anchor, boolean before) {
		return before ? minus(anchor, amount, unit) : anchor;
	}

	private static LocalDate last(BigDecimal amount, ChronoUnit unit, LocalDate anchor, boolean after) {
		return after ? plus(anchor, amount, unit) : anchor;
	}

	/** Notes where each of the three cuts the others, and says whether all are there. Of clipped months the distance of two days may be one more. */
	private boolean areHeldAgainstEachOther(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor, boolean before, boolean after) {
		if (!isOpen(day) && !isOpen(anchor)) {
			BigDecimal distance = BigDecimal.valueOf(Math.abs(unit.between(day, anchor)));
			filling.heldAgainst(amount, distance, day, anchor);
			filling.heldAgainst(amount, distance.add(BigDecimal.ONE), day, anchor);
		}
		if (isOpen(anchor) || isOpen(amount)) {
			filling.compared(day, anchor);
			return false;
		}
		filling.heldAgainst(day, first(amount, unit, anchor, before), anchor, amount);
		filling.heldAgainst(day, last(amount, unit, anchor, after), anchor, amount);
		if (isOpen(day))
			return false;
		filling.heldAgainst(anchor, day, day);
		filling.heldAgainst(anchor, plus(day, amount, unit), day, amount);
		filling.heldAgainst(anchor, minus(day, amount, unit), day, amount);
		return true;
	}

	private static LocalDate minus(LocalDate anchor, BigDecimal amount, ChronoUnit unit) {
		return anchor.minus(whole(amount, unit), unit);
	}

	private static LocalDate plus(LocalDate anchor, BigDecimal amount, ChronoUnit unit) {
		return anchor.plus(whole(amount, unit), unit);
	}

	/** Whole units are counted, so that 1.5 weeks is one. More than ten thousand years are as many: no two days of claims lie so far apart. */
	private static long whole(BigDecimal amount, ChronoUnit unit) {
		BigDecimal longest = BigDecimal.valueOf(LONGEST_TIME / unit.getDuration().toDays());
		return amount.min(longest).max(longest.negate()).setScale(0, RoundingMode.FLOOR).longValue();
	}

	/** Whether a number is one of some numbers, none of which is unknown. */
	public boolean isOneOf(BigDecimal value, BigDecimal... numbers) {
		return isAny(numbers, number -> is(value, number));
	}

	/** Whether a day is one of some days, none of which is unknown. */
	public boolean isOneOf(LocalDate day, LocalDate... days) {
		return isAny(days, one -> is(day, one));
	}

	/** Whether a word is one of some words. */
	public boolean isOneOf(String word, String... words) {
		return isAny(words, one -> areThere(word, one) ? word.equals(one) : unknown);
	}

	private static <T> boolean isAny(T[] values, Predicate<T> condition) {
		boolean any = false;
		for (T value : values)
			any |= condition.test(value);
		return any;
	}

	/** Whether at least some number of conditions hold, each read as this is read. */
	public boolean atLeast(int least, boolean... conditions) {
		int holding = 0;
		for (boolean condition : conditions)
			if (condition)
				holding++;
		return holding >= least;
	}

	/* ---------- arithmetic; with an unknown the result is unknown ---------- */

	public BigDecimal sum(BigDecimal one, BigDecimal other) {
		return counted('+', one, other, BigDecimal::add);
	}

	public BigDecimal difference(BigDecimal one, BigDecimal other) {
		return counted('-', one, other, BigDecimal::subtract);
	}

	public BigDecimal product(BigDecimal one, BigDecimal other) {
		return counted('*', one, other, BigDecimal::multiply);
	}

	/** The quotient to 34 digits; by zero it is unknown. */
	public BigDecimal quotient(BigDecimal one, BigDecimal other) {
		if (one == null || other == null)
			return null;
		if (other.signum() != 0 || filling != null && (filling.isOpen(one) || filling.isOpen(other)))
			return counted('/', one, other, (left, right) -> left.divide(right, MathContext.DECIMAL128));
		return filling == null ? null : filling.number("quotient by zero", null, null, false);
	}

	private BigDecimal counted(char sign, BigDecimal one, BigDecimal other, BinaryOperator<BigDecimal> operation) {
		if (one == null || other == null)
			return null;
		if (filling == null)
			return operation.apply(one, other);
		boolean areThere = !filling.isOpen(one) && !filling.isOpen(other);
		return filling.counted(sign, one, other, areThere ? operation.apply(one, other) : BigDecimal.ZERO);
	}
}
