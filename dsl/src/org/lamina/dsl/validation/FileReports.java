package org.lamina.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lamina.dsl.files.TableProblem;

/** Checks of what documents read from files. */
abstract class FileReports extends Checks {

	/** How many errors of one file are told one by one. */
	private static final int SHOWN = 20;

	/** Tells what is wrong with a file where it is named: the first errors one by one, then how many more there are; of what was completed the first, and how many more. */
	protected void reportFile(String file, List<TableProblem> problems, EObject at, EStructuralFeature feature) {
		List<TableProblem> errors = problems.stream().filter(TableProblem::error).toList();
		errors.stream().limit(SHOWN).forEach(problem -> report(problem, problem.message(), at, feature));
		if (errors.size() > SHOWN)
			error(errors.get(SHOWN).problem(), "The file `" + file + "` has " + (errors.size() - SHOWN) + (errors.size() - SHOWN == 1 ? " more problem" : " more problems") + "; correct these first.", at, feature);
		List<TableProblem> completed = problems.stream().filter(problem -> !problem.error()).toList();
		if (!completed.isEmpty())
			report(completed.get(0), completed.get(0).message().replaceFirst("\\.$", completed.size() == 1 ? "." : "; " + (completed.size() - 1) + " more rows of the file begin so, too."), at, feature);
	}

	protected void report(TableProblem problem, String message, EObject at, EStructuralFeature feature) {
		if (problem.error())
			error(problem.problem(), message, at, feature);
		else
			warning(problem.problem(), message, at, feature);
	}
}
