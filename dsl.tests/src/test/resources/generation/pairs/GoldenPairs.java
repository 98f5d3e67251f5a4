package rules.golden.pairs.v1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * Procedure-to-procedure edits.
 *
 * <p>Policy golden.pairs, version 1, effective from 2020-01-01.
 */
public final class GoldenPairs extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenPairs() {
		super("golden.pairs", "1", new Period(LocalDate.of(2020, 1, 1), null),
				List.of(), "GoldenPairs.data");
		judgeBy(List.of(),
				List.of(new PtpPairRules(data())));
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				PtpPairRules.NCCI_PAIRS,
				PtpPairRules.ONE_IS_ENOUGH));
	}
}
