package org.lamina.compiler.workspace;

import java.util.Optional;

/**
 * How deep a document may be nested. The parser calls itself for every open parenthesis and every {@code not}, and runs out of stack
 * somewhere above 200 levels; nobody reads so deep.
 */
final class NestingLimit {

	/** The deepest nesting that is read. */
	static final int LEVELS = 100;

	private final String text;
	private int at;

	private NestingLimit(String text) {
		this.text = text;
	}

	/** Where a text gets too deep, as an offset, if it does. Texts in quotes and comments do not count. */
	static Optional<Integer> excessIn(String text) {
		return new NestingLimit(text).scan();
	}

	private Optional<Integer> scan() {
		int open = 0;
		int negations = 0;
		while (at < text.length()) {
			int token = at;
			char c = text.charAt(at);
			if (text.startsWith("//", at))
				skipTo("\n");
			else if (text.startsWith("/*", at)) {
				at += 2;
				skipTo("*/");
			} else if (c == '"')
				skipString();
			else if (Character.isJavaIdentifierStart(c))
				negations = isNot() ? negations + 1 : 0;
			else {
				if (c == '(' || c == '{')
					open++;
				else if (c == ')' || c == '}')
					open = Math.max(0, open - 1);
				at++;
			}
			if (open + negations > LEVELS)
				return Optional.of(token);
		}
		return Optional.empty();
	}

	private void skipTo(String end) {
		int found = text.indexOf(end, at);
		at = found < 0 ? text.length() : found + end.length();
	}

	/** A text in quotes ends on the line where it begins. */
	private void skipString() {
		for (at++; at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n'; at++)
			if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n')
				at++;
		at = Math.min(at + 1, text.length());
	}

	/** Passes a word, and says whether it is {@code not}. */
	private boolean isNot() {
		int begin = at;
		while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '-'))
			at++;
		return text.substring(begin, at).equals("not");
	}
}
