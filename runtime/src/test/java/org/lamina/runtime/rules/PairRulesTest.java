package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.LineDecision;

class PairRulesTest {

	private static final Rule RULE = Given.rule("pairs", 0, Given.outcome(Effect.DENY, "{other}"), null);

	private static Table.Row row(String first, String second, String from, String to) {
		return new Table.Row(Given.procedure(first), Given.procedure(second), Given.period(from, to), List.of());
	}

	private static Table table(Table.Row... rows) {
		return new Table("ptp", List.of(), List.of(rows));
	}

	/** The pairs judged, as the numbers of the lines in column 1 and column 2. */
	private static List<String> judged(Table table, Claim claim) {
		List<String> pairs = new ArrayList<>();
		PairRules rules = new PairRules(table) {
			@Override
			protected void judge(Claim of, org.lamina.runtime.claim.Line first, org.lamina.runtime.claim.Line second, int row, Judgement judgement) {
				pairs.add(first.number() + "-" + second.number());
			}
		};
		boolean[] all = new boolean[claim.lines().size()];
		java.util.Arrays.fill(all, true);
		rules.judge(claim, all, Given.judgement(TestPolicy.of(), claim));
		pairs.sort(null);
		return pairs;
	}

	private static Claim claim(String... procedures) {
		Claim.Builder claim = Given.claim().days(Given.day("2026-02-03"), Given.day("2026-02-03"));
		for (int i = 0; i < procedures.length; i++)
			claim.line(Given.line(i + 1, procedures[i]));
		return claim.build();
	}

	@Test
	void aPairIsJudgedOnceWhateverTheOrderOfItsLines() {
		Table table = table(row("22513", "77003", "?", "?"));
		assertEquals(List.of("1-2"), judged(table, claim("22513", "77003")));
		assertEquals(List.of("2-1"), judged(table, claim("77003", "22513")));
	}

	@Test
	void everyTwoLinesOfThePairAreJudged() {
		assertEquals(List.of("1-2", "1-4", "3-2", "3-4"), judged(table(row("22513", "77003", "?", "?")), claim("22513", "77003", "22513", "77003")));
	}

	@Test
	void aLineIsNoPairWithItself() {
		assertEquals(List.of(), judged(table(row("22513", "22513", "?", "?")), claim("22513")));
	}

	@Test
	void withoutARowNothingIsJudged() {
		assertEquals(List.of(), judged(table(row("22513", "77003", "?", "?")), claim("22513", "77012")));
	}

	@Test
	void aRowOfAnotherDayIsNoRow() {
		assertEquals(List.of(), judged(table(row("22513", "77003", "?", "2026-02-02")), claim("22513", "77003")));
		assertEquals(List.of("1-2"), judged(table(row("22513", "77003", "2026-02-03", "?")), claim("22513", "77003")));
	}

	private static String decided(boolean onColumn1, String firstDay, String secondDay) {
		TestPolicy old = new TestPolicy("p", "1", Given.period("?", "2025-12-31"), List.of()).judgingPairs(table(row("22513", "77003", "?", "?")), RULE, onColumn1);
		Claim claim = Given.claim().line(Given.line(1, "22513").day(Given.day(firstDay))).line(Given.line(2, "77003").day(Given.day(secondDay))).build();
		return Adjudicator.of(List.of(old)).decide(claim).lines().stream().map(LineDecision::disposition).toList().toString();
	}

	@Test
	void aFindingOnColumn1CountsThoughColumn2BelongsToAnotherVersion() {
		assertEquals("[DENY, NOT_ADDRESSED]", decided(true, "2025-12-31", "2026-01-01"));
	}

	@Test
	void aFindingOnColumn2DoesNotCountWhereColumn2BelongsToAnotherVersion() {
		assertEquals("[ALLOW, NOT_ADDRESSED]", decided(false, "2025-12-31", "2026-01-01"));
	}

	@Test
	void aFindingOnColumn2CountsThoughColumn1BelongsToAnotherVersion() {
		assertEquals("[NOT_ADDRESSED, DENY]", decided(false, "2026-01-01", "2025-12-31"));
	}
}
