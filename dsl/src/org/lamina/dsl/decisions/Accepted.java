package org.lamina.dsl.decisions;

import org.lamina.dsl.codes.SetExpression;
import org.lamina.runtime.claim.Value;

/** What a cell of a decision table accepts of its input. */
public sealed interface Accepted {

	/** {@code -}: any value, a value that nobody knows too. */
	record Anything() implements Accepted {
	}

	/** One value: a number, a day, a word, yes or no. */
	record Only(Value value) implements Accepted {
	}

	/**
	 * Numbers or days up to a limit, from a limit on, or both.
	 *
	 * @param least    the limit below, or null
	 * @param most     the limit above, or null
	 * @param included whether the limits themselves belong to it
	 */
	record Between(Value least, Value most, boolean included) implements Accepted {
	}

	/** One code. */
	record Coded(String code) implements Accepted {
	}

	/** The codes of a set, or levels. */
	record Members(SetExpression set) implements Accepted {
	}
}
