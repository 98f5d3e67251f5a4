package org.lamina.claims.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.Heard;

/** Small files and mappings for tests. */
final class CsvText {

	/** One row a claim, a column for each line. */
	static final String WIDE = """
		[claim]
		id = "CLM"
		patient = "PAT"
		first-day = "FROM"
		last-day = "THRU"
		diagnoses = "DX_1..2"

		[line]
		procedure = "PX_1..3"

		[format]
		dates = "yyyyMMdd"
		""";

	static final String WIDE_HEADINGS = "PAT,CLM,FROM,THRU,DX_1,DX_2,PX_1,PX_2,PX_3\n";
	static final String WIDE_ROW = "p1,c-1,20100323,20100412,V672,20302,22524,,85610\n";

	/** One row a line. */
	static final String LONG = """
		[claim]
		id = "Claim"
		patient = "Member"
		diagnoses = "DX1..3"

		[line]
		procedure = "CPT"
		modifiers = ["Mod A", "Mod B"]
		first-day = "Date"
		units = "Units"
		charge = "Charge"
		place = "POS"
		pointers = "Ptr"
		provider = "NPI"
		levels = "Level"
		""";

	static final String LONG_HEADINGS = "Claim,Member,CPT,Mod A,Mod B,Date,Units,Charge,POS,Ptr,NPI,Level,DX1,DX2,DX3\n";
	static final String LONG_ROW = "c-1,p1,22513,59,LT,2026-02-03,2,900.50,22,BA,1111111111,\"T12, L1\",M8008XA,C79.51,\n";

	private CsvText() {
	}

	static Heard wide(String rows) {
		return reading(WIDE, WIDE_HEADINGS + rows);
	}

	static Heard lines(String rows) {
		return reading(LONG, LONG_HEADINGS + rows);
	}

	static Heard reading(String mapping, String text) {
		return reading(mapping, text.getBytes(StandardCharsets.UTF_8), ClaimDefaults.NONE);
	}

	static Heard reading(String mapping, byte[] bytes, ClaimDefaults defaults) {
		Heard heard = new Heard();
		new ClaimReader(defaults, mapping(mapping)).read(new ByteArrayInputStream(bytes), "in", null, heard);
		return heard;
	}

	static CsvMapping mapping(String text) {
		try {
			return CsvMapping.parse(text, "map.toml");
		} catch (UnusableMappingException mistakes) {
			throw new AssertionError(mistakes);
		}
	}
}
