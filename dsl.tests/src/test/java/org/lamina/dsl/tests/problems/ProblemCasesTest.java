package org.lamina.dsl.tests.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lamina.dsl.tests.problems.ProblemCases.Case;

/**
 * Each bad case is told exactly what is written beside it, and each good one nothing. With {@code -Dlamina.update} the files are written
 * anew; read what changed before it is committed.
 */
class ProblemCasesTest {

	private static final boolean UPDATE = System.getProperty("lamina.update") != null;

	@TestFactory
	Stream<DynamicTest> cases() throws IOException {
		return ProblemCases.all().stream().map(found -> DynamicTest.dynamicTest(found.code() + "/" + found.name(), () -> check(found)));
	}

	private static void check(Case found) throws IOException {
		List<String> problems = Checker.check(found.source());
		if (!found.isBad()) {
			assertEquals("", String.join("\n", problems));
			return;
		}
		if (UPDATE)
			Files.write(found.expected(), problems);
		assertEquals(Files.readString(found.expected()).strip(), String.join("\n", problems));
	}

	@Test
	void expectationsAreNotWrittenInContinuousIntegration() {
		assertFalse(UPDATE && System.getenv("CI") != null, "-Dlamina.update was left on: nothing was compared.");
	}
}
