package org.lamina.dsl.tables;

import java.util.List;
import java.util.Map;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.rules.Table;

/**
 * A table as rules use it.
 *
 * @param table    its rows, without those that cannot be read
 * @param keys     the names of its key columns, one or two
 * @param types    the types of its other columns by name
 * @param problems what is wrong with it
 */
public record TableContent(Table table, List<String> keys, Map<String, Type> types, List<TableProblem> problems) {
}
