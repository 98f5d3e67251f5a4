package org.lamina.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.Heard;

/** Files, rows and cells of CSV that cannot be read, and what of them can. */
class CsvProblemsTest {

	private static final String SECOND = CsvText.WIDE_ROW.replace("c-1", "c-2").replace("p1", "p2");
	private static final String THIRD = CsvText.WIDE_ROW.replace("c-1", "c-3").replace("p1", "p3");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
		20100323 | 20100230 | The cell of `FROM` is no day.
		20100412 | 20100101 | The claim ends before it begins.
		p1 | '' | The claim has no patient: the cell of `PAT` is empty.
		V672 | M8008XA | The cell of `DX_1` is no ICD-9-CM code.
		22524 | 1935 | The cell of `PX_1` is no procedure code, which has five letters and digits (a spreadsheet may have taken a zero off its front).
		22524,,85610 | ,, | The claim has no line.
		20100323 | '' | The claim has a last day and no first one.
		""")
	void badCellRejectsItsClaimAndNoOther(String good, String bad, String reason) {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW.replace(good, bad) + SECOND);
		assertEquals(List.of("in:2: claim `c-1`: " + reason, "claim c-2"), heard.all());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
		,59, | ,5, | The cell of `Mod A` is no modifier, which has two letters or digits.
		,2, | ,two, | The cell of `Units` is no number.
		,22, | ,2, | The cell of `POS` is no place of service, which has two digits.
		,BA, | ,7, | Line 1 points to diagnosis 7, which its row does not have.
		,BA, | ,C, | Line 1 points to diagnosis 3, which its row does not have.
		,BA, | ,X, | The cell of `Ptr` is no pointer to a diagnosis, which is a number or a letter from A to L.
		22513 | '' | The cell of `Mod A` belongs to a line, whose procedure in `CPT` is empty.
		""")
	void badCellOfALineRejectsItsClaim(String good, String bad, String reason) {
		assertEquals("in:2: claim `c-1`: " + reason, CsvText.lines(CsvText.LONG_ROW.replace(good, bad) + CsvText.LONG_ROW).problem());
	}

	@Test
	void raggedRowRejectsItsClaim() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + SECOND.replace("22524", "22524,1") + THIRD);
		assertEquals(List.of("claim c-1", "in:3: claim `c-2`: The row has 10 cells, and the first row names 9 columns.", "claim c-3"), heard.all());
		assertEquals("in:2: claim `c-1`: The row has 2 cells, and the first row names 9 columns.", CsvText.wide("p1,c-1\n").problem());
	}

	@Test
	void rowWithoutIdRejectsTheClaimsBesideIt() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + CsvText.WIDE_ROW.replace("c-1", "") + SECOND + THIRD);
		assertEquals(List.of("in:3: The cell of `CLM`, the id of the claim, is empty or cannot be read.", "in:3: claim `c-1`: The row here, whose claim is not known, may be a line of this claim.",
			"in:3: claim `c-2`: The row here, whose claim is not known, may be a line of this claim.", "claim c-3"), heard.all());
	}

	@Test
	void rowWithoutIdWithinAClaimRejectsOnlyThat() {
		Heard heard = CsvText.lines(CsvText.LONG_ROW + CsvText.LONG_ROW.replace("c-1", "") + CsvText.LONG_ROW + CsvText.LONG_ROW.replace("c-1", "c-2"));
		assertEquals(List.of("in:3: The cell of `Claim`, the id of the claim, is empty or cannot be read.",
			"in:3: claim `c-1`: The row here, whose claim is not known, may be a line of this claim.", "claim c-2"), heard.all());
	}

	@Test
	void rowWithoutIdWithinAPatientRejectsAllClaimsOfThePatient() {
		String row = CsvText.WIDE_ROW;
		Heard heard = CsvText.reading(CsvText.WIDE + "rows-together = \"patient\"\n", CsvText.WIDE_HEADINGS + row + row.replace("c-1", "") + row.replace("c-1", "c-4") + row.replace("c-1", "c-5") + SECOND);
		assertEquals(List.of("claim c-2"), heard.all().stream().filter(said -> said.startsWith("claim")).toList());
		assertEquals(4, heard.problems().size());
	}

	@Test
	void rowWithoutEndIsNotKeptInMemory() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + SECOND.replace("85610", "\"" + "x".repeat(3 << 20)) + THIRD);
		assertTrue(heard.claims().isEmpty());
		assertTrue(heard.problems().get(1).startsWith("in:2: What follows this row is no CSV"), heard.problems().toString());
	}

	@Test
	void streamThatFailsRejectsTheClaimThatMayGoOn() {
		byte[] text = (CsvText.WIDE_HEADINGS + CsvText.WIDE_ROW + SECOND).getBytes(StandardCharsets.UTF_8);
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(text), new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("disk");
			}
		});
		Heard heard = new Heard();
		new ClaimReader(ClaimDefaults.NONE, CsvText.mapping(CsvText.WIDE)).read(broken, "in", ClaimFormat.CSV, heard);
		assertFalse(heard.all().contains("claim c-2"), heard.all().toString());
		assertEquals("in: The file cannot be read.", heard.problems().get(heard.problems().size() - 1));
	}

	@Test
	void factOfALineWithoutProcedureIsSaid() {
		String mapping = CsvText.WIDE.replace("[format]", "[line.facts]\nloss = { number = \"L_1..3\" }\n[format]");
		assertEquals("in:2: claim `c-1`: The cell of `L_2` belongs to a line, whose procedure in `PX_2` is empty.",
			CsvText.reading(mapping, CsvText.WIDE_HEADINGS.replace("\n", ",L_1,L_2,L_3\n") + CsvText.WIDE_ROW.replace("\n", ",,25,\n")).problem());
	}

	@Test
	void rowsApartAreSaid() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + SECOND + CsvText.WIDE_ROW);
		assertEquals(List.of("claim c-1", "claim c-2", "in:4: claim `c-1`: Rows with the id of this claim stand further up, behind which other claims were read; sort the rows by claim."), heard.all());
	}

	@Test
	void rowsThatContradictEachOtherRejectTheirClaim() {
		assertEquals("in:2: claim `c-1`: The rows of the claim contradict each other in `Member`.", CsvText.lines(CsvText.LONG_ROW + CsvText.LONG_ROW.replace("p1", "p2")).problem());
	}

	@Test
	void segmentTwiceIsSaid() {
		String mapping = CsvText.LONG.replace("[line]", "segment = \"Charge\"\n[line]").replace("charge = \"Charge\"\n", "");
		String row = CsvText.LONG_ROW.replace("900.50", "1");
		assertEquals("in:2: claim `c-1`: Two rows of the claim have the same `segment`, on lines 2 and 3.", CsvText.reading(mapping, CsvText.LONG_HEADINGS + row + row).problem());
	}

	@Test
	void cellThatIsNotUtf8CostsOnlyItsClaim() {
		byte[] latin = (CsvText.WIDE_HEADINGS + CsvText.WIDE_ROW.replace("p1", "Zoë") + SECOND).getBytes(StandardCharsets.ISO_8859_1);
		assertEquals(List.of("in:2: claim `c-1`: The cell of `PAT` is not text in UTF-8.", "claim c-2"), CsvText.reading(CsvText.WIDE, latin, ClaimDefaults.NONE).all());
	}

	@Test
	void quoteThatIsNotClosedEndsTheFile() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + SECOND + THIRD.replace("85610", "\"85610"));
		assertEquals(List.of("claim c-1", "claim c-2", "in:4: claim `c-3`: The row is not complete: a quote in it is not closed."), heard.all());
	}

	@Test
	void quoteThatIsNotClosedSwallowsNoClaimWithoutAWord() {
		String mapping = CsvText.WIDE;
		String headings = CsvText.WIDE_HEADINGS.replace("\n", ",NOTE\n");
		String rows = CsvText.WIDE_ROW.replace("\n", ",\"a note\n") + SECOND.replace("\n", ",\"\"\n");
		assertEquals(List.of("in:2: claim `c-1`: The row is not complete: a quote in it is not closed."), CsvText.reading(mapping, headings + rows).all());
		assertEquals(List.of("in:2: claim `c-1`: The row is not complete: a quote in it is not closed."), CsvText.reading(mapping, headings + CsvText.WIDE_ROW.replace("\n", ",\"a no")).all());
	}

	@Test
	void textBehindAQuoteEndsTheFile() {
		Heard heard = CsvText.wide(CsvText.WIDE_ROW + SECOND + THIRD.replace("22524", "\"22\"524") + CsvText.WIDE_ROW.replace("c-1", "c-4"));
		String reason = "What follows this row is no CSV: a quote is not closed, or something stands behind a closing quote. The rest of the file is not read.";
		assertEquals(List.of("claim c-1", "in:3: claim `c-2`: " + reason, "in:3: " + reason), heard.all());
	}

	@Test
	void headingsWithoutTheColumnsAreSaid() {
		assertEquals("in:1: There is no column `FROM`, which map.toml:4:1 names; did you mean `FORM`?", CsvText.reading(CsvText.WIDE, CsvText.WIDE_HEADINGS.replace("FROM", "FORM") + CsvText.WIDE_ROW).problem());
		assertEquals("in:1: There is no column `PX_2` (and 1 more), which map.toml:9:1 names; did you mean `P_2`?",
			CsvText.reading(CsvText.WIDE, CsvText.WIDE_HEADINGS.replace("PX_2,PX_3", "P_2,P_3") + CsvText.WIDE_ROW).problem());
		assertTrue(CsvText.reading(CsvText.WIDE, CsvText.WIDE_HEADINGS.replace(",", ";")).problems().get(0).endsWith("names; the first row is a single cell, so that perhaps its `separator` is another."));
	}

	@Test
	void columnsOfOneNameAreSaid() {
		assertEquals("in:1: Two columns are named `FROM`, which map.toml:4:1 names.", CsvText.reading(CsvText.WIDE, CsvText.WIDE_HEADINGS.replace("\n", ",FROM\n")).problem());
	}

	@Test
	void fileWithoutRowsIsSaid() {
		assertEquals("in:1: The file has no row below its headings.", CsvText.wide("").problem());
	}

	@Test
	void truncationAnywhereLosesOnlyWhatIsSaid() {
		String whole = CsvText.WIDE_HEADINGS + CsvText.WIDE_ROW + SECOND.strip();
		for (int length = CsvText.WIDE_HEADINGS.length() + 1; length < whole.length(); length++) {
			Heard heard = CsvText.reading(CsvText.WIDE, whole.substring(0, length));
			boolean isBetweenRows = length - CsvText.WIDE_HEADINGS.length() >= CsvText.WIDE_ROW.length() - 1 && length <= (CsvText.WIDE_HEADINGS + CsvText.WIDE_ROW).length();
			boolean isEmptyLastCell = whole.charAt(length - 1) == ',' && heard.problems().isEmpty();
			assertTrue(isBetweenRows || isEmptyLastCell || !heard.problems().isEmpty(), "cut at " + length + ": " + heard.all());
		}
	}

	@Test
	void noMessageTellsACell() {
		String wrong = CsvText.WIDE.replace("PX_1..3", "NAME").replace("\"FROM\"", "\"NAME\"").replace("DX_1..2", "NAME");
		for (String said : CsvText.reading(wrong, "PAT,CLM,NAME,THRU\np1,c-1,JANE DOE,19480302\n").all())
			assertFalse(said.contains("JANE") || said.contains("1948"), said);
	}

	@Test
	void rejectedClaimTellsItsPatientIfThatIsSure() {
		assertEquals(List.of("p1"), CsvText.wide(CsvText.WIDE_ROW.replace("22524", "2252")).patientsOfProblems());
		assertEquals(List.of("null"), CsvText.wide(CsvText.WIDE_ROW.replace("85610", "85610,1")).patientsOfProblems());
		assertEquals(List.of("null"), CsvText.wide("p1,c-1,20100323,20100412,V672,\"2\np2,c-2\",22524,,\n").patientsOfProblems());
		assertEquals(List.of("null"), CsvText.lines(CsvText.LONG_ROW + CsvText.LONG_ROW.replace("p1", "p2")).patientsOfProblems());
	}
}
