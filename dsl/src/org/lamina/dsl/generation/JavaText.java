package org.lamina.dsl.generation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** Turns an author's words into Java: the one way by which they reach a string, a comment or a name of the generated code. */
final class JavaText {

	private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue",
			"default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if", "implements", "import",
			"instanceof", "int", "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static",
			"strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while", "yield", "_");

	private JavaText() {
	}

	/** A string literal with its quotes, or {@code null}. */
	static String string(String text) {
		if (text == null)
			return "null";
		StringBuilder literal = new StringBuilder("\"");
		for (char c : text.toCharArray())
			switch (c) {
				case '"' -> literal.append("\\\"");
				case '\\' -> literal.append("\\\\");
				case '\n' -> literal.append("\\n");
				case '\r' -> literal.append("\\r");
				case '\t' -> literal.append("\\t");
				default -> literal.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.isSurrogate(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
			}
		return literal.append('"').toString();
	}

	/** Text on one line of a Javadoc comment, in which nothing can end the comment or begin a tag, an escape or an entity. */
	static String comment(String text) {
		return visible(text).strip().replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;").replace("\\", "&#92;").replace("*/", "*&#47;");
	}

	/** The same as a sentence that ends with a full stop, unless it ends with another mark. */
	static String sentence(String text) {
		String comment = comment(text);
		return comment.matches(".*[.!?]") ? comment : comment + ".";
	}

	/** Text without the characters that have no shape of their own, for these can make source read otherwise than it runs. */
	private static String visible(String text) {
		StringBuilder visible = new StringBuilder();
		text.codePoints().forEach(c -> visible.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE ? ' ' : c));
		return visible.toString();
	}

	/** {@code code-is-valid} as {@code codeIsValid}. */
	static String lowerCamel(String name) {
		String camel = upperCamel(name);
		return reserved(Character.toLowerCase(camel.charAt(0)) + camel.substring(1));
	}

	/** {@code code-is-valid} as {@code CodeIsValid}. */
	static String upperCamel(String name) {
		StringBuilder camel = new StringBuilder();
		for (String word : name.split("[^A-Za-z0-9]+"))
			if (!word.isEmpty())
				camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
		return camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? "N" + camel : camel.toString();
	}

	/** {@code code-is-valid} as {@code CODE_IS_VALID}. */
	static String constant(String name) {
		String constant = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
		return Character.isDigit(constant.charAt(0)) ? "N" + constant : constant;
	}

	/** {@code pva.medicare-advantage} as {@code pva.medicare_advantage}. */
	static String packageName(String name) {
		StringBuilder text = new StringBuilder();
		for (String segment : name.toLowerCase(Locale.ROOT).split("\\."))
			text.append(text.isEmpty() ? "" : ".").append(reserved(segment.replaceAll("[^a-z0-9]+", "_")));
		return text.toString();
	}

	private static String reserved(String word) {
		return RESERVED.contains(word) ? word + "_" : word;
	}

	/** An expression for a day, or {@code null}. */
	static String day(LocalDate day) {
		return day == null ? "null" : "LocalDate.of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")";
	}

	/** An expression for a number. */
	static String number(BigDecimal number) {
		return "new BigDecimal(\"" + number.toPlainString() + "\")";
	}
}
