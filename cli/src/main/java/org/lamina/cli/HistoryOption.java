package org.lamina.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamina.claims.history.History;
import picocli.CommandLine.Option;

/** The option that gives claims their patients' other claims. */
final class HistoryOption {

	/** Says in place of files that there are no other claims. */
	private static final Path NONE = Path.of("none");

	@Option(names = "--history", paramLabel = "FILE|none", arity = "1..*", description = "The patients' other claims: files or folders of any of the formats, or - for standard input. `none` says that there are no others; without this option that is unknown, and rules that look for them may pend lines.")
	private List<Path> named = List.of();

	/** The files with other claims, none if no file was named. */
	List<Path> files(boolean withCsv, List<Path> claims, Console console) {
		if (named.size() > 1 && named.contains(NONE))
			throw new CommandFailure(Exit.USAGE, "--history none says that there are no other claims; leave out `none` or the files. A file of that name is `./none`.");
		List<Path> files = isNone() ? List.of() : ClaimFiles.find(named, withCsv, console);
		if (files.contains(ClaimFiles.STANDARD_INPUT) && claims.contains(ClaimFiles.STANDARD_INPUT))
			throw new CommandFailure(Exit.USAGE, "Standard input holds either the claims or their history; name a file for one of them.");
		return files;
	}

	private boolean isNone() {
		return named.equals(List.of(NONE));
	}

	/** What is known of the history before any file is read. */
	History beforeReading() {
		return isNone() ? History.NONE : History.UNKNOWN;
	}
}
