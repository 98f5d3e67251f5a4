package org.lamina.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import picocli.CommandLine.Parameters;

/** The files and folders that every command is given. */
final class PolicyPaths {

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files that end in .lamina, or folders with such files.")
	private List<Path> paths;

	/** The files with documents. */
	List<SourceFile> files(Console console) throws UnusablePathException {
		return SourceFiles.find(paths.stream().map(console.directory()::resolve).toList(), console.paths());
	}
}
