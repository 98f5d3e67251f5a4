package org.lamina.dsl.generation;

/**
 * What the methods of a generated class share: the case that they are about.
 *
 * @param parameters the parameters of each, with a comma behind the last; the reading comes after them
 * @param arguments  the arguments for them, likewise
 */
record Signature(String parameters, String arguments) {

	/** The signature of rules about lines. */
	static Signature ofLines(boolean table, boolean judgement) {
		return of("Claim claim, Line line, ", "claim, line, ", table, judgement);
	}

	/** The signature of rules about pairs. */
	static Signature ofPairs(boolean judgement) {
		return of("Claim claim, Line first, Line second, ", "claim, first, second, ", true, judgement);
	}

	/** The signature of criteria. */
	static Signature ofCriteria() {
		return new Signature("Claim claim, Line line, Level level, ", "claim, line, level, ");
	}

	private static Signature of(String parameters, String arguments, boolean table, boolean judgement) {
		return new Signature(parameters + (table ? "int row, " : "") + (judgement ? "Judgement judgement, " : ""), arguments + (table ? "row, " : "") + (judgement ? "judgement, " : ""));
	}
}
