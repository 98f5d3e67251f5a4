package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.util.Strings;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.Layout;
import org.lamina.dsl.tables.TableProblem;
import org.lamina.dsl.tables.TableReader;

/** Tables can be read, and their rows agree. */
class TableChecks extends Checks {

	/** How many errors of one file are told one by one. */
	private static final int SHOWN = 20;

	@Inject
	private TableReader reader;

	/** A table is read in a layout that is known, and every row of it fits. */
	@Check
	void tablesCanBeRead(Table table) {
		if (table.getLayout() != null && Layout.of(table.getLayout()).isEmpty()) {
			error(Problem.UNKNOWN_LAYOUT, "No layout is called `" + table.getLayout() + "`" + Suggestion.choices(table.getLayout(), Layout.words()), table, ExpressionsPackage.Literals.TABLE__LAYOUT);
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
		List<TableProblem> errors = ofFile.stream().filter(TableProblem::error).toList();
		errors.stream().limit(SHOWN).forEach(problem -> report(problem, problem.message(), table, place));
		if (errors.size() > SHOWN)
			error(errors.get(SHOWN).problem(), "The file `" + table.getFile() + "` has " + (errors.size() - SHOWN) + " more problems; correct these first.", table, place);
		List<TableProblem> completed = ofFile.stream().filter(problem -> !problem.error()).toList();
		if (!completed.isEmpty())
			report(completed.get(0), completed.get(0).message().replaceFirst("\\.$", completed.size() == 1 ? "." : "; " + (completed.size() - 1) + " more rows of the file begin so, too."), table, place);
	}

	private void report(TableProblem problem, String message, EObject at, EStructuralFeature feature) {
		if (problem.error())
			error(problem.problem(), message, at, feature);
		else
			warning(problem.problem(), message, at, feature);
	}
}
