package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** Decision 10: a verdict stands when every way of filling in the unknown gives it, and only what could still change it is missing. */
class FillingsTest {

	private static final Fact PAIN = Fact.number("pain", Fact.Of.CLAIM, "0", "10");
	private static final Fact ADMISSION = Fact.choice("admission", Fact.Of.CLAIM, "inpatient", "outpatient");
	private static final Fact ONSET = Fact.of("onset", Fact.Of.CLAIM, Fact.Type.DATE);

	private final Map<String, Value> said = new HashMap<>();

	private Claim claim() {
		return Given.claim().facts(said).line(Given.line(1, "22513").day(Given.day("2026-02-03"))).line(Given.line(2, "22515").day(Given.day("2026-02-03"))).build();
	}

	private Predicate<Reading> yes(String fact) {
		Claim claim = claim();
		return reading -> reading.isYes(Fact.of(fact, Fact.Of.CLAIM, Fact.Type.YES_NO), claim, claim.lines().get(0));
	}

	private static Predicate<Reading> not(Predicate<Reading> condition) {
		return reading -> !condition.test(reading.opposite());
	}

	private BigDecimal pain(Reading reading) {
		return reading.number(PAIN, claim(), claim().lines().get(0));
	}

	private String admission(Reading reading) {
		return reading.word(ADMISSION, claim(), claim().lines().get(0));
	}

	private static BigDecimal number(int number) {
		return BigDecimal.valueOf(number);
	}

	/** How a rule with a condition ends: fires, does not, or what is missing. */
	private String ending(Predicate<Reading> condition) {
		Fillings fillings = new Fillings(claim().lines().get(0), condition, reading -> false);
		return fillings.alwaysFires() ? "fires" : fillings.neverFires() ? "never" : String.join(", ", fillings.missing());
	}

	@Test
	void somethingOrItsOppositeAlwaysHolds() {
		assertEquals("fires", ending(yes("a").or(not(yes("a")))));
		assertEquals("never", ending(yes("a").and(not(yes("a")))));
	}

	@Test
	void everyUnknownOfEveryAlternativeIsMissing() {
		assertEquals("a, b, c, d", ending(yes("a").and(yes("b")).or(yes("c").and(yes("d")))));
	}

	@Test
	void whatCannotChangeTheEndIsNotMissing() {
		assertEquals("a", ending(yes("a").and(yes("b").or(not(yes("b"))))));
		said.put("a", Value.of(true));
		assertEquals("b", ending(yes("a").and(yes("b")).or(not(yes("a")).and(yes("c")))));
	}

	@Test
	void twoLimitsOfOneNumberAreTriedTogether() {
		assertEquals("fires", ending(reading -> reading.isMore(pain(reading), number(3)) || reading.isLess(pain(reading), number(5))));
		assertEquals("never", ending(reading -> reading.isMore(pain(reading), number(5)) && reading.isLess(pain(reading), number(3))));
		assertEquals("pain", ending(reading -> reading.isMore(pain(reading), number(3)) && reading.isLess(pain(reading), number(4))));
	}

	@Test
	void aNumberStaysInItsRange() {
		assertEquals("never", ending(reading -> reading.isMore(pain(reading), number(10))));
		assertEquals("fires", ending(reading -> !reading.opposite().isMore(pain(reading.opposite()), number(10))));
		assertEquals("pain", ending(reading -> reading.isMore(pain(reading), new BigDecimal("9.9"))));
	}

	@Test
	void aCountedNumberIsCutWhereItsPartIs() {
		assertEquals("pain", ending(reading -> reading.isMore(reading.sum(pain(reading), number(7)), new BigDecimal("16.5"))));
		assertEquals("never", ending(reading -> reading.isMore(reading.product(pain(reading), number(2)), number(20))));
	}

	@Test
	void theWordsOfAChoiceAreAllThereIs() {
		assertEquals("fires", ending(reading -> reading.isOneOf(admission(reading), "inpatient") || reading.isOneOf(admission(reading), "outpatient")));
		assertEquals("admission, pain", ending(reading -> reading.isOneOf(admission(reading), "inpatient") && reading.isMore(pain(reading), number(8))
				|| reading.isOneOf(admission(reading), "outpatient") && reading.isMore(pain(reading), number(5))));
	}

	@Test
	void alternativesOfOneEndNeedNoChoiceBetweenThem() {
		said.put("pain", Value.of(number(9)));
		assertEquals("fires", ending(reading -> reading.isOneOf(admission(reading), "inpatient") && reading.isMore(pain(reading), number(8))
				|| reading.isOneOf(admission(reading), "outpatient") && reading.isMore(pain(reading), number(5))));
	}

	@Test
	void anUnknownDayIsTriedOnBothSidesOfItsLimit() {
		Claim claim = claim();
		Line line = claim.lines().get(0);
		assertEquals("onset", ending(reading -> reading.isWithinBefore(reading.day(ONSET, claim, line), ONSET, claim, line, null, number(12), ChronoUnit.WEEKS, reading.date(line))));
	}

	@Test
	void aDayThatContradictsItsAnchorCannotBe() {
		Claim claim = claim();
		Line line = claim.lines().get(0);
		assertEquals("fires", ending(reading -> reading.isWithinBefore(reading.day(ONSET, claim, line), ONSET, claim, line, null, number(12), ChronoUnit.WEEKS, reading.date(line))
				|| !reading.opposite().isWithinBefore(reading.opposite().day(ONSET, claim, line), ONSET, claim, line, null, number(11), ChronoUnit.WEEKS, reading.date(line))));
	}

	@Test
	void anUnknownProviderMayBeTheSame() {
		Claim claim = Given.claim().line(Given.line(1, "22513").provider("A")).line(Given.line(2, "22515")).line(Given.line(3, "22515").provider("A")).build();
		List<Line> lines = claim.lines();
		assertEquals("provider of line 2", ending(reading -> reading.sameProvider(lines.get(0), lines.get(1))));
		assertEquals("fires", ending(reading -> reading.sameProvider(lines.get(0), lines.get(1)) || !reading.opposite().sameProvider(lines.get(1), lines.get(2))));
	}

	@Test
	void twoUnknownProvidersMayBeTheSameAndMayDiffer() {
		List<Line> lines = claim().lines();
		assertEquals("provider of line 1, provider of line 2", ending(reading -> reading.sameProvider(lines.get(0), lines.get(1))));
	}

	@Test
	void aPlaceIsInOneOfTwoSetsThatShareNone() {
		Line line = claim().lines().get(0);
		assertEquals("never", ending(reading -> reading.placeIn(Given.places("11"), line) && reading.placeIn(Given.places("22"), line)));
		assertEquals("place of line 1", ending(reading -> reading.placeIn(Given.places("11", "22"), line) && reading.placeIn(Given.places("22", "23"), line)));
	}

	@Test
	void diagnosesMayBeInTwoSetsThatShareNone() {
		Line line = claim().lines().get(0);
		assertEquals("diagnoses of line 1", ending(reading -> reading.diagnosesInclude(Given.diagnoses("C79.51"), line) && reading.diagnosesInclude(Given.diagnoses("M84.58XA"), line)));
	}

	@Test
	void atLeastTwoOfThreeMissesWhatIsOpen() {
		said.put("a", Value.of(true));
		said.put("b", Value.of(false));
		assertEquals("c", ending(reading -> reading.atLeast(2, yes("a").test(reading), yes("b").test(reading), yes("c").test(reading))));
	}

	@Test
	void tooManyUnknownsAreAllMissing() {
		Predicate<Reading> all = reading -> false;
		for (int i = 0; i < 40; i += 2)
			all = all.or(yes("f" + i).and(yes("f" + (i + 1))));
		Fillings fillings = new Fillings(claim().lines().get(0), all, reading -> false);
		assertTrue(fillings.isBounded());
		assertEquals(40, fillings.missing().size());
	}
}
