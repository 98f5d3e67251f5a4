package org.lamina.dsl.interpretation;

import java.util.List;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.PolicyVersion;

/**
 * How a rule ended on something that it judged.
 *
 * @param policy  the policy
 * @param rule    the rule's name
 * @param title   its title, or null
 * @param beside  the other line of a pair, as a sentence, or null
 * @param clauses its conditions, in the order they were written
 * @param finding what it found, or null if nothing
 * @param missing what is unknown and would change how it ends
 */
public record RuleTrace(PolicyVersion policy, String rule, String title, String beside, List<Clause> clauses, Finding finding, List<Missing> missing) {
	public RuleTrace {
		clauses = List.copyOf(clauses);
		missing = List.copyOf(missing);
	}

	/** The one condition that kept the rule from firing while all others are as it needs them; null if there is no such one, or the rule found something. */
	public Clause nearly() {
		List<Clause> unsatisfied = clauses.stream().filter(clause -> !clause.isSatisfied()).toList();
		return finding == null && unsatisfied.size() == 1 && unsatisfied.get(0).fails() ? unsatisfied.get(0) : null;
	}
}
