package org.lamina.dsl.validation;

import com.google.inject.Inject;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Problem;

/** A rule that reads what may be unknown says what happens then. */
class UnknownChecks extends Checks {

	@Inject
	private UnknownReads reads;

	/** A rule that reads facts, levels or the history, or what is made of them, says `if unknown` (D9), unless it only notes something. */
	@Check
	void rulesSayWhatHappensIfFactsAreUnknown(Rule rule) {
		if (rule.getIfUnknown() != null || rule.getOutcome() == null || "note".equals(rule.getOutcome().getEffect()))
			return;
		reads.firstOf(rule).ifPresent(read -> warning(Problem.IF_UNKNOWN, read.name() + " may be unknown, and then this rule does nothing; say what is to happen, as in `if unknown pend CO-252`.", read.place()));
	}
}
