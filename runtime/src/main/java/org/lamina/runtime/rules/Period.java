package org.lamina.runtime.rules;

import java.time.LocalDate;

/**
 * A span of days, both ends included.
 *
 * @param from the first day, or null if it has none
 * @param to   the last day, or null if it has none
 */
public record Period(LocalDate from, LocalDate to) {

	/** All days. */
	public static final Period ALWAYS = new Period(null, null);

	public boolean includes(LocalDate day) {
		return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}

	/** Whether some day belongs to both. */
	public boolean overlaps(Period other) {
		return (from == null || other.to == null || !other.to.isBefore(from)) && (to == null || other.from == null || !other.from.isAfter(to));
	}

	/** As people write it: {@code 2006-01-01 to 2014-12-31}, {@code from 2015-01-01}, {@code always}. */
	@Override
	public String toString() {
		if (from == null)
			return to == null ? "always" : "to " + to;
		return to == null ? "from " + from : from + " to " + to;
	}
}
