package rules.golden.add_on.v1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * A further level is paid only beside a first level.
 *
 * <p>Policy golden.add-on, version 1, effective from 2020-01-01.
 */
public final class GoldenAddOn extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenAddOn() {
		super("golden.add-on", "1", new Period(LocalDate.of(2020, 1, 1), null),
				List.of(), "GoldenAddOn.data");
		judgeBy(List.of(new N22513To22515AnAddOnRules(data()),
		new EveryLineRules(data()),
		new N76000Rules(data())),
				List.of());
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				N22513To22515AnAddOnRules.ADD_ON_NEEDS_PRIMARY,
				EveryLineRules.BILLED_ONCE,
				N76000Rules.GUIDANCE_IS_INCLUDED));
	}
}
