package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a condition stands among in the generated code.
 *
 * @param line    the variable of the judged line
 * @param pair    whether the lines of a pair, {@code first} and {@code second}, are there too
 * @param level   the variable of the level that is asked about, or {@code null}
 * @param group   in a rule about groups, the call that says whether {@code one} line is a member of the judged line's group; otherwise null
 * @param named   the lines that conditions before this one found and gave a name
 * @param negated whether the condition stands behind an odd number of negations
 */
record Scene(String line, boolean pair, String level, String group, List<Named> named, boolean negated) {

	/**
	 * A line that was found and named.
	 *
	 * @param name     what its author calls it
	 * @param variable its variable
	 */
	record Named(String name, String variable) {
	}

	/** A scene about one line, or a pair. */
	static Scene of(String line, boolean pair) {
		return new Scene(line, pair, "null", null, List.of(), false);
	}

	/** The reading of a condition at this place. */
	String reading() {
		return negated ? "reading.opposite()" : "reading";
	}

	/** The scene behind a negation. */
	Scene opposite() {
		return new Scene(line, pair, level, group, named, !negated);
	}

	/** The scene of a method of its own, with its own reading. */
	Scene inMethod() {
		return new Scene(line, pair, level, group, named, false);
	}

	/** The scene after a line was found. */
	Scene with(String name, String variable) {
		List<Named> more = new ArrayList<>(named);
		more.add(new Named(name, variable));
		return new Scene(line, pair, level, group, more, negated);
	}

	Scene inGroup(String method) {
		return new Scene(line, pair, level, method, named, negated);
	}

	/** The variable of a named line. */
	String variableOf(String name) {
		return named.stream().filter(known -> known.name.equals(name)).findFirst().orElseThrow().variable;
	}

	/** The arguments for the named lines, each with a comma behind it. */
	String namedArguments() {
		return String.join("", named.stream().map(known -> known.variable + ", ").toList());
	}

	/** The parameters for the named lines, each with a comma behind it. */
	String namedParameters() {
		return String.join("", named.stream().map(known -> "Line " + known.variable + ", ").toList());
	}
}
