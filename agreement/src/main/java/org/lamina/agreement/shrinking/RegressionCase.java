package org.lamina.agreement.shrinking;

import java.util.Map;
import java.util.Optional;
import org.lamina.agreement.engines.BothEngines;
import org.lamina.agreement.engines.Disagreement;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.scenarios.ScenarioClaim;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;

/** Documents, scenarios among them, on whose claims both engines are to agree. */
public final class RegressionCase {

	/**
	 * What is wrong.
	 *
	 * @param kind the kind of it
	 * @param text what to tell of it
	 */
	public record Problem(String kind, String text) {
	}

	private RegressionCase() {
	}

	/** What is wrong with documents: that they have no Java that compiles, or where the engines differ on a scenario; empty if nothing is, or if they have errors. */
	public static Optional<Problem> problem(Map<String, String> documents) {
		Workspace workspace = MadeDocuments.load(documents);
		if (workspace.hasErrors())
			return Optional.empty();
		try {
			BothEngines both = BothEngines.of(workspace);
			for (Scenarios scenarios : workspace.scenarios())
				for (Scenario scenario : scenarios.getScenarios()) {
					Optional<Disagreement> differs = both.on(ScenarioClaim.of(scenario));
					if (differs.isPresent())
						return differs.map(found -> new Problem(found.difference().kind(), "meant:\n" + found.meant() + "done:\n" + found.done()));
				}
			return Optional.empty();
		} catch (CompilerFault fault) {
			return Optional.of(new Problem("no Java: " + fault.getMessage().replaceAll(".*?java:\\d+: ([^/]*?)( rules/.*|$)", "$1"), fault.getMessage()));
		}
	}

	/** What kind of thing is wrong with documents. */
	public static Optional<String> kindOf(Map<String, String> documents) {
		return problem(documents).map(Problem::kind);
	}
}
