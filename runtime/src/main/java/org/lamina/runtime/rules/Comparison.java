package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

	private void compared(Object one, Object other) {
		compared(one, other, true, true);
	}

	private void compared(Object one, Object other, boolean less, boolean more) {
		if (filling != null)
			filling.compared(one, other, less, more);
	}

	/** Whether a value is known, which never is unknown. */
	public boolean isKnown(Object value) {
		return value != null;
	}

	public boolean is(BigDecimal value, BigDecimal other) {
		if (value == null || other == null)
			return unknown;
		compared(value, other);
		return value.compareTo(other) == 0;
	}

	public boolean isMore(BigDecimal value, BigDecimal limit) {
		if (value == null || limit == null)
			return unknown;
		compared(value, limit, false, true);
		return value.compareTo(limit) > 0;
	}

	public boolean isLess(BigDecimal value, BigDecimal limit) {
		if (value == null || limit == null)
			return unknown;
		compared(value, limit, true, false);
		return value.compareTo(limit) < 0;
	}

	public boolean is(LocalDate day, LocalDate other) {
		if (day == null || other == null)
			return unknown;
		compared(day, other);
		return day.isEqual(other);
	}

	public boolean isAfter(LocalDate day, LocalDate other) {
		if (day == null || other == null)
			return unknown;
		compared(day, other, false, true);
		return day.isAfter(other);
	}

	public boolean isBefore(LocalDate day, LocalDate other) {
		if (day == null || other == null)
			return unknown;
		compared(day, other, true, false);
		return day.isBefore(other);
	}

	/**
	 * Whether a day lies in a time before an anchor, both ends included; months and years are calendar ones, the day clipped to the end
	 * of the month.
	 */
	public boolean isWithinBefore(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		measured(day, amount, unit, anchor);
		return day == null || amount == null || anchor == null ? unknown : isBetween(day, minus(anchor, amount, unit), anchor, anchor, plus(day, amount, unit));
	}

	/** Whether a day lies in a time after an anchor, both ends included. */
	public boolean isWithinAfter(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		measured(day, amount, unit, anchor);
		return day == null || amount == null || anchor == null ? unknown : isBetween(day, anchor, plus(anchor, amount, unit), anchor, minus(day, amount, unit));
	}

	/** Whether a day lies in a time before or after an anchor, both ends included. */
	public boolean isWithinOf(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		measured(day, amount, unit, anchor);
		if (day == null || amount == null || anchor == null)
			return unknown;
		compared(anchor, minus(day, amount, unit));
		return isBetween(day, minus(anchor, amount, unit), plus(anchor, amount, unit), anchor, plus(day, amount, unit));
	}

	/** Holds the length of a time against the distance between two days, which decides if the length is filled in; of clipped months it may be one more. */
	private void measured(LocalDate day, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		if (filling == null || day == null || amount == null || anchor == null)
			return;
		BigDecimal distance = BigDecimal.valueOf(Math.abs(unit.between(day, anchor)));
		compared(amount, distance);
		compared(amount, distance.add(BigDecimal.ONE));
	}

	/** @param farthest where the anchor is if the day is at the far end */
	private boolean isBetween(LocalDate day, LocalDate first, LocalDate last, LocalDate anchor, LocalDate farthest) {
		compared(day, first, true, false);
		compared(day, last, false, true);
		compared(anchor, day);
		compared(anchor, farthest);
		return !day.isBefore(first) && !day.isAfter(last);
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
		if (value == null)
			return unknown;
		for (BigDecimal candidate : numbers) {
			compared(value, candidate);
			if (value.compareTo(candidate) == 0)
				return true;
		}
		return false;
	}

	/** Whether a day is one of some days, none of which is unknown. */
	public boolean isOneOf(LocalDate day, LocalDate... days) {
		if (day == null)
			return unknown;
		for (LocalDate candidate : days) {
			compared(day, candidate);
			if (day.isEqual(candidate))
				return true;
		}
		return false;
	}

	/** Whether a word is one of some words. */
	public boolean isOneOf(String word, String... words) {
		if (word == null)
			return unknown;
		for (String candidate : words) {
			compared(word, candidate);
			if (word.equals(candidate))
				return true;
		}
		return false;
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
		return one == null || other == null ? null : counted('+', one, other, one.add(other));
	}

	public BigDecimal difference(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? null : counted('-', one, other, one.subtract(other));
	}

	public BigDecimal product(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? null : counted('*', one, other, one.multiply(other));
	}

	/** The quotient to 34 digits; by zero it is unknown. */
	public BigDecimal quotient(BigDecimal one, BigDecimal other) {
		if (one == null || other == null)
			return null;
		if (other.signum() == 0)
			return filling == null ? null : filling.number("quotient by zero", null, null, false);
		return counted('/', one, other, one.divide(other, MathContext.DECIMAL128));
	}

	private BigDecimal counted(char sign, BigDecimal one, BigDecimal other, BigDecimal result) {
		return filling == null ? result : filling.counted(sign, one, other, result);
	}
}
