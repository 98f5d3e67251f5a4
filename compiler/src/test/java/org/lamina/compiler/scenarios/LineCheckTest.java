package org.lamina.compiler.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.dsl.lamina.LaminaFactory;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;

/** What is expected of reductions and exceptions, held against decisions. */
class LineCheckTest {

	private static final PolicyVersion POLICY = new PolicyVersion("p", "1");
	private static final Claim CLAIM = Claim.builder("c", new Patient("p", null, null)).line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"))).build();

	private static Finding reduction(String rule, String percent, String units) {
		return new Finding(POLICY, rule, Effect.REDUCE, new Reason("CO", "59", List.of()), () -> null, List.of(), List.of(), List.of(), List.of(), percent == null ? null : new BigDecimal(percent),
				units == null ? null : new BigDecimal(units), false);
	}

	private static Finding excepted(String rule, String... exceptions) {
		return new Finding(POLICY, rule, Effect.NOTE, null, () -> "It does not apply here.", List.of(), List.of(), List.of(), List.of(exceptions), null, null, false);
	}

	private static Decision decision(Disposition disposition, Finding... findings) {
		return new Decision(CLAIM, List.of(new LineDecision(CLAIM.lines().get(0), disposition, List.of(POLICY), List.of(findings), List::of, List.of())));
	}

	private static LineExpectation expectation(String outcome, String rule) {
		LineExpectation expectation = LaminaFactory.eINSTANCE.createLineExpectation();
		expectation.setLine("1");
		expectation.setOutcome(outcome);
		if (rule != null) {
			Rule named = LaminaFactory.eINSTANCE.createRule();
			named.setName(rule);
			expectation.setRule(named);
		}
		return expectation;
	}

	private static LineExpectation reducedTo(String percent, String units, String rule) {
		LineExpectation expectation = expectation("reduced", rule);
		expectation.setPercent(percent);
		expectation.setUnits(units);
		return expectation;
	}

	private static LineExpectation exceptedFrom(String rule, String exception) {
		LineExpectation expectation = expectation("excepted", rule);
		RuleException named = LaminaFactory.eINSTANCE.createRuleException();
		named.setName(exception);
		expectation.setException(named);
		return expectation;
	}

	private static String failure(LineExpectation expectation, Decision decision) {
		return new LineCheck(expectation).failure(decision, 7).map(Failure::toString).orElse("");
	}

	@Test
	void aPercentageOfARuleIsThatOfItsFinding() {
		Decision decision = decision(Disposition.REDUCE, reduction("multiple", "50.0", null), reduction("assistant", "16", null));
		assertEquals("", failure(reducedTo("50", null, "multiple"), decision));
		assertEquals("""
			expected line 1 reduced to 16% by multiple
			decided  reduced
			         - reduced to 50.0% by multiple with CO-59
			         - reduced to 16% by assistant with CO-59""", failure(reducedTo("16", null, "multiple"), decision));
	}

	@Test
	void withoutARuleReductionsCountTogether() {
		Decision decision = decision(Disposition.REDUCE, reduction("multiple", "50", null), reduction("assistant", "16", null));
		assertEquals("", failure(reducedTo("8", null, null), decision));
		assertEquals(false, failure(reducedTo("50", null, null), decision).isEmpty());
	}

	@Test
	void unitsAreComparedToo() {
		Decision decision = decision(Disposition.REDUCE, reduction("mue", null, "2"), reduction("strict", null, "1"));
		assertEquals("", failure(reducedTo(null, "2", "mue"), decision));
		assertEquals("", failure(reducedTo(null, "1", null), decision));
		assertEquals(false, failure(reducedTo(null, "2", null), decision).isEmpty());
	}

	@Test
	void anAmountIsNotMetByALineThatIsNotReduced() {
		assertEquals(false, failure(reducedTo("50", null, null), decision(Disposition.ALLOW)).isEmpty());
		assertEquals(false, failure(reducedTo("50", null, null), decision(Disposition.REDUCE, reduction("mue", null, "2"))).isEmpty());
	}

	@Test
	void aLineIsExceptedHoweverItEnds() {
		assertEquals("", failure(exceptedFrom("level-limit", "cancer"), decision(Disposition.ALLOW, excepted("level-limit", "rarity", "cancer"))));
		assertEquals("", failure(exceptedFrom("level-limit", "cancer"), decision(Disposition.REDUCE, reduction("multiple", "50", null), excepted("level-limit", "cancer"))));
	}

	@Test
	void anotherRuleOrExceptionIsNotMeant() {
		Decision decision = decision(Disposition.ALLOW, excepted("level-limit", "cancer"));
		assertEquals(false, failure(exceptedFrom("covered", "cancer"), decision).isEmpty());
		assertEquals(false, failure(exceptedFrom("level-limit", "rarity"), decision).isEmpty());
	}
}
