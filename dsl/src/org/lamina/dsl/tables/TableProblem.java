package org.lamina.dsl.tables;

import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.problems.Problem;

/**
 * What is wrong with a table.
 *
 * @param problem its kind
 * @param message one sentence for the author; of a file with its name and line
 * @param at      the cell or row in the document, or null for the table as a whole
 * @param error   whether rules cannot use the table, or it is only to be looked at
 */
public record TableProblem(Problem problem, String message, EObject at, boolean error) {
}
