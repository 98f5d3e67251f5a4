package org.lamina.compiler.scenarios;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.decision.Decision;

/** One scenario with the rules that decide it. */
public final class ScenarioCase {

	private final Scenario scenario;
	private final Path file;
	private final Adjudicator judges;

	/**
	 * @param file   the file of the scenario
	 * @param judges decides by every version of the policy that the scenario is about, and by no other policy
	 */
	ScenarioCase(Scenario scenario, Path file, Adjudicator judges) {
		this.scenario = scenario;
		this.file = file;
		this.judges = judges;
	}

	public String title() {
		return scenario.getTitle();
	}

	/** The name of the policy it is about. */
	public String policy() {
		return ((Scenarios) scenario.eContainer()).getPolicy().getName();
	}

	public Path file() {
		return file;
	}

	/** The line of the file on which it begins, from 1. */
	public int line() {
		return NodeModelUtils.getNode(scenario).getStartLine();
	}

	/** Decides the scenario's claim and compares; never fails with an exception. */
	public ScenarioResult run() {
		try {
			Decision decision = judges.decide(ScenarioClaim.of(scenario));
			return new ScenarioResult(this, decision, new ExpectationChecks(scenario.getExpectations()).failures(decision));
		} catch (IllegalArgumentException noClaim) {
			return new ScenarioResult(this, null, List.of(Failure.ofScenario(line(), noClaim.getMessage())));
		} catch (RuntimeException fault) {
			return new ScenarioResult(this, null, List.of(Failure.ofScenario(line(), "Deciding this scenario failed through a fault of Lamina (" + fault + "); please report it with the file.")));
		}
	}
}
