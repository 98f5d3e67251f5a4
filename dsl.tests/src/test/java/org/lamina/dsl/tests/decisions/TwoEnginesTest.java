package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.compiler.scenarios.ScenarioCase;

/** Decision 23: the interpreter, which is what policies mean, and the generated rules decide every scenario of the examples alike, to the last word. */
class TwoEnginesTest {

	@TestFactory
	Stream<DynamicNode> examples(@TempDir Path cache) throws Exception {
		return scenarios(Path.of("../examples"), cache);
	}

	private static Stream<DynamicNode> scenarios(Path folder, Path cache) throws Exception {
		BothEngines engines = BothEngines.of(List.of(folder), cache);
		assertFalse(engines.scenarios().isEmpty());
		return engines.scenarios().stream().collect(Collectors.groupingBy(ScenarioCase::policy, TreeMap::new, Collectors.toList())).entrySet().stream()
				.map(policy -> DynamicContainer.dynamicContainer(policy.getKey(), policy.getValue().stream().map(scenario -> test(scenario, engines))));
	}

	private static DynamicTest test(ScenarioCase scenario, BothEngines engines) {
		return DynamicTest.dynamicTest(scenario.title(), scenario.file().toUri(), () -> assertEquals(DecisionText.of(engines.interpreted(scenario).decision()), DecisionText.of(scenario.run().decision()),
				() -> scenario.file().getFileName() + ":" + scenario.line()));
	}
}
