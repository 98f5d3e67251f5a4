package org.lamina.runtime.decision;

import org.lamina.runtime.claim.Level;

/**
 * What a rule requires of a line and how far it is met.
 *
 * @param policy   the policy and its version
 * @param rule     the rule's name
 * @param level    the level of the spine it is asked for, or null if it is asked for the line
 * @param required what is required
 */
public record Checklist(PolicyVersion policy, String rule, Level level, Criterion required) {
}
