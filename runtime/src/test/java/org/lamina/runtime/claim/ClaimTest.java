package org.lamina.runtime.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
	private static final LocalDate TUESDAY = LocalDate.of(2026, 2, 3);
	private static final Codes OF_THE_CLAIM = Codes.of(Code.of(CodeSystem.ICD_10_CM, "M80.08XA"));
	private static final Codes OF_THE_LINE = Codes.of(Code.of(CodeSystem.ICD_10_CM, "C79.51"));

	private static Claim.Builder claim() {
		return Claim.builder("1", new Patient("p", null, null));
	}

	private static Line.Builder line(int number) {
		return Line.builder(number, Code.of(CodeSystem.PROCEDURE, "22513"));
	}

	private static Line only(Claim.Builder claim) {
		return claim.build().lines().get(0);
	}

	@Test
	void whatNobodySaysIsUnknown() {
		Line line = only(claim().line(line(1)));
		assertNull(line.firstDay());
		assertNull(line.lastDay());
		assertNull(line.units());
		assertNull(line.charge());
		assertNull(line.place());
		assertNull(line.diagnoses());
		assertNull(line.provider());
		assertNull(line.group());
		assertNull(line.specialty());
		assertNull(line.facility());
		assertNull(line.levels());
	}

	@Test
	void modifiersThatNobodySaysAreNone() {
		assertTrue(only(claim().line(line(1))).modifiers().isEmpty());
	}

	@Test
	void aLineWithoutADateHasTheWholeSpanOfItsClaim() {
		Line line = only(claim().days(MONDAY, TUESDAY).line(line(1)));
		assertEquals(MONDAY, line.firstDay());
		assertEquals(TUESDAY, line.lastDay());
	}

	@Test
	void aLineWithADateDoesNotEndWithItsClaim() {
		Line line = only(claim().days(MONDAY, TUESDAY).line(line(1).day(MONDAY)));
		assertEquals(MONDAY, line.lastDay());
	}

	@Test
	void aLineTakesFromItsClaimWhatItDoesNotSay() {
		Line line = only(claim().place(Code.of(CodeSystem.PLACE, "22")).provider("npi").group("g").specialty("s").facility("f").line(line(1)));
		assertEquals(List.of("22", "npi", "g", "s", "f"), List.of(line.place().text(), line.provider(), line.group(), line.specialty(), line.facility()));
	}

	@Test
	void whatALineSaysCountsAndNotWhatItsClaimSays() {
		Line line = only(claim().provider("npi of the claim").line(line(1).provider("npi of the line")));
		assertEquals("npi of the line", line.provider());
	}

	@Test
	void aLineThatPointsToNoDiagnosisHasThoseOfItsClaimAndSaysSo() {
		Line line = only(claim().diagnoses(OF_THE_CLAIM).line(line(1)));
		assertEquals(OF_THE_CLAIM, line.diagnoses());
		assertTrue(line.diagnosesOfTheClaim());
	}

	@Test
	void aLineThatPointsToDiagnosesHasOnlyThose() {
		Line line = only(claim().diagnoses(OF_THE_CLAIM).line(line(1).diagnoses(OF_THE_LINE)));
		assertEquals(OF_THE_LINE, line.diagnoses());
		assertFalse(line.diagnosesOfTheClaim());
	}

	@Test
	void unknownDiagnosesAreNotThoseOfTheClaim() {
		assertFalse(only(claim().line(line(1))).diagnosesOfTheClaim());
	}

	@Test
	void linesKeepTheirOrderAndKnowTheirPlace() {
		List<Line> lines = claim().line(line(7)).line(line(3)).build().lines();
		assertEquals(List.of(7, 3), lines.stream().map(Line::number).toList());
		assertEquals(List.of(0, 1), lines.stream().map(Line::position).toList());
	}

	@Test
	void twoLinesOfOneNumberAreRefused() {
		Claim.Builder twice = claim().line(line(4)).line(line(4));
		assertEquals("Two lines have the number 4.", assertThrows(IllegalArgumentException.class, twice::build).getMessage());
	}

	@Test
	void aLineThatEndsBeforeItBeginsIsRefused() {
		Line.Builder line = line(2);
		assertEquals("Line 2 ends on 2026-02-02, before it begins on 2026-02-03.", assertThrows(IllegalArgumentException.class, () -> line.days(TUESDAY, MONDAY)).getMessage());
	}

	@Test
	void aClaimThatEndsBeforeItBeginsIsRefused() {
		Claim.Builder claim = claim();
		assertThrows(IllegalArgumentException.class, () -> claim.days(TUESDAY, MONDAY));
	}

	@Test
	void anIdIsRequired() {
		Patient patient = new Patient("p", null, null);
		assertThrows(NullPointerException.class, () -> Claim.builder(null, patient));
	}

	@Test
	void aPatientIsRequired() {
		assertThrows(NullPointerException.class, () -> Claim.builder("1", null));
	}

	@Test
	void aProcedureIsRequired() {
		assertThrows(NullPointerException.class, () -> Line.builder(1, null));
	}

	@Test
	void itsTextTellsNothingOfThePatient() {
		Claim claim = Claim.builder("17", new Patient("Jane Doe", MONDAY, "female")).facts(Map.of("pain", Value.of(true))).build();
		assertEquals("claim 17", claim.toString());
	}

	@Test
	void aBuiltClaimDoesNotChangeWithItsBuilder() {
		Claim.Builder builder = claim().line(line(1));
		Claim claim = builder.build();
		builder.line(line(2));
		assertEquals(1, claim.lines().size());
	}
}
