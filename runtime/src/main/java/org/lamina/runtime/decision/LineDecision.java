package org.lamina.runtime.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.lamina.runtime.claim.Line;

/**
 * How one line ends.
 *
 * @param line        the line
 * @param disposition how it ends
 * @param policies    the policy versions that judged it
 * @param findings    what their rules found, in the order the rules were written
 * @param checks      makes the checklists, when they are asked for
 * @param notJudged   why no policy judged the line, a sentence each; empty if one did
 */
public record LineDecision(Line line, Disposition disposition, List<PolicyVersion> policies, List<Finding> findings, Supplier<List<Checklist>> checks, List<String> notJudged) {
	public LineDecision {
		policies = List.copyOf(policies);
		findings = List.copyOf(findings);
		notJudged = List.copyOf(notJudged);
	}

	/** What rules require of the line and how far it is met. */
	public List<Checklist> checklists() {
		return checks.get();
	}

	/** The percentage of the line that is left after all reductions to a percentage, which multiply; null if there is none. */
	public BigDecimal percent() {
		return findings.stream().map(Finding::percent).filter(Objects::nonNull).reduce((one, other) -> one.multiply(other).movePointLeft(2)).map(BigDecimal::stripTrailingZeros).orElse(null);
	}

	/** The lowest number of units to which the line is reduced; null if there is none. */
	public BigDecimal units() {
		return findings.stream().map(Finding::units).filter(Objects::nonNull).min(BigDecimal::compareTo).orElse(null);
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
