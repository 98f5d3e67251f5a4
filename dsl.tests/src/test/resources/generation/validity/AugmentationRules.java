package rules.golden.validity.v2026_1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.time.LocalDate;
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

/** The rules of golden.validity 2026.1 for each line billing augmentation. */
final class AugmentationRules extends LineRules {

	/** <b>code-is-valid</b>: A code is billed only while it is valid. Cites CPT, Appendix B, Summary of deletions. */
	static final Rule CODE_IS_VALID = new Rule("code-is-valid", 0,
			List.of("CPT, Appendix B, Summary of deletions"), Period.ALWAYS,
			new Outcome(Effect.RETURN, new Reason("CO", "181", List.of()), new Message("`{procedure}` was valid {validity}; bill `{successor}`.")),
			null);

	/** <b>no-gap</b>: Old codes were still taken for a while. */
	static final Rule NO_GAP = new Rule("no-gap", 1,
			List.of(), new Period(LocalDate.of(2015, 1, 1), null),
			new Outcome(Effect.NOTE, null, new Message("Bill `{successor}` from 2015-04-01 on.")),
			null);

	private static final LocalDate DAY_2015_01_01 = LocalDate.of(2015, 1, 1);
	private static final LocalDate DAY_2015_04_01 = LocalDate.of(2015, 4, 1);

	private final Procedures procedures;

	AugmentationRules(PolicyData data) {
		super(data.set("augmentation"));
		procedures = data.procedures();
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		judgement.address(line);
		if (codeIsValid(claim, line, POSSIBLY))
			judgement.weigh(CODE_IS_VALID, Case.of(claim, line),
					reading -> codeIsValid(claim, line, reading));
		if (NO_GAP.isInForce(line)) {
			if (noGap(claim, line, POSSIBLY))
				judgement.weigh(NO_GAP, Case.of(claim, line),
						reading -> noGap(claim, line, reading));
		}
	}

	/** code-is-valid: when its procedure is not valid on its date */
	private boolean codeIsValid(Claim claim, Line line, Reading reading) {
		return !reading.opposite().isValid(procedures, line);
	}

	/** no-gap: when its procedure is not valid on 2015-01-01 and its date is before 2015-04-01 */
	private boolean noGap(Claim claim, Line line, Reading reading) {
		return !reading.opposite().isValidOn(procedures, line, DAY_2015_01_01, "valid on 2015-01-01") && reading.isBefore(reading.date(line), DAY_2015_04_01);
	}
}
