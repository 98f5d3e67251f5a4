package org.lamina.runtime.decision;

import java.util.List;
import org.lamina.runtime.claim.Claim;

/**
 * What the policies decide on a claim.
 *
 * @param claim the claim
 * @param lines a decision for each line, in the order of the claim
 */
public record Decision(Claim claim, List<LineDecision> lines) {
	public Decision {
		lines = List.copyOf(lines);
	}

	/** The disposition of the worst line; {@link Disposition#NOT_ADDRESSED} for a claim without lines. */
	public Disposition worst() {
		return lines.stream().map(LineDecision::disposition).min(Disposition::compareTo).orElse(Disposition.NOT_ADDRESSED);
	}
}
