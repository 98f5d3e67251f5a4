package rules.golden.pairs.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Reason;
import org.lamina.runtime.rules.Case;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Judgement;
import org.lamina.runtime.rules.Message;
import org.lamina.runtime.rules.Outcome;
import org.lamina.runtime.rules.PairRules;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.PolicyData;
import org.lamina.runtime.rules.Reading;
import org.lamina.runtime.rules.Rule;

/** The rules of golden.pairs 1 for each pair of lines in ptp on the same date by the same provider. */
final class PtpPairRules extends PairRules {

	/** <b>ncci-pairs</b>: Procedure-to-procedure edits. */
	static final Rule NCCI_PAIRS = new Rule("ncci-pairs", 0,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "236", List.of()), new Message("`{procedure}` is part of `{other}`.")),
			null);

	/** <b>one-is-enough</b>: The dearer one is looked at. */
	static final Rule ONE_IS_ENOUGH = new Rule("one-is-enough", 1,
			List.of(), new Period(LocalDate.of(2025, 1, 1), null),
			new Outcome(Effect.PEND, new Reason("OA", "133", List.of()), null),
			null);

	private static final BigDecimal NUMBER_0 = new BigDecimal("0");
	private static final BigDecimal NUMBER_1 = new BigDecimal("1");

	/** 59 */
	private final CodeSet modifiers59;

	/** RT */
	private final CodeSet modifiersRT;

	/** 59, XE, XP, XS, XU */
	private final CodeSet separateService;

	private final int indicatorColumn;

	PtpPairRules(PolicyData data) {
		super(data.table("ptp"));
		modifiers59 = data.set("modifiers-59");
		modifiersRT = data.set("modifiers-RT");
		separateService = data.set("separate-service");
		indicatorColumn = table.column("indicator");
	}

	@Override
	protected void judge(Claim claim, Line first, Line second, int row, Judgement judgement) {
		if (!fits(claim, first, second, row, POSSIBLY))
			return;
		if (ncciPairsWhere(claim, first, second, row, POSSIBLY)) {
			judgement.address(first);
			judgement.address(second);
			if (ncciPairs(claim, first, second, row, POSSIBLY))
				judgement.weigh(NCCI_PAIRS, Case.ofPair(claim, first, second, table, row),
						reading -> ncciPairs(claim, first, second, row, reading),
						reading -> ncciPairsUnless(claim, first, second, row, reading));
		}
		if (ONE_IS_ENOUGH.isInForce(first)) {
			judgement.address(first);
			judgement.address(second);
			if (oneIsEnough(claim, first, second, row, POSSIBLY))
				judgement.weigh(ONE_IS_ENOUGH, Case.ofPair(claim, first, second, table, row).onColumn1(),
						reading -> oneIsEnough(claim, first, second, row, reading));
		}
	}

	/** Whether the two lines are a pair that the rules are about. */
	private boolean fits(Claim claim, Line first, Line second, int row, Reading reading) {
		return reading.sameDate(first, second) && reading.sameProvider(first, second);
	}

	/** ncci-pairs: where ptp.indicator is 0 or 1 */
	private boolean ncciPairsWhere(Claim claim, Line first, Line second, int row, Reading reading) {
		return reading.isOneOf(reading.number(table, row, indicatorColumn), NUMBER_0, NUMBER_1);
	}

	/** ncci-pairs: each pair of lines in ptp on the same date by the same provider */
	private boolean ncciPairs(Claim claim, Line first, Line second, int row, Reading reading) {
		return fits(claim, first, second, row, reading) && ncciPairsWhere(claim, first, second, row, reading);
	}

	/** ncci-pairs: unless ptp.indicator is 1 and either line has a modifier in separate-service */
	private boolean ncciPairsUnless(Claim claim, Line first, Line second, int row, Reading reading) {
		return reading.is(reading.number(table, row, indicatorColumn), NUMBER_1) && (reading.hasModifier(separateService, first) || reading.hasModifier(separateService, second));
	}

	/** one-is-enough: when both lines have modifier 59 or not (the column 1 line has modifier RT) */
	private boolean oneIsEnough(Claim claim, Line first, Line second, int row, Reading reading) {
		return fits(claim, first, second, row, reading) && (reading.hasModifier(modifiers59, first) && reading.hasModifier(modifiers59, second) || !reading.opposite().hasModifier(modifiersRT, first));
	}
}
