package org.lamina.dsl.tests.decisions;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioResult;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.dsl.lamina.Scenarios;

/** Documents that both engines know: each of their scenarios is decided by the generated rules and by the interpreter. */
final class BothEngines {

	private final Workspace workspace;
	private final ScenarioSuite suite;
	private final Map<String, Interpreter> interpreters = new HashMap<>();

	private BothEngines(Workspace workspace, ScenarioSuite suite) {
		this.workspace = workspace;
		this.suite = suite;
		Interpreter.Factory factory = Workspace.services().getInstance(Interpreter.Factory.class);
		for (Scenarios scenarios : workspace.scenarios())
			if (workspace.isSound(scenarios))
				interpreters.computeIfAbsent(scenarios.getPolicy().getName(), name -> factory.of(workspace.judges(scenarios)));
	}

	/** Reads files and folders together. */
	static BothEngines of(Collection<Path> paths, Path cache) throws Exception {
		List<SourceFile> files = SourceFiles.find(paths, new DisplayPaths(Path.of("")));
		Workspace workspace = Workspace.load(files);
		return new BothEngines(workspace, ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(cache))));
	}

	/** The errors of the documents, with their places. */
	List<String> errors() {
		return workspace.problems().stream().filter(Diagnostic::isError).map(problem -> problem.file().getFileName() + ":" + problem.line() + ": " + problem.message()).toList();
	}

	/** The scenarios, each row of examples one by itself. */
	List<ScenarioCase> scenarios() {
		return suite.cases();
	}

	/** What the interpreter decides of a scenario, compared with what is expected. */
	ScenarioResult interpreted(ScenarioCase scenario) {
		return scenario.run(interpreters.get(scenario.policy())::decide);
	}
}
