package org.lamina.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Heard;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/** What a claim of a CSV file says. */
class CsvClaimTest {

	private static String numbers(Claim claim) {
		return claim.lines().stream().map(line -> line.number() + " " + line.procedure()).toList().toString();
	}

	@Test
	void rowHasALineForEachColumnThatIsNotEmpty() {
		Claim claim = CsvText.wide(CsvText.WIDE_ROW).claim();
		assertEquals("c-1", claim.id());
		assertEquals("p1", claim.patient().id());
		assertEquals("[1 22524, 3 85610]", numbers(claim));
		Line line = claim.lines().get(0);
		assertEquals(LocalDate.of(2010, 3, 23), line.firstDay());
		assertEquals(LocalDate.of(2010, 4, 12), line.lastDay());
		assertEquals("[V67.2, 203.02]", line.diagnoses().toString());
		assertTrue(line.diagnosesOfTheClaim());
		assertTrue(line.modifiers().isEmpty());
		assertNull(line.units());
	}

	@Test
	void rowsOfAClaimAreItsLines() {
		Claim claim = CsvText.lines(CsvText.LONG_ROW + CsvText.LONG_ROW.replace("22513", "22515").replace("BA", "1")).claim();
		assertEquals("[1 22513, 2 22515]", numbers(claim));
		Line line = claim.lines().get(0);
		assertEquals("[59, LT]", line.modifiers().toString());
		assertEquals(LocalDate.of(2026, 2, 3), line.firstDay());
		assertEquals(LocalDate.of(2026, 2, 3), line.lastDay());
		assertEquals(new BigDecimal("2"), line.units());
		assertEquals(new BigDecimal("900.50"), line.charge());
		assertEquals("22", line.place().text());
		assertEquals("[C79.51, M80.08XA]", line.diagnoses().toString());
		assertEquals("1111111111", line.provider());
		assertEquals(List.of(Level.of("T12"), Level.of("L1")), line.levels());
		assertEquals("[M80.08XA]", claim.lines().get(1).diagnoses().toString());
	}

	@Test
	void whatIsNotThereIsUnknown() {
		Line line = CsvText.lines("c-1,p1,22513,,,,,,,,,,,,\n").line();
		assertNull(line.firstDay());
		assertNull(line.units());
		assertNull(line.charge());
		assertNull(line.place());
		assertNull(line.diagnoses());
		assertNull(line.provider());
		assertNull(line.levels());
	}

	@Test
	void linesOfARowTakeTheirOwnColumns() {
		String mapping = """
			[claim]
			id = "C"
			patient = "P"
			[line]
			procedure = "PX1..2"
			modifiers = ["MA1..2", "MB1..2"]
			units = "U1..2"
			place = "POS"
			diagnoses = "DX1..2"
			[format]
			diagnoses = "icd-10-cm"
			""";
		Claim claim = CsvText.reading(mapping, "C,P,PX1,PX2,MA1,MA2,MB1,MB2,U1,U2,POS,DX1,DX2\nc,p,22513,22515,59,LT,XS,,1,3,21,M8008XA,C7951\n").claim();
		assertEquals("[59, XS]", claim.lines().get(0).modifiers().toString());
		assertEquals("[LT]", claim.lines().get(1).modifiers().toString());
		assertEquals("3", claim.lines().get(1).units().toString());
		assertEquals("21", claim.lines().get(1).place().text());
		assertEquals("[C79.51]", claim.lines().get(1).diagnoses().toString());
	}

	@Test
	void daysTellTheCodeSystem() {
		assertEquals("[V67.2]", CsvText.wide("p1,c-1,20150930,20150930,V672,,22513,,\n").line().diagnoses().toString());
		assertEquals("[M80.08XA]", CsvText.wide("p1,c-1,20151001,20151001,M8008XA,,22513,,\n").line().diagnoses().toString());
	}

	@Test
	void claimOverTheChangeDoesNotTellTheCodeSystem() {
		assertEquals("in:2: claim `c-1`: The claim has days before and after the change to ICD-10-CM, so that they do not tell the code system of its diagnoses.",
			CsvText.wide("p1,c-1,20150930,20151001,V672,,22513,,\n").problem());
	}

	@Test
	void diagnosesWithoutDayNeedACodeSystem() {
		assertEquals("in:2: claim `c-1`: The claim has no day, which would tell whether its diagnoses are of ICD-9-CM or ICD-10-CM; `diagnoses` in `[format]` can say it.",
			CsvText.wide("p1,c-1,,,V672,,22513,,\n").problem());
		assertEquals("[V67.2]", CsvText.reading(CsvText.WIDE + "diagnoses = \"icd-9-cm\"\n", CsvText.WIDE_HEADINGS + "p1,c-1,,,V672,,22513,,\n").line().diagnoses().toString());
	}

	@Test
	void segmentsOfAPatientsClaimsMayStandApart() {
		String mapping = CsvText.WIDE.replace("[line]", "segment = \"SEG\"\n[line]") + "rows-together = \"patient\"\nempty = [\"OTHER\", \"NULL\"]\n";
		Heard heard = CsvText.reading(mapping, CsvText.WIDE_HEADINGS.replace("PX_3", "PX_3,SEG") + """
			p1,c-1,,,OTHER,,90935,,,2
			p1,c-2,20100101,20100101,V672,,99213,,,1
			p1,c-1,20100323,20100412,585,20302,22524,NULL,85610,1
			p2,c-3,20100101,20100101,V672,,99213,,,1
			""");
		assertEquals(List.of("claim c-1", "claim c-2", "claim c-3"), heard.all());
		assertEquals("[1 22524, 3 85610, 4 90935]", numbers(heard.claims().get(0)));
		assertEquals("[585, 203.02]", heard.claims().get(0).lines().get(2).diagnoses().toString());
		assertEquals(LocalDate.of(2010, 3, 23), heard.claims().get(0).lines().get(2).firstDay());
	}

	@Test
	void fieldsOfTheClaimAreRead() {
		String mapping = """
			[claim]
			id = "id"
			patient = "pat"
			birth = "dob"
			sex = "sex"
			kind = "kind"
			frequency = "freq"
			replaces = "orig"
			line-of-business = "lob"
			state = "state"
			prior-authorization = "auth"
			place = "pos"
			provider = "npi"
			group = "grp"
			specialty = "spec"
			facility = "fac"
			[line]
			number = "no"
			procedure = "cpt"
			[format]
			dates = "M/d/yyyy"
			separator = ";"
			""";
		Claim claim = CsvText.reading(mapping, """
			id;pat;dob;sex;kind;freq;orig;lob;state;auth;pos;npi;grp;spec;fac;no;cpt
			c;p;3/2/1948;F;professional;7;c-0;commercial;nj;A1;21;111;222;207X00000X;333;7;22513
			""").claim();
		assertEquals(LocalDate.of(1948, 3, 2), claim.patient().birth());
		assertEquals("female", claim.patient().sex());
		assertEquals("professional", claim.kind());
		assertEquals("replacement", claim.frequency());
		assertEquals("c-0", claim.replaces());
		assertEquals("commercial", claim.lineOfBusiness());
		assertEquals("NJ", claim.state());
		assertEquals("A1", claim.priorAuthorization());
		Line line = claim.lines().get(0);
		assertEquals(7, line.number());
		assertEquals("21", line.place().text());
		assertEquals("111 222 207X00000X 333", line.provider() + " " + line.group() + " " + line.specialty() + " " + line.facility());
	}

	@Test
	void factsOfTheRecordAreRead() {
		String mapping = CsvText.WIDE.replace("[format]", """
			[claim.facts]
			failed-conservative-care = { yes-no = "CONS" }
			onset = { date = "ONSET" }
			[line.facts]
			height-loss = { percent = "LOSS_1..3" }
			anesthesia = { text = "ANE" }
			[format]""");
		Claim claim = CsvText.reading(mapping, CsvText.WIDE_HEADINGS.replace("\n", ",CONS,ONSET,LOSS_1,LOSS_2,LOSS_3,ANE\n") + CsvText.WIDE_ROW.replace("\n", ",Y,20100301,25 %,,,local\n")).claim();
		assertEquals("{failed-conservative-care=yes, onset=2010-03-01}", new TreeMap<>(claim.facts()).toString());
		assertEquals("{anesthesia=local, height-loss=25}", new TreeMap<>(claim.lines().get(0).facts()).toString());
		assertEquals("{anesthesia=local}", claim.lines().get(1).facts().toString());
	}

	@Test
	void cellComesBeforeTheCommandLineAndThatBeforeAConstant() {
		String mapping = CsvText.WIDE.replace("[line]", "kind = \"K\"\n[line]").replace("[format]", "[constant]\nstate = \"NJ\"\nline-of-business = \"commercial\"\nplace = \"22\"\n[format]");
		byte[] text = (CsvText.WIDE_HEADINGS.replace("PX_3", "PX_3,K") + CsvText.WIDE_ROW.replace("85610", "85610,professional")).getBytes(StandardCharsets.UTF_8);
		Claim claim = CsvText.reading(mapping, text, ClaimDefaults.of(Map.of("kind", "hospital-outpatient", "state", "TX"))).claim();
		assertEquals("professional", claim.kind());
		assertEquals("TX", claim.state());
		assertEquals("commercial", claim.lineOfBusiness());
		assertEquals("22", claim.lines().get(0).place().text());
	}

	@Test
	void quotesBlanksMarksAndLineEndsAreNoMatter() {
		String text = "\uFEFF" + CsvText.WIDE_HEADINGS.replace("PAT", "\"PAT\"") + "\n\"p\"\"1, Zoë\" , c-1 ,20100323,20100412,,,\"22524\",,\n,,,,,,,,\n";
		Claim claim = CsvText.reading(CsvText.WIDE, text.replace("\" ,", "\",").replace("\n", "\r\n")).claim();
		assertEquals("p\"1, Zoë", claim.patient().id());
		assertEquals("[1 22524]", numbers(claim));
	}

	@Test
	void lineBreaksInCellsThatAreNotReadAreNoMatter() {
		String headings = CsvText.WIDE_HEADINGS.replace("PX_3", "PX_3,NOTE");
		String row = CsvText.WIDE_ROW.replace("85610", "85610,\"two\nlines\"");
		assertEquals(2, CsvText.reading(CsvText.WIDE, headings + row + row.replace("c-1", "c-2")).claims().size());
	}

	@Test
	void otherFormatsAreStillToldByTheirContent() {
		assertEquals("c-9", CsvText.reading(CsvText.WIDE, "{\"resourceType\":\"Claim\",\"id\":\"c-9\",\"patient\":{\"reference\":\"Patient/1\"}}").claim().id());
	}

	@Test
	void sampleIsAMapping() {
		String headings = "CLAIM_ID,MEMBER_ID,SERVICE_DATE,DX_1,DX_2,DX_3,DX_4,HCPCS_1,HCPCS_2,HCPCS_3,HCPCS_4,HCPCS_5,HCPCS_6,HCPCS_7,HCPCS_8,HCPCS_9,HCPCS_10,HCPCS_11,HCPCS_12\n";
		Claim claim = CsvText.reading(CsvMapping.SAMPLE, headings + "c,p,2026-02-03,M8008XA,,,,22513,,,,,,,,,,,\n").claim();
		assertEquals("professional", claim.kind());
	}

	@Test
	void claimThatNamesAnotherReplacesItUnlessItSaysOtherwise() {
		String mapping = CsvText.WIDE.replace("[line]", "frequency = \"FREQ\"\nreplaces = \"ORIG\"\n[line]");
		String headings = CsvText.WIDE_HEADINGS.replace("PX_3", "PX_3,FREQ,ORIG");
		for (String cells : List.of(",c-0 replacement c-0", "8,c-0 void c-0", "1,c-0 original null", "7, replacement null", ", null null")) {
			Claim claim = CsvText.reading(mapping, headings + CsvText.WIDE_ROW.replace("85610", "85610," + cells.substring(0, cells.indexOf(' ')))).claim();
			assertEquals(cells.substring(cells.indexOf(' ') + 1), claim.frequency() + " " + claim.replaces());
		}
	}

	@Test
	void factsAtALevelAreTheLevels() {
		String mapping = CsvText.WIDE.replace("[format]", """
			[claim.facts]
			"height-loss at T12" = { percent = "LOSS" }
			[format]""");
		assertEquals("{T12={height-loss=25}}", CsvText.reading(mapping, CsvText.WIDE_HEADINGS.replace("\n", ",LOSS\n") + CsvText.WIDE_ROW.replace("\n", ",25\n")).claim().levelFacts().toString());
	}

	private static Heard levels(String... rows) {
		String mapping = CsvText.LONG + "[level.facts]\nheight-loss = { percent = \"LOSS\" }\n";
		return CsvText.reading(mapping, CsvText.LONG_HEADINGS.replace("\n", ",LOSS\n") + String.join("", rows));
	}

	@Test
	void factsOfLevelsAreThoseOfTheLevelsThatTheLineNames() {
		Claim claim = levels(CsvText.LONG_ROW.replace("\n", ",25\n"), CsvText.LONG_ROW.replace("T12, L1", "L2").replace("\n", ",30\n")).claim();
		assertEquals("{T12={height-loss=25}, L1={height-loss=25}, L2={height-loss=30}}", new TreeMap<>(claim.levelFacts()).toString());
		assertEquals(Map.of(), claim.lines().get(0).facts());
		assertEquals(Map.of(), levels(CsvText.LONG_ROW.replace("T12, L1", "T12 and below").replace("\n", ",25\n")).claim().levelFacts());
	}

	@Test
	void factOfALevelToldTwiceAndDifferentlyRejectsItsClaim() {
		assertEquals("in:3: claim `c-1`: The claim says `height-loss` at T12 twice and differently.",
			levels(CsvText.LONG_ROW.replace("\n", ",25\n"), CsvText.LONG_ROW.replace("\n", ",30\n")).problem());
	}
}
