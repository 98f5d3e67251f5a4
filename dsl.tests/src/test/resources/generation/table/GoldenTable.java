package rules.golden.table.v1;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Policy;
import org.lamina.runtime.rules.Rule;

/**
 * Units per day.
 *
 * <p>Policy golden.table, version 1, effective from 2020-01-01.
 */
public final class GoldenTable extends Policy {

	/** The policy with its data, ready to judge. */
	public GoldenTable() {
		super("golden.table", "1", new Period(LocalDate.of(2020, 1, 1), null),
				List.of(), "GoldenTable.data");
		judgeBy(List.of(new MueRules(data())),
				List.of());
	}

	@Override
	public List<Rule> rules() {
		return inOrder(List.of(
				MueRules.UNITS_PER_DAY));
	}
}
