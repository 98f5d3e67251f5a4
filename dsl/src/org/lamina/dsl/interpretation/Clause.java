package org.lamina.dsl.interpretation;

/**
 * A condition of a rule that must hold, or must not, for the rule to fire.
 *
 * @param role where it stands in the rule
 * @param step the condition, with what it came to
 */
public record Clause(Role role, Step step) {

	/** Where a condition stands. */
	public enum Role {
		/** What the rule is about. */
		SUBJECT("for each", Truth.YES),
		/** Of what it narrows that to. */
		WHERE("where", Truth.YES),
		/** Of its condition. */
		WHEN("when", Truth.YES),
		/** What it requires; it fires where that does not hold. */
		REQUIRE("require", Truth.NO),
		/** Its place in a ranking. */
		RANK("ranked", Truth.YES),
		/** What exempts a line. */
		UNLESS("unless", Truth.NO),
		/** An exception to the rule. */
		EXCEPTION("exception", Truth.NO);

		private final String word;
		private final Truth wanted;

		Role(String word, Truth wanted) {
			this.word = word;
			this.wanted = wanted;
		}

		/** The word before it. */
		public String word() {
			return word;
		}
	}

	/** Whether it is as the rule needs it to fire. */
	public boolean isSatisfied() {
		return step.truth() == role.wanted;
	}

	/** Whether it surely keeps the rule from firing. */
	public boolean fails() {
		return step.truth() == role.wanted.not();
	}
}
