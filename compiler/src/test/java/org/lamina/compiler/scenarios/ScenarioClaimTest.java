package org.lamina.compiler.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.Samples;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What the steps of a scenario put into its claim. */
class ScenarioClaimTest {

	private static final String FACTS = """

		facts of the claim {
		    pain           : number 0..10
		    levels-treated : levels
		}
		facts of each line {
		    implant : yes-no
		}
		facts of each level {
		    onset : date
		    edema : yes-no
		}
		""";

	@TempDir
	private Path folder;

	private Claim claim(String steps) throws Exception {
		Samples samples = new Samples(folder.toRealPath()).with("codes.lamina", Samples.LIBRARY).with("policy.lamina", Samples.POLICY + FACTS).with("scenarios.lamina",
				"scenarios for sample.pva\nscenario \"One\"\n" + steps + "\nexpect line 1 allowed\n");
		Workspace workspace = Workspace.load(samples.files());
		assertEquals(List.of(), workspace.problems().stream().map(problem -> problem.message()).toList());
		return ScenarioClaim.of(workspace.scenarios().iterator().next().getScenarios().get(0));
	}

	private Line line(String claim) throws Exception {
		return claim(claim).lines().get(0);
	}

	@Test
	void factsAreOfTheClaimOfALineAndOfALevel() throws Exception {
		Claim claim = claim("claim on 2016-02-03 line 1 22513 x1 record pain 8 of line 1 implant yes at T12 onset 2016-01-20, edema no");
		assertEquals(Map.of("pain", Value.of(BigDecimal.valueOf(8))), claim.facts());
		assertEquals(Map.of("implant", Value.of(true)), claim.lines().get(0).facts());
		assertEquals(Map.of(Level.of("T12"), Map.of("onset", Value.of(LocalDate.of(2016, 1, 20)), "edema", Value.of(false))), claim.levelFacts());
	}

	@Test
	void severalLevelsHaveTheSame() throws Exception {
		assertEquals(Map.of(Level.of("T12"), Map.of("edema", Value.of(true)), Level.of("L4-L5"), Map.of("edema", Value.of(true))), claim("claim on 2016-02-03 line 1 22513 record at T12, L4-L5 edema yes").levelFacts());
	}

	@Test
	void aQuestionMarkAtALevelIsUnknown() throws Exception {
		assertEquals(Map.of(Level.of("T12"), Map.of()), claim("claim on 2016-02-03 line 1 22513 record at T12 edema ?").levelFacts());
	}

	@Test
	void aFactCanBeLevels() throws Exception {
		assertEquals(Map.of("levels-treated", Value.of(List.of(Level.of("T12"), Level.of("L1"))), "pain", Value.of(BigDecimal.ONE)), claim("claim on 2016-02-03 line 1 22513 record levels-treated T12 and L1, pain 1").facts());
	}

	@Test
	void aLineCanBeAtASpace() throws Exception {
		assertEquals(List.of(Level.of("L4-L5"), Level.of("L5-S1")), line("claim on 2016-02-03 line 1 22513 at L4-L5, L5-S1").levels());
	}

	@Test
	void silenceAboutTheHistoryIsNoHistory() throws Exception {
		assertNull(claim("claim on 2016-02-03 line 1 22513").history());
	}

	@Test
	void historyNoneIsEmpty() throws Exception {
		assertEquals(List.of(), claim("claim on 2016-02-03 line 1 22513 history none").history());
	}

	@Test
	void historyHasTheClaimsOfThePatient() throws Exception {
		Claim claim = claim("""
			patient female born 1948-03-02
			claim on 2016-02-03
			    line 1 22513
			history
			    claim "H-1" on 2015-11-02, by "A"
			        line 1 22513 x1 at T12
			        line 2 22513 on 2015-11-03
			    claim "H-2" for kind professional
			        line 1 22513
			record pain 8
			""");
		Claim first = claim.history().get(0);
		assertEquals(List.of("H-1", "H-2"), claim.history().stream().map(Claim::id).toList());
		assertEquals(List.of("H-1", "H-1"), first.lines().stream().map(Line::claimId).toList());
		assertEquals(List.of(LocalDate.of(2015, 11, 2), LocalDate.of(2015, 11, 3)), first.lines().stream().map(Line::firstDay).toList());
		assertEquals("A", first.lines().get(0).provider());
		assertEquals(claim.patient(), first.patient());
		assertEquals("professional", claim.history().get(1).kind());
		assertNull(claim.history().get(1).lines().get(0).firstDay());
	}

	@Test
	void linesWithoutAProviderHaveOneAndTheSameAcrossTheHistory() throws Exception {
		Claim claim = claim("claim on 2016-02-03, by \"A\" line 1 22513 history claim \"H-1\" line 1 22513");
		assertEquals("A", claim.history().get(0).lines().get(0).provider());
		Claim silent = claim("claim on 2016-02-03 line 1 22513 history claim \"H-1\" line 1 22513");
		assertEquals(silent.lines().get(0).provider(), silent.history().get(0).lines().get(0).provider());
	}

	@Test
	void linesTakeGroupSpecialtyAndFacilityFromTheirClaim() throws Exception {
		Line line = line("claim on 2016-02-03, group \"G\", specialty \"S\", facility \"F\" line 1 22513");
		assertEquals(List.of("G", "S", "F"), List.of(line.group(), line.specialty(), line.facility()));
	}

	@Test
	void aLineHasItsOwnGroupSpecialtyFacilityAndCharge() throws Exception {
		Line line = line("claim on 2016-02-03, group \"G\" line 1 22513 x2 charge 1200.50 by \"A\" group \"G2\" specialty \"S2\" facility \"F2\"");
		assertEquals(List.of("A", "G2", "S2", "F2"), List.of(line.provider(), line.group(), line.specialty(), line.facility()));
		assertEquals(new BigDecimal("1200.50"), line.charge());
	}

	@Test
	void aClaimHasAFrequency() throws Exception {
		assertEquals("replacement", claim("claim for frequency replacement, on 2016-02-03 line 1 22513").frequency());
	}
}
