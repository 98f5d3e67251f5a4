package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;

class JudgementTest {

	private static final Fact WHEN = Fact.of("when", Fact.Of.CLAIM, Fact.Type.YES_NO);
	private static final Fact UNLESS = Fact.of("unless", Fact.Of.CLAIM, Fact.Type.YES_NO);

	private static void say(Map<String, Value> facts, Fact fact, Truth truth) {
		if (truth != Truth.UNKNOWN)
			facts.put(fact.name(), Value.of(truth == Truth.YES));
	}

	private static Predicate<Reading> isYes(Fact fact, Claim claim) {
		return reading -> reading.isYes(fact, claim, claim.lines().get(0));
	}

	/** Judges as a generated class does: only where the condition possibly holds. */
	private static List<Finding> judge(Rule rule, Truth when, Truth unless) {
		Map<String, Value> facts = new HashMap<>();
		say(facts, WHEN, when);
		say(facts, UNLESS, unless == null ? Truth.UNKNOWN : unless);
		Claim claim = Given.claimWith(facts);
		Judgement judgement = Given.judgement(TestPolicy.of(rule), claim);
		if (isYes(WHEN, claim).test(Reading.POSSIBLY)) {
			Case subject = Case.of(claim, claim.lines().get(0));
			if (unless == null)
				judgement.weigh(rule, subject, isYes(WHEN, claim));
			else
				judgement.weigh(rule, subject, isYes(WHEN, claim), isYes(UNLESS, claim));
		}
		return judgement.findings(0);
	}

	private static Truth truth(String word) {
		return word.equals("none") ? null : Truth.valueOf(word);
	}

	private static String outcomeOf(Rule rule, String when, String unless) {
		List<Finding> findings = judge(rule, Truth.valueOf(when), truth(unless));
		if (findings.isEmpty())
			return "nothing";
		Finding finding = findings.get(0);
		String reason = finding.reason() == null ? "" : " " + finding.reason();
		return finding.effect().toString().toLowerCase() + reason + (finding.missing().isEmpty() ? "" : " missing " + String.join("+", finding.missing()));
	}

	/** Decision 9, for a rule without {@code if unknown}. */
	@ParameterizedTest
	@CsvSource({
		"YES,none,deny CO-50", "YES,NO,deny CO-50", "YES,YES,nothing", "YES,UNKNOWN,pend OA-133 missing unless",
		"NO,none,nothing", "NO,NO,nothing", "NO,YES,nothing", "NO,UNKNOWN,nothing",
		"UNKNOWN,none,nothing", "UNKNOWN,NO,nothing", "UNKNOWN,YES,nothing", "UNKNOWN,UNKNOWN,nothing",
	})
	void withoutIfUnknown(String when, String unless, String outcome) {
		assertEquals(outcome, outcomeOf(Given.rule("r", 0, Given.outcome(Effect.DENY, null), null), when, unless));
	}

	/** Decision 9, for a rule that pends if it is unknown. */
	@ParameterizedTest
	@CsvSource({
		"YES,none,deny CO-50", "YES,NO,deny CO-50", "YES,YES,nothing", "YES,UNKNOWN,pend CO-50 missing unless",
		"NO,none,nothing", "NO,NO,nothing", "NO,YES,nothing", "NO,UNKNOWN,nothing",
		"UNKNOWN,none,pend CO-50 missing when", "UNKNOWN,NO,pend CO-50 missing when", "UNKNOWN,YES,nothing", "UNKNOWN,UNKNOWN,pend CO-50 missing when+unless",
	})
	void withIfUnknownPend(String when, String unless, String outcome) {
		assertEquals(outcome, outcomeOf(Given.rule("r", 0, Given.outcome(Effect.DENY, null), Given.outcome(Effect.PEND, null)), when, unless));
	}

	/** Decisions 9 and 10, for a rule that denies if it is unknown: an unknown exemption pends, and a denied line asks for nothing. */
	@ParameterizedTest
	@CsvSource({
		"YES,none,return CO-50", "YES,NO,return CO-50", "YES,YES,nothing", "YES,UNKNOWN,pend OA-133 missing unless",
		"NO,none,nothing", "NO,UNKNOWN,nothing",
		"UNKNOWN,none,deny CO-50", "UNKNOWN,NO,deny CO-50", "UNKNOWN,YES,nothing", "UNKNOWN,UNKNOWN,deny CO-50",
	})
	void withIfUnknownDeny(String when, String unless, String outcome) {
		assertEquals(outcome, outcomeOf(Given.rule("r", 0, Given.outcome(Effect.RETURN, null), Given.outcome(Effect.DENY, null)), when, unless));
	}

	@Test
	void anUnknownExemptionPendsThoughIfUnknownOnlyNotes() {
		assertEquals("pend OA-133 missing unless", outcomeOf(Given.rule("r", 0, Given.outcome(Effect.DENY, null), Given.outcome(Effect.NOTE, "?")), "YES", "UNKNOWN"));
	}

	@Test
	void becauseTellsTheFactsItRestedOn() {
		assertEquals(List.of("when is yes", "unless is no"), judge(Given.rule("r", 0, Given.outcome(Effect.DENY, null), null), Truth.YES, Truth.NO).get(0).because());
	}

	@Test
	void becauseTellsWhatIsKnownOfAPendedLine() {
		assertEquals(List.of("when is yes"), judge(Given.rule("r", 0, Given.outcome(Effect.DENY, null), null), Truth.YES, Truth.UNKNOWN).get(0).because());
	}

	@Test
	void theMessageAsksForWhatIsMissing() {
		Rule rule = Given.rule("r", 0, Given.outcome(Effect.DENY, null), Given.outcome(Effect.PEND, "Please send: {missing}."));
		assertEquals("Please send: when.", judge(rule, Truth.UNKNOWN, null).get(0).message());
	}

	@Test
	void theReviewOfAnExemptionAsksForWhatIsMissing() {
		Rule rule = Given.rule("r", 0, Given.outcome(Effect.DENY, null), null);
		assertEquals("It is unknown whether an exemption holds. Please send: unless.", judge(rule, Truth.YES, Truth.UNKNOWN).get(0).message());
	}

	@Test
	void aRuleWithoutAMessageHasNone() {
		assertNull(judge(Given.rule("r", 0, Given.outcome(Effect.DENY, null), null), Truth.YES, null).get(0).message());
	}

	@Test
	void aFindingCitesWhatItsRuleCites() {
		Rule rule = new Rule("r", 0, List.of("NCCI manual, chapter IV"), Period.ALWAYS, Given.outcome(Effect.DENY, null), null);
		assertEquals(List.of("NCCI manual, chapter IV"), judge(rule, Truth.YES, null).get(0).cites());
	}

	@Test
	void findingsStandInTheOrderOfTheRulesAndNotOfTheJudging() {
		Claim claim = Given.claimWith(Map.of());
		Judgement judgement = Given.judgement(TestPolicy.of(), claim);
		for (int position : List.of(2, 0, 1))
			judgement.weigh(Given.rule("r" + position, position, Given.outcome(Effect.NOTE, null), null), Case.of(claim, claim.lines().get(0)), reading -> true);
		assertEquals(List.of("r0", "r1", "r2"), judgement.findings(0).stream().map(Finding::rule).toList());
	}

	@Test
	void aLineIsAddressedOnlyIfSomebodySaysSo() {
		Claim claim = Given.claim().line(Given.line(1, "22513")).line(Given.line(2, "22514")).build();
		Judgement judgement = Given.judgement(TestPolicy.of(), claim);
		judgement.address(claim.lines().get(1));
		assertFalse(judgement.isAddressed(0));
		assertTrue(judgement.isAddressed(1));
	}

	@Test
	void aLineWithoutFindingsHasNone() {
		assertEquals(List.of(), Given.judgement(TestPolicy.of(), Given.claimWith(Map.of())).findings(0));
	}

	private static Finding ofPair(boolean onColumn1) {
		Claim claim = Given.claim().line(Given.line(1, "22513").day(Given.day("2026-02-03"))).line(Given.line(2, "77003")).build();
		Table table = new Table("ptp", List.of("indicator"), List.of(new Table.Row(Given.procedure("22513"), Given.procedure("77003"), Period.ALWAYS, List.of(Value.of("1")))));
		Rule rule = Given.rule("r", 0, Given.outcome(Effect.DENY, "{procedure} beside {other}, {ptp.indicator}"), null);
		Case pair = Case.ofPair(claim, claim.lines().get(0), claim.lines().get(1), table, 0);
		Judgement judgement = Given.judgement(TestPolicy.of(rule), claim);
		judgement.weigh(rule, onColumn1 ? pair.onColumn1() : pair, reading -> true);
		assertEquals(List.of(), judgement.findings(onColumn1 ? 1 : 0));
		return judgement.findings(onColumn1 ? 0 : 1).get(0);
	}

	@Test
	void aFindingOfAPairFallsOnColumn2AndNamesColumn1() {
		Finding finding = ofPair(false);
		assertEquals("77003 beside 22513, 1", finding.message());
		assertEquals(List.of("line 1 bills `22513` on 2026-02-03"), finding.because());
	}

	@Test
	void aFindingOnColumn1NamesColumn2() {
		Finding finding = ofPair(true);
		assertEquals("22513 beside 77003, 1", finding.message());
		assertEquals(List.of("line 2 bills `77003`"), finding.because());
	}

	@Test
	void theOtherLineIsTheFirstOneFound() {
		Claim claim = Given.claim().line(Given.line(1, "22515")).line(Given.line(2, "22513")).line(Given.line(3, "22514")).build();
		Rule rule = Given.rule("r", 0, Given.outcome(Effect.DENY, "{other}"), null);
		Judgement judgement = Given.judgement(TestPolicy.of(rule), claim);
		judgement.weigh(rule, Case.of(claim, claim.lines().get(0)), reading -> reading.found(claim.lines().get(1)) && reading.found(claim.lines().get(2)));
		assertEquals("22513", judgement.findings(0).get(0).message());
	}

	@Test
	void aFactInAMessageIsThatOfTheLineBeforeThatOfTheClaim() {
		Line.Builder line = Given.line(1, "22513").facts(Map.of("device", Value.of("balloon")));
		Claim claim = Given.claim().facts(Map.of("device", Value.of("curette"), "room", Value.of("7"))).line(line).build();
		Rule rule = Given.rule("r", 0, Given.outcome(Effect.NOTE, "{device} {room} {nothing}"), null);
		Judgement judgement = Given.judgement(TestPolicy.of(rule), claim);
		judgement.weigh(rule, Case.of(claim, claim.lines().get(0)), reading -> true);
		assertEquals("balloon 7 unknown", judgement.findings(0).get(0).message());
	}
}
