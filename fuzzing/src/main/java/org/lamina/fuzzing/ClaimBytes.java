package org.lamina.fuzzing;

import java.io.ByteArrayInputStream;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.ClaimReader;
import org.lamina.claims.csv.CsvMapping;

/** Files of claims as they arrive. */
final class ClaimBytes {

	private ClaimBytes() {
	}

	/** Reads a file in its format, and once more as what its content tells. */
	static void read(byte[] file, ClaimFormat format, CsvMapping mapping) {
		read(file, mapping, format);
		read(file, mapping, null);
	}

	private static void read(byte[] file, CsvMapping mapping, ClaimFormat format) {
		Deciding deciding = new Deciding();
		new ClaimReader(ClaimDefaults.NONE, mapping).read(new ByteArrayInputStream(file), "claims", format, deciding);
		deciding.end();
	}
}
