package org.lamina.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;

/** The mapping that was named for claims in CSV. */
final class CsvMappings {

	private CsvMappings() {
	}

	/**
	 * Reads the mapping; null if none was named and none is needed.
	 *
	 * @param format  the format of the claims, if it was named, or null
	 * @param history the files of their history, whose format is told by the content
	 * @throws CommandFailure if it is needed and was not named, or has mistakes
	 */
	static CsvMapping read(Path named, ClaimFormat format, List<Path> files, List<Path> history, Console console) {
		if (named == null) {
			if (format == ClaimFormat.CSV || format == null && files.stream().anyMatch(ClaimFiles::isCsv) || history.stream().anyMatch(ClaimFiles::isCsv))
				throw new CommandFailure(Exit.USAGE, "Claims in CSV need --mapping FILE, which says what their columns mean; a small one has the lines\n\n"
					+ CsvMapping.SAMPLE + "\nwith the names of your columns in quotes. docs/claims.md tells what else it can say.");
			return null;
		}
		if (format != null && format != ClaimFormat.CSV && history.isEmpty())
			throw new CommandFailure(Exit.USAGE, "--mapping explains the columns of CSV; leave it out, or say --from csv.");
		Path file = console.directory().resolve(named);
		if (!Files.exists(file) || Files.isDirectory(file))
			throw new CommandFailure(Exit.USAGE, "There is no mapping file `" + console.paths().of(file) + "`.");
		try {
			return CsvMapping.read(file, console.paths().of(file));
		} catch (UnusableMappingException unusable) {
			throw new CommandFailure(Exit.USAGE, "No claim was decided, because the mapping has mistakes.\n" + unusable.getMessage());
		}
	}
}
