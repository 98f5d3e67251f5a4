package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Value;

class FactValuesTest {

	private static Value of(Fact fact, Value said) {
		Claim claim = Given.claimWith(Map.of(fact.name(), said));
		return FactValues.of(fact, claim, claim.lines().get(0), null);
	}

	@ParameterizedTest
	@CsvSource({ "0,true", "10,true", "10.0,true", "7.5,true", "-0.1,false", "10.01,false" })
	void aNumberLiesInItsRangeOrIsUnknown(String number, boolean known) {
		assertEquals(known, of(Fact.number("pain", Fact.Of.CLAIM, "0", "10"), Value.of(new BigDecimal(number))) != null);
	}

	@Test
	void aNumberWithoutARangeIsAny() {
		Value value = Value.of(new BigDecimal("-273.15"));
		assertEquals(value, of(Fact.number("n", Fact.Of.CLAIM, null, null), value));
	}

	@Test
	void aWordThatIsNoChoiceIsUnknown() {
		assertNull(of(Fact.choice("admission", Fact.Of.CLAIM, "inpatient", "outpatient"), Value.of("home")));
	}

	@Test
	void aWordThatIsAChoiceIsKnown() {
		assertEquals(Value.of("outpatient"), of(Fact.choice("admission", Fact.Of.CLAIM, "inpatient", "outpatient"), Value.of("outpatient")));
	}

	@ParameterizedTest
	@CsvSource({ "NUMBER,n", "PERCENT,n", "DATE,d", "YES_NO,y", "TEXT,w" })
	void aValueOfAnotherTypeIsUnknown(Fact.Type type, String fits) {
		Map<String, Value> values = Map.of("n", Value.of(BigDecimal.ONE), "d", Value.of(Given.day("2026-02-03")), "y", Value.of(true), "w", Value.of("word"));
		values.forEach((kind, value) -> assertEquals(kind.equals(fits), of(Fact.of("f", Fact.Of.CLAIM, type), value) != null, kind));
	}

	@Test
	void aFactOfTheClaimIsNotOneOfItsLine() {
		Claim claim = Given.claim().line(Given.line(1, "22513").facts(Map.of("implant", Value.of(true)))).build();
		assertNull(FactValues.of(Fact.of("implant", Fact.Of.CLAIM, Fact.Type.YES_NO), claim, claim.lines().get(0), null));
	}

	@Test
	void aFactOfALineIsNotOneOfItsClaim() {
		Claim claim = Given.claimWith(Map.of("implant", Value.of(true)));
		assertNull(FactValues.of(Fact.of("implant", Fact.Of.LINE, Fact.Type.YES_NO), claim, claim.lines().get(0), null));
	}

	@Test
	void aFactOfALineIsThatOfThisLine() {
		Claim claim = Given.claim().line(Given.line(1, "22513").facts(Map.of("implant", Value.of(true)))).line(Given.line(2, "22513").facts(Map.of("implant", Value.of(false)))).build();
		assertEquals(Value.of(false), FactValues.of(Fact.of("implant", Fact.Of.LINE, Fact.Type.YES_NO), claim, claim.lines().get(1), null));
	}

	@Test
	void theReasonOfAValueOutsideItsRangeIsSaid() {
		Fact pain = Fact.number("pain", Fact.Of.CLAIM, "0", "10");
		Claim claim = Given.claimWith(Map.of("pain", Value.of(new BigDecimal("55"))));
		assertEquals("is recorded as 55, which is not a number 0..10, and counts as unknown", FactValues.reasonOfUnknown(pain, claim, claim.lines().get(0), null));
	}

	@Test
	void aValueThatNobodySentNeedsNoReason() {
		Claim claim = Given.claimWith(Map.of());
		assertNull(FactValues.reasonOfUnknown(Fact.number("pain", Fact.Of.CLAIM, "0", "10"), claim, claim.lines().get(0), null));
	}
}
