package org.lamina.dsl.parsing;

import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.eclipse.emf.ecore.EObject;

/** Counts how deeply a parser is nested, in parentheses and in chains of operators, and says where that becomes too deep. */
final class Nesting {

	/** Rules of the grammar within each other; a parenthesis takes four to seven. */
	private static final int RULES = 400;
	/** Operators of one kind after each other, each of which nests the model by one. */
	private static final int OPERATORS = 300;

	private int depth;

	/** The error of a text that is nested too deeply. */
	static final class TooDeep extends RecognitionException {

		private static final long serialVersionUID = 1;

		TooDeep(IntStream input) {
			super(input);
		}
	}

	/** Counts a rule that is entered, and says whether that is too deep. */
	boolean isTooDeepToEnter() {
		return ++depth > RULES;
	}

	void leave() {
		depth--;
	}

	/** Begins to count anew after a declaration, for rules that were broken off were not left. */
	void restart() {
		depth = 0;
	}

	/** Whether an operand has so many operators already that no other may follow. */
	boolean isTooLong(EObject operand) {
		int operators = 0;
		for (EObject left = operand; left != null && operators <= OPERATORS; left = left.eContents().isEmpty() ? null : left.eContents().get(0))
			operators++;
		return operators > OPERATORS;
	}
}
