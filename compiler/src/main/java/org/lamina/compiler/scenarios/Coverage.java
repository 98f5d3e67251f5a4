package org.lamina.compiler.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * Which outcomes of which rules the scenarios reached, whether or not they passed. A rule is listed with the policy in whose text it stands, and reached by
 * the scenarios of every policy that has it.
 */
public final class Coverage {

	/** An outcome that a rule can have. */
	public enum Part {
		/** What the rule does where it fires. */
		OUTCOME,
		/** What it does where that is unknown. */
		IF_UNKNOWN
	}

	/**
	 * A rule and what was reached of it.
	 *
	 * @param policy     the policy and its version
	 * @param rule       the rule's name
	 * @param outcome    whether it fired in some scenario
	 * @param hasUnknown whether it says what happens if it is unknown
	 * @param ifUnknown  whether that happened in some scenario
	 */
	public record OfRule(PolicyVersion policy, String rule, boolean outcome, boolean hasUnknown, boolean ifUnknown) {
		/** The sentences that tell what was not reached; none if everything was. */
		List<String> gaps() {
			List<String> gaps = new ArrayList<>();
			String name = "rule `" + rule + "` of " + policy;
			if (!outcome && !ifUnknown)
				gaps.add("No scenario reaches " + name + ".");
			else if (!outcome)
				gaps.add("No scenario reaches the outcome of " + name + ".");
			else if (hasUnknown && !ifUnknown)
				gaps.add("No scenario reaches `if unknown` of " + name + ".");
			return gaps;
		}
	}

	private record Reached(PolicyVersion policy, String rule) {
	}

	private final List<OfRule> rules = new ArrayList<>();

	/** What results reached of the rules of policies. */
	Coverage(List<Policy> policies, RuleOrigins origins, List<ScenarioResult> results) {
		Map<Reached, Rule> known = new HashMap<>();
		policies.forEach(policy -> policy.rules().forEach(rule -> known.put(new Reached(policy.version(), rule.name()), rule)));
		Map<Reached, Set<Part>> reached = new HashMap<>();
		results.stream().filter(result -> result.decision() != null).flatMap(result -> result.decision().lines().stream()).flatMap(line -> line.findings().stream()).forEach(finding -> {
			Set<Part> parts = reached.computeIfAbsent(new Reached(origins.of(finding.policy(), finding.rule()), finding.rule()), rule -> new HashSet<>());
			if (isUnknown(finding, known.get(new Reached(finding.policy(), finding.rule()))))
				parts.add(Part.IF_UNKNOWN);
			else if (!finding.unknown() && finding.exceptions().isEmpty())
				parts.add(Part.OUTCOME);
		});
		for (Policy policy : policies)
			for (Rule rule : policy.rules()) {
				if (!origins.of(policy.version(), rule.name()).equals(policy.version()))
					continue;
				Set<Part> parts = reached.getOrDefault(new Reached(policy.version(), rule.name()), Set.of());
				rules.add(new OfRule(policy.version(), rule.name(), parts.contains(Part.OUTCOME), rule.ifUnknown() != null, parts.contains(Part.IF_UNKNOWN)));
			}
	}

	/** Whether the finding is what the rule says under {@code if unknown}, and not the review of a line whose exemption is unknown. */
	private static boolean isUnknown(Finding finding, Rule rule) {
		return rule != null && rule.ifUnknown() != null && finding.unknown() && finding.effect() == rule.ifUnknown().effect();
	}

	/** Every rule, by the policies in whose text they stand and in the order they were written. */
	public List<OfRule> rules() {
		return List.copyOf(rules);
	}

	/** What no scenario reached, a sentence each. */
	public List<String> gaps() {
		return rules.stream().flatMap(rule -> rule.gaps().stream()).toList();
	}
}
