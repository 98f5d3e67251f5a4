package org.lamina.dsl.examples;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.scoping.PolicyVersions;

/** The scenarios that a scenario with a table of examples stands for, one for each row. */
@Singleton
public class ExampleRows {

	@Inject
	private PolicyVersions versions;

	/** The rows in their order; none if the scenario has no table. */
	public List<FilledRow> of(Scenario scenario) {
		if (scenario.getExamples() == null)
			return List.of();
		Map<String, Rule> rules = rules((Scenarios) scenario.eContainer());
		return scenario.getExamples().getRows().stream().map(row -> new RowFilling(scenario, row, rules).filled()).toList();
	}

	private Map<String, Rule> rules(Scenarios scenarios) {
		Map<String, Rule> rules = new HashMap<>();
		if (scenarios.getPolicy() != null && !scenarios.getPolicy().eIsProxy())
			for (Policy version : versions.of(scenarios.getPolicy().getName(), scenarios.eResource()))
				EffectivePolicy.of(version).rules().forEach(rule -> rules.put(rule.getName(), rule));
		return rules;
	}
}
