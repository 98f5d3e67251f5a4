package org.lamina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.workspace.FormattedFile;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.dsl.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `lamina format`: policies in the one style. */
@Command(name = "format", description = "Rewrites policies, libraries and scenarios in the one style. What they mean and every comment stay.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina format policies", "  lamina format policies --check", "  lamina format - < draft.lamina", "",
				"The files that change are listed. A file that cannot be read as a document is told and stays as it is.",
				"With --check the exit status is 1 if some file would change."})
final class FormatCommand implements Callable<Integer> {

	private static final Path STANDARD_INPUT = Path.of("-");

	private final Console console;
	private final List<Diagnostic> problems = new ArrayList<>();

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files that end in .lamina, or folders with such files; - formats standard input to standard output.")
	private List<Path> paths;

	@Option(names = "--check", description = "Changes no file, and only tells which would change.")
	private boolean checks;

	FormatCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException, IOException {
		if (!paths.contains(STANDARD_INPUT))
			return formatFiles();
		if (paths.size() > 1)
			throw new CommandFailure(Exit.USAGE, "`-` stands alone: what comes from standard input goes to standard output, and files stay where they are.");
		return formatInput();
	}

	private int formatFiles() throws UnusablePathException {
		List<SourceFile> files = SourceFiles.find(paths.stream().map(console.directory()::resolve).toList(), console.paths()).stream().filter(SourceFile::named).toList();
		long changed = files.stream().map(FormattedFile::new).filter(this::isDifferent).count();
		Problems.show(problems, console);
		console.err().println(Plural.of(files.size(), "file") + ", " + changed + (checks ? " to be formatted" : " changed"));
		return status(changed > 0);
	}

	/** Whether a file is, or would be, changed; rewrites and lists it. */
	private boolean isDifferent(FormattedFile file) {
		file.problem().ifPresent(problems::add);
		if (!file.isChanged() || !checks && !isWritten(file))
			return false;
		console.out().println(console.paths().of(file.path()));
		return true;
	}

	private boolean isWritten(FormattedFile file) {
		try {
			file.write();
			return true;
		} catch (IOException e) {
			problems.add(Diagnostic.ofFile(file.path(), "This file cannot be written; look at the permissions of it and of its folder.", Problem.FILE.code()));
			return false;
		}
	}

	private int formatInput() throws IOException {
		FormattedFile input = new FormattedFile(new SourceFile(console.directory().resolve(STANDARD_INPUT).toAbsolutePath(), true, console.in().readAllBytes()));
		input.problem().ifPresent(problems::add);
		Problems.show(problems, console);
		if (input.text() != null && !checks)
			console.out().print(input.text());
		return status(input.isChanged());
	}

	private int status(boolean isChanged) {
		return !problems.isEmpty() || checks && isChanged ? Exit.ERRORS : Exit.WELL;
	}
}
