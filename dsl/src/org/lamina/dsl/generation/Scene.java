package org.lamina.dsl.generation;

/**
 * What a condition stands among in the generated code.
 *
 * @param line    the variable of the judged line
 * @param pair    whether the lines of a pair, {@code first} and {@code second}, are there too
 * @param negated whether the condition stands behind an odd number of negations
 */
record Scene(String line, boolean pair, boolean negated) {

	/** The reading of a condition at this place. */
	String reading() {
		return negated ? "reading.opposite()" : "reading";
	}

	/** The scene behind a negation. */
	Scene opposite() {
		return new Scene(line, pair, !negated);
	}
}
