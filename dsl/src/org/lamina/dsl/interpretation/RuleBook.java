package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;

/**
 * The rules and exceptions of a policy: those of the policy it extends, less what it drops, and with what it replaces in the place of the old; then its own.
 *
 * @param rules      the rules in their order
 * @param exceptions the exceptions in their order
 */
record RuleBook(List<Rule> rules, List<RuleException> exceptions) {

	static RuleBook of(Policy policy, BaseOf bases) {
		List<Rule> rules = new ArrayList<>();
		List<RuleException> exceptions = new ArrayList<>();
		Policy base = bases.of(policy);
		if (base != null) {
			RuleBook inherited = of(base, bases);
			rules.addAll(inherited.rules);
			exceptions.addAll(inherited.exceptions);
		}
		Documents.declared(policy, Drop.class).forEach(drop -> {
			if (drop.getDropped() instanceof Rule rule) {
				rules.removeIf(inherited -> inherited.getName().equals(rule.getName()));
				exceptions.removeIf(inherited -> isTo(rule.getName(), inherited));
			} else if (drop.getDropped() instanceof RuleException exception)
				exceptions.removeIf(inherited -> inherited.getName().equals(exception.getName()));
		});
		Documents.declared(policy, Rule.class).forEach(own -> {
			if (own.isReplaces())
				rules.replaceAll(inherited -> inherited.getName().equals(own.getName()) ? own : inherited);
			else
				rules.add(own);
		});
		Documents.declared(policy, RuleException.class).forEach(exceptions::add);
		return new RuleBook(List.copyOf(rules), List.copyOf(exceptions));
	}

	/** Finds the version of a policy that another one extends; null if it extends none. */
	@FunctionalInterface
	interface BaseOf {
		Policy of(Policy policy);
	}

	private static boolean isTo(String rule, RuleException exception) {
		return exception.getTarget() instanceof Rule target && target.getName().equals(rule);
	}

	/** The exceptions to a rule; one to a rule of this name that was replaced is one to what replaced it. */
	List<RuleException> exceptionsTo(Rule rule) {
		return exceptions.stream().filter(exception -> isTo(rule.getName(), exception)).toList();
	}

	/** The exceptions to an exception. */
	List<RuleException> exceptionsTo(RuleException excepted) {
		return exceptions.stream().filter(exception -> exception.getTarget() instanceof RuleException target && Objects.equals(target.getName(), excepted.getName())).toList();
	}
}
