package org.lamina.claims.x12;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days between a first and a last one, as a DTP segment tells them. */
record Days(LocalDate first, LocalDate last) {

	/** The days of a format and a text, {@code D8} and {@code 20260203} or {@code RD8} and {@code 20260203-20260205}; null if they are none. */
	static Days parse(String format, String text) {
		if (format.equals("D8")) {
			LocalDate day = parse(text);
			return day == null ? null : new Days(day, day);
		}
		int dash = text.indexOf('-');
		if (!format.equals("RD8") || dash < 0)
			return null;
		LocalDate first = parse(text.substring(0, dash));
		LocalDate last = parse(text.substring(dash + 1));
		return first == null || last == null || last.isBefore(first) ? null : new Days(first, last);
	}

	/** The day of a text such as {@code 20260203}, or null if it is none. */
	static LocalDate parse(String text) {
		if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9'))
			return null;
		int number = Integer.parseInt(text);
		try {
			return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
		} catch (DateTimeException noSuchDay) {
			return null;
		}
	}
}
