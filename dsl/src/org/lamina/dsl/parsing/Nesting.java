package org.lamina.dsl.parsing;

import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Sum;

/** Counts how deeply a parser is nested, in parentheses and in chains of operators, and says where that becomes too deep. */
final class Nesting {

	/** Rules of the grammar within each other; a parenthesis takes four to seven. */
	private static final int RULES = 400;
	/** Operators of one kind after each other, each of which nests the model by one. */
	private static final int OPERATORS = 300;
	/** The same for sets, each of which may be as large as a code system; members in a list do not nest. */
	private static final int SET_OPERATORS = 50;
	/** The same for sums and products, which are tried with many values where they are unknown. */
	private static final int NUMBER_OPERATORS = 20;

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
		int most = operand instanceof SetExpression ? SET_OPERATORS : operand instanceof Sum || operand instanceof Product ? NUMBER_OPERATORS : OPERATORS;
		int operators = 0;
		for (EObject left = operand; left != null && operators <= most; left = left.eContents().isEmpty() ? null : left.eContents().get(0))
			operators++;
		return operators > most;
	}
}
