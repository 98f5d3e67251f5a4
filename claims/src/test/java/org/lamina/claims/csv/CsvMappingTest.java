package org.lamina.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a mapping: what is wrong and where. */
class CsvMappingTest {

	private static String mistakes(String text) {
		return assertThrows(UnusableMappingException.class, () -> CsvMapping.parse(text, "map.toml")).getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
		patient = "PAT"       | pateint = "PAT"                | 3:1: `[claim]` has no field `pateint`; did you mean `patient`?
		patient = "PAT"       | patient = "PAT"<n>icd = "X"    | 4:1: `[claim]` has no field `icd`; did you mean `id`?
		[line]                | [lines]                        | 8:1: A mapping has no section `[lines]`; did you mean `line`?
		id = "CLM"            | id = CLM                       | 2:6: This cannot be read; write a section, as `[claim]`, or a name and a text in quotes, as `id = "CLAIM_ID"`.
		patient = "PAT"       | patient = "PAT"<n>id = "B"     | 4:1: This name stands in its section already; write each once, with a list in brackets where a field has several columns.
		patient = "PAT"       | patient = ["PAT", "P2"]        | 3:1: `patient` of a claim is one column, and here are 2.
		id = "CLM"            | id = 7                         | 2:1: `id` takes a text in quotes, or a list of them in brackets, as `["DX1", "DX2"]`.
		"DX_1..2"             | "DX_2..1"                      | 6:1: The numbers of `DX_2..1` go backwards.
		"DX_1..2"             | ["DX_1..2", "DX_2"]            | 6:1: A column is named twice here.
		"yyyyMMdd"            | "YYYYMMDD"                     | 12:1: `YYYYMMDD` does not show how a day is written; use `yyyy`, `MM` and `dd`, as in `MM/dd/yyyy`.
		"yyyyMMdd"            | "yyMMdd"                       | 12:1: `yyMMdd` does not show how a day is written; use `yyyy`, `MM` and `dd`, as in `MM/dd/yyyy`.
		dates =               | datse =                        | 12:1: `[format]` has no `datse`; did you mean `dates`?
		"yyyyMMdd"            | "yyyyMMdd"<n>diagnoses = "icd" | 13:1: `icd` is none of `icd-9-cm`, `icd-10-cm`, `by-date`.
		"PX_1..3"             | "PX_1..3"<n>units = "U1..2"    | 10:1: `units` has 2 columns, and `procedure` has 3; give a column for each line, or one for all.
		"PX_1..3"             | "PX_1..3"<n>last-day = "L"     | 10:1: `last-day` means nothing without `first-day` of `[line]`.
		[format]              | [constant]<n>kind = "inpatient"<n>[format] | 12:1: `inpatient` is neither `professional` nor `hospital-outpatient`.
		[format]              | [constant]<n>provider = "1"<n>[claim.x]<n>[format] | 13:1: `[claim]` has no field `x`; there are id, patient, birth, sex, kind, frequency, replaces, line-of-business, state, prior-authorization, segment, first-day, last-day, place, diagnoses, provider, group, specialty, facility.
		""")
	void mistakeIsSaidAtItsPlace(String good, String bad, String message) {
		assertEquals("map.toml:" + message, mistakes(CsvText.WIDE.replace(good, bad.replace("<n>", "\n"))).lines().findFirst().orElseThrow());
	}

	@Test
	void separatorIsOneCharacter() {
		assertEquals("map.toml:13:1: A separator is one character, as `;`, `|` or `\\t`.", mistakes(CsvText.WIDE + "separator = \"::\"\n"));
	}

	@Test
	void factHasAKind() {
		assertEquals("map.toml:12:1: A fact is written with its kind, as `loss = { yes-no = \"COLUMN\" }`; kinds are yes-no, number, percent, date, text.",
			mistakes(CsvText.WIDE.replace("[format]", "[claim.facts]\nloss = \"LOSS\"\n[format]")));
		assertEquals("map.toml:12:1: `loss` has 2 columns, and `procedure` has 3; give a column for each line, or one for all.",
			mistakes(CsvText.WIDE.replace("[format]", "[line.facts]\nloss = { number = \"L1..2\" }\n[format]")));
	}

	@Test
	void factOfALevelSaysWhich() {
		assertEquals("map.toml:12:1: The fact is of no level of the spine; write a vertebra, as `T12`, or the space between two, as `L4-L5`.",
			mistakes(CsvText.WIDE.replace("[format]", "[claim.facts]\n\"loss at T13\" = { number = \"LOSS\" }\n[format]")));
		assertEquals("map.toml:12:1: A fact at a level that the name says is the claim's; write it in `[claim.facts]`.",
			mistakes(CsvText.WIDE.replace("[format]", "[line.facts]\n\"loss at T12\" = { number = \"LOSS\" }\n[format]")));
		assertEquals("map.toml:11:1: `[level.facts]` means nothing without `levels` of `[line]`, which says of which levels the facts are.",
			mistakes(CsvText.WIDE.replace("[format]", "[level.facts]\nloss = { number = \"LOSS\" }\n[format]")));
		assertEquals("map.toml:12:1: `[level]` has nothing but `[level.facts]`; the levels of a line are `levels` in `[line]`.",
			mistakes(CsvText.WIDE.replace("[format]", "[level]\nloss = \"LOSS\"\n[format]")));
	}

	@Test
	void fieldMappedTwiceIsSaid() {
		assertEquals("map.toml:13:1: `kind` is mapped twice: a column of `[claim]` says it, too.",
			mistakes(CsvText.WIDE.replace("[line]", "kind = \"K\"\n[line]").replace("[format]", "[constant]\nkind = \"professional\"\n[format]")));
	}

	@Test
	void whatAClaimNeedsIsAskedFor() {
		assertEquals("""
			map.toml: `id` is missing in `[claim]`; a claim cannot be without it.
			map.toml: `patient` is missing in `[claim]`; a claim cannot be without it.
			map.toml: `procedure` is missing in `[line]`; a claim cannot be without it.""", mistakes(""));
	}

	@Test
	void numberedFamiliesKeepTheirZeros() {
		assertEquals(List.of("DX01", "DX02"), Source.columns("DX01..02"));
		assertEquals(List.of("L9 CPT", "L10 CPT"), Source.columns("L9..10 CPT"));
		assertEquals(List.of("DX"), Source.columns(" DX "));
	}
}
