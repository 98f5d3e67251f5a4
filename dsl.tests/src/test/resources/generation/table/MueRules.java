package rules.golden.table.v1;

import static org.lamina.runtime.rules.Reading.POSSIBLY;

import java.math.BigDecimal;
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
import org.lamina.runtime.rules.Reading;
import org.lamina.runtime.rules.Rule;
import org.lamina.runtime.rules.Table;

/** The rules of golden.table 1 for each line in mue. */
final class MueRules extends LineRules {

	/** <b>units-per-day</b>: More units in one day than are allowed. */
	static final Rule UNITS_PER_DAY = new Rule("units-per-day", 0,
			List.of(), Period.ALWAYS,
			new Outcome(Effect.DENY, new Reason("CO", "151", List.of()), new Message("{units} units; {mue.units} are allowed.")),
			new Outcome(Effect.PEND, new Reason("CO", "252", List.of()), null));

	private static final BigDecimal NUMBER_1 = new BigDecimal("1");
	private static final BigDecimal NUMBER_2 = new BigDecimal("2");
	private static final BigDecimal NUMBER_3 = new BigDecimal("3");

	private final Table table;

	private final int adjudicationColumn;

	private final int unitsColumn;

	MueRules(PolicyData data) {
		super(null);
		table = data.table("mue");
		adjudicationColumn = table.column("adjudication");
		unitsColumn = table.column("units");
	}

	@Override
	public void judge(Claim claim, Line line, Judgement judgement) {
		int row = table.row(line.procedure(), line.firstDay());
		if (row == Table.NO_ROW)
			return;
		if (unitsPerDayWhere(claim, line, row, POSSIBLY)) {
			judgement.address(line);
			if (unitsPerDay(claim, line, row, POSSIBLY))
				judgement.weigh(UNITS_PER_DAY, Case.of(claim, line, table, row),
						reading -> unitsPerDay(claim, line, row, reading));
		}
	}

	/** units-per-day: where mue.adjudication is 2 or 3 */
	private boolean unitsPerDayWhere(Claim claim, Line line, int row, Reading reading) {
		return reading.isOneOf(reading.number(table, row, adjudicationColumn), NUMBER_2, NUMBER_3);
	}

	/** units-per-day: when its units &gt; mue.units + 1 * 2 */
	private boolean unitsPerDay(Claim claim, Line line, int row, Reading reading) {
		return unitsPerDayWhere(claim, line, row, reading) && reading.isMore(reading.units(line), reading.sum(reading.number(table, row, unitsColumn), reading.product(NUMBER_1, NUMBER_2)));
	}
}
