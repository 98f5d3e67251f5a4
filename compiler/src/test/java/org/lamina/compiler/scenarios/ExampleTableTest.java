package org.lamina.compiler.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.Samples;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** Each row of a table of examples is a scenario of its own. */
class ExampleTableTest {

	private static final String RULES = """

		facts of the claim {
		    pain    : number 0..10
		    kind-of : one of inpatient, outpatient
		    better  : yes-no
		    since   : date
		    treated : levels
		    comment : text
		}
		rule pain-is-strong "Pain is strong"
		    for each line billing augmentation
		    when pain < 8
		    deny CO-50 "Pain is {pain}."
		    if unknown pend CO-252

		rule units "One unit"
		    for each line billing augmentation
		    when its units > 1
		    deny CO-151 RARC N362
		    if unknown pend CO-16 RARC N706
		""";

	@TempDir
	private Path folder;

	private ScenarioSuite suite(String scenario) throws Exception {
		Samples samples = new Samples(folder.toRealPath().resolve("policies")).with("codes.lamina", Samples.LIBRARY).with("policy.lamina", Samples.POLICY + RULES).with("scenarios.lamina",
				"scenarios for sample.pva\nscenario " + scenario);
		List<SourceFile> files = samples.files();
		Workspace workspace = Workspace.load(files);
		assertEquals(List.of(), workspace.problems().stream().map(problem -> problem.message()).toList());
		return ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(folder.resolve("cache"))));
	}

	private List<ScenarioResult> results(String scenario) throws Exception {
		return suite(scenario).cases().stream().map(ScenarioCase::run).toList();
	}

	private static final String BOUNDARY = """
		"Around the boundary"
		    claim on 2016-02-03
		        line 1 22513 x1
		    record pain {score}
		    expect line 1 {outcome}
		    with
		    | score | outcome |
		    | 7     | denied  |
		    | 8     | denied  |
		    | 8     | allowed |
		    | ?     | pended  |
		""";

	@Test
	void eachRowIsNamedByWhatItPutsIn() throws Exception {
		assertEquals(List.of("Around the boundary (score 7, outcome denied)", "Around the boundary (score 8, outcome denied)", "Around the boundary (score 8, outcome allowed)", "Around the boundary (score ?, outcome pended)"),
				suite(BOUNDARY).cases().stream().map(ScenarioCase::title).toList());
	}

	@Test
	void eachRowPassesOrFailsByItself() throws Exception {
		assertEquals(List.of(true, false, true, true), results(BOUNDARY).stream().map(ScenarioResult::isPassed).toList());
	}

	@Test
	void aRowStandsAndFailsOnItsOwnLine() throws Exception {
		ScenarioResult second = results(BOUNDARY).get(1);
		assertEquals(10, second.scenario().line());
		assertEquals(List.of("10: expected line 1 denied\ndecided  allowed"), second.failures().stream().map(failure -> failure.line() + ": " + failure).toList());
	}

	@Test
	void theReportHasATestCaseForEachRow() throws Exception {
		String report = new JUnitReport(new DisplayPaths(folder.toRealPath().resolve("policies"))).of(results(BOUNDARY));
		assertTrue(report.contains("tests=\"4\" failures=\"1\""), report);
		assertTrue(report.contains("name=\"Around the boundary (score ?, outcome pended)\" file=\"scenarios.lamina\" line=\"12\""), report);
	}

	@Test
	void reasonsRulesAndTextsArePutIn() throws Exception {
		assertEquals(List.of("", ""), results("""
			"Reasons"
			    claim on 2016-02-03
			        line 1 22513 x{units}
			    record pain {score}
			    expect line 1 denied by {rule} with {reason} RARC {remark} saying {text}
			    with
			    | score | units | rule           | reason | remark | text          |
			    | 7     | 1     | pain-is-strong | CO-50  | -      | "Pain is 7."  |
			    | 8     | 2     | units          | CO-151 | N362   | -             |
			""").stream().map(result -> String.join("", result.failures().stream().map(Failure::toString).toList())).toList());
	}

	@Test
	void aTextCanHoldWhatARowSays() throws Exception {
		assertEquals(List.of(true), results("""
			"Pain {score}"
			    claim on 2016-02-03
			        line 1 22513 x1
			    record pain {score}
			    expect line 1 denied saying "Pain is {score}."
			    with
			    | score |
			    | 7     |
			""").stream().map(ScenarioResult::isPassed).toList());
	}

	private List<Claim> claims(String scenario) throws Exception {
		return suite(scenario).cases().stream().map(each -> each.run().decision()).map(decision -> decision.claim()).toList();
	}

	@Test
	void valuesOfEveryTypeArePutIn() throws Exception {
		Claim claim = claims("""
			"Values"
			    claim on 2016-02-03
			        line 1 22513 x1
			    record pain {pain}, kind-of {kind}, better {better}, since {since}, treated {treated}, comment {comment}
			    expect line 1 denied
			    with
			    | pain | kind      | better | since      | treated       | comment |
			    | 7    | inpatient | no     | 2016-01-20 | T12 and L4-L5 | "told"  |
			""").get(0);
		assertEquals(Map.of("pain", Value.of(BigDecimal.valueOf(7)), "kind-of", Value.of("inpatient"), "better", Value.of(false), "since", Value.of(LocalDate.of(2016, 1, 20)), "treated",
				Value.of(List.of(Level.of("T12"), Level.of("L4-L5"))), "comment", Value.of("told")), claim.facts());
	}

	private static final String STEPS = """
		"Steps"
		    patient {sex} born {born}
		    claim for state {state}, place {place}, on {day}, by {who}
		        line 1 {code}-{modifier} x{units} for {diagnosis} at {level}
		    expect line 1 {outcome}
		    with
		    | sex    | born       | state | place | day        | who | code  | modifier | units | diagnosis | level | outcome       |
		    | female | 1948-03-02 | TX    | 22    | 2016-02-03 | "A" | 22513 | RT       | 2     | M80.08XA  | T12   | denied        |
		    | ?      | ?          | ?     | ?     | ?          | ?   | 22513 | -        | ?     | ?         | ?     | not addressed |
		""";

	@Test
	void stepsArePutIn() throws Exception {
		Claim claim = claims(STEPS).get(0);
		Line line = claim.lines().get(0);
		assertEquals(List.of("female", LocalDate.of(1948, 3, 2), "TX"), List.of(claim.patient().sex(), claim.patient().birth(), claim.state()));
		assertEquals(List.of("A", LocalDate.of(2016, 2, 3), new BigDecimal(2), List.of(Level.of("T12"))), List.of(line.provider(), line.firstDay(), line.units(), line.levels()));
		assertEquals(List.of(Code.of(CodeSystem.PROCEDURE, "22513"), Code.of(CodeSystem.PLACE, "22")), List.of(line.procedure(), line.place()));
		assertEquals(List.of(Code.of(CodeSystem.MODIFIER, "RT")), line.modifiers().list());
		assertEquals(List.of(Code.of(CodeSystem.ICD_10_CM, "M80.08XA")), line.diagnoses().list());
	}

	@Test
	void whatARowLeavesOutIsUnknown() throws Exception {
		Claim claim = claims(STEPS).get(1);
		Line line = claim.lines().get(0);
		assertNull(claim.patient().sex());
		assertNull(claim.patient().birth());
		assertNull(claim.state());
		assertNull(line.place());
		assertNull(line.firstDay());
		assertNull(line.provider());
		assertNull(line.units());
		assertNull(line.diagnoses());
		assertNull(line.levels());
	}

	@Test
	void aHyphenForAModifierIsNone() throws Exception {
		assertEquals(0, claims(STEPS).get(1).lines().get(0).modifiers().size());
	}
}
