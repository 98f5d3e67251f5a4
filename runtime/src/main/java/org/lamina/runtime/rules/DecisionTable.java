package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/**
 * A table that is looked up by facts and by what a line, its claim and its patient say: the first row whose inputs all fit holds. Where an input is
 * unknown, so that several rows may hold, a cell is known if all of these say the same. Where no row holds, it is unknown.
 */
public abstract class DecisionTable {

	private final String name;
	private final List<String> columns;
	private final Value[][] rows;

	/**
	 * @param columns the names of the columns that are neither inputs nor dates
	 * @param rows    the cells of these columns, row by row; null for one that is empty
	 */
	protected DecisionTable(String name, List<String> columns, Value[]... rows) {
		this.name = name;
		this.columns = List.copyOf(columns);
		this.rows = Arrays.stream(rows).map(Value[]::clone).toArray(Value[][]::new);
	}

	/** Whether a row holds on the line's day, and all its inputs fit. */
	protected abstract boolean fits(int row, Claim claim, Line line, Reading reading);

	/** A number of the row that holds. */
	public final BigDecimal number(String column, Claim claim, Line line, Reading reading) {
		Found found = read(column, claim, line, reading);
		if (found.isUnknown(reading))
			return reading.filling.number(nameOf(column, line, reading), null, null, false);
		return found.value instanceof Value.Number number ? number.number() : null;
	}

	/** A day of the row that holds. */
	public final LocalDate day(String column, Claim claim, Line line, Reading reading) {
		Found found = read(column, claim, line, reading);
		if (found.isUnknown(reading))
			return reading.filling.day(nameOf(column, line, reading));
		return found.value instanceof Value.Day day ? day.day() : null;
	}

	/** A word of the row that holds. */
	public final String word(String column, Claim claim, Line line, Reading reading) {
		Found found = read(column, claim, line, reading);
		if (found.isUnknown(reading))
			return reading.filling.word(nameOf(column, line, reading), List.of());
		return found.value instanceof Value.Word word ? word.word() : null;
	}

	/** Whether the row that holds says yes. */
	public final boolean isYes(String column, Claim claim, Line line, Reading reading) {
		Found found = read(column, claim, line, reading);
		if (found.isUnknown(reading))
			return reading.unknown(nameOf(column, line, reading), "");
		return found.value instanceof Value.YesNo yesNo ? yesNo.yes() : reading.unknown;
	}

	/** Whether the claim says enough to find a cell that is not empty, which never is unknown. */
	public final boolean isKnown(String column, Claim claim, Line line) {
		return find(column, claim, line, Reading.SURELY).value != null;
	}

	private Found read(String column, Claim claim, Line line, Reading reading) {
		Found found = find(column, claim, line, reading);
		if (found.value != null && reading.evidence != null)
			reading.evidence.because(nameOf(column, line, reading) + " is " + found.value);
		return found;
	}

	private String nameOf(String column, Line line, Reading reading) {
		return name + "." + column + " of " + reading.nameOf(line);
	}

	/**
	 * What the row says that holds, or what all say that may hold.
	 *
	 * @param value what they say, or null
	 * @param open  whether it depends on something unknown which row holds
	 */
	private record Found(Value value, boolean open) {
		/** Whether the cell itself is unknown, and can be filled in. */
		boolean isUnknown(Reading reading) {
			return value == null && !open && reading.filling != null;
		}
	}

	private Found find(String column, Claim claim, Line line, Reading reading) {
		int position = columns.indexOf(column);
		Value common = null;
		for (int row = 0; row < rows.length; row++) {
			boolean holds = fits(row, claim, line, reading.surely());
			if (!holds && !fits(row, claim, line, reading.possibly()))
				continue;
			Value value = rows[row][position];
			if (value == null || common != null && !common.equals(value))
				return new Found(null, !holds || common != null);
			if (holds)
				return new Found(value, false);
			common = value;
		}
		return new Found(null, common != null);
	}
}
