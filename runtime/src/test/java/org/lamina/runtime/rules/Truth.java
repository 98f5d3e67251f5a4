package org.lamina.runtime.rules;

import java.util.function.Predicate;

/** The three values of a condition, as the two readings of it tell them. */
enum Truth {
	NO, UNKNOWN, YES;

	/** What a condition is: yes if it holds surely, no if it does not even hold possibly. */
	static Truth of(Predicate<Reading> condition) {
		boolean surely = condition.test(Reading.SURELY);
		boolean possibly = condition.test(Reading.POSSIBLY);
		if (surely && !possibly)
			throw new AssertionError("What holds surely holds possibly.");
		return surely ? YES : possibly ? UNKNOWN : NO;
	}

	Truth not() {
		return values()[2 - ordinal()];
	}

	Truth and(Truth other) {
		return compareTo(other) < 0 ? this : other;
	}

	Truth or(Truth other) {
		return compareTo(other) > 0 ? this : other;
	}
}
