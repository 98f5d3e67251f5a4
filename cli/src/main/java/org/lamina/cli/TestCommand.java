package org.lamina.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.Coverage;
import org.lamina.compiler.scenarios.CoverageReport;
import org.lamina.compiler.scenarios.Failure;
import org.lamina.compiler.scenarios.JUnitReport;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioResult;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `lamina test`: runs the scenarios. */
@Command(name = "test", description = "Runs every scenario, shows what was decided otherwise than expected, and which rules no scenario reached.", mixinStandardHelpOptions = true,
		versionProvider = Version.class, footer = {"", "Examples:", "  lamina test policies", "  lamina test policies -v --junit target/scenarios.xml", "  lamina test policies --as-known-on 2025-12-31"})
final class TestCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private PolicyPaths policies;

	@Option(names = {"-v", "--verbose"}, description = "Lists the scenarios that pass, too.")
	private boolean verbose;

	@Option(names = "--junit", paramLabel = "FILE", description = "Writes the results to FILE as JUnit's XML.")
	private Path junit;

	@Option(names = "--coverage", paramLabel = "FILE", description = "Writes what the scenarios reached of each rule to FILE, as JSON.")
	private Path coverageFile;

	TestCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UnusablePathException, CompilerFault {
		List<SourceFile> files = policies.files(console);
		Workspace workspace = Workspace.load(files, policies.day());
		Problems.show(workspace.problems(), console);
		ScenarioSuite suite = ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(console.cache())));
		suite.left().forEach(file -> console.err().println(console.paths().of(file) + ": its scenarios were not run, because it or its policy has errors."));
		if (suite.cases().isEmpty() && !workspace.hasErrors())
			throw new CommandFailure(Exit.USAGE, "There are no scenarios here; a file with scenarios begins with `scenarios for` and the name of a policy.");
		List<ScenarioResult> results = new ArrayList<>();
		for (ScenarioCase scenario : suite.cases())
			results.add(show(scenario.run()));
		long failed = results.stream().filter(result -> !result.isPassed()).count();
		console.out().println(Plural.of(results.size(), "scenario") + ", " + (results.size() - failed) + " passed, " + failed + " failed");
		Coverage coverage = suite.coverage(results);
		coverage.gaps().forEach(console.out()::println);
		write(junit, new JUnitReport(console.paths()).of(results));
		write(coverageFile, CoverageReport.of(coverage));
		return failed > 0 || workspace.hasErrors() ? Exit.ERRORS : Exit.WELL;
	}

	private ScenarioResult show(ScenarioResult result) {
		String title = result.scenario().title() + " (" + console.paths().of(result.scenario().file()) + ":" + result.scenario().line() + ")";
		if (result.isPassed()) {
			if (verbose)
				console.out().println(console.outPaint().success("passed") + " " + title);
			return result;
		}
		console.out().println(console.outPaint().failure("failed") + " " + title);
		for (Failure failure : result.failures())
			console.out().println("  line " + failure.line() + ":\n" + failure.toString().indent(4).stripTrailing());
		return result;
	}

	private void write(Path file, String text) {
		if (file == null)
			return;
		Path target = console.directory().resolve(file).toAbsolutePath();
		try {
			Files.createDirectories(target.getParent());
			Files.write(target, text.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new CommandFailure(Exit.USAGE, "The file `" + console.paths().of(target) + "` cannot be written.");
		}
	}
}
