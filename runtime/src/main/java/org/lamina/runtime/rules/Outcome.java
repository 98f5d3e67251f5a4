package org.lamina.runtime.rules;

import java.math.BigDecimal;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;

/**
 * What a rule does where it fires.
 *
 * @param effect  what it does to the line
 * @param reason  the reason codes; null only for a note
 * @param message the message, or null
 * @param percent the percentage to which it reduces a line, such as 50; otherwise null
 */
public record Outcome(Effect effect, Reason reason, Message message, BigDecimal percent) {
	public Outcome(Effect effect, Reason reason, Message message) {
		this(effect, reason, message, null);
	}
}
