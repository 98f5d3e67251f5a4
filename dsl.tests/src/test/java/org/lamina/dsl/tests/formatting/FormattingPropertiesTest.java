package org.lamina.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every document: it can be formatted, twice is once, blanks do not matter, and no comment is lost. */
class FormattingPropertiesTest {

	private static final Pattern NUMBERED = Pattern.compile("comment \\d+ ");
	private static final int SEEDS = 3;

	static Stream<Arguments> texts() throws IOException {
		return Texts.all().entrySet().stream().map(text -> Arguments.of(text.getKey(), text.getValue()));
	}

	@Test
	void thereAreTextsOfEveryKind() throws IOException {
		Map<String, String> texts = Texts.all();
		for (String kind : List.of("examples/", "docs/first-policy", "docs/language.md", "README.md", "dsl.tests/src/test/resources/decisions", "dsl.tests/src/test/resources/formatting"))
			assertTrue(texts.keySet().stream().anyMatch(path -> path.startsWith(kind)), kind);
	}

	static Stream<Arguments> examples() throws IOException {
		return Texts.all().entrySet().stream().filter(text -> text.getKey().startsWith("examples")).map(text -> Arguments.of(text.getKey(), text.getValue()));
	}

	/** If this fails, `lamina format examples` mends it. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void theExamplesAreInTheOneStyle(String path, String text) {
		assertEquals(Formatted.of(text), text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void formattingTwiceChangesNothing(String path, String text) {
		Formatted.twice(text);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void blanksDoNotMatter(String path, String text) {
		String formatted = Formatted.of(text);
		for (long seed = 1; seed <= SEEDS; seed++) {
			String scattered = new Scatter(text, seed).blanks();
			assertEquals(formatted, Formatted.of(scattered), () -> "Given:\n" + scattered);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void commentsStay(String path, String text) {
		for (long seed = 1; seed <= SEEDS; seed++) {
			String given = new Scatter(text, seed).comments(20);
			assertEquals(comments(given), comments(Formatted.twice(given)), () -> "Given:\n" + given);
		}
	}

	private static TreeSet<String> comments(String text) {
		TreeSet<String> comments = new TreeSet<>();
		NUMBERED.matcher(text.replace('\n', ' ')).results().map(MatchResult::group).forEach(comments::add);
		return comments;
	}
}
