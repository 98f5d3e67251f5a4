package org.lamina.dsl.tests.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.tests.problems.ProblemCases.Case;

/** Every problem has its entry in docs/errors.md, whose examples are taken from cases, and every entry is of a problem. */
class ErrorCatalogueTest {

	private static final Path CATALOGUE = ProblemCases.ROOT.resolve("../../../../../docs/errors.md").normalize();
	private static final Pattern HEADING = Pattern.compile("(?m)^## `([a-z-]+)`$");
	private static final Pattern BLOCK = Pattern.compile("(?s)```lamina\n(.*?)```");
	private static final Pattern MESSAGE = Pattern.compile("(?m)^> (.*)$");

	@Test
	void entriesAreThoseOfTheProblems() throws IOException {
		List<String> headings = new ArrayList<>();
		for (Matcher heading = HEADING.matcher(Files.readString(CATALOGUE)); heading.find();)
			headings.add(heading.group(1));
		assertEquals(Arrays.stream(Problem.values()).map(Problem::code).toList(), headings);
	}

	/** A check that fails itself has no document that shows it; {@link InternalProblemTest} does. */
	@TestFactory
	Stream<DynamicTest> examplesAreTakenFromCases() {
		return Arrays.stream(Problem.values()).filter(problem -> problem != Problem.INTERNAL).map(problem -> DynamicTest.dynamicTest(problem.code(), () -> check(problem)));
	}

	private static void check(Problem problem) throws IOException {
		List<Case> cases = ProblemCases.all().stream().filter(found -> found.code().equals(problem.code())).toList();
		StringBuilder bad = new StringBuilder();
		StringBuilder good = new StringBuilder();
		StringBuilder said = new StringBuilder();
		for (Case found : cases) {
			(found.isBad() ? bad : good).append(found.text());
			if (found.isBad())
				said.append(Files.readString(found.expected()));
		}
		assertTrue(good.length() > 0, "There is no good case.");
		assertTrue(said.toString().contains("[" + problem.code() + "]"), "No bad case shows the problem.");
		String entry = entry(problem);
		List<String> blocks = all(BLOCK, entry);
		assertTrue(blocks.size() >= 2, "The entry needs a bad and a good example.");
		assertTrue(bad.toString().contains(blocks.get(0)), "The bad example stands in no bad case:\n" + blocks.get(0));
		assertTrue(good.toString().contains(blocks.get(1)), "The good example stands in no good case:\n" + blocks.get(1));
		for (String message : all(MESSAGE, entry))
			assertTrue(said.toString().contains(" " + message + " [" + problem.code() + "]"), "No bad case is told: " + message);
		assertTrue(!all(MESSAGE, entry).isEmpty(), "The entry needs a message.");
	}

	private static String entry(Problem problem) throws IOException {
		String catalogue = Files.readString(CATALOGUE);
		int start = catalogue.indexOf("\n## `" + problem.code() + "`");
		int end = catalogue.indexOf("\n## ", start + 1);
		return catalogue.substring(start, end < 0 ? catalogue.length() : end);
	}

	private static List<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(found -> found.group(1)).toList();
	}
}
