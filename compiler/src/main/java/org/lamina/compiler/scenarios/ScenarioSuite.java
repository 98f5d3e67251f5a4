package org.lamina.compiler.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamina.compiler.rules.CompiledRules;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleStore;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.runtime.Adjudicator;

/** The scenarios of a workspace, ready to run, those too that say a day as known on which they are decided. Those that do not compile, or whose policy does not, are left out and listed. */
public final class ScenarioSuite {

	private final List<ScenarioCase> cases = new ArrayList<>();
	private final List<Path> left = new ArrayList<>();
	private final List<org.lamina.runtime.rules.Policy> policies;
	private final RuleOrigins origins;

	/** @param rules the rules of the policies that {@code judges} holds */
	private ScenarioSuite(Workspace workspace, Collection<Policy> judges, CompiledRules rules) {
		policies = rules.adjudicator().policies();
		origins = new RuleOrigins(judges);
		cases.addAll(cases(workspace, policies));
	}

	/**
	 * The scenarios of the files that were named.
	 *
	 * @param files     the files of the workspace
	 * @throws CompilerFault if the rules cannot be compiled
	 */
	public static ScenarioSuite of(List<SourceFile> files, Workspace workspace, RuleStore store) throws CompilerFault {
		Set<Policy> judges = new LinkedHashSet<>(workspace.policies());
		judges.addAll(judges(workspace));
		ScenarioSuite suite = new ScenarioSuite(workspace, judges, store.rules(files, workspace, judges));
		for (Workspace other : workspace.ofOtherDays())
			suite.cases(other, store.rules(files, other, judges(other)).adjudicator().policies()).stream().map(ScenarioCase::ofAnotherDay).forEach(suite.cases::add);
		return suite;
	}

	/** The policies that scenarios in named files are about. */
	private static Collection<Policy> judges(Workspace workspace) {
		Set<Policy> judges = new LinkedHashSet<>();
		workspace.scenarios().stream().filter(workspace::isSound).forEach(scenarios -> judges.addAll(workspace.judges(scenarios)));
		return judges;
	}

	/** The scenarios of the day as known on which a workspace was read. */
	private List<ScenarioCase> cases(Workspace workspace, List<org.lamina.runtime.rules.Policy> known) {
		List<ScenarioCase> found = new ArrayList<>();
		for (Scenarios scenarios : workspace.scenarios()) {
			Path file = workspace.sourceOf(scenarios).path();
			if (workspace.isSound(scenarios)) {
				Adjudicator adjudicator = Adjudicator.of(known.stream().filter(policy -> policy.version().policy().equals(scenarios.getPolicy().getName())).toList());
				scenarios.getScenarios().forEach(scenario -> found.addAll(cases(scenario, file, adjudicator, workspace)));
			} else
				left.add(file);
		}
		return found;
	}

	/** The scenario, or one for each row of its examples. */
	private static List<ScenarioCase> cases(Scenario scenario, Path file, Adjudicator judges, Workspace workspace) {
		return scenario.getExamples() == null ? List.of(ScenarioCase.of(scenario, file, judges)) : workspace.rows(scenario).stream().map(row -> ScenarioCase.of(row, file, judges)).toList();
	}

	/** The scenarios in the order of files and places; those that say another day come behind, by their days. */
	public List<ScenarioCase> cases() {
		return List.copyOf(cases);
	}

	/** The files whose scenarios cannot be run because of errors. */
	public List<Path> left() {
		return List.copyOf(left);
	}

	/** The policies whose rules the scenarios are to reach. */
	public List<org.lamina.runtime.rules.Policy> policies() {
		return policies;
	}

	/** What results reached of the rules of the policies. Those of scenarios that say another day reached the rules of that day, and count for none of these. */
	public Coverage coverage(List<ScenarioResult> results) {
		return new Coverage(policies, origins, results.stream().filter(result -> !result.scenario().isOfAnotherDay()).toList());
	}
}
