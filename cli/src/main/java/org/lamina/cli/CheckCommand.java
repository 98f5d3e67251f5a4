package org.lamina.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.JsonReport;
import org.lamina.compiler.diagnostics.SarifReport;
import org.lamina.compiler.diagnostics.TextReport;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina check`: every problem in the policies. */
@Command(name = "check", description = "Shows every problem in policies, libraries and scenarios.", mixinStandardHelpOptions = true, versionProvider = Version.class,
		footer = {"", "Examples:", "  lamina check policies", "  lamina check policies/spine.lamina --format sarif > problems.sarif", "  lamina check policies --as-known-on 2025-12-31", "",
				"Of a file that was not named but is used by one that was, errors are shown and warnings are not. What something newer takes the place of is only checked as known on a day before."})
final class CheckCommand implements Callable<Integer> {

	/** How problems are written. */
	private enum Format {
		TEXT, JSON, SARIF
	}

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text for people (default), json or sarif for programs.")
	private Format format;

	CheckCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException {
		Workspace workspace = policies.withScenarios(console);
		List<Diagnostic> problems = workspace.problems();
		console.out().print(switch (format) {
			case TEXT -> new TextReport(console.paths(), console.outPaint()).of(problems);
			case JSON -> new JsonReport(console.paths()).of(problems);
			case SARIF -> new SarifReport(console.paths(), Version.ofProgram()).of(problems);
		});
		console.out().flush();
		workspace.notYetPublished().forEach(console.err()::println);
		console.err().print(Plural.of(workspace.size(), "file") + " checked: ");
		Problems.count(problems, console.err());
		return workspace.hasErrors() ? Exit.ERRORS : Exit.WELL;
	}
}
