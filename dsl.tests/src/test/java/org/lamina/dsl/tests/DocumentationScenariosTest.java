package org.lamina.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.rules.RuleCache;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.scenarios.Failure;
import org.lamina.compiler.scenarios.ScenarioSuite;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.Workspace;

/** The pages that build a policy show its scenarios too: they pass, and reach every rule of the page. */
class DocumentationScenariosTest {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final List<String> PAGES = List.of("docs/coding.md", "docs/coverage.md", "docs/lines.md");

	@TestFactory
	Stream<DynamicNode> scenarios(@TempDir Path folder) {
		return PAGES.stream().map(page -> {
			try {
				return dynamicContainer(page, tests(suite(page, Files.createTempDirectory(folder, "page"))));
			} catch (Exception e) {
				throw new IllegalStateException(page, e);
			}
		});
	}

	private static ScenarioSuite suite(String page, Path folder) throws Exception {
		List<SourceFile> files = SourceFiles.find(List.of(written(page, folder)), new DisplayPaths(folder));
		return ScenarioSuite.of(files, Workspace.load(files), new RuleStore(new RuleCache(folder.resolve("cache"))));
	}

	private static Path written(String page, Path folder) throws IOException {
		Path documents = Files.createDirectory(folder.resolve("documents"));
		DocumentationPage.read(ROOT, ROOT.resolve(page)).writeDocuments(documents);
		return documents;
	}

	private static Stream<DynamicNode> tests(ScenarioSuite suite) {
		assertFalse(suite.cases().isEmpty());
		DynamicNode reached = dynamicTest("every rule is reached", () -> assertEquals(List.of(), suite.coverage(suite.cases().stream().map(scenario -> scenario.run()).toList()).gaps()));
		return Stream.concat(Stream.of(reached), suite.cases().stream().map(scenario -> dynamicTest(scenario.title(),
				() -> assertEquals("", scenario.run().failures().stream().map(Failure::toString).collect(Collectors.joining("\n")), () -> scenario.file().getFileName() + ":" + scenario.line()))));
	}
}
