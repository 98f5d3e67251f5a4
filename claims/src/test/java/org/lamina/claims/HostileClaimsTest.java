package org.lamina.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;

/**
 * The files of claims and mappings under src/test/resources/hostile. Each is read, or refused with a message, and does not take long. What a claim says of a
 * person is never in a message: names, numbers and values of the corpus begin with {@code CANARY}, and the person was born on 1948-03-02.
 */
class HostileClaimsTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "src/test/resources/hostile");

	/** A bound for what never ends; it is no measure of speed, for the machine may have other work. */
	private static final Duration HANG = Duration.ofSeconds(20);

	private static final Pattern UNFIT = Pattern.compile("CANARY(?!HEAD)|1948|1999999984|Exception|java\\.|org\\.lamina|io\\.xlate|com\\.fasterxml|root:", Pattern.CASE_INSENSITIVE);

	private static final byte[] ROWS = "id,patient,procedure\nc-1,CANARYMEMBER,22513\nc-2,CANARYMEMBER,22515\n".getBytes(StandardCharsets.UTF_8);

	/** Decides what is read by no policy, which writes all the same, and looks at what is said. */
	private static final class Reading implements ClaimConsumer {

		private static final Adjudicator NO_RULES = Adjudicator.of(List.of());
		private static final DecisionWriter WRITER = new DecisionWriter(new Provenance("1.0", LocalDate.of(2026, 1, 31), "sha256:", null));

		private final ByteArrayOutputStream decisions = new ByteArrayOutputStream();
		private int claims;
		private int messages;

		@Override
		public void claim(Claim claim, Place place) {
			claims++;
			try {
				WRITER.write(NO_RULES.decide(claim), decisions);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public void rejected(Rejected rejected) {
			say(rejected.toString());
		}

		@Override
		public void notice(Notice notice) {
			say(notice.toString());
		}

		private void say(String message) {
			messages++;
			assertFit(message);
		}

		/** Each claim is decided on a line of its own, which is JSON. */
		void end() throws IOException {
			assertTrue(claims + messages > 0, "Nothing was said.");
			assertEquals(claims, decisions.toString(StandardCharsets.UTF_8).lines().count());
			try (JsonParser json = new JsonFactory().createParser(decisions.toByteArray())) {
				while (json.nextToken() != null)
					json.skipChildren();
			}
		}
	}

	private static void assertFit(String message) {
		assertFalse(UNFIT.matcher(message).find(), message);
		assertFalse(message.chars().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT), message);
		assertTrue(message.length() < 1200, message);
	}

	@TestFactory
	Stream<DynamicTest> fhir() throws IOException {
		return tests("fhir", file -> read(file, ClaimFormat.FHIR, null));
	}

	@TestFactory
	Stream<DynamicTest> x12() throws IOException {
		return tests("x12", file -> read(file, ClaimFormat.X12, null));
	}

	@TestFactory
	Stream<DynamicTest> csv() throws IOException, UnusableMappingException {
		CsvMapping mapping = CsvMapping.read(ROOT.resolve("rows-are-lines.toml"), "rows-are-lines.toml");
		return tests("csv", file -> read(file, ClaimFormat.CSV, mapping));
	}

	@TestFactory
	Stream<DynamicTest> mappings() throws IOException {
		return tests("mapping", file -> {
			CsvMapping mapping;
			try {
				mapping = CsvMapping.read(file, "mapping.toml");
			} catch (UnusableMappingException told) {
				told.getMessage().lines().forEach(HostileClaimsTest::assertFit);
				assertFalse(told.getMessage().isBlank());
				return;
			}
			read(new ByteArrayInputStream(ROWS), ClaimFormat.CSV, mapping);
		});
	}

	private interface Check {
		void of(Path file) throws IOException;
	}

	private static Stream<DynamicTest> tests(String kind, Check check) throws IOException {
		return found(kind).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertTimeoutPreemptively(HANG, () -> check.of(file))));
	}

	private static List<Path> found(String kind) throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve(kind))) {
			return files.sorted().toList();
		}
	}

	/** Reads a file in its format, and once more as what its content tells. */
	private static void read(Path file, ClaimFormat format, CsvMapping mapping) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		read(new ByteArrayInputStream(bytes), format, mapping);
		read(new ByteArrayInputStream(bytes), null, mapping);
	}

	private static void read(InputStream in, ClaimFormat format, CsvMapping mapping) throws IOException {
		Reading reading = new Reading();
		new ClaimReader(ClaimDefaults.NONE, mapping).read(in, "in", format, reading);
		reading.end();
	}

	@Test
	void theCorpusIsThere() throws IOException {
		for (String kind : List.of("fhir", "x12", "csv", "mapping"))
			assertTrue(found(kind).size() > 50, kind);
	}
}
