package org.lamina.compiler.scenarios;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.runtime.decision.PolicyVersion;

/** In which policy a rule is written: a policy that extends another has the rules of that one, and they stand in the other's text. */
final class RuleOrigins {

	private record Place(PolicyVersion policy, String rule) {
	}

	private final Map<Place, PolicyVersion> inherited = new HashMap<>();

	RuleOrigins(Collection<Policy> policies) {
		for (Policy policy : policies)
			for (Rule rule : EffectivePolicy.rulesOf(policy).values())
				if (rule.eContainer() instanceof Policy written && written != policy)
					inherited.put(new Place(version(policy), rule.getName()), version(written));
	}

	private static PolicyVersion version(Policy policy) {
		return new PolicyVersion(policy.getName(), policy.getVersion() == null ? "1" : policy.getVersion());
	}

	/** The policy in whose text a rule of a policy stands. */
	PolicyVersion of(PolicyVersion policy, String rule) {
		return inherited.getOrDefault(new Place(policy, rule), policy);
	}
}
