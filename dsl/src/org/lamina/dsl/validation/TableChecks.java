package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.util.Strings;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.files.Layout;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.TableReader;

/** Tables can be read, and their rows agree. */
class TableChecks extends FileReports {

	@Inject
	private TableReader reader;

	/** A table is read in a layout that is known, and every row of it fits. */
	@Check
	void tablesCanBeRead(Table table) {
		if (table.getLayout() != null && Layout.ofTables(table.getLayout()).isEmpty()) {
			error(Problem.UNKNOWN_LAYOUT, "No layout of tables is called `" + table.getLayout() + "`" + Suggestion.choices(table.getLayout(), Layout.wordsOfTables()), table, ExpressionsPackage.Literals.TABLE__LAYOUT);
			return;
		}
		if (table.getName() == null || table.getGrid() == null && table.getFile() == null)
			return;
		List<TableProblem> ofFile = new ArrayList<>();
		for (TableProblem problem : reader.contentOf(table).problems())
			if (problem.at() == null)
				ofFile.add(problem);
			else
				report(problem, Strings.toFirstUpper(problem.message()), problem.at(), null);
		EStructuralFeature place = table.getFile() != null ? ExpressionsPackage.Literals.TABLE__FILE : ExpressionsPackage.Literals.TABLE__NAME;
		reportFile(table.getFile(), ofFile, table, place);
	}
}
