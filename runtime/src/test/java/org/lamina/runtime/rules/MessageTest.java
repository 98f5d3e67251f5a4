package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Effect;

class MessageTest {

	@Test
	void itsPlaceholdersAreNamedInTheirOrder() {
		assertEquals(List.of("procedure", "mue.units", "procedure"), new Message("{procedure} {mue.units}; {procedure}").placeholders());
	}

	@Test
	void eachPlaceholderIsReplaced() {
		assertEquals("<a> and <b>", new Message("{a} and {b}").render(name -> "<" + name + ">"));
	}

	@Test
	void aValueIsNotReplacedAgain() {
		assertEquals("{b}", new Message("{a}").render(name -> "{b}"));
	}

	@Test
	void aValueWithDollarsAndBackslashesStaysAsItIs() {
		assertEquals("$1 \\ $0", new Message("{a}").render(name -> "$1 \\ $0"));
	}

	@ParameterizedTest
	@CsvSource({ "'{'", "'}'", "'{a'", "'a}'", "''" })
	void aBraceAloneStaysAsItIs(String text) {
		assertEquals(text, new Message(text).render(name -> "?"));
	}

	private static final Procedure AUGMENTATION = new Procedure(Given.procedure("22525"), "Each further vertebra", Given.period("2006-01-01", "2014-12-31"), List.of(Given.procedure("22515"), Given.procedure("22512")), Given.procedures("22523", "22524"));

	private static final PolicyData DATA = new PolicyData(Map.of(), List.of(), List.of(AUGMENTATION));

	private static String rendered(String template, Line.Builder line) {
		Claim claim = Given.claim().line(line).build();
		Policy policy = new Policy(new org.lamina.runtime.decision.PolicyVersion("p", "1"), Period.ALWAYS, List.of(), DATA) {
			@Override
			public List<Rule> rules() {
				return List.of();
			}
		};
		Judgement judgement = Given.judgement(policy, claim);
		judgement.weigh(Given.rule("r", 0, Given.outcome(Effect.NOTE, template), null), Case.of(claim, claim.lines().get(0)), reading -> true);
		return judgement.findings(0).get(0).message();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"{procedure} | 22525", "{label} | Each further vertebra", "{validity} | 2006-01-01 to 2014-12-31", "{successor} | 22515, 22512", "{primaries} | 22523, 22524", "{date} | 2015-01-02",
		"{line} | 7", "{units} | 2", "{place} | 22", "{modifiers} | RT, 59", "{diagnoses} | C79.51", "{other} | unknown",
	})
	void whatIsKnownIsSaid(String template, String text) {
		assertEquals(text, rendered(template, Given.line(7, "22525").day(Given.day("2015-01-02")).units(new BigDecimal("2.00")).place(Code.of(CodeSystem.PLACE, "22"))
				.modifiers(Given.codes(CodeSystem.MODIFIER, "RT", "59")).diagnoses(Given.codes(CodeSystem.ICD_10_CM, "C79.51"))));
	}

	@ParameterizedTest
	@CsvSource({ "label", "validity", "successor", "primaries", "date", "units", "place", "modifiers", "diagnoses", "other", "pain-score" })
	void whatIsUnknownIsCalledUnknown(String name) {
		assertEquals("unknown", rendered("{" + name + "}", Given.line(7, "99999")));
	}

	@Test
	void unitsAreWrittenOut() {
		assertEquals("100", rendered("{units}", Given.line(7, "22525").units(new BigDecimal("1E+2"))));
	}

	@Test
	void whatIsNoPlaceholderIsNone() {
		assertEquals(Optional.empty(), Placeholder.of("pain-score"));
	}

	@Test
	void eachPlaceholderIsFoundByItsWord() {
		for (Placeholder placeholder : Placeholder.values())
			assertEquals(Optional.of(placeholder), Placeholder.of(placeholder.word()));
	}
}
