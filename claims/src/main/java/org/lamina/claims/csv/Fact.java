package org.lamina.claims.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamina.runtime.claim.Value;

/**
 * A fact of the medical record that a mapping reads, in the sections {@code [claim.facts]} and {@code [line.facts]}.
 *
 * @param name   as policies declare it
 * @param kind   one of {@link #KINDS}, which are the language's words; {@code text} also reads one of several words
 * @param ofLine whether it is a line's, not the claim's
 */
record Fact(String name, String kind, boolean ofLine, Source source) {

	static final List<String> KINDS = List.of("yes-no", "number", "percent", "date", "text");

	private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false, "0", false);

	/** The value of a cell, or null if it is none of this kind. */
	Value parse(String text, Layout layout) {
		switch (kind) {
			case "yes-no" -> {
				Boolean answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
				return answer == null ? null : Value.of((boolean) answer);
			}
			case "number", "percent" -> {
				BigDecimal number = Cells.number(kind.equals("percent") && text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
				return number == null ? null : Value.of(number);
			}
			case "date" -> {
				LocalDate day = ClaimDraft.day(layout, text);
				return day == null ? null : Value.of(day);
			}
			default -> {
				return Value.of(text);
			}
		}
	}

	/** What a cell is that has no value of this kind. */
	String wrong() {
		return switch (kind) {
			case "yes-no" -> "neither yes nor no";
			case "number", "percent" -> "no number";
			default -> "no day";
		};
	}
}
