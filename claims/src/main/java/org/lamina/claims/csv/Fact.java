package org.lamina.claims.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamina.claims.FactName;
import org.lamina.runtime.claim.Value;

/**
 * A fact of the medical record that a mapping reads, in the sections {@code [claim.facts]}, {@code [line.facts]} and {@code [level.facts]}.
 *
 * @param name as policies declare it; in {@code [claim.facts]} maybe with the level that it is a fact of
 * @param kind one of {@link #KINDS}, which are the language's words; {@code text} also reads one of several words
 * @param of   whose it is
 */
record Fact(FactName name, String kind, Owner of, Source source) {

	/** Whose facts a section has. */
	enum Owner {
		CLAIM, LINE,
		/** The levels that a line names. */
		LEVEL
	}

	static final List<String> KINDS = List.of("yes-no", "number", "percent", "date", "text");

	private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false, "0", false);

	/** Whether its columns are those of lines. */
	boolean isByLine() {
		return of != Owner.CLAIM;
	}

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
