package org.lamina.dsl.decisions;

import java.util.List;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.problems.Problem;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;
import org.eclipse.emf.ecore.EObject;

/**
 * A decision table as rules use it: the first row whose inputs all fit holds.
 *
 * @param inputs   what it is looked up by
 * @param columns  the names of its other columns, without those of dates
 * @param rows     its rows in their order, without those that cannot be read
 * @param problems what is wrong with its inputs and their cells
 */
public record Decisions(List<Input> inputs, List<String> columns, List<Decision> rows, List<Misfit> problems) {

	/**
	 * A row.
	 *
	 * @param row    where it is written
	 * @param period the days on which it holds
	 * @param cells  what it accepts of each input
	 * @param values what it says in each other column; null for a cell that is empty
	 */
	public record Decision(Row row, Period period, List<Accepted> cells, List<Value> values) {
	}

	/**
	 * A cell, or the heading of an input, that does not fit.
	 *
	 * @param problem its kind
	 * @param message one sentence for the author
	 * @param at      the cell, or the column
	 */
	public record Misfit(Problem problem, String message, EObject at) {
	}
}
