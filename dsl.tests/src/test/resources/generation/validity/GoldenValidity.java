package rules.golden.validity.v2026_1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * A code is billed only while it is valid.
 *
 * <p>Policy golden.validity, version 2026.1, effective 2014-01-01 to 2026-12-31.
 */
public final class GoldenValidity extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenValidity() {
		super("golden.validity", "2026.1", new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2026, 12, 31)),
				List.of(new Scope(Scope.Field.LINE_OF_BUSINESS, List.of("medicare-advantage", "commercial")), new Scope(Scope.Field.KIND, List.of("professional"))), "GoldenValidity.data");
		judgeBy(List.of(new AugmentationRules(data())),
				List.of());
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				AugmentationRules.CODE_IS_VALID,
				AugmentationRules.NO_GAP));
	}
}
