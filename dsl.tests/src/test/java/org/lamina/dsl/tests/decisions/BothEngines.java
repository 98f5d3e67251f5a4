package org.lamina.dsl.tests.decisions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.decision.Decision;

/** Documents that both engines know: each of their scenarios is decided by the generated rules and by the interpreter. */
final class BothEngines {

	private final Workspace workspace;
	private final ScenarioSuite suite;
	private final Map<Policy, Interpreter> interpreters = new HashMap<>();
	private final Interpreter interpreterOfAll;

	private BothEngines(Workspace workspace, ScenarioSuite suite) {
		this.workspace = workspace;
		this.suite = suite;
		Interpreter.Factory factory = Workspace.services().getInstance(Interpreter.Factory.class);
		for (Workspace day : days(workspace))
			for (Scenarios scenarios : day.scenarios())
				if (day.isSound(scenarios))
					interpreters.computeIfAbsent(scenarios.getPolicy(), policy -> factory.of(day.judges(scenarios)));
		interpreterOfAll = factory.of(workspace.policies());
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
		return scenario.run(interpreters.get(scenario.about())::decide);
	}

	/** What the interpreter decides of a claim by all policies. */
	Decision interpreted(Claim claim) {
		return interpreterOfAll.decide(claim);
	}

	/** What the generated rules decide of a claim by all policies. */
	Decision generated(Claim claim) {
		return Adjudicator.of(suite.policies()).decide(claim);
	}

	/**
	 * How the lines of a scenario end otherwise if they come in another order; empty if they do not.
	 *
	 * @param order gives the claim its lines in another order
	 */
	String endsOtherwise(ScenarioCase scenario, UnaryOperator<Claim> order) {
		Decision before = scenario.run().decision();
		Decision generated = scenario.run(claim -> scenario.decide(order.apply(claim))).decision();
		Decision interpreted = scenario.run(claim -> interpreters.get(scenario.about()).decide(order.apply(claim))).decision();
		List<String> expected = Reordered.endings(before);
		return Stream.of(generated, interpreted).map(Reordered::endings).map(BothEngines::backwards).filter(endings -> !endings.equals(expected)).map(endings -> String.join("\n", expected) + "\nand in the other order\n" + String.join("\n", endings))
				.collect(Collectors.joining("\n"));
	}

	/** The documents as known today, and on each day that scenarios say. */
	private static List<Workspace> days(Workspace workspace) {
		return Stream.concat(Stream.of(workspace), workspace.ofOtherDays().stream()).toList();
	}

	private static List<String> backwards(List<String> endings) {
		List<String> backwards = new ArrayList<>(endings);
		Collections.reverse(backwards);
		return backwards;
	}

	/** Whether rules of the policy of a scenario speak of earlier lines or of ranks. */
	boolean isNumbered(ScenarioCase scenario) {
		return days(workspace).stream().flatMap(day -> day.scenarios().stream().filter(scenarios -> scenarios.getPolicy() == scenario.about()).flatMap(scenarios -> day.judges(scenarios).stream())).flatMap(BothEngines::withBases).anyMatch(Reordered::isNumbered);
	}

	private static Stream<Policy> withBases(Policy policy) {
		return Stream.iterate(policy, Objects::nonNull, Policy::getBase);
	}
}
