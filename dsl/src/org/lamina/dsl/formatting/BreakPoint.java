package org.lamina.dsl.formatting;

/**
 * Whether a line that is too long is broken at a place.
 *
 * @param rank    where the rank is lowest it is broken first; 0 means never
 * @param isMajor whether it is broken at all places of this rank once it must be at one; otherwise lines are filled
 */
record BreakPoint(int rank, boolean isMajor) {

	static final BreakPoint NEVER = new BreakPoint(0, false);

	/** More than there are ranks between one parenthesis and the next. */
	private static final int DEPTH = 10;

	static BreakPoint major(int rank) {
		return new BreakPoint(rank, true);
	}

	static BreakPoint minor(int rank) {
		return new BreakPoint(rank, false);
	}

	/** In how many parentheses the place is. */
	int depth() {
		return rank / DEPTH;
	}

	/** The same inside so many parentheses. */
	BreakPoint inside(int parentheses) {
		return rank == 0 ? this : new BreakPoint(rank + DEPTH * parentheses, isMajor);
	}
}
