package org.lamina.dsl.policies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;

/**
 * The rules and exceptions that a policy has, with those of the policy it extends: a rule that is replaced stands where the old one stood, one that
 * is dropped is gone with the exceptions to it, and what is added comes last.
 */
public final class EffectivePolicy {

	private final Map<String, Rule> rules = new LinkedHashMap<>();
	private final Map<String, RuleException> exceptions = new LinkedHashMap<>();

	private EffectivePolicy(Policy policy, Set<Policy> visited) {
		Policy base = baseOf(policy);
		if (base != null && visited.add(base)) {
			EffectivePolicy inherited = new EffectivePolicy(base, visited);
			rules.putAll(inherited.rules);
			exceptions.putAll(inherited.exceptions);
		}
		Documents.declared(policy, Drop.class).forEach(this::drop);
		Documents.declared(policy, Rule.class).filter(rule -> rule.getName() != null).forEach(rule -> rules.put(rule.getName(), rule));
		Documents.declared(policy, RuleException.class).filter(exception -> exception.getName() != null).forEach(exception -> exceptions.put(exception.getName(), exception));
		dropOrphans();
	}

	/** What a policy has. */
	public static EffectivePolicy of(Policy policy) {
		return new EffectivePolicy(policy, new HashSet<>(Set.of(policy)));
	}

	/** The policy that a policy extends, or null if there is none or it cannot be found. */
	public static Policy baseOf(Policy policy) {
		return policy.getBase() == null || policy.getBase().eIsProxy() ? null : policy.getBase();
	}

	private void drop(Drop drop) {
		if (drop.getDropped() instanceof Rule rule)
			rules.remove(rule.getName());
		else if (drop.getDropped() instanceof RuleException exception)
			exceptions.remove(exception.getName());
	}

	/** An exception to what is gone is gone, and the exceptions to it in turn. */
	private void dropOrphans() {
		while (exceptions.values().removeIf(exception -> targetOf(exception) == null || !rules.containsKey(targetOf(exception)) && !exceptions.containsKey(targetOf(exception))))
			continue;
	}

	private static String targetOf(RuleException exception) {
		return exception.getTarget() instanceof Rule rule ? rule.getName() : exception.getTarget() instanceof RuleException other ? other.getName() : null;
	}

	/** The rules in their order. */
	public List<Rule> rules() {
		return List.copyOf(rules.values());
	}

	/** The exceptions in their order. */
	public List<RuleException> exceptions() {
		return List.copyOf(exceptions.values());
	}

	/** The exceptions to a rule or to an exception of this name. */
	public List<RuleException> exceptionsTo(String name) {
		List<RuleException> found = new ArrayList<>();
		exceptions.values().stream().filter(exception -> name.equals(targetOf(exception))).forEach(found::add);
		return found;
	}
}
