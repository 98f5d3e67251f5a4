package org.lamina.runtime.rules;

import java.util.List;
import org.lamina.runtime.claim.Line;

/**
 * What a decision tells of a rule.
 *
 * @param name      its name in the policy
 * @param position  its place in the text of the policy, from 0
 * @param cites     the sources it cites, as text
 * @param effective the days on which it is in force
 * @param outcome   what it does where it fires
 * @param ifUnknown what it does where it is unknown whether it fires, or null for nothing
 */
public record Rule(String name, int position, List<String> cites, Period effective, Outcome outcome, Outcome ifUnknown) {
	public Rule {
		cites = List.copyOf(cites);
	}

	/** Whether the rule is in force on the first day of a line; not if that day is unknown. */
	public boolean isInForce(Line line) {
		return line.firstDay() != null && effective.includes(line.firstDay());
	}
}
