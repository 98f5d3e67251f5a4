package org.lamina.agreement.mutation;

import java.util.BitSet;

/** Follows the steps of a generator: what it reached, and whether its mistake lets it go on for ever. Each generator has one of its own. */
public final class Steps {

	/** Many times what the largest made policy takes. */
	private static final int MOST = 20_000_000;

	private static int left = MOST;
	private static BitSet reached = new BitSet();

	private Steps() {
	}

	/** Begins anew. */
	public static void renew() {
		left = MOST;
		reached = new BitSet();
	}

	/** The lines that were reached since it began anew, by their numbers among all lines of the generator. */
	public static BitSet reached() {
		return reached;
	}

	/** Reaches a line. */
	public static void line(int number) {
		reached.set(number);
	}

	/**
	 * Takes a step.
	 *
	 * @throws IllegalStateException if there were too many
	 */
	public static void step() {
		if (--left < 0)
			throw new IllegalStateException("The generator does not end.");
	}
}
