package org.lamina.dsl.tests.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioResult;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;

/** Each scenario of {@code semantics/} proves a piece of a decision of the language's design, on the generated rules. */
class SemanticsTest {

	private static final Path CASES = Path.of("src/test/resources/semantics");

	private static ScenarioSuite suite(Path cache) throws Exception {
		List<SourceFile> files = SourceFiles.find(List.of(CASES), new DisplayPaths(CASES));
		Workspace workspace = Workspace.load(files);
		assertEquals(List.of(), workspace.problems().stream().filter(problem -> problem.isError()).map(problem -> problem.file().getFileName() + ":" + problem.line() + ": " + problem.message()).toList());
		return ScenarioSuite.of(files, workspace, new RuleStore(new RuleCache(cache)));
	}

	@TestFactory
	Stream<DynamicContainer> scenarios(@TempDir Path cache) throws Exception {
		return suite(cache).cases().stream().collect(Collectors.groupingBy(ScenarioCase::policy, java.util.TreeMap::new, Collectors.toList())).entrySet().stream()
				.map(policy -> DynamicContainer.dynamicContainer(policy.getKey(), policy.getValue().stream().map(SemanticsTest::test)));
	}

	private static DynamicTest test(ScenarioCase scenario) {
		return DynamicTest.dynamicTest(scenario.title(), () -> {
			ScenarioResult result = scenario.run();
			assertTrue(result.isPassed(), () -> scenario.file().getFileName() + ":" + scenario.line() + "\n" + result.failures().stream().map(Object::toString).collect(Collectors.joining("\n")));
		});
	}

	@Test
	void eachFileSaysInItsFirstCommentWhatItProves() throws IOException {
		try (Stream<Path> files = Files.list(CASES)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".lamina") && !path.endsWith("codes.lamina")).toList())
				assertTrue(Files.readString(file).matches("(?s)/\\* Decisions? \\d.*"), file.toString());
		}
	}
}
