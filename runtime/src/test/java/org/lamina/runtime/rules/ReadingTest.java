package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

class ReadingTest {

	private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

	/** What is missing for a condition by itself. */
	private static List<String> missing(Claim claim, Predicate<Reading> condition) {
		return new Fillings(claim.lines().get(0), condition, reading -> false).missing();
	}

	private static Line on(String first, String last) {
		return Given.line(line -> {
			if (!first.equals("?"))
				line.days(Given.day(first), Given.day(last));
		});
	}

	@ParameterizedTest
	@CsvSource({
		"2026-02-03,2026-02-03,2026-02-03,2026-02-03,YES",
		"2026-02-03,2026-02-03,2026-02-04,2026-02-04,NO",
		"2026-02-03,2026-02-05,2026-02-06,2026-02-07,NO",
		"2026-02-03,2026-02-05,2026-02-05,2026-02-07,UNKNOWN",
		"2026-02-03,2026-02-05,2026-02-04,2026-02-04,UNKNOWN",
		"2026-02-03,2026-02-05,2026-02-03,2026-02-05,UNKNOWN",
		"2026-02-03,2026-02-03,2026-02-03,2026-02-04,UNKNOWN",
		"?,?,2026-02-03,2026-02-03,UNKNOWN",
		"?,?,?,?,UNKNOWN",
	})
	void equalDaysAreTheSameDateAndDisjointSpansAreNot(String first, String last, String otherFirst, String otherLast, Truth same) {
		assertEquals(same, Truth.of(reading -> reading.sameDate(on(first, last), on(otherFirst, otherLast))));
		assertEquals(same, Truth.of(reading -> reading.sameDate(on(otherFirst, otherLast), on(first, last))));
	}

	@ParameterizedTest
	@CsvSource({ "a,a,YES", "a,b,NO", "?,a,UNKNOWN", "a,?,UNKNOWN", "?,?,UNKNOWN" })
	void aMissingProviderIsUnknown(String one, String other, Truth same) {
		Line first = Given.line(line -> line.provider(one.equals("?") ? null : one));
		Line second = Given.line(line -> line.provider(other.equals("?") ? null : other));
		assertEquals(same, Truth.of(reading -> reading.sameProvider(first, second)));
	}

	@ParameterizedTest
	@CsvSource({ "g,s,g,s,YES", "g,s,g,t,NO", "g,s,h,s,NO", "?,s,g,s,UNKNOWN", "?,s,g,t,NO", "g,?,h,s,NO", "g,?,g,s,UNKNOWN" })
	void groupAndSpecialtyAreBothTheSame(String group, String specialty, String otherGroup, String otherSpecialty, Truth same) {
		Line first = Given.line(line -> line.group(group.equals("?") ? null : group).specialty(specialty.equals("?") ? null : specialty));
		Line second = Given.line(line -> line.group(otherGroup).specialty(otherSpecialty));
		assertEquals(same, Truth.of(reading -> reading.sameGroup(first, second)));
	}

	@ParameterizedTest
	@CsvSource({ "11,11,YES", "11,22,NO", "?,22,UNKNOWN" })
	void aMissingPlaceIsUnknown(String one, String other, Truth same) {
		Line first = Given.line(line -> line.place(one.equals("?") ? null : Code.of(CodeSystem.PLACE, one)));
		Line second = Given.line(line -> line.place(Code.of(CodeSystem.PLACE, other)));
		assertEquals(same, Truth.of(reading -> reading.samePlace(first, second)));
	}

	@ParameterizedTest
	@CsvSource({ "f,f,YES", "f,e,NO", "?,f,UNKNOWN" })
	void aMissingFacilityIsUnknown(String one, String other, Truth same) {
		Line first = Given.line(line -> line.facility(one.equals("?") ? null : one));
		Line second = Given.line(line -> line.facility(other));
		assertEquals(same, Truth.of(reading -> reading.sameFacility(first, second)));
	}

	@Test
	void modifiersThatAreAbsentAreNone() {
		assertEquals(Truth.NO, Truth.of(reading -> reading.hasModifier(Given.modifiers("59"), on("?", "?"))));
	}

	@Test
	void anyModifierOfALineCounts() {
		Line line = Given.line(it -> it.modifiers(Given.codes(CodeSystem.MODIFIER, "RT", "59")));
		assertEquals(Truth.YES, Truth.of(reading -> reading.hasModifier(Given.modifiers("59", "XS"), line)));
	}

	@Test
	void aModifierIsNoPlaceOfTheSameCharacters() {
		Line line = Given.line(it -> it.modifiers(Given.codes(CodeSystem.MODIFIER, "59")));
		assertEquals(Truth.NO, Truth.of(reading -> reading.hasModifier(Given.places("59"), line)));
	}

	@ParameterizedTest
	@CsvSource({ "M80.08XA,YES", "C79.51,YES", "M54.5,NO" })
	void anyDiagnosisThatTheLinePointsToCounts(String searched, Truth included) {
		Line line = Given.line(it -> it.diagnoses(Given.codes(CodeSystem.ICD_10_CM, "C79.51", "M80.08XA")));
		assertEquals(included, Truth.of(reading -> reading.diagnosesInclude(Given.diagnoses(searched), line)));
	}

	@Test
	void missingDiagnosesAreUnknown() {
		assertEquals(Truth.UNKNOWN, Truth.of(reading -> reading.diagnosesInclude(Given.diagnoses("M54.5"), on("?", "?"))));
	}

	@Test
	void becauseTellsThatTheDiagnosesAreThoseOfTheClaim() {
		Line line = Given.claim().diagnoses(Given.codes(CodeSystem.ICD_10_CM, "M80.08XA")).line(Given.line(3, "22513")).build().lines().get(0);
		Evidence evidence = new Evidence();
		Reading.surely(evidence, line).diagnosesInclude(Given.diagnoses("M54.5"), line);
		assertEquals(List.of("line 3 points to no diagnosis, so those of the claim count: M80.08XA"), evidence.because());
	}

	@ParameterizedTest
	@CsvSource({ "22,YES", "11,NO", "?,UNKNOWN" })
	void aPlaceIsInASet(String place, Truth in) {
		Line line = Given.line(it -> it.place(place.equals("?") ? null : Code.of(CodeSystem.PLACE, place)));
		assertEquals(in, Truth.of(reading -> reading.placeIn(Given.places("22", "24"), line)));
	}

	private static final Procedures PROCEDURES = new Procedures(List.of(
			new Procedure(Given.procedure("22513"), "", Given.period("2015-01-01", "2020-12-31"), List.of(), null),
			new Procedure(Given.procedure("22515"), "", Period.ALWAYS, List.of(), Given.procedures("22513"))));

	@ParameterizedTest
	@CsvSource({ "2014-12-31,2014-12-31,NO", "2015-01-01,2015-01-01,YES", "2020-12-31,2020-12-31,YES", "2021-01-01,2021-01-01,NO", "2020-12-30,2021-01-01,NO", "2014-12-31,2015-01-02,NO", "2014-12-31,2021-01-01,NO", "2015-01-01,2020-12-31,YES", "?,?,UNKNOWN" })
	void aCodeIsValidIfItIsOnEveryDayOfTheLine(String first, String last, Truth valid) {
		assertEquals(valid, Truth.of(reading -> reading.isValid(PROCEDURES, on(first, last))));
	}

	@Test
	void theValidityOfAnUndeclaredCodeIsUnknown() {
		assertEquals(Truth.UNKNOWN, Truth.of(reading -> reading.isValid(new Procedures(List.of()), on("2026-02-03", "2026-02-03"))));
	}

	@ParameterizedTest
	@CsvSource({ "2014-12-31,NO", "2015-01-01,YES", "2020-12-31,YES", "2021-01-01,NO", "?,UNKNOWN" })
	void aCodeIsValidOnADay(String day, Truth valid) {
		assertEquals(valid, Truth.of(reading -> reading.isValidOn(PROCEDURES, on("?", "?"), Given.day(day), "valid on another day")));
	}

	@Test
	void onlyAnAddOnHasPrimaries() {
		List<Line> lines = Given.claim().line(Given.line(1, "22515")).line(Given.line(2, "22513")).build().lines();
		assertEquals(Truth.YES, Truth.of(reading -> reading.billsPrimaryOf(PROCEDURES, lines.get(0), lines.get(1))));
		assertEquals(Truth.NO, Truth.of(reading -> reading.billsPrimaryOf(PROCEDURES, lines.get(1), lines.get(0))));
		assertEquals(Truth.YES, Truth.of(reading -> reading.isAddOn(PROCEDURES, lines.get(0))));
		assertEquals(Truth.NO, Truth.of(reading -> reading.isAddOn(PROCEDURES, lines.get(1))));
	}

	@ParameterizedTest
	@CsvSource({ "1,1.00,YES,NO,NO", "2,1,NO,YES,NO", "1,2,NO,NO,YES", "?,1,UNKNOWN,UNKNOWN,UNKNOWN", "1,?,UNKNOWN,UNKNOWN,UNKNOWN", "0.1,0.10000000000000000000000000000000000001,NO,NO,YES" })
	void numbersAreComparedExactly(String one, String other, Truth equal, Truth more, Truth less) {
		assertEquals(equal, Truth.of(reading -> reading.is(Given.number(one), Given.number(other))));
		assertEquals(more, Truth.of(reading -> reading.isMore(Given.number(one), Given.number(other))));
		assertEquals(less, Truth.of(reading -> reading.isLess(Given.number(one), Given.number(other))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-03,2026-02-03,YES,NO,NO", "2026-02-04,2026-02-03,NO,YES,NO", "2026-02-02,2026-02-03,NO,NO,YES", "?,2026-02-03,UNKNOWN,UNKNOWN,UNKNOWN", "2026-02-03,?,UNKNOWN,UNKNOWN,UNKNOWN" })
	void daysAreCompared(String one, String other, Truth equal, Truth after, Truth before) {
		assertEquals(equal, Truth.of(reading -> reading.is(Given.day(one), Given.day(other))));
		assertEquals(after, Truth.of(reading -> reading.isAfter(Given.day(one), Given.day(other))));
		assertEquals(before, Truth.of(reading -> reading.isBefore(Given.day(one), Given.day(other))));
	}

	@ParameterizedTest
	@CsvSource({
		"2026-02-03,12,WEEKS,2026-02-03,YES",
		"2025-11-11,12,WEEKS,2026-02-03,YES",
		"2025-11-10,12,WEEKS,2026-02-03,NO",
		"2026-02-04,12,WEEKS,2026-02-03,NO",
		"2026-02-28,1,MONTHS,2026-03-31,YES",
		"2026-02-27,1,MONTHS,2026-03-31,NO",
		"2024-02-29,1,MONTHS,2024-03-31,YES",
		"2024-02-28,1,MONTHS,2024-03-31,NO",
		"2023-02-28,1,YEARS,2024-02-29,YES",
		"2023-02-27,1,YEARS,2024-02-29,NO",
		"2026-02-03,0,DAYS,2026-02-03,YES",
		"2026-02-02,0,DAYS,2026-02-03,NO",
		"?,1,DAYS,2026-02-03,UNKNOWN",
		"2026-02-03,1,DAYS,?,UNKNOWN",
	})
	void aTimeBeforeAnAnchorHasBothItsEnds(String day, BigDecimal amount, ChronoUnit unit, String anchor, Truth within) {
		assertEquals(within, Truth.of(reading -> reading.isWithinBefore(Given.day(day), amount, unit, Given.day(anchor))));
	}

	@ParameterizedTest
	@CsvSource({
		"2026-02-03,10,DAYS,2026-02-03,YES",
		"2026-02-13,10,DAYS,2026-02-03,YES",
		"2026-02-14,10,DAYS,2026-02-03,NO",
		"2026-02-02,10,DAYS,2026-02-03,NO",
		"2026-02-28,1,MONTHS,2026-01-31,YES",
		"2026-03-01,1,MONTHS,2026-01-31,NO",
		"2025-02-28,1,YEARS,2024-02-29,YES",
		"2025-03-01,1,YEARS,2024-02-29,NO",
		"?,1,DAYS,2026-02-03,UNKNOWN",
	})
	void aTimeAfterAnAnchorHasBothItsEnds(String day, BigDecimal amount, ChronoUnit unit, String anchor, Truth within) {
		assertEquals(within, Truth.of(reading -> reading.isWithinAfter(Given.day(day), amount, unit, Given.day(anchor))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31,NO", "2026-02-01,YES", "2026-02-03,YES", "2026-02-05,YES", "2026-02-06,NO", "?,UNKNOWN" })
	void aTimeAroundAnAnchorHasBothItsEnds(String day, Truth within) {
		assertEquals(within, Truth.of(reading -> reading.isWithinOf(Given.day(day), BigDecimal.valueOf(2), ChronoUnit.DAYS, Given.day("2026-02-03"))));
	}

	private static final Fact ONSET = Fact.of("onset", Fact.Of.CLAIM, Fact.Type.DATE);

	private static Claim withOnset(String day) {
		return Given.claimWith(day.equals("?") ? Map.of() : Map.of("onset", Value.of(Given.day(day))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-03,YES", "2026-01-27,YES", "2026-01-26,NO", "2026-02-04,UNKNOWN", "?,UNKNOWN" })
	void aFactAfterItsAnchorContradictsIt(String day, Truth within) {
		Claim claim = withOnset(day);
		assertEquals(within, Truth.of(reading -> reading.isWithinBefore(reading.day(ONSET, claim, claim.lines().get(0)), ONSET, claim, claim.lines().get(0), null, BigDecimal.ONE, ChronoUnit.WEEKS, Given.day("2026-02-03"))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-03,YES", "2026-02-10,YES", "2026-02-11,NO", "2026-02-02,UNKNOWN", "?,UNKNOWN" })
	void aFactBeforeItsAnchorContradictsIt(String day, Truth within) {
		Claim claim = withOnset(day);
		assertEquals(within, Truth.of(reading -> reading.isWithinAfter(reading.day(ONSET, claim, claim.lines().get(0)), ONSET, claim, claim.lines().get(0), null, BigDecimal.ONE, ChronoUnit.WEEKS, Given.day("2026-02-03"))));
	}

	@Test
	void aContradictionIsNamedWithItsReason() {
		Claim claim = withOnset("2026-03-01");
		Evidence evidence = new Evidence();
		Line line = claim.lines().get(0);
		Reading surely = Reading.surely(evidence, line);
		surely.isWithinBefore(surely.day(ONSET, claim, line), ONSET, claim, line, null, TWELVE, ChronoUnit.WEEKS, Given.day("2026-02-03"));
		assertEquals(List.of("onset"), missing(claim, reading -> reading.isWithinBefore(reading.day(ONSET, claim, line), ONSET, claim, line, null, TWELVE, ChronoUnit.WEEKS, Given.day("2026-02-03"))));
		assertEquals(List.of("onset is 2026-03-01", "onset lies after 2026-02-03, which cannot be, and counts as unknown"), evidence.because());
	}

	@Test
	void aValueOutsideItsRangeIsMissingWithItsReason() {
		Claim claim = Given.claimWith(Map.of("pain", Value.of(new BigDecimal("55"))));
		Evidence evidence = new Evidence();
		assertNull(Reading.surely(evidence, claim.lines().get(0)).number(Fact.number("pain", Fact.Of.CLAIM, "0", "10"), claim, claim.lines().get(0)));
		assertEquals(List.of("pain"), missing(claim, reading -> reading.isMore(reading.number(Fact.number("pain", Fact.Of.CLAIM, "0", "10"), claim, claim.lines().get(0)), BigDecimal.ONE)));
		assertEquals(List.of("pain is recorded as 55, which is not a number 0..10, and counts as unknown"), evidence.because());
	}

	@Test
	void aMissingFactOfALineNamesTheLine() {
		Claim claim = withOnset("?");
		assertEquals(List.of("implant of line 1"), missing(claim, reading -> reading.isYes(Fact.of("implant", Fact.Of.LINE, Fact.Type.YES_NO), claim, claim.lines().get(0))));
	}

	@ParameterizedTest
	@CsvSource({ "yes,YES", "no,NO", "?,UNKNOWN" })
	void aFactIsYesNoOrUnknown(String said, Truth truth) {
		Claim claim = Given.claimWith(said.equals("?") ? Map.of() : Map.of("worse", Value.of(said.equals("yes"))));
		assertEquals(truth, Truth.of(reading -> reading.isYes(Fact.of("worse", Fact.Of.CLAIM, Fact.Type.YES_NO), claim, claim.lines().get(0))));
	}

	@Test
	void whetherAFactIsKnownIsNeverUnknown() {
		Claim known = withOnset("2026-02-03");
		Claim unknown = withOnset("?");
		assertEquals(Truth.YES, Truth.of(reading -> reading.isKnown(ONSET, known, known.lines().get(0))));
		assertEquals(Truth.NO, Truth.of(reading -> reading.isKnown(ONSET, unknown, unknown.lines().get(0))));
	}

	@ParameterizedTest
	@CsvSource({ "1948-03-02,2026-03-01,77", "1948-03-02,2026-03-02,78", "1948-02-29,2026-02-28,77", "1948-02-29,2026-03-01,78", "2026-03-02,2026-03-02,0" })
	void anAgeIsInWholeYearsOnTheFirstDay(String birth, String day, int age) {
		Claim claim = Claim.builder("1", new Patient("p", Given.day(birth), null)).line(Given.line(1, "22513").days(Given.day(day), Given.day("2026-12-31"))).build();
		assertEquals(BigDecimal.valueOf(age), Reading.SURELY.age(claim, claim.lines().get(0)));
	}

	@Test
	void anAgeBeforeBirthIsUnknown() {
		Claim claim = Claim.builder("1", new Patient("p", Given.day("2026-03-02"), null)).line(Given.line(1, "22513").day(Given.day("2025-01-01"))).build();
		assertNull(Reading.SURELY.age(claim, claim.lines().get(0)));
	}

	@Test
	void anAgeWithoutADateIsUnknown() {
		Claim claim = Claim.builder("1", new Patient("p", Given.day("1948-03-02"), null)).line(Given.line(1, "22513")).build();
		assertNull(Reading.SURELY.age(claim, claim.lines().get(0)));
	}

	@ParameterizedTest
	@CsvSource({ "1,2,3,-1,2,0.5", "?,2,?,?,?,?", "1,?,?,?,?,?", "1,0,1,1,0,?" })
	void arithmeticWithAnUnknownIsUnknown(String one, String other, String sum, String difference, String product, String quotient) {
		Reading reading = Reading.SURELY;
		BigDecimal first = Given.number(one);
		BigDecimal second = Given.number(other);
		assertEquals(Given.number(sum), reading.sum(first, second));
		assertEquals(Given.number(difference), reading.difference(first, second));
		assertEquals(Given.number(product), reading.product(first, second));
		assertEquals(Given.number(quotient), reading.quotient(first, second));
	}

	@ParameterizedTest
	@CsvSource({ "0,YES", "1.0,YES", "9,NO", "?,UNKNOWN" })
	void aNumberIsOneOfSome(String number, Truth one) {
		assertEquals(one, Truth.of(reading -> reading.isOneOf(Given.number(number), BigDecimal.ZERO, BigDecimal.ONE)));
	}

	@ParameterizedTest
	@CsvSource({ "void,YES", "original,NO", "?,UNKNOWN" })
	void aWordIsOneOfSome(String word, Truth one) {
		assertEquals(one, Truth.of(reading -> reading.isOneOf(word.equals("?") ? null : word, "replacement", "void")));
	}

	@Test
	void anEmptyCellIsUnknownAndNamed() {
		Table table = new Table("mue", List.of("units"), List.of(new Table.Row(Given.procedure("22513"), null, Period.ALWAYS, java.util.Arrays.asList((Value) null))));
		assertNull(Reading.SURELY.number(table, 0, 0));
		assertEquals(List.of("mue.units"), missing(Given.claim().line(Given.line(1, "22513")).build(), reading -> reading.isMore(reading.number(table, 0, 0), BigDecimal.ONE)));
	}

	@Test
	void theOppositeOfTheOppositeIsTheSame() {
		LocalDate nobodyKnows = null;
		assertEquals(false, Reading.SURELY.opposite().opposite().is(nobodyKnows, nobodyKnows));
		assertEquals(true, Reading.SURELY.opposite().is(nobodyKnows, nobodyKnows));
	}
}
