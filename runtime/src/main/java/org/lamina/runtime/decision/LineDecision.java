package org.lamina.runtime.decision;

import java.util.List;
import org.lamina.runtime.claim.Line;

/**
 * How one line ends.
 *
 * @param line        the line
 * @param disposition how it ends
 * @param policies    the policy versions that judged it
 * @param findings    what their rules found, in the order the rules were written
 * @param notJudged   why no policy judged the line, a sentence each; empty if one did
 */
public record LineDecision(Line line, Disposition disposition, List<PolicyVersion> policies, List<Finding> findings, List<String> notJudged) {
	public LineDecision {
		policies = List.copyOf(policies);
		findings = List.copyOf(findings);
		notJudged = List.copyOf(notJudged);
	}

	/** The first-written finding of the strongest effect, which gives the line its reason; null if the line is not objected to. */
	public Finding leading() {
		Finding leading = null;
		for (Finding finding : findings)
			if (finding.effect() != Effect.NOTE && (leading == null || finding.effect().compareTo(leading.effect()) < 0))
				leading = finding;
		return leading;
	}
}
