package org.lamina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.ForeignFileException;
import org.lamina.compiler.rules.GeneratedFolder;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina generate`: the Java of the policies. */
@Command(name = "generate", description = "Writes the Java rule classes of policies and their data, for a build to compile.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina generate policies -d target/generated-sources/lamina", "  lamina generate policies -d rules-of-2025 --as-known-on 2025-12-31", "",
				"What an earlier run wrote into the folder and this one does not is deleted; files of others are left alone and never overwritten.",
				"With any error in the policies nothing is written."})
final class GenerateCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = {"-d", "--directory"}, paramLabel = "DIR", required = true, description = "The folder to write into; it is created.")
	private Path directory;

	GenerateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException, CompilerFault {
		Workspace workspace = Workspace.loadToDecide(policies.files(console), policies.day());
		Problems.show(workspace.problems(), console);
		if (workspace.hasErrors())
			return Exit.ERRORS;
		if (workspace.policies().isEmpty())
			throw PolicyPaths.withoutPolicy("Nothing was generated", workspace.notYetPublished());
		List<GeneratedFile> files = new RuleCompiler(workspace, workspace.policies()).generate();
		Path folder = console.directory().resolve(directory);
		try {
			int changed = new GeneratedFolder(folder, console.paths()).write(files);
			console.err().println(Plural.of(files.size(), "file") + " in " + console.paths().of(folder) + ", " + changed + " changed");
		} catch (ForeignFileException foreign) {
			throw new CommandFailure(Exit.USAGE, foreign.getMessage());
		} catch (IOException e) {
			throw new CommandFailure(Exit.USAGE, "The folder `" + console.paths().of(folder) + "` cannot be written.");
		}
		return Exit.WELL;
	}
}
