package org.lamina.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files and folders that every command is given, and the day as known on which they are read. */
final class PolicyPaths {

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files that end in .lamina, or folders with such files.")
	private List<Path> paths;

	@Option(names = "--as-known-on", paramLabel = "DATE", converter = DayOption.class, description = "Reads policies, libraries, sets and tables as known on this day, such as 2026-01-31: of each the one `published` last by then. Without it, the newest.")
	private LocalDate day;

	/** The files with documents. */
	List<SourceFile> files(Console console) throws UnusablePathException {
		return SourceFiles.find(paths.stream().map(console.directory()::resolve).toList(), console.paths());
	}

	/** The day as known on which the documents are read; null to know all that they publish. */
	LocalDate day() {
		return day;
	}

	/** The documents, with their scenarios; with their problems too. */
	Workspace withScenarios(Console console) throws UnusablePathException {
		return Workspace.load(files(console), day);
	}

	/**
	 * The documents, without an error; their problems are shown.
	 *
	 * @param undone what is not done where there are errors, as in {@code The claim is not explained}
	 * @throws CommandFailure if there are errors
	 */
	Workspace withoutErrors(String undone, Console console) throws UnusablePathException {
		return withoutErrors(undone, files(console), console);
	}

	/** The documents of some of the files, without an error; their problems are shown. */
	Workspace withoutErrors(String undone, List<SourceFile> files, Console console) {
		Workspace workspace = Workspace.loadToDecide(files, day);
		Problems.show(workspace.problems(), console);
		if (workspace.hasErrors())
			throw new CommandFailure(Exit.ERRORS, undone + ", because the policies have errors.");
		return workspace;
	}

	/**
	 * Fails because no policy is there.
	 *
	 * @param notYet of each policy that was not yet there on the day, when it was first published, as a sentence
	 */
	static CommandFailure withoutPolicy(String undone, List<String> notYet) {
		return new CommandFailure(Exit.USAGE, notYet.isEmpty() ? "There is no policy here; a file with one begins with `policy` and its name." : undone + ". " + String.join(" ", notYet));
	}
}
