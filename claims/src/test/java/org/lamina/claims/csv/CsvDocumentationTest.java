package org.lamina.claims.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lamina.claims.Heard;

/** The mappings that users are shown are sound, and docs/claims.md tells every field. */
class CsvDocumentationTest {

	private static final Path ROOT = Path.of("..");
	private static final Pattern SAMPLE = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);

	@Test
	void samplesAreMappings() throws IOException {
		List<MatchResult> samples = SAMPLE.matcher(Files.readString(ROOT.resolve("docs/claims.md"))).results().toList();
		assertEquals(3, samples.size());
		samples.forEach(sample -> CsvText.mapping(sample.group(1)));
	}

	@Test
	void referenceTellsEveryField() throws IOException {
		String reference = Files.readString(ROOT.resolve("docs/claims.md"));
		for (String section : List.of("claim", "line")) {
			String text = reference.substring(reference.indexOf("### `[" + section + "]`"));
			String table = text.substring(0, text.indexOf("\n### ", 1));
			Field.of(section).forEach(field -> assertTrue(table.contains("`" + field.key() + "`"), section + " " + field.key()));
		}
	}

	@Test
	void examplesAreMappings() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("examples/pva-2014/mappings"))) {
			files.forEach(file -> assertDoesNotThrow(() -> CsvMapping.read(file, file.toString())));
		}
	}

	/** Shaped as CMS's synthetic claim of two rows, of which the second has no dates and hides its diagnosis. */
	@Test
	void exampleReadsSyntheticClaims() throws IOException, UnusableMappingException {
		String mapping = Files.readString(ROOT.resolve("examples/pva-2014/mappings/de-synpuf-outpatient.toml"));
		StringBuilder headings = new StringBuilder("DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,AT_PHYSN_NPI");
		for (int i = 1; i <= 10; i++)
			headings.append(",ICD9_DGNS_CD_").append(i);
		for (int i = 1; i <= 45; i++)
			headings.append(",HCPCS_CD_").append(i);
		Heard heard = CsvText.reading(mapping, headings + "\r\n"
			+ "A1,542,2,,,0100DN,,OTHER" + ",".repeat(54) + "\r\n"
			+ "A1,542,1,20100323,20100412,0505YJ,1507470212,V672,20302" + ",".repeat(36) + "22524" + ",".repeat(17) + "\r\n");
		assertEquals("28 22524 [V67.2, 203.02] 0505YJ 1507470212", heard.line().number() + " " + heard.line().procedure() + " " + heard.line().diagnoses() + " " + heard.line().facility() + " " + heard.line().provider());
		assertEquals("hospital-outpatient", heard.claim().kind());
	}
}
