package rules.golden.places.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.math.BigDecimal;
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

/** The rules of golden.places 1 for each line billing 22513. */
final class N22513Rules extends LineRules {

	/** <b>in-a-facility</b>: In a hospital or a surgery center. */
	static final Rule IN_A_FACILITY = new Rule("in-a-facility", 0,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "5", List.of()), null),
			new Outcome(Effect.PEND, new Reason("CO", "16", List.of()), null));

	/** <b>has-a-fracture</b>: With a fracture. */
	static final Rule HAS_A_FRACTURE = new Rule("has-a-fracture", 1,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "11", List.of()), null),
			null);

	private static final BigDecimal NUMBER_100 = new BigDecimal("100");

	/** 21, 22, 24 */
	private final CodeSet facility;

	/** S22.0, S22.0*..S22.0*, S22.0*..S22.0*, M48.54XA, M80.08XA, S22.0*..S22.0099, S22.009A..S22.0* and more */
	private final CodeSet fracture;

	/** 805.2, 733.13 */
	private final CodeSet oldFracture;

	/** 11, 19 */
	private final CodeSet places11Or19;

	N22513Rules(PolicyData data) {
		super(data.set("procedures-22513"));
		facility = data.set("facility");
		fracture = data.set("fracture");
		oldFracture = data.set("old-fracture");
		places11Or19 = data.set("places-11-or-19");
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		judgement.address(line);
		if (inAFacility(claim, line, POSSIBLY))
			judgement.weigh(IN_A_FACILITY, Case.of(claim, line),
					reading -> inAFacility(claim, line, reading),
					reading -> inAFacilityUnless(claim, line, reading));
		if (hasAFracture(claim, line, POSSIBLY))
			judgement.weigh(HAS_A_FRACTURE, Case.of(claim, line),
					reading -> hasAFracture(claim, line, reading));
	}

	/** in-a-facility: when its place is not in facility */
	private boolean inAFacility(Claim claim, Line line, Reading reading) {
		return !reading.opposite().placeIn(facility, line);
	}

	/** in-a-facility: unless its place is 11 or 19 and its diagnoses include fracture */
	private boolean inAFacilityUnless(Claim claim, Line line, Reading reading) {
		return reading.placeIn(places11Or19, line) && reading.diagnosesInclude(fracture, line);
	}

	/** has-a-fracture: when not its diagnoses include fracture and not its diagnoses include old-fracture and not its charge &lt; 100 */
	private boolean hasAFracture(Claim claim, Line line, Reading reading) {
		return !reading.opposite().diagnosesInclude(fracture, line) && !reading.opposite().diagnosesInclude(oldFracture, line) && !reading.opposite().isLess(reading.opposite().charge(line), NUMBER_100);
	}
}
