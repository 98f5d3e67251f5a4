package org.lamina.agreement.engines;

import org.lamina.runtime.claim.Claim;

/**
 * A claim that the engines decide differently.
 *
 * @param meant what the interpreter decides
 * @param done  what the generated rules decide
 */
public record Disagreement(Claim claim, String meant, String done) {

	/** In what they differ, first of all. */
	public Difference difference() {
		return Difference.of(meant, done);
	}
}
