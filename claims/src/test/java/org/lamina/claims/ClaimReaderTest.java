package org.lamina.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.runtime.claim.Claim;

/** The front door: formats, files that are none, and defaults. */
class ClaimReaderTest {

	private static final String CLAIM = """
		{"resourceType":"Claim","id":"c-1","patient":{"reference":"Patient/1"}}
		""";

	@TempDir
	Path folder;

	@Test
	void emptyFileIsSaid() {
		assertEquals("in:1:1: The file is empty.", Heard.reading("").problem());
		assertEquals("in:1:1: The file is empty.", Heard.reading(" \n\n").problem());
	}

	@Test
	void otherEncodingsAreSaid() {
		assertEquals("in:1:1: The file is not text in UTF-8.", Heard.reading(CLAIM.getBytes(StandardCharsets.UTF_16), ClaimDefaults.NONE).problem());
		assertEquals("in:1:1: The file is not text in UTF-8.", Heard.reading(CLAIM.getBytes(StandardCharsets.UTF_16LE), ClaimDefaults.NONE).problem());
	}

	@Test
	void otherFormatsAreSaid() {
		assertEquals("in:1:1: The file is XML; FHIR claims are read as JSON.", Heard.reading("<Claim/>").problem());
		assertEquals("in:1:1: The file is neither FHIR claims in JSON nor an X12 interchange; name the format if it is one of them, or give a mapping if it is CSV.", Heard.reading("id,code\n1,22513\n").problem());
		assertEquals("in:1:1: The file is compressed; unpack it first.", Heard.reading(new byte[] {0x1F, (byte) 0x8B, 8, 0}, ClaimDefaults.NONE).problem());
	}

	@Test
	void byteOrderMarkIsPassedOver() {
		assertEquals("c-1", Heard.reading("\uFEFF" + CLAIM).claim().id());
	}

	@Test
	void formatMayBeGiven() {
		Heard heard = new Heard();
		new ClaimReader(ClaimDefaults.NONE).read(new ByteArrayInputStream(("oh no\n" + CLAIM).getBytes(StandardCharsets.UTF_8)), "-", ClaimFormat.FHIR, heard);
		assertEquals("-:1:1: The JSON is broken here.", heard.all().get(0));
		assertEquals("claim c-1", heard.all().get(1));
	}

	@Test
	void missingFileAndFolderAreSaid() {
		Heard heard = new Heard();
		new ClaimReader(ClaimDefaults.NONE).read(folder.resolve("none"), null, heard);
		new ClaimReader(ClaimDefaults.NONE).read(folder, null, heard);
		assertEquals(folder.resolve("none") + ": There is no such file.", heard.all().get(0));
		assertEquals(folder + ": This is a folder; name the files in it.", heard.all().get(1));
	}

	@Test
	void streamThatFailsIsSaid() {
		Heard heard = new Heard();
		new ClaimReader(ClaimDefaults.NONE).read(new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("disk");
			}
		}, "in", null, heard);
		assertEquals("in: The file cannot be read.", heard.problem());
	}

	@Test
	void whatTheConsumerThrowsReachesTheCaller() {
		Heard heard = new Heard() {
			@Override
			public void claim(Claim claim, Place place) {
				throw new IllegalArgumentException("mine");
			}
		};
		ClaimReader reader = new ClaimReader(ClaimDefaults.NONE);
		InputStream in = new ByteArrayInputStream(CLAIM.getBytes(StandardCharsets.UTF_8));
		assertEquals("mine", assertThrows(IllegalArgumentException.class, () -> reader.read(in, "in", null, heard)).getMessage());
	}

	@Test
	void defaultsFillWhatTheClaimDoesNotSay() {
		ClaimDefaults defaults = ClaimDefaults.of(Map.of("line-of-business", "medicare-advantage", "state", "NJ", "kind", "hospital-outpatient"));
		byte[] claim = CLAIM.replace("\"id\"", "\"type\":{\"coding\":[{\"code\":\"professional\"}]},\"id\"").getBytes(StandardCharsets.UTF_8);
		assertEquals("medicare-advantage", Heard.reading(claim, defaults).claim().lineOfBusiness());
		assertEquals("NJ", Heard.reading(claim, defaults).claim().state());
		assertEquals("professional", Heard.reading(claim, defaults).claim().kind());
	}

	@Test
	void defaultsHaveKnownNames() {
		assertEquals("A claim has no field `stat` to set; there are frequency, kind, line-of-business, state.",
			assertThrows(IllegalArgumentException.class, () -> ClaimDefaults.of(Map.of("stat", "NJ"))).getMessage());
	}

	@Test
	void messagesCannotCommandATerminal() {
		assertEquals("`a?[31m?b`", Quoted.of("a\u001b[31m\nb"));
	}
}
