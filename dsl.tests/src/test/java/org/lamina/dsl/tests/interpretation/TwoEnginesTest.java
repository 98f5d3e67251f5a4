package org.lamina.dsl.tests.interpretation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.interpretation.Interpreter;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.runtime.decision.Decision;

/** Decision 23: the interpreter, which is what policies mean, and the generated rules decide every scenario alike, to the last word. */
class TwoEnginesTest {

	@TestFactory
	Stream<DynamicNode> semantics(@TempDir Path cache) throws Exception {
		return scenarios(Path.of("src/test/resources/semantics"), cache);
	}

	@TestFactory
	Stream<DynamicNode> examples(@TempDir Path cache) throws Exception {
		return scenarios(Path.of("../examples"), cache);
	}

	private static Stream<DynamicNode> scenarios(Path folder, Path cache) throws Exception {
		List<SourceFile> files = SourceFiles.find(List.of(folder), new DisplayPaths(folder));
		Workspace workspace = Workspace.load(files);
		ScenarioSuite suite = ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(cache)));
		assertFalse(suite.cases().isEmpty());
		Interpreter.Factory interpreters = Workspace.services().getInstance(Interpreter.Factory.class);
		Map<String, Interpreter> byPolicy = new TreeMap<>();
		for (Scenarios scenarios : workspace.scenarios())
			byPolicy.computeIfAbsent(scenarios.getPolicy().getName(), name -> interpreters.of(workspace.judges(scenarios)));
		return suite.cases().stream().collect(Collectors.groupingBy(ScenarioCase::policy, TreeMap::new, Collectors.toList())).entrySet().stream()
				.map(policy -> DynamicContainer.dynamicContainer(policy.getKey(), policy.getValue().stream().map(scenario -> test(scenario, byPolicy.get(policy.getKey())))));
	}

	private static DynamicTest test(ScenarioCase scenario, Interpreter interpreter) {
		return DynamicTest.dynamicTest(scenario.title(), () -> {
			Decision generated = scenario.run().decision();
			assertEquals(DecisionText.of(interpreter.decide(generated.claim())), DecisionText.of(generated), () -> scenario.file().getFileName() + ":" + scenario.line());
		});
	}
}
