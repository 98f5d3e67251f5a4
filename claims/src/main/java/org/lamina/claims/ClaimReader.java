package org.lamina.claims;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lamina.claims.csv.CsvClaimReader;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.fhir.FhirClaimReader;
import org.lamina.claims.x12.X12ClaimReader;

/**
 * Reads the claims of files in any of the {@link ClaimFormat}s, which it tells by their content. Whatever is wrong with a file is said to the
 * consumer as a {@link Rejected} with its place; nothing is thrown but what the consumer throws. Readers keep one claim in memory, not the
 * file (a FHIR Bundle may need more, see {@link FhirClaimReader}), and have no state between two files, so that threads can share one.
 */
public final class ClaimReader {

	/** How much of a file is looked at to tell its format. */
	private static final int HEAD = 4096;

	private static final String NO_MAPPING = "The file is to be read as CSV, and there is no mapping that explains its columns.";

	private final ClaimDefaults defaults;
	private final CsvMapping mapping;

	/** A reader of the formats that explain themselves: all but CSV. */
	public ClaimReader(ClaimDefaults defaults) {
		this(defaults, null);
	}

	/** A reader that takes what is no other format for CSV with this mapping; null for none. */
	public ClaimReader(ClaimDefaults defaults, CsvMapping mapping) {
		this.defaults = defaults;
		this.mapping = mapping;
	}

	/**
	 * Reads a file.
	 *
	 * @param format the file's format, or null to tell it by the content
	 */
	public void read(Path file, ClaimFormat format, ClaimConsumer to) {
		String name = file.toString();
		if (Files.isDirectory(file)) {
			to.rejected(new Rejected(Place.of(name), null, "This is a folder; name the files in it."));
			return;
		}
		InputStream in;
		try {
			in = Files.newInputStream(file);
		} catch (NoSuchFileException missing) {
			to.rejected(new Rejected(Place.of(name), null, "There is no such file."));
			return;
		} catch (IOException closed) {
			to.rejected(unreadable(name));
			return;
		}
		read(in, name, format, to);
		try {
			in.close();
		} catch (IOException ignored) {
			// All that the file holds was read.
		}
	}

	/**
	 * Reads a stream to its end and leaves it open.
	 *
	 * @param name   what messages call it, such as {@code -} for standard input
	 * @param format its format, or null to tell it by the content
	 */
	public void read(InputStream in, String name, ClaimFormat format, ClaimConsumer to) {
		try {
			BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
			FileHead head = FileHead.of(buffered, HEAD);
			ClaimFormat known = format(format, head);
			if (known == null || head.isForeignText())
				to.rejected(new Rejected(new Place(name, 1, 1, 0), null, head.problem() == null ? NO_MAPPING : head.problem()));
			else if (known == ClaimFormat.FHIR)
				new FhirClaimReader(defaults).read(buffered, name, to);
			else if (known == ClaimFormat.CSV)
				new CsvClaimReader(defaults, mapping).read(buffered, name, to);
			else
				new X12ClaimReader(defaults).read(buffered, name, to);
		} catch (IOException broken) {
			to.rejected(unreadable(name));
		}
	}

	/** The format to read, or null for none. */
	private ClaimFormat format(ClaimFormat given, FileHead head) {
		if (given != null && head.problem() != FileHead.EMPTY)
			return given == ClaimFormat.CSV && mapping == null ? null : given;
		return head.problem() == FileHead.UNKNOWN && mapping != null ? ClaimFormat.CSV : head.format();
	}

	private static Rejected unreadable(String name) {
		return new Rejected(Place.of(name), null, "The file cannot be read.");
	}
}
