package org.lamina.claims.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.Heard;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;
import org.lamina.runtime.claim.Claim;

/** Which claims of a history count for a claim, where the history is a small CSV file. */
class ReadHistoryTest {

	private static final String HEADINGS = "ID,PATIENT,FREQUENCY,REPLACES,DAY,GROUP,CODE\n";
	private static final String MAPPING = """
		[claim]
		id = "ID"
		patient = "PATIENT"
		frequency = "FREQUENCY"
		replaces = "REPLACES"
		first-day = "DAY"
		group = "GROUP"
		[line]
		procedure = "CODE"
		""";

	private final List<String> told = new ArrayList<>();

	private static ClaimReader reader() {
		try {
			return new ClaimReader(ClaimDefaults.NONE, CsvMapping.parse(MAPPING, "map.toml"));
		} catch (UnusableMappingException mistakes) {
			throw new AssertionError(mistakes);
		}
	}

	/** The history of rows of {@code ID,PATIENT,FREQUENCY,REPLACES,DAY,GROUP}, each with a line. */
	private ReadHistory history(String... rows) {
		return historyOf(Stream.of(rows).map(row -> row + ",22513").toArray(String[]::new));
	}

	private ReadHistory historyOf(String... rows) {
		ReadHistory.Reading reading = new ReadHistory.Reading(rejected -> told.add(rejected.toString()), notice -> told.add(notice.toString()));
		for (String row : rows)
			reader().read(new ByteArrayInputStream((HEADINGS + row + "\n").getBytes(StandardCharsets.UTF_8)), "history", null, reading);
		return reading.end();
	}

	private static Claim claim(String row) {
		Heard heard = new Heard();
		reader().read(new ByteArrayInputStream((HEADINGS + row + ",22513\n").getBytes(StandardCharsets.UTF_8)), "claims", null, heard);
		return heard.claim();
	}

	/** The ids of the claims that count, such as {@code [b, c]}; {@code null} if they are unknown. */
	private static String counting(ReadHistory history, String row) {
		List<Claim> others = history.complete(claim(row)).history();
		return others == null ? "null" : others.stream().map(Claim::id).toList().toString();
	}

	@Test
	void otherClaimsOfThePatientCountInTheirOrder() {
		ReadHistory history = history("c,p1,1,,2026-01-02,g", "b,p1,1,,2026-01-01,g", "x,p2,1,,2026-01-01,g");
		assertEquals("[c, b]", counting(history, "a,p1,1,,2026-02-03,g"));
		assertEquals("[x]", counting(history, "a,p2,1,,2026-02-03,g"));
		assertEquals(3, history.claims());
	}

	@Test
	void patientOfWhomNothingWasReadHasNoOtherClaim() {
		assertEquals("[]", counting(history("b,p1,1,,2026-01-01,g"), "a,p2,1,,2026-02-03,g"));
	}

	@Test
	void claimItselfDropsOutAndOnlyThatOfThePatient() {
		ReadHistory history = history("a,p1,1,,2026-02-03,g", "b,p1,1,,2026-01-01,g", "a,p2,1,,2026-02-03,g");
		assertEquals("[b]", counting(history, "a,p1,1,,2026-02-03,g"));
		assertEquals("[a]", counting(history, "z,p2,1,,2026-02-03,g"));
	}

	@Test
	void replacedClaimsDropOutAndTheirReplacementsCount() {
		assertEquals("[c]", counting(history("a,p1,1,,2026-01-01,g", "b,p1,7,a,2026-01-01,g", "c,p1,7,b,2026-01-01,g"), "z,p1,1,,2026-02-03,g"));
	}

	@Test
	void voidsDropOutWithWhatTheyVoid() {
		assertEquals("[c]", counting(history("b,p1,8,a,2026-01-01,g", "a,p1,1,,2026-01-01,g", "c,p1,1,,2026-01-01,g"), "z,p1,1,,2026-02-03,g"));
		assertEquals("[]", counting(history("a,p1,8,a,2026-01-01,g"), "z,p1,1,,2026-02-03,g"));
	}

	@Test
	void claimWithoutLinesHidesNoneAndMayVoidOne() {
		ReadHistory history = historyOf("a,p1,1,,2026-01-01,g,22513", "c,p1,1,,2026-01-01,g,22513", "b,p1,8,a,2026-01-01,g,");
		assertEquals("[c]", counting(history, "z,p1,1,,2026-02-03,g"));
		assertEquals(List.of(), told);
	}

	@Test
	void correctionWithTheIdOfItsOriginalReplacesIt() {
		ReadHistory history = history("a,p1,7,,2026-01-02,g", "a,p1,1,,2026-01-01,g");
		List<Claim> others = history.complete(claim("z,p1,1,,2026-02-03,g")).history();
		assertEquals("replacement", others.stream().map(Claim::frequency).collect(Collectors.joining()));
		assertEquals("[]", counting(history("a,p1,7,,2026-01-01,g", "a,p1,1,,2026-01-01,g", "a,p1,8,,2026-01-01,g"), "z,p1,1,,2026-02-03,g"));
	}

	@Test
	void claimGivenTwiceCountsOnceAndTwoOfOneIdBoth() {
		assertEquals("[b, b]", counting(history("b,p1,1,,2026-01-01,g", "b,p1,1,,2026-01-01,g", "b,p1,1,,2026-01-02,g"), "a,p1,1,,2026-02-03,g"));
	}

	@Test
	void claimThatAJudgedClaimCorrectsDropsOut() {
		ReadHistory history = history("b,p1,1,,2026-02-03,g", "c,p1,1,,2026-02-03,g");
		assertEquals("[c]", counting(history, "a,p1,7,b,2026-02-03,g"));
		assertEquals("[b, c]", counting(history, "a,p1,1,b,2026-02-03,g"));
	}

	@Test
	void correctionWhoseOriginalMayBeHereUnderAnotherIdMakesTheHistoryUnknown() {
		ReadHistory history = history("b,p1,1,,2026-01-01,g", "c,p1,7,ICN-1,2026-01-01,g", "x,p2,1,,2026-01-01,g");
		assertEquals("null", counting(history, "a,p1,1,,2026-02-03,g"));
		assertEquals("[x]", counting(history, "a,p2,1,,2026-02-03,g"));
		assertEquals(List.of("The history of 1 patient counts as unknown, because the claim that `c` replaces or voids is not in it under the id that it names, and may be under another; name it by its id."),
			history.doubts());
	}

	@Test
	void correctionWhoseOriginalCannotBeHereCounts() {
		for (String other : List.of("b,p1,1,,2026-01-02,g", "b,p1,1,,2026-01-01,h")) {
			ReadHistory history = history(other, "c,p1,7,ICN-1,2026-01-01,g");
			assertEquals("[b, c]", counting(history, "a,p1,1,,2026-02-03,g"));
			assertEquals(List.of(), history.doubts());
		}
	}

	@Test
	void correctionOfTheJudgedClaimItselfIsResolved() {
		assertEquals("[b, c]", counting(history("b,p1,1,,2026-01-01,g", "c,p1,7,a,2026-01-01,g"), "a,p1,1,,2026-01-01,g"));
	}

	@Test
	void judgedCorrectionWhoseOriginalMayBeHereUnderAnotherIdHasAnUnknownHistory() {
		ReadHistory history = history("b,p1,1,,2026-02-03,g");
		assertEquals("null", counting(history, "a,p1,7,ICN-1,2026-02-03,g"));
		assertEquals("null", counting(history, "a,p1,7,,2026-02-03,"));
		assertEquals("[b]", counting(history, "a,p1,7,ICN-1,2026-02-04,g"));
	}

	@Test
	void unreadableClaimMakesTheHistoryOfItsPatientUnknown() {
		ReadHistory history = history("b,p1,1,,tomorrow,g", "c,p1,1,,2026-01-01,g", "x,p2,1,,2026-01-01,g");
		assertEquals("null", counting(history, "a,p1,1,,2026-02-03,g"));
		assertEquals("[x]", counting(history, "a,p2,1,,2026-02-03,g"));
		assertEquals(List.of("history:2: claim `b`: The cell of `DAY` is no day."), told);
		assertEquals(List.of("The history of 1 patient counts as unknown, because a claim of theirs could not be read."), history.doubts());
	}

	@Test
	void unreadablePartThatMayBeAnybodysMakesEveryHistoryUnknown() {
		ReadHistory history = history("b,p1,1,,2026-01-01,g,", "x,p2,1,,2026-01-01,g");
		assertEquals("null", counting(history, "a,p2,1,,2026-02-03,g"));
		assertEquals(List.of("The history of all patients counts as unknown, because a part of it could not be read and may be of any of them."), history.doubts());
	}

	@Test
	void withoutHistoryItIsUnknownAndNoneIsNone() {
		assertNull(History.UNKNOWN.complete(claim("a,p1,1,,2026-02-03,g")).history());
		assertEquals(List.of(), History.NONE.complete(claim("a,p1,1,,2026-02-03,g")).history());
	}

	@Test
	void claimsOfOnePatientShareTheirHistory() {
		ReadHistory history = history("b,p1,1,,2026-01-01,g");
		assertSame(history.complete(claim("a,p1,1,,2026-02-03,g")).history(), history.complete(claim("z,p1,1,,2026-02-03,g")).history());
	}

	/** A hundred thousand corrections of one patient, of which each may be of any other's original, take time in proportion to their number. */
	@Test
	void manyClaimsOfOnePatientAreNotComparedWithEachOther() {
		ReadHistory.Reading reading = new ReadHistory.Reading(rejected -> told.add(rejected.toString()), notice -> told.add(notice.toString()));
		String rows = IntStream.range(0, 100_000).mapToObj(i -> "c" + i + ",p1,7,ICN-" + i + ",2026-01-01,g" + i % 50_000 + ",22513\n").collect(Collectors.joining());
		assertTimeout(Duration.ofSeconds(30), () -> {
			reader().read(new ByteArrayInputStream((HEADINGS + rows).getBytes(StandardCharsets.UTF_8)), "history", null, reading);
			assertEquals("null", counting(reading.end(), "a,p1,1,,2026-02-03,g"));
		});
		assertEquals(List.of(), told);
	}
}
