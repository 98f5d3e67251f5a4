package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.decisions.Choosing;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.decisions.Decisions;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.tables.Inputs;

/** A decision table asks for what there is, its cells fit its inputs, each row can be chosen, and some row fits. */
class DecisionChecks extends Checks {

	@Inject
	private DecisionReader decisions;

	/** An input of a decision table is a fact or a property, and each of its cells accepts values that it can have. */
	@Check
	void cellsFitTheirInputs(Table table) {
		if (table.getName() != null && Inputs.decide(table))
			decisions.of(table).problems().forEach(misfit -> error(misfit.problem(), misfit.message(), misfit.at()));
	}

	/** Each row of a decision table is chosen for something, for the rows above it leave something to it; and whatever the inputs can be, as far as the table speaks of them, some row fits. */
	@Check
	void rowsCanBeChosenAndSomeFits(Table table) {
		if (!isReadable(table))
			return;
		Choosing choosing = new Choosing(decisions.of(table));
		String missing = String.join(", nor where ", choosing.missing());
		if (!missing.isEmpty())
			warning(Problem.ROW_MISSING, "No row fits where " + missing + "; add a row for it, or a last row with `-` for any.", table, ExpressionsPackage.Literals.TABLE__NAME);
		for (Choosing.Never never : choosing.never())
			warning(Problem.ROW_NEVER_CHOSEN, "Row " + (never.position() + 1) + " is never chosen: " + why(never), table.getGrid().getRows().get(never.position()));
	}

	private static String why(Choosing.Never never) {
		if (never.input() != null)
			return never.input() + " is never what the row asks for; correct it, or drop the row.";
		List<String> rows = never.before().stream().map(row -> String.valueOf(row + 1)).toList();
		if (rows.size() == 1)
			return "row " + rows.get(0) + " fits wherever it does; move it above that row, or drop it.";
		return "one of the rows " + String.join(", ", rows.subList(0, rows.size() - 1)) + " and " + rows.get(rows.size() - 1) + " fits wherever it does; move it above them, or drop it.";
	}

	private boolean isReadable(Table table) {
		if (table.getName() == null || !Inputs.decide(table))
			return false;
		Decisions content = decisions.of(table);
		return content.problems().isEmpty() && !content.rows().isEmpty() && content.rows().size() == table.getGrid().getRows().size();
	}
}
