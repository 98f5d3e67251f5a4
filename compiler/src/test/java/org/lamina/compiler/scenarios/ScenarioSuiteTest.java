package org.lamina.compiler.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.Samples;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** Scenarios and what they are compared with. */
class ScenarioSuiteTest {

	private static final String RULES = """

		/** The record. */
		facts of the claim {
		    pain : number 0..10 "Pain"
		}
		/** Units. */
		rule units "One unit"
		    for each line billing augmentation
		    when its units > 1
		    pend CO-252 RARC M127 RARC N706
		    if unknown pend CO-252 RARC M127 "Please send: {missing}."

		/** Both. */
		rule both "Units and pain"
		    for each line billing augmentation
		    when its units > 8 and pain > 9
		    deny CO-151
		    if unknown pend CO-16 RARC N706

		/** Told. */
		rule told "Pain is told"
		    for each line billing augmentation
		    when pain > 7
		    note "Pain is {pain}."
		    if unknown note "Pain is unknown."
		""";

	@TempDir
	private Path folder;

	private Samples samples;

	@BeforeEach
	void writePolicy() throws Exception {
		samples = new Samples(folder.toRealPath().resolve("policies")).with("codes.lamina", Samples.LIBRARY).with("policy.lamina", Samples.POLICY + RULES);
	}

	private List<ScenarioResult> results(String claimAndRecord, String... expectations) throws Exception {
		StringBuilder text = new StringBuilder("scenarios for sample.pva\n\nscenario \"One\"\n    ").append(claimAndRecord).append('\n');
		for (String expectation : expectations)
			text.append("    expect ").append(expectation).append('\n');
		samples.with("scenarios.lamina", text.toString());
		return suite().cases().stream().map(ScenarioCase::run).toList();
	}

	private ScenarioSuite suite() throws Exception {
		List<SourceFile> files = samples.files();
		return ScenarioSuite.of(files, Workspace.load(files), new RuleStore(new RuleCache(folder.resolve("cache"))));
	}

	private String failures(String claimAndRecord, String... expectations) throws Exception {
		return results(claimAndRecord, expectations).get(0).failures().stream().map(failure -> failure.line() + ": " + failure).reduce("", (all, one) -> all + one + "\n");
	}

	@Test
	void whatIsExpectedPasses() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x1 record pain 3", "line 1 denied by code-is-valid with CO-181 RARC N56"));
	}

	@Test
	void aFailureTellsExpectedAgainstDecided() throws Exception {
		assertEquals("""
			5: expected line 1 allowed
			decided  denied
			         - denied by code-is-valid with CO-181 RARC N56: `22523` is valid from 2006-01-01 to 2014-12-31.
			             because `22523` is valid from 2006-01-01 to 2014-12-31
			""".replace("from 2006-01-01", "2006-01-01"), failures("claim on 2015-01-01 line 1 22523 x1 record pain 3", "line 1 allowed").replace("from 2006-01-01", "2006-01-01"));
	}

	@Test
	void theReasonIsComparedToo() throws Exception {
		assertEquals(true, failures("claim on 2015-01-01 line 1 22523 x1 record pain 3", "line 1 denied by code-is-valid with CO-16").startsWith("5: expected line 1 denied by code-is-valid with CO-16\n"));
	}

	@Test
	void remarkCodesMustBeTheSameInAnyOrder() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513 x2 record pain 3", "line 1 pended by units with CO-252 RARC N706 RARC M127"));
		assertEquals(false, failures("claim on 2016-01-05 line 1 22513 x2 record pain 3", "line 1 pended by units with CO-252 RARC M127").isEmpty());
	}

	@Test
	void withoutARuleTheReasonIsThatOfTheLeadingFinding() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x2 record pain 3", "line 1 denied with CO-181"));
	}

	@Test
	void aNoteIsFoundHoweverTheLineEnds() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x1 record pain 8", "line 1 denied", "line 1 noted by told"));
	}

	@Test
	void whatIsLeftOutIsUnknown() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513", "line 1 pended by units", "line 1 noted by told"));
	}

	@Test
	void aQuestionMarkIsUnknown() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513 x1 record pain ?", "line 1 noted by told"));
	}

	@Test
	void aLineThatNoRuleIsAboutIsNotAddressed() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 99213 x1", "line 1 not addressed"));
	}

	@Test
	void theWorstLineIsHowTheClaimEnds() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x1 line 2 99213 record pain 3", "claim denied"));
		assertEquals("""
			5: expected claim pended
			decided  denied
			         - line 1 denied by code-is-valid
			         - line 2 not addressed
			""", failures("claim on 2015-01-01 line 1 22523 x1 line 2 99213 record pain 3", "claim pended"));
	}

	@Test
	void aRuleCanBeExpectedToSayNothing() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x1 record pain 3", "line 1 untouched by told"));
		assertTrue(failures("claim on 2015-01-01 line 1 22523 x1 record pain 8", "line 1 untouched by told").startsWith("5: expected line 1 untouched by told\ndecided  denied\n"));
	}

	@Test
	void aLineWithoutAnyFindingIsUntouched() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513 x1 record pain 3", "line 1 allowed", "line 1 untouched"));
		assertTrue(failures("claim on 2016-01-05 line 1 22513 x1 record pain 8", "line 1 allowed", "line 1 untouched").startsWith("6: expected line 1 untouched\n"));
	}

	@Test
	void theMissingAreExactlyTheseInAnyOrder() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513", "line 1 pended by both missing units of line 1, pain"));
		assertTrue(failures("claim on 2016-01-05 line 1 22513", "line 1 pended by both missing pain").startsWith("5: expected line 1 pended by both missing pain\n"));
		assertTrue(failures("claim on 2016-01-05 line 1 22513", "line 1 pended by both missing pain, units of line 1, state").startsWith("5: expected line 1 pended by both missing pain, units of line 1, state\n"));
	}

	@Test
	void whatIsSaidIsComparedAsAWhole() throws Exception {
		assertEquals("", failures("claim on 2016-01-05 line 1 22513 x1 record pain 8", "line 1 noted by told saying \"Pain is 8.\""));
		assertTrue(failures("claim on 2016-01-05 line 1 22513 x1 record pain 8", "line 1 noted by told saying \"Pain\"").startsWith("5: expected line 1 noted by told saying \"Pain\"\n"));
	}

	@Test
	void allThatIsWrittenIsOfOneFinding() throws Exception {
		assertTrue(failures("claim on 2016-01-05 line 1 22513", "line 1 pended by units with CO-252 missing pain, units of line 1").startsWith("5: expected"));
	}

	@Test
	void nothingElseIsFound() throws Exception {
		assertEquals("", failures("claim on 2015-01-01 line 1 22523 x1 line 2 22513 x2 record pain 8", "line 1 denied", "line 1 noted", "line 2 pended by units", "line 2 noted by told", "nothing else"));
	}

	@Test
	void whatNoExpectationNamesIsTold() throws Exception {
		assertEquals("""
			6: expected nothing else
			decided  also
			         - line 1 noted by told: Pain is 8.
			             because pain is 8
			""", failures("claim on 2015-01-01 line 1 22523 x1 record pain 8", "line 1 denied", "nothing else"));
	}

	@Test
	void coverageTellsWhatWasNotReached() throws Exception {
		List<ScenarioResult> results = results("claim on 2016-01-05 line 1 22513 record pain 8", "line 1 pended");
		assertEquals(List.of("No scenario reaches rule `code-is-valid` of sample.pva 2026.1.", "No scenario reaches the outcome of rule `units` of sample.pva 2026.1.", "No scenario reaches rule `both` of sample.pva 2026.1.",
				"No scenario reaches `if unknown` of rule `told` of sample.pva 2026.1."), suite().coverage(results).gaps());
	}

	@Test
	void aRuleThatAnExceptionKeptFromFiringIsNotReached() throws Exception {
		ScenarioResult result = results("claim on 2016-01-05 line 1 22513 x2 record pain 8", "line 1 pended by units").get(0);
		LineDecision line = result.decision().lines().get(0);
		Finding fired = line.findings().get(0);
		Finding excepted = new Finding(fired.policy(), fired.rule(), Effect.NOTE, null, () -> "It does not apply here.", List.of(), List.of(), List.of(), List.of("rare"), null, null, false);
		Decision decision = new Decision(result.decision().claim(), List.of(new LineDecision(line.line(), Disposition.ALLOW, line.policies(), List.of(excepted), List::of, List.of())));
		String gap = "No scenario reaches rule `units` of sample.pva 2026.1.";
		assertFalse(suite().coverage(List.of(result)).gaps().contains(gap));
		assertTrue(suite().coverage(List.of(new ScenarioResult(result.scenario(), decision, List.of()))).gaps().contains(gap));
	}

	/** The scenarios of a plan need not reach what it inherits, and what they do reach counts for the policy it is written in. */
	@Test
	void anInheritedRuleCountsWhereItIsWritten() throws Exception {
		samples.with("plan.lamina", """
			policy sample.plan "A plan"
			    version 2026.1
			    effective from 2010-01-01
			    extends sample.pva

			/** Two units are too many. */
			replace rule units "Two units"
			    for each line billing 22513, 22523
			    when its units > 2
			    deny CO-151

			/** Ended codes are told. */
			rule ended "An ended code"
			    for each line billing 22513, 22523
			    when its procedure is not valid
			    note "`{procedure}` is valid {validity}."
			""");
		samples.with("plan-scenarios.lamina", """
			scenarios for sample.plan

			scenario "One"
			    claim on 2016-01-05
			        line 1  22523 x1
			    expect  line 1 denied by code-is-valid
			""");
		List<ScenarioResult> results = results("claim on 2016-01-05 line 1 22513 x2 record pain 8", "line 1 pended");
		assertEquals(List.of("No scenario reaches rule `units` of sample.plan 2026.1.", "No scenario reaches `if unknown` of rule `units` of sample.pva 2026.1.", "No scenario reaches rule `both` of sample.pva 2026.1."),
				suite().coverage(results).gaps());
	}

	@Test
	void scenariosOfAPolicyWithErrorsAreLeftOutAndListed() throws Exception {
		samples.with("policy.lamina", Samples.POLICY + "rule rule rule\n");
		assertEquals(List.of(), results("claim on 2016-01-05 line 1 22513", "line 1 allowed"));
		assertEquals(List.of("scenarios.lamina"), suite().left().stream().map(file -> file.getFileName().toString()).toList());
	}
}
