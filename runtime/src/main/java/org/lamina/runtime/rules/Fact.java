package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A fact that a policy declares: what the medical record may say of a claim, of a line, or of a level of the spine. A value that does not fit its declaration
 * is unknown.
 *
 * @param name       its name
 * @param of         what it is a fact of
 * @param type       what values it has
 * @param min        the least number, or null
 * @param max        the greatest number, or null
 * @param choices    the words of a choice, otherwise empty
 */
public record Fact(String name, Of of, Type type, BigDecimal min, BigDecimal max, List<String> choices) {

	/** What values a fact can have. */
	public enum Type {
		NUMBER, PERCENT, DATE, YES_NO, TEXT, CHOICE, LEVELS
	}

	/** What a fact can be of. */
	public enum Of {
		CLAIM, LINE, LEVEL
	}

	public Fact {
		choices = List.copyOf(choices);
	}

	/** What its values are, as in {@code a number 0..10}. */
	String range() {
		return switch (type) {
			case PERCENT -> "a percentage of 0 or more";
			case NUMBER -> "a number" + (min == null && max == null ? "" : " " + (min == null ? "" : min) + ".." + (max == null ? "" : max));
			case DATE -> "a date";
			case YES_NO -> "yes or no";
			case TEXT -> "text";
			case LEVELS -> "levels, such as T12, L1";
			case CHOICE -> "one of " + String.join(", ", choices);
		};
	}

	/** A number within bounds, which may be null. */
	public static Fact number(String name, Of of, String min, String max) {
		return new Fact(name, of, Type.NUMBER, min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max), List.of());
	}

	/** One of some words. */
	public static Fact choice(String name, Of of, String... words) {
		return new Fact(name, of, Type.CHOICE, null, null, List.of(words));
	}

	/** A fact of a type that has no bounds and no words. */
	public static Fact of(String name, Of of, Type type) {
		return new Fact(name, of, type, null, null, List.of());
	}

	/** The least number: of a percentage 0, for less is no percentage of anything. */
	BigDecimal least() {
		return min == null && type == Type.PERCENT ? BigDecimal.ZERO : min;
	}
}
