package rules.golden.add_on.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;
import org.lamina.runtime.rules.Case;
import org.lamina.runtime.rules.Judgement;
import org.lamina.runtime.rules.LineRules;
import org.lamina.runtime.rules.Message;
import org.lamina.runtime.rules.Outcome;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.PolicyData;
import org.lamina.runtime.rules.Procedures;
import org.lamina.runtime.rules.Reading;
import org.lamina.runtime.rules.Rule;

/** The rules of golden.add-on 1 for each line billing 22513..22515 that is an add-on. */
final class N22513To22515AnAddOnRules extends LineRules {

	/** <b>add-on-needs-primary</b>: A further level is billed beside a first one. */
	static final Rule ADD_ON_NEEDS_PRIMARY = new Rule("add-on-needs-primary", 0,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "107", List.of("N122")), new Message("`{procedure}` adds to {primaries}.")),
			new Outcome(Effect.PEND, new Reason("CO", "252", List.of()), null));

	private final Procedures procedures;

	N22513To22515AnAddOnRules(PolicyData data) {
		super(data.set("procedures-22513-to-22515"));
		procedures = data.procedures();
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		if (!fits(claim, line, POSSIBLY))
			return;
		judgement.address(line);
		if (addOnNeedsPrimary(claim, line, POSSIBLY))
			judgement.weigh(ADD_ON_NEEDS_PRIMARY, Case.of(claim, line),
					reading -> addOnNeedsPrimary(claim, line, reading));
	}

	/** Whether the line is one that the rules are about. */
	private boolean fits(Claim claim, Line line, Reading reading) {
		return reading.isAddOn(procedures, line);
	}

	/** add-on-needs-primary: when no other line bills a primary of it on the same date by the same provider */
	private boolean addOnNeedsPrimary(Claim claim, Line line, Reading reading) {
		return fits(claim, line, reading) && !anotherLine(claim, line, reading.opposite());
	}

	/** Whether another line bills a primary of it on the same date by the same provider. */
	private boolean anotherLine(Claim claim, Line line, Reading reading) {
		for (Line other : claim.lines())
			if (other != line && reading.billsPrimaryOf(procedures, line, other) && reading.sameDate(line, other) && reading.sameProvider(line, other))
				return reading.found(other);
		return reading.foundNone("other line bills a primary of it on the same date by the same provider");
	}
}
