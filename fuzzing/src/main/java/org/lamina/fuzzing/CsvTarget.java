package org.lamina.fuzzing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;

/** Claims of CSV are read and decided, or rejected with a message: one row a line, and one row a claim. */
public final class CsvTarget {

	private static final List<CsvMapping> MAPPINGS = Stream.of("rows-are-lines.toml", "rows-are-claims.toml").map(CsvTarget::mapping).toList();

	private CsvTarget() {
	}

	private static CsvMapping mapping(String name) {
		try (InputStream text = CsvTarget.class.getResourceAsStream(name)) {
			return CsvMapping.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (UnusableMappingException mistake) {
			throw new Fault(mistake.getMessage(), mistake);
		}
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		Deciding.prepare();
	}

	/** Takes the bytes of a file. */
	public static void fuzzerTestOneInput(byte[] file) {
		for (CsvMapping mapping : MAPPINGS)
			ClaimBytes.read(file, ClaimFormat.CSV, mapping);
	}
}
