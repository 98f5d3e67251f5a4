package org.lamina.dsl.interpretation;

/** What a condition is: yes, no, or unknown, with Kleene's tables. */
public enum Truth {
	YES, NO, UNKNOWN;

	/** Yes or no. */
	public static Truth of(boolean yes) {
		return yes ? YES : NO;
	}

	/** No if either is no; yes if both are yes. */
	public Truth and(Truth other) {
		if (this == NO || other == NO)
			return NO;
		return this == YES && other == YES ? YES : UNKNOWN;
	}

	/** Yes if either is yes; no if both are no. */
	public Truth or(Truth other) {
		return not().and(other.not()).not();
	}

	/** No for yes and yes for no; the unknown stays so. */
	public Truth not() {
		return switch (this) {
			case YES -> NO;
			case NO -> YES;
			case UNKNOWN -> UNKNOWN;
		};
	}

	/** The word for it in explanations. */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
