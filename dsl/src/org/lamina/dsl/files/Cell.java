package org.lamina.dsl.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.lamina.runtime.claim.Value;

/**
 * A cell of a table, or of a file of codes.
 *
 * @param text   what stands in it; empty for {@code -}, {@code ?} and an empty cell
 * @param quoted whether it was written in quotes, so that it is text whatever it looks like
 * @param line   the line in the file of the table, from 1
 * @param at     the cell in the document, or null if the table is a file
 */
public record Cell(String text, boolean quoted, int line, EObject at) {

	/** What a column of cells holds. */
	public enum Kind {
		NUMBER, DATE, YES_NO, WORD
	}

	/** In characters; what is longer takes long to compute with. */
	private static final int LONGEST_NUMBER = 40;

	/** A zero in front makes a code of it: 01936 is no number. */
	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?%?");
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	public boolean isEmpty() {
		return text.isEmpty();
	}

	public Kind kind() {
		if (quoted)
			return Kind.WORD;
		if (NUMBER.matcher(text).matches())
			return Kind.NUMBER;
		if (text.equals("yes") || text.equals("no"))
			return Kind.YES_NO;
		return DATE.matcher(text).matches() ? Kind.DATE : Kind.WORD;
	}

	/**
	 * The value as one of a column of this kind; null if the cell is empty.
	 *
	 * @throws IllegalArgumentException if it is a date that the calendar does not have, or a number beyond any size; the message is fit for a user
	 */
	public Value as(Kind column) {
		if (isEmpty())
			return null;
		return switch (column) {
			case NUMBER -> Value.of(number());
			case YES_NO -> Value.of(text.equals("yes"));
			case DATE -> Value.of(day());
			case WORD -> Value.of(text);
		};
	}

	private BigDecimal number() {
		if (text.length() > LONGEST_NUMBER)
			throw new IllegalArgumentException("`" + text.substring(0, LONGEST_NUMBER / 2) + "…` has more than " + LONGEST_NUMBER + " digits, and no claim has such a number; write a smaller one.");
		return new BigDecimal(text.replace("%", ""));
	}

	/** @throws IllegalArgumentException if the cell is no date; the message is fit for a user */
	public LocalDate day() {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("`" + text + "` is no date; write year-month-day, as in `2026-02-03`.", e);
		}
	}
}
