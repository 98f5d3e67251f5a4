package org.lamina.runtime.rules;

import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;

/**
 * What a rule does where it fires.
 *
 * @param effect  what it does to the line
 * @param reason  the reason codes; null only for a note
 * @param message the message, or null
 */
public record Outcome(Effect effect, Reason reason, Message message) {
}
