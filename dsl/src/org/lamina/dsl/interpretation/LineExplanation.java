package org.lamina.dsl.interpretation;

import java.util.List;
import org.lamina.runtime.decision.LineDecision;

/**
 * Why a line ended as it did, and why not otherwise.
 *
 * @param decision how it ended
 * @param rules    the rules that are about the line, in the order of the policies and of the rules in them
 * @param others   the number of rules of these policies that are not about it
 */
public record LineExplanation(LineDecision decision, List<RuleTrace> rules, int others) {
	public LineExplanation {
		rules = List.copyOf(rules);
	}
}
