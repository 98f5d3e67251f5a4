package org.lamina.compiler.scenarios;

import java.util.List;
import org.lamina.runtime.decision.Decision;

/**
 * How a scenario went.
 *
 * @param scenario the scenario
 * @param decision what was decided, or null if the scenario could not be run
 * @param failures the expectations that were not met
 */
public record ScenarioResult(ScenarioCase scenario, Decision decision, List<Failure> failures) {
	public ScenarioResult {
		failures = List.copyOf(failures);
	}

	public boolean isPassed() {
		return failures.isEmpty();
	}
}
