package org.lamina.runtime.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one rule found on one line. The message is rendered when it is asked for.
 *
 * @param policy  the policy and its version
 * @param rule    the rule's name
 * @param effect  what the rule does to the line
 * @param reason  the reason codes; null only for a note
 * @param text    renders the message; the result is null if the rule has none
 * @param cites   the sources the rule cites, as text
 * @param because the lines and facts the finding rests on, a sentence each
 * @param missing the names of what is unknown and would decide a pended line
 * @param exceptions the names of the exceptions that kept the rule from firing; then the finding is a note
 * @param percent the percentage to which the line is reduced, or null
 * @param units   the units to which the line is reduced, or null
 * @param unknown whether the rule ended so because it is unknown if it fires
 */
public record Finding(PolicyVersion policy, String rule, Effect effect, Reason reason, Supplier<String> text, List<String> cites,
		List<String> because, List<String> missing, List<String> exceptions, BigDecimal percent, BigDecimal units, boolean unknown) {
	public Finding {
		cites = List.copyOf(cites);
		because = List.copyOf(because);
		missing = List.copyOf(missing);
		exceptions = List.copyOf(exceptions);
	}

	/** The rule's message about this line, or null if the rule has none. */
	public String message() {
		return text.get();
	}
}
