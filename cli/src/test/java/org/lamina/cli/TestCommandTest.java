package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** `lamina test`: what scenarios expect, and what they reach. */
class TestCommandTest extends CommandTest {

	@Test
	void testCountsScenarios() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		assertEquals(Exit.WELL, lamina("test", "policies"));
		assertEquals("1 scenario, 1 passed, 0 failed\n", out);
	}

	@Test
	void testShowsExpectedAgainstDecided() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS.replace("denied by code-is-valid", "allowed"));
		assertEquals(Exit.ERRORS, lamina("test", "policies"));
		assertTrue(out.startsWith("""
			failed Before its first day (policies/scenarios.lamina:3)
			  line 6:
			    expected line 1 allowed
			    decided  denied
			             - denied by code-is-valid with CO-181: `22513` is valid from 2015-01-01.
			"""), out);
	}

	@Test
	void testCountsAndShowsEachRowOfExamples() throws IOException {
		write("policies/scenarios.lamina", """
			scenarios for sample.pva

			scenario "Around its first day"
			    claim for line of business commercial, on {day}
			        line 1  22513
			    expect line 1 {outcome}
			    with
			    | day        | outcome |
			    | 2014-12-31 | denied  |
			    | 2015-01-01 | denied  |
			""");
		assertEquals(Exit.ERRORS, lamina("test", "policies", "-v"));
		assertTrue(out.startsWith("""
			passed Around its first day (day 2014-12-31, outcome denied) (policies/scenarios.lamina:9)
			failed Around its first day (day 2015-01-01, outcome denied) (policies/scenarios.lamina:10)
			  line 10:
			    expected line 1 denied
			    decided  allowed
			2 scenarios, 1 passed, 1 failed
			"""), out);
	}

	@Test
	void testListsWhatPassedIfAsked() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		lamina("test", "policies", "-v");
		assertTrue(out.startsWith("passed Before its first day (policies/scenarios.lamina:3)\n"), out);
	}

	@Test
	void testWritesReports() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		assertEquals(Exit.WELL, lamina("test", "policies", "--junit", "out/junit.xml", "--coverage", "out/coverage.json"));
		assertTrue(Files.readString(folder.resolve("out/junit.xml")).contains("<testsuite name=\"policies/scenarios.lamina\" tests=\"1\" failures=\"0\">"));
		assertTrue(Files.readString(folder.resolve("out/coverage.json")).contains("\"outcome\" : true"));
	}

	@Test
	void testWithoutScenariosIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("test", "policies"));
	}
}
