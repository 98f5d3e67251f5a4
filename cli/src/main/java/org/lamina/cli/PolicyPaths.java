package org.lamina.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import picocli.CommandLine.Parameters;

/** The files and folders that every command is given. */
final class PolicyPaths {

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files that end in .lamina, or folders with such files.")
	private List<Path> paths;

	/** The files with documents. */
	List<SourceFile> files(Console console) throws UnusablePathException {
		return SourceFiles.find(paths.stream().map(console.directory()::resolve).toList(), console.paths());
	}

	/**
	 * The documents, without an error; their problems are shown.
	 *
	 * @param undone what is not done where there are errors, as in {@code The claim is not explained}
	 * @throws CommandFailure if there are errors
	 */
	Workspace withoutErrors(String undone, Console console) throws UnusablePathException {
		Workspace workspace = Workspace.load(files(console));
		Problems.show(workspace.problems(), console);
		if (workspace.hasErrors())
			throw new CommandFailure(Exit.ERRORS, undone + ", because the policies have errors.");
		return workspace;
	}
}
