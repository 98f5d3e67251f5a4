package rules.golden.add_on.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;
import org.lamina.runtime.rules.Case;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Judgement;
import org.lamina.runtime.rules.LineRules;
import org.lamina.runtime.rules.Outcome;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.PolicyData;
import org.lamina.runtime.rules.Reading;
import org.lamina.runtime.rules.Rule;

/** The rules of golden.add-on 1 for each line billing 76000. */
final class N76000Rules extends LineRules {

	/** <b>guidance-is-included</b>: Guidance beside an augmentation. */
	static final Rule GUIDANCE_IS_INCLUDED = new Rule("guidance-is-included", 2,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "97", List.of()), null),
			null);

	/** 22513, 22514 */
	private final CodeSet procedures22513Or22514;

	N76000Rules(PolicyData data) {
		super(data.set("procedures-76000"));
		procedures22513Or22514 = data.set("procedures-22513-or-22514");
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		judgement.address(line);
		if (guidanceIsIncluded(claim, line, POSSIBLY))
			judgement.weigh(GUIDANCE_IS_INCLUDED, Case.of(claim, line),
					reading -> guidanceIsIncluded(claim, line, reading));
	}

	/** guidance-is-included: when another line bills 22513, 22514 by the same group and specialty */
	private boolean guidanceIsIncluded(Claim claim, Line line, Reading reading) {
		return anotherLine(claim, line, reading);
	}

	/** Whether another line bills 22513, 22514 by the same group and specialty. */
	private boolean anotherLine(Claim claim, Line line, Reading reading) {
		for (Line other : claim.lines())
			if (other != line && reading.procedureIn(procedures22513Or22514, other) && reading.sameGroup(line, other))
				return reading.found(other);
		return reading.foundNone("other line bills 22513, 22514 by the same group and specialty");
	}
}
