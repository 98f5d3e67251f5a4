package org.lamina.dsl.interpretation;

import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Table;

/**
 * A row of a table.
 *
 * @param declared the table's declaration
 * @param table    its content
 * @param row      one of its rows
 */
record Row(org.lamina.dsl.expressions.Table declared, Table table, Table.Row row) {

	/** The cell of a column, or null if it is empty. */
	Value cell(String column) {
		return row.values().get(table.columns().indexOf(column));
	}
}
