package org.lamina.dsl.tests.problems;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of which one word or sign is missing.
 *
 * @param word what is missing
 * @param line the line on which it stood, from 1
 * @param text what is left
 */
public record Deletion(String word, int line, String text) {

	private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[A-Za-z0-9^][A-Za-z0-9.^*-]*|[^\\s]");

	/** Every word and sign of a document, deleted in turn. */
	public static Stream<Deletion> of(String text) {
		return TOKEN.matcher(text).results().map(token -> new Deletion(token.group(), (int) text.substring(0, token.start()).chars().filter(c -> c == '\n').count() + 1, text.substring(0, token.start()) + text.substring(token.end())));
	}
}
