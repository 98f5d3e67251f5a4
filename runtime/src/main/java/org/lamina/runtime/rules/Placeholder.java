package org.lamina.runtime.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/** What a message can say of the line it is about, beside facts and columns of tables. */
public enum Placeholder {
	/** The code of the procedure. */
	PROCEDURE(found -> found.line().procedure().text()),
	/** What the policy calls the procedure. */
	LABEL(found -> found.procedure() == null ? null : found.procedure().label()),
	/** The days on which the procedure is valid. */
	VALIDITY(found -> found.procedure() == null ? null : found.procedure().validity().toString()),
	/** What replaced the procedure. */
	SUCCESSOR(found -> found.procedure() == null ? null : join(found.procedure().successors())),
	/** The procedures that the procedure adds to. */
	PRIMARIES(found -> found.procedure() == null || !found.procedure().isAddOn() ? null : found.procedure().primaries().toString()),
	/** The first day of the line. */
	DATE(found -> text(found.line().firstDay())),
	/** The number of the line. */
	LINE(found -> String.valueOf(found.line().number())),
	UNITS(found -> found.line().units() == null ? null : found.line().units().stripTrailingZeros().toPlainString()),
	PLACE(found -> text(found.line().place())),
	MODIFIERS(found -> join(found.line().modifiers().list())),
	DIAGNOSES(found -> found.line().diagnoses() == null ? null : join(found.line().diagnoses().list())),
	/** The code of the other line that was found. */
	OTHER(found -> found.other() == null ? null : found.other().procedure().text()),
	/** What is unknown and would decide. */
	MISSING(found -> String.join(", ", found.missing())),
	/** What the rule requires and the line does not meet. */
	UNMET(found -> found.unmet().get().isEmpty() ? null : String.join(", ", found.unmet().get())),
	/** The levels that the line treats. */
	LEVELS(found -> found.line().levels() == null || found.line().levels().isEmpty() ? null : String.join(", ", found.line().levels().stream().map(Level::text).toList()));

	/** What a message is rendered from. */
	record Found(Line line, Procedure procedure, Line other, List<String> missing, Supplier<List<String>> unmet) {
	}

	private final Function<Found, String> value;

	Placeholder(Function<Found, String> value) {
		this.value = value;
	}

	/** The name between the braces. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The placeholder of a name. */
	public static Optional<Placeholder> of(String word) {
		return Arrays.stream(values()).filter(placeholder -> placeholder.word().equals(word)).findFirst();
	}

	/** The text for it, or null if it is unknown. */
	String text(Found found) {
		return value.apply(found);
	}

	private static String text(Object value) {
		return value == null ? null : value.toString();
	}

	private static String join(List<Code> codes) {
		return codes.isEmpty() ? null : String.join(", ", codes.stream().map(Code::text).toList());
	}
}
