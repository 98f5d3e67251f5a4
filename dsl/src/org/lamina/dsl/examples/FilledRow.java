package org.lamina.dsl.examples;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.lamina.dsl.expressions.Cell;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.problems.Problem;

/**
 * A scenario with a row of its examples put in.
 *
 * @param scenario  a scenario without placeholders, and without places in a file
 * @param row       the row
 * @param filled    the cell that stands in a feature of a step
 * @param originals the step that was written for each step of the scenario
 * @param problems  what cannot be put in
 */
public record FilledRow(Scenario scenario, Row row, Map<Place, Cell> filled, Map<EObject, EObject> originals, List<Unfit> problems) {

	/** A feature of a step; null for the whole step. */
	public record Place(EObject step, EStructuralFeature feature) {
	}

	/** A cell that cannot be put in. */
	public record Unfit(Cell cell, Problem problem, String message) {
	}
}
