package org.lamina.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.rules.Case;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Given;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;
import org.lamina.runtime.rules.Table;
import org.lamina.runtime.rules.TestPolicy;

class AdjudicatorTest {

	private static final Claim CLAIM = Given.claim().line(Given.line(1, "22513")).build();

	private static Rule rule(String name, int position, String effect) {
		return Given.rule(name, position, Given.outcome(Effect.valueOf(effect), name), null);
	}

	private static LineDecision decide(Policy... policies) {
		return Adjudicator.of(List.of(policies)).decide(CLAIM).lines().get(0);
	}

	private static LineDecision decidedByEffects(String effects) {
		String[] all = effects.isEmpty() ? new String[0] : effects.split(" ");
		Rule[] rules = new Rule[all.length];
		for (int i = 0; i < all.length; i++)
			rules[i] = rule("r" + i, i, all[i]);
		return decide(TestPolicy.of(rules).firingOn(null));
	}

	/** Decision 17. */
	@ParameterizedTest
	@CsvSource({ "'',ALLOW", "NOTE,ALLOW", "REDUCE,REDUCE", "PEND REDUCE,PEND", "REDUCE PEND NOTE,PEND", "PEND DENY,DENY", "DENY RETURN PEND,RETURN", "RETURN NOTE,RETURN" })
	void theStrongestEffectDecides(String effects, Disposition disposition) {
		assertEquals(disposition, decidedByEffects(effects).disposition());
	}

	@ParameterizedTest
	@CsvSource({ "DENY DENY,r0", "PEND DENY DENY,r1", "NOTE PEND,r1", "DENY RETURN,r1", "NOTE REDUCE PEND REDUCE,r2" })
	void theFirstWrittenRuleOfTheStrongestOutcomeLeads(String effects, String rule) {
		assertEquals(rule, decidedByEffects(effects).leading().rule());
	}

	@ParameterizedTest
	@CsvSource({ "''", "NOTE NOTE" })
	void nothingLeadsWhereNobodyObjects(String effects) {
		assertNull(decidedByEffects(effects).leading());
	}

	@Test
	void everyFindingIsKept() {
		assertEquals(List.of("r0", "r1", "r2"), decidedByEffects("NOTE DENY PEND").findings().stream().map(Finding::rule).toList());
	}

	/** Decision 18. */
	@Test
	void aLineThatNoRuleAddressesIsNotAddressed() {
		assertEquals(Disposition.NOT_ADDRESSED, decide(TestPolicy.of(rule("r", 0, "DENY")).firingOn(Given.procedures("99213"))).disposition());
	}

	@Test
	void aLineThatAnyPolicyAddressesIsAddressed() {
		assertEquals(Disposition.ALLOW, decide(new TestPolicy("a", "1", Period.ALWAYS, List.of()).firingOn(Given.procedures("99213")), new TestPolicy("b", "1", Period.ALWAYS, List.of()).firingOn(null)).disposition());
	}

	@Test
	void everyPolicyThatAppliesJudges() {
		LineDecision line = decide(new TestPolicy("b", "1", Period.ALWAYS, List.of(), rule("of-b", 0, "DENY")).firingOn(null), new TestPolicy("a", "1", Period.ALWAYS, List.of(), rule("of-a", 0, "PEND")).firingOn(null));
		assertEquals(List.of(new PolicyVersion("a", "1"), new PolicyVersion("b", "1")), line.policies());
		assertEquals(List.of("of-a", "of-b"), line.findings().stream().map(Finding::rule).toList());
		assertEquals("of-b", line.leading().rule());
	}

	@Test
	void aLineThatNoPolicyJudgesSaysWhy() {
		LineDecision line = decide(new TestPolicy("p", "2", Given.period("2026-01-01", "?"), List.of(), rule("r", 0, "DENY")).firingOn(null));
		assertEquals(Disposition.NOT_ADDRESSED, line.disposition());
		assertEquals(List.of("p 2 is effective from 2026-01-01; the line's date is unknown."), line.notJudged());
	}

	@Test
	void aLineThatAPolicyJudgesSaysNothingOfTheOthers() {
		assertEquals(List.of(), decide(new TestPolicy("p", "2", Given.period("2026-01-01", "?"), List.of()), TestPolicy.of().firingOn(null)).notJudged());
	}

	@Test
	void eachLineIsJudgedByTheVersionOfItsFirstDay() {
		TestPolicy old = new TestPolicy("p", "1", Given.period("?", "2025-12-31"), List.of(), rule("old", 0, "PEND")).firingOn(null);
		TestPolicy current = new TestPolicy("p", "2", Given.period("2026-01-01", "?"), List.of(), rule("current", 0, "DENY")).firingOn(null);
		Claim claim = Given.claim().line(Given.line(1, "22513").day(Given.day("2025-12-31"))).line(Given.line(2, "22513").day(Given.day("2026-01-01"))).build();
		assertEquals(List.of("old", "current"), Adjudicator.of(List.of(current, old)).decide(claim).lines().stream().map(line -> line.leading().rule()).toList());
	}

	@Test
	void theWorstLineIsTheWorstOfTheClaim() {
		Claim claim = Given.claim().line(Given.line(1, "22513")).line(Given.line(2, "99213")).build();
		assertEquals(Disposition.DENY, Adjudicator.of(List.of(TestPolicy.of(rule("r", 0, "DENY")).firingOn(Given.procedures("99213")))).decide(claim).worst());
	}

	@Test
	void aClaimWithoutLinesIsNotAddressed() {
		assertEquals(Disposition.NOT_ADDRESSED, Adjudicator.of(List.of(TestPolicy.of().firingOn(null))).decide(Given.claim().build()).worst());
	}

	@Test
	void withoutPoliciesNothingIsAddressed() {
		assertEquals(Disposition.NOT_ADDRESSED, decide().disposition());
	}

	@ParameterizedTest
	@CsvSource({ "NOT_ADDRESSED,not-addressed", "DENY,deny" })
	void aDispositionHasAWord(Disposition disposition, String word) {
		assertEquals(word, disposition.word());
	}

	/** A policy whose rules look at single lines, at other lines and at pairs. */
	private static List<Policy> mixed() {
		CodeSet further = Given.procedures("22515");
		Rule[] rules = { rule("units", 0, "PEND"), rule("add-on", 1, "DENY") };
		TestPolicy lines = new TestPolicy("lines", "1", Period.ALWAYS, List.of(), rules).judging(null, (at, judgement) -> {
			Case subject = Case.of(at.claim(), at.line());
			if (at.line().provider() == null)
				judgement.weigh(rules[0], subject, reading -> true);
			if (further.has(at.line().procedure()))
				judgement.weigh(rules[1], subject, reading -> at.claim().lines().stream().noneMatch(other -> other != at.line() && reading.opposite().procedureIn(Given.procedures("22513", "22514"), other) && reading.opposite().sameDate(at.line(), other)));
		});
		Table ptp = new Table("ptp", List.of(), List.of(new Table.Row(Given.procedure("22513"), Given.procedure("77003"), Period.ALWAYS, List.of()), new Table.Row(Given.procedure("22514"), Given.procedure("22513"), Period.ALWAYS, List.of())));
		return List.of(lines, new TestPolicy("pairs", "1", Period.ALWAYS, List.of()).judgingPairs(ptp, rule("pairs", 0, "DENY"), false));
	}

	private static List<Line.Builder> randomLines(Random random) {
		List<Line.Builder> lines = new ArrayList<>();
		List<String> procedures = List.of("22513", "22514", "22515", "77003", "99213");
		for (int number = 1 + random.nextInt(6); number > 0; number--) {
			Line.Builder line = Given.line(number, procedures.get(random.nextInt(procedures.size())));
			if (random.nextBoolean())
				line.provider("npi");
			if (random.nextInt(4) > 0)
				line.day(Given.day("2026-02-0" + (1 + random.nextInt(2))));
			lines.add(line);
		}
		return lines;
	}

	private static Claim claimOf(List<Line.Builder> lines) {
		Claim.Builder claim = Given.claim();
		lines.forEach(claim::line);
		return claim.build();
	}

	/** How each line ends, by its number. */
	private static Map<Integer, String> ends(Decision decision) {
		Map<Integer, String> ends = new TreeMap<>();
		for (LineDecision line : decision.lines())
			ends.put(line.line().number(), line.disposition() + " " + line.findings().stream().map(finding -> finding.rule() + " " + finding.because().stream().sorted().toList()).sorted().toList());
		return ends;
	}

	/** Decision 20. */
	@Test
	void theOrderOfTheLinesDoesNotMatter() {
		Adjudicator adjudicator = Adjudicator.of(mixed());
		Random random = new Random(20);
		for (int i = 0; i < 2_000; i++) {
			List<Line.Builder> lines = randomLines(random);
			Map<Integer, String> before = ends(adjudicator.decide(claimOf(lines)));
			Collections.shuffle(lines, random);
			assertEquals(before, ends(adjudicator.decide(claimOf(lines))));
		}
	}

	@Test
	void theOrderOfThePoliciesDoesNotMatter() {
		List<Policy> policies = new ArrayList<>(mixed());
		Random random = new Random(17);
		Adjudicator straight = Adjudicator.of(policies);
		Collections.reverse(policies);
		Adjudicator turned = Adjudicator.of(policies);
		for (int i = 0; i < 500; i++) {
			Claim claim = claimOf(randomLines(random));
			assertEquals(ends(straight.decide(claim)), ends(turned.decide(claim)));
		}
	}

	@Test
	void manyThreadsDecideAsOneDoes() throws Exception {
		Adjudicator adjudicator = Adjudicator.of(mixed());
		Random random = new Random(99);
		List<Claim> claims = Stream.generate(() -> claimOf(randomLines(random))).limit(500).toList();
		List<Map<Integer, String>> alone = claims.stream().map(claim -> ends(adjudicator.decide(claim))).toList();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			Callable<List<Map<Integer, String>>> all = () -> claims.stream().map(claim -> ends(adjudicator.decide(claim))).toList();
			Callable<List<Map<Integer, String>>>[] tasks = tasks(all);
			for (Future<List<Map<Integer, String>>> done : threads.invokeAll(Arrays.asList(tasks)))
				assertEquals(alone, done.get());
		} finally {
			threads.shutdown();
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> Callable<T>[] tasks(Callable<T> task) {
		return Collections.nCopies(16, task).toArray(Callable[]::new);
	}
}
