package rules.golden.facts.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;
import org.lamina.runtime.rules.Case;
import org.lamina.runtime.rules.Fact;
import org.lamina.runtime.rules.Judgement;
import org.lamina.runtime.rules.LineRules;
import org.lamina.runtime.rules.Message;
import org.lamina.runtime.rules.Outcome;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.PolicyData;
import org.lamina.runtime.rules.Reading;
import org.lamina.runtime.rules.Rule;

/** The rules of golden.facts 1 for each line billing 22513. */
final class N22513Rules extends LineRules {

	/** <b>indicated</b>: An osteoporotic fracture that hurts. */
	static final Rule INDICATED = new Rule("indicated", 0,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "50", List.of()), new Message("Pain was {pain-score}.")),
			new Outcome(Effect.PEND, new Reason("CO", "252", List.of()), new Message("Please send: {missing}.")));

	/** <b>acute</b>: Not an old fracture. */
	static final Rule ACUTE = new Rule("acute", 1,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "50", List.of()), null),
			new Outcome(Effect.PEND, new Reason("CO", "252", List.of()), null));

	/** <b>implanted</b>: With an implant of a known kind. */
	static final Rule IMPLANTED = new Rule("implanted", 2,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.NOTE, null, new Message("An implant of the kind {device}.")),
			null);

	private static final Fact ADMISSION = Fact.choice("admission", Fact.Of.CLAIM, "inpatient", "outpatient");
	private static final Fact PAIN_SCORE = Fact.number("pain-score", Fact.Of.CLAIM, "0", "10");
	private static final Fact DEVICE = Fact.of("device", Fact.Of.CLAIM, Fact.Type.TEXT);
	private static final Fact HEIGHT_LOSS = Fact.of("height-loss", Fact.Of.CLAIM, Fact.Type.PERCENT);
	private static final Fact IMPLANT = Fact.of("implant", Fact.Of.LINE, Fact.Type.YES_NO);
	private static final Fact ONSET = Fact.of("onset", Fact.Of.CLAIM, Fact.Type.DATE);
	private static final Fact WORSENING = Fact.of("worsening", Fact.Of.CLAIM, Fact.Type.YES_NO);
	private static final BigDecimal NUMBER_12 = new BigDecimal("12");
	private static final BigDecimal NUMBER_25 = new BigDecimal("25");
	private static final BigDecimal NUMBER_5 = new BigDecimal("5");
	private static final BigDecimal NUMBER_8 = new BigDecimal("8");
	private static final BigDecimal NUMBER_80 = new BigDecimal("80");

	N22513Rules(PolicyData data) {
		super(data.set("procedures-22513"));
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		judgement.address(line);
		if (indicated(claim, line, POSSIBLY))
			judgement.weigh(INDICATED, Case.of(claim, line),
					reading -> indicated(claim, line, reading));
		if (acute(claim, line, POSSIBLY))
			judgement.weigh(ACUTE, Case.of(claim, line),
					reading -> acute(claim, line, reading),
					reading -> acuteUnless(claim, line, reading));
		if (implantedWhere(claim, line, POSSIBLY)) {
			if (implanted(claim, line, POSSIBLY))
				judgement.weigh(IMPLANTED, Case.of(claim, line),
						reading -> implanted(claim, line, reading));
		}
	}

	/** indicated: when not ((admission is inpatient and pain-score &gt;= 8) or (admission is outpatient and pain-score &gt;= 5 and worsening) or height-loss &gt; 25%) */
	private boolean indicated(Claim claim, Line line, Reading reading) {
		return !(reading.opposite().isOneOf(reading.opposite().word(ADMISSION, claim, line), "inpatient") && !reading.isLess(reading.number(PAIN_SCORE, claim, line), NUMBER_8) || reading.opposite().isOneOf(reading.opposite().word(ADMISSION, claim, line), "outpatient") && !reading.isLess(reading.number(PAIN_SCORE, claim, line), NUMBER_5) && reading.opposite().isYes(WORSENING, claim, line) || reading.opposite().isMore(reading.opposite().number(HEIGHT_LOSS, claim, line), NUMBER_25));
	}

	/** acute: when onset is not within 12 weeks before its date */
	private boolean acute(Claim claim, Line line, Reading reading) {
		return !reading.opposite().isWithinBefore(reading.opposite().day(ONSET, claim, line), ONSET, claim, line, null, NUMBER_12, ChronoUnit.WEEKS, reading.opposite().date(line));
	}

	/** acute: unless the patient's age &gt; 80 or the claim's prior-authorization is known */
	private boolean acuteUnless(Claim claim, Line line, Reading reading) {
		return reading.isMore(reading.age(claim, line), NUMBER_80) || (claim.priorAuthorization() != null);
	}

	/** implanted: where implant */
	private boolean implantedWhere(Claim claim, Line line, Reading reading) {
		return reading.isYes(IMPLANT, claim, line);
	}

	/** implanted: when device is not "balloon" and device is known */
	private boolean implanted(Claim claim, Line line, Reading reading) {
		return implantedWhere(claim, line, reading) && !reading.opposite().isOneOf(reading.opposite().word(DEVICE, claim, line), "balloon") && reading.isKnown(DEVICE, claim, line);
	}
}
