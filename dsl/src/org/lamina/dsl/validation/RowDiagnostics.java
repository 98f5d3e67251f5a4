package org.lamina.dsl.validation;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.FeatureBasedDiagnostic;
import org.lamina.dsl.examples.FilledRow;
import org.lamina.dsl.expressions.Cell;

/** Tells what is wrong with a row of examples that was put into its scenario: at the cell where it comes from, or else at the step that was written. */
final class RowDiagnostics {

	private final FilledRow row;
	private final Consumer<Diagnostic> told;

	RowDiagnostics(FilledRow row, Consumer<Diagnostic> told) {
		this.row = row;
		this.told = told;
	}

	/** Tells what could not be put in. */
	void tellUnfit() {
		row.problems().forEach(unfit -> told.accept(new FeatureBasedDiagnostic(Diagnostic.ERROR, unfit.message(), unfit.cell(), null, -1, CheckType.FAST, unfit.problem().code())));
	}

	/** Tells what checks found in the scenario with the row put in. */
	void tell(Diagnostic found) {
		if (!(found instanceof FeatureBasedDiagnostic problem)) {
			found.getChildren().forEach(this::tell);
			return;
		}
		Cell cell = cell(problem.getSourceEObject(), problem.getFeature());
		EObject original = row.originals().get(problem.getSourceEObject());
		if (cell != null)
			told.accept(new FeatureBasedDiagnostic(problem.getSeverity(), problem.getMessage(), cell, null, -1, problem.getCheckType(), problem.getIssueCode(), problem.getIssueData()));
		else if (original != null)
			told.accept(new FeatureBasedDiagnostic(problem.getSeverity(), problem.getMessage(), original, problem.getFeature(), problem.getIndex(), problem.getCheckType(), problem.getIssueCode(), problem.getIssueData()));
	}

	private Cell cell(EObject step, EStructuralFeature feature) {
		if (row.filled().containsKey(new FilledRow.Place(step, feature)))
			return row.filled().get(new FilledRow.Place(step, feature));
		return row.filled().entrySet().stream().filter(filled -> filled.getKey().step() == step && (feature == null || filled.getKey().feature() == null)).map(Map.Entry::getValue).findFirst().orElse(null);
	}
}
