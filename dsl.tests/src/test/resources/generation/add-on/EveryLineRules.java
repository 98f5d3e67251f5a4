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

/** The rules of golden.add-on 1 for each line. */
final class EveryLineRules extends LineRules {

	/** <b>billed-once</b>: No procedure is billed on a later line again. */
	static final Rule BILLED_ONCE = new Rule("billed-once", 1,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("OA", "18", List.of()), null),
			null);

	/** 76, 77 */
	private final CodeSet modifiers76Or77;

	EveryLineRules(PolicyData data) {
		super(null);
		modifiers76Or77 = data.set("modifiers-76-or-77");
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		judgement.address(line);
		if (billedOnce(claim, line, POSSIBLY))
			judgement.weigh(BILLED_ONCE, Case.of(claim, line),
					reading -> billedOnce(claim, line, reading),
					reading -> billedOnceUnless(claim, line, reading));
	}

	/** billed-once: when an earlier line bills its procedure on the same date at the same facility */
	private boolean billedOnce(Claim claim, Line line, Reading reading) {
		return anotherLine(claim, line, reading);
	}

	/** billed-once: unless it has modifier 76 or 77 */
	private boolean billedOnceUnless(Claim claim, Line line, Reading reading) {
		return reading.hasModifier(modifiers76Or77, line);
	}

	/** Whether an earlier line bills its procedure on the same date at the same facility. */
	private boolean anotherLine(Claim claim, Line line, Reading reading) {
		for (Line other : claim.lines())
			if (other != line && other.number() < line.number() && other.procedure().equals(line.procedure()) && reading.sameDate(line, other) && reading.sameFacility(line, other))
				return reading.found(other);
		return reading.foundNone("earlier line bills its procedure on the same date at the same facility");
	}
}
