package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.rules.Policy.Scope;

class PolicyTest {

	private static Claim claim(String lineOfBusiness, String kind, String first, String last) {
		Claim.Builder claim = Given.claim().lineOfBusiness(lineOfBusiness).kind(kind).line(Given.line(1, "22513"));
		if (!first.equals("?"))
			claim.days(Given.day(first), Given.day(last));
		return claim.build();
	}

	private static boolean judges(Policy policy, Claim claim) {
		return policy.judges(claim, claim.lines().get(0));
	}

	private static TestPolicy effective(Period period) {
		return new TestPolicy("p", "2026.1", period, List.of());
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31,2025-12-31,false", "2026-01-01,2026-01-01,true", "2026-12-31,2026-12-31,true", "2027-01-01,2027-01-01,false", "2026-12-31,2027-01-05,true", "2025-12-31,2026-01-01,false", "?,?,false" })
	void aLineIsJudgedByTheVersionOfItsFirstDay(String first, String last, boolean judged) {
		assertEquals(judged, judges(effective(Given.period("2026-01-01", "2026-12-31")), claim(null, null, first, last)));
	}

	@Test
	void aPolicyThatIsAlwaysEffectiveJudgesALineWithoutADate() {
		assertTrue(judges(effective(Period.ALWAYS), claim(null, null, "?", "?")));
	}

	private static final TestPolicy SCOPED = new TestPolicy("p", "1", Period.ALWAYS, List.of(new Scope(Scope.Field.LINE_OF_BUSINESS, List.of("medicare-advantage", "commercial")), new Scope(Scope.Field.KIND, List.of("professional"))));

	@ParameterizedTest
	@CsvSource({ "medicare-advantage,professional,true", "commercial,professional,true", "medicaid,professional,false", "commercial,hospital-outpatient,false" })
	void aPolicyAppliesWhereAllItsScopesDo(String lineOfBusiness, String kind, boolean judged) {
		assertEquals(judged, judges(SCOPED, claim(lineOfBusiness, kind, "?", "?")));
	}

	@Test
	void aPolicyDoesNotApplyToAnUnknownLineOfBusiness() {
		assertFalse(judges(SCOPED, claim(null, "professional", "?", "?")));
	}

	@Test
	void anUnknownLineOfBusinessIsNotOneThatIsCalledNull() {
		assertFalse(judges(new TestPolicy("p", "1", Period.ALWAYS, List.of(new Scope(Scope.Field.LINE_OF_BUSINESS, List.of("null")))), claim(null, null, "?", "?")));
	}

	private static String reason(Policy policy, Claim claim) {
		return policy.reasonNotToJudge(claim, claim.lines().get(0));
	}

	@Test
	void theReasonNotToJudgeNamesTheScope() {
		assertEquals("p 1 applies to line of business medicare-advantage or commercial; the claim's is medicaid.", reason(SCOPED, claim("medicaid", "professional", "?", "?")));
	}

	@Test
	void theReasonNotToJudgeSaysWhatIsUnknown() {
		assertEquals("p 1 applies to kind professional; the claim's is unknown.", reason(SCOPED, claim("commercial", null, "?", "?")));
	}

	@Test
	void theReasonNotToJudgeNamesTheDate() {
		assertEquals("p 2026.1 is effective from 2026-01-01; the line's date is 2025-12-31.", reason(effective(Given.period("2026-01-01", "?")), claim(null, null, "2025-12-31", "2025-12-31")));
	}

	@Test
	void theReasonNotToJudgeSaysThatTheDateIsUnknown() {
		assertEquals("p 2026.1 is effective to 2026-12-31; the line's date is unknown.", reason(effective(Given.period("?", "2026-12-31")), claim(null, null, "?", "?")));
	}

	@Test
	void itsRulesStandInTheirOrder() {
		Rule later = Given.rule("later", 1, Given.outcome(Effect.NOTE, null), null);
		Rule earlier = Given.rule("earlier", 0, Given.outcome(Effect.NOTE, null), null);
		assertEquals(List.of(earlier, later), TestPolicy.of(later, earlier).rules());
	}

	@Test
	void aMissingResourceIsNamed() {
		String message = assertThrows(IllegalStateException.class, () -> PolicyData.of(TestPolicy.class, "Nowhere.data")).getMessage();
		assertEquals("The resource Nowhere.data of org.lamina.runtime.rules.TestPolicy is missing; generate the rules again.", message);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01,?,2026-01-01,true", "2026-01-01,?,2025-12-31,false", "?,2026-01-01,2026-01-01,true", "?,2026-01-01,2026-01-02,false", "?,?,0001-01-01,true" })
	void aPeriodIncludesBothItsEnds(String from, String to, String day, boolean included) {
		assertEquals(included, Given.period(from, to).includes(Given.day(day)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01,2026-01-31,2026-01-31,2026-02-28,true", "2026-01-01,2026-01-31,2026-02-01,2026-02-28,false", "?,2026-01-31,2026-01-31,?,true", "?,2026-01-31,2026-02-01,?,false", "?,?,2026-01-31,2026-01-31,true" })
	void periodsOverlapWhereADayBelongsToBoth(String from, String to, String otherFrom, String otherTo, boolean overlap) {
		assertEquals(overlap, Given.period(from, to).overlaps(Given.period(otherFrom, otherTo)));
		assertEquals(overlap, Given.period(otherFrom, otherTo).overlaps(Given.period(from, to)));
	}

	@ParameterizedTest
	@CsvSource({ "?,?,always", "2026-01-01,?,from 2026-01-01", "?,2026-01-01,to 2026-01-01", "2026-01-01,2026-12-31,2026-01-01 to 2026-12-31" })
	void aPeriodIsWrittenAsPeopleWriteIt(String from, String to, String text) {
		assertEquals(text, Given.period(from, to).toString());
	}

	@ParameterizedTest
	@CsvSource({ "?,false", "2025-12-31,false", "2026-01-01,true" })
	void aRuleIsInForceOnTheFirstDay(String first, boolean inForce) {
		Rule rule = new Rule("r", 0, List.of(), Given.period("2026-01-01", "?"), Given.outcome(Effect.NOTE, null), null);
		assertEquals(inForce, rule.isInForce(claim(null, null, first, "2026-12-31").lines().get(0)));
	}

	@Test
	void aLineIsJudgedByTheGroupsWhoseProceduresItBills() {
		Random random = new Random(22513);
		for (int round = 0; round < 200; round++) {
			List<CodeSet> sets = new ArrayList<>();
			for (int i = 0; i < 8; i++)
				sets.add(switch (random.nextInt(4)) {
					case 0 -> null;
					case 1 -> CodeSet.prefix(CodeSystem.PROCEDURE, String.valueOf(random.nextInt(10)));
					case 2 -> CodeSet.range(Given.procedure(String.valueOf(10 + random.nextInt(40))), Given.procedure(String.valueOf(50 + random.nextInt(50))));
					default -> Given.procedures(String.valueOf(10 + random.nextInt(90)), String.valueOf(random.nextInt(10)));
				});
			List<LineRules> groups = sets.stream().map(set -> TestPolicy.group(set, (claim, line, judgement) -> {
			})).toList();
			CodeIndex index = new CodeIndex(groups);
			for (Code code : Stream.concat(IntStream.range(0, 100).mapToObj(String::valueOf), Stream.of("AA", "0A", "Z", "99999")).map(Given::procedure).toList())
				assertEquals(groups.stream().filter(group -> group.subject() == null || group.subject().has(code)).toList(), List.of(index.of(code)), code::toString);
		}
	}
}
