package org.lamina.dsl.tables;

import java.util.List;
import java.util.Map;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Table;

/**
 * A table as rules use it.
 *
 * @param table    its rows, without those that cannot be read; none if it decides
 * @param keys     the names of its key columns, one or two; of one that decides, of its inputs
 * @param decides  whether it is looked up by facts and properties
 * @param results  what its rows say if it decides, in their order; otherwise empty
 * @param types    the types of its other columns by name
 * @param problems what is wrong with it
 */
public record TableContent(Table table, List<String> keys, boolean decides, List<Result> results, Map<String, Type> types, List<TableProblem> problems) {

	/**
	 * What a row of a decision table says.
	 *
	 * @param row    the row
	 * @param period the days on which it holds
	 * @param values its cells in the columns that are neither inputs nor dates; null for one that is empty
	 */
	public record Result(Row row, Period period, List<Value> values) {
	}
}
