package rules.golden.facts.v1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * What the medical record says.
 *
 * <p>Policy golden.facts, version 1, effective from 2026-01-01.
 */
public final class GoldenFacts extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenFacts() {
		super("golden.facts", "1", new Period(LocalDate.of(2026, 1, 1), null),
				List.of(), "GoldenFacts.data");
		judgeBy(List.of(new N22513Rules(data())),
				List.of());
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				N22513Rules.INDICATED,
				N22513Rules.ACUTE,
				N22513Rules.IMPLANTED));
	}
}
