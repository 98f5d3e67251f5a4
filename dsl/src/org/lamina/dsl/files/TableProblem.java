package org.lamina.dsl.files;

import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.problems.Problem;

/**
 * What is wrong with a table, or with a file of codes.
 *
 * @param problem its kind
 * @param message one sentence for the author; of a file with its name and line
 * @param at      the cell or row in the document, or null for the table or the file as a whole
 * @param error   whether rules cannot use it, or it is only to be looked at
 */
public record TableProblem(Problem problem, String message, EObject at, boolean error) {
}
