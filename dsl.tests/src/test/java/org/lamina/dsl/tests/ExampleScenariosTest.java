package org.lamina.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.diagnostics.Paint;
import org.lamina.compiler.diagnostics.TextReport;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.Failure;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;

/** The scenarios of the examples, each a test of its own: they are the regression tests of the language and its generator. */
class ExampleScenariosTest {

	private static final Path EXAMPLES = Path.of("../examples");
	private static final DisplayPaths PATHS = new DisplayPaths(EXAMPLES);

	private static Workspace workspace;
	private static ScenarioSuite suite;

	@BeforeAll
	static void compileExamples(@TempDir Path cache) throws Exception {
		List<SourceFile> files = SourceFiles.find(List.of(EXAMPLES), PATHS);
		workspace = Workspace.load(files);
		suite = ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(cache)));
	}

	@Test
	void theExamplesHaveNoProblems() {
		assertEquals("", new TextReport(PATHS, Paint.PLAIN).of(workspace.problems()));
	}

	@Test
	void theExamplesHaveScenarios() {
		assertFalse(suite.cases().isEmpty());
	}

	@Test
	void theScenariosReachEveryRule() {
		assertEquals(List.of(), suite.coverage(suite.cases().stream().map(ScenarioCase::run).toList()).gaps());
	}

	@TestFactory
	Stream<DynamicNode> scenarios() {
		return suite.cases().stream().collect(Collectors.groupingBy(scenario -> PATHS.of(scenario.file()), java.util.TreeMap::new, Collectors.toList())).entrySet().stream()
				.map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue().stream().map(ExampleScenariosTest::test)));
	}

	private static DynamicTest test(ScenarioCase scenario) {
		return dynamicTest(scenario.title(), scenario.file().toUri(), () -> assertEquals("",
				scenario.run().failures().stream().map(Failure::toString).collect(Collectors.joining("\n")), () -> PATHS.of(scenario.file()) + ":" + scenario.line()));
	}
}
