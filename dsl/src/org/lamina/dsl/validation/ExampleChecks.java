package org.lamina.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.examples.Placeholders;
import org.lamina.dsl.expressions.Cell;
import org.lamina.dsl.expressions.Column;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Grid;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;

/** A table of examples and the placeholders of its scenario fit together. What the rows put in is checked as if it were written there. */
class ExampleChecks extends Checks {

	/** What stands in braces is a column of the examples. */
	@Check
	void placeholdersAreColumns(Scenario scenario) {
		Grid examples = scenario.getExamples();
		Set<String> columns = examples == null ? Set.of() : names(examples);
		for (Placeholders.Use use : Placeholders.of(scenario))
			if (examples == null && use.whole())
				error(Problem.EXAMPLES, "`{" + use.column() + "}` stands for a column of examples, and this scenario has none; add a table after `with`, or write a value.", use.at(), use.in(), use.index());
			else if (examples != null && !columns.contains(use.column()))
				error(Problem.EXAMPLES, "The examples have no column `" + use.column() + "`" + Suggestion.ending(use.column(), columns), use.at(), use.in(), use.index());
	}

	/** Each column of the examples is put in somewhere. */
	@Check
	void columnsArePutIn(Scenario scenario) {
		if (scenario.getExamples() == null)
			return;
		Set<String> used = Placeholders.of(scenario).stream().map(Placeholders.Use::column).collect(Collectors.toSet());
		for (Column column : scenario.getExamples().getColumns())
			if (column.getName() != null && !used.contains(column.getName()))
				warning(Problem.EXAMPLES, "Nothing is put in for `" + column.getName() + "`; write `{" + column.getName() + "}` where it belongs, if only in the title, or drop the column.", column, ExpressionsPackage.Literals.COLUMN__NAME);
	}

	/** The columns of the examples differ in their names. */
	@Check
	void columnsAreUnique(Scenario scenario) {
		if (scenario.getExamples() == null)
			return;
		Set<String> names = new HashSet<>();
		scenario.getExamples().getColumns().stream().filter(column -> column.getName() != null && !names.add(column.getName()))
				.forEach(column -> error(Problem.EXAMPLES, "The examples have a column `" + column.getName() + "` already; give this one another name.", column, ExpressionsPackage.Literals.COLUMN__NAME));
	}

	/** A table of examples has rows. */
	@Check
	void examplesHaveRows(Scenario scenario) {
		if (scenario.getExamples() != null && scenario.getExamples().getRows().isEmpty())
			error(Problem.EXAMPLES, "The table of examples has no row, so nothing is shown; add one, or drop the table.", scenario, LaminaPackage.Literals.SCENARIO__EXAMPLES);
	}

	/** A row of examples has a cell for each column. */
	@Check
	void rowsHaveACellForEachColumn(Scenario scenario) {
		if (scenario.getExamples() == null)
			return;
		int columns = scenario.getExamples().getColumns().size();
		scenario.getExamples().getRows().stream().filter(row -> row.getCells().size() != columns)
				.forEach(row -> error(Problem.EXAMPLES, "This row has " + row.getCells().size() + " of " + columns + " cells; write one for each column, and `-` where there is nothing.", row));
	}

	/** The rows of the examples differ. */
	@Check
	void rowsDiffer(Scenario scenario) {
		if (scenario.getExamples() == null)
			return;
		Set<List<String>> rows = new HashSet<>();
		for (Row row : scenario.getExamples().getRows())
			if (!rows.add(row.getCells().stream().map(ExampleChecks::text).toList()))
				error(Problem.EXAMPLES, "This row stands here twice; drop one of the two.", row);
	}

	private static String text(Cell cell) {
		return TypeChecks.text(cell);
	}

	private static Set<String> names(Grid examples) {
		return examples.getColumns().stream().map(Column::getName).filter(name -> name != null).collect(Collectors.toSet());
	}
}
