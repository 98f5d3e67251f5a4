package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The tests and the arithmetic of a reading: null is an unknown value, and a test of one comes out as the reading counts the unknown. */
abstract class Comparison {

	/** Whether the unknown counts as yes. */
	final boolean unknown;

	Comparison(boolean unknown) {
		this.unknown = unknown;
	}

	/** Whether a value is known, which never is unknown. */
	public boolean isKnown(Object value) {
		return value != null;
	}

	public boolean is(BigDecimal value, BigDecimal other) {
		return value == null || other == null ? unknown : value.compareTo(other) == 0;
	}

	public boolean isMore(BigDecimal value, BigDecimal limit) {
		return value == null || limit == null ? unknown : value.compareTo(limit) > 0;
	}

	public boolean isLess(BigDecimal value, BigDecimal limit) {
		return value == null || limit == null ? unknown : value.compareTo(limit) < 0;
	}

	public boolean is(LocalDate day, LocalDate other) {
		return day == null || other == null ? unknown : day.isEqual(other);
	}

	public boolean isAfter(LocalDate day, LocalDate other) {
		return day == null || other == null ? unknown : day.isAfter(other);
	}

	public boolean isBefore(LocalDate day, LocalDate other) {
		return day == null || other == null ? unknown : day.isBefore(other);
	}

	/**
	 * Whether a day lies in a time before an anchor, both ends included; months and years are calendar ones, the day clipped to the end
	 * of the month.
	 */
	public boolean isWithinBefore(LocalDate day, int amount, ChronoUnit unit, LocalDate anchor) {
		return day == null || anchor == null ? unknown : !day.isBefore(anchor.minus(amount, unit)) && !day.isAfter(anchor);
	}

	/** Whether a day lies in a time after an anchor, both ends included. */
	public boolean isWithinAfter(LocalDate day, int amount, ChronoUnit unit, LocalDate anchor) {
		return day == null || anchor == null ? unknown : !day.isBefore(anchor) && !day.isAfter(anchor.plus(amount, unit));
	}

	/** Whether a day lies in a time before or after an anchor, both ends included. */
	public boolean isWithinOf(LocalDate day, int amount, ChronoUnit unit, LocalDate anchor) {
		return day == null || anchor == null ? unknown : !day.isBefore(anchor.minus(amount, unit)) && !day.isAfter(anchor.plus(amount, unit));
	}

	/** Whether a number is one of some numbers, none of which is unknown. */
	public boolean isOneOf(BigDecimal value, BigDecimal... numbers) {
		if (value == null)
			return unknown;
		for (BigDecimal candidate : numbers)
			if (value.compareTo(candidate) == 0)
				return true;
		return false;
	}

	/** Whether a day is one of some days, none of which is unknown. */
	public boolean isOneOf(LocalDate day, LocalDate... days) {
		if (day == null)
			return unknown;
		for (LocalDate candidate : days)
			if (day.isEqual(candidate))
				return true;
		return false;
	}

	/** Whether a word is one of some words. */
	public boolean isOneOf(String word, String... words) {
		if (word == null)
			return unknown;
		for (String candidate : words)
			if (word.equals(candidate))
				return true;
		return false;
	}

	/* ---------- arithmetic; with an unknown the result is unknown ---------- */

	public BigDecimal sum(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? null : one.add(other);
	}

	public BigDecimal difference(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? null : one.subtract(other);
	}

	public BigDecimal product(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? null : one.multiply(other);
	}

	/** The quotient to 34 digits; by zero it is unknown. */
	public BigDecimal quotient(BigDecimal one, BigDecimal other) {
		return one == null || other == null || other.signum() == 0 ? null : one.divide(other, MathContext.DECIMAL128);
	}
}
