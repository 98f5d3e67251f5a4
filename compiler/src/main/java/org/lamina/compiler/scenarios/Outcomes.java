package org.lamina.compiler.scenarios;

import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;

/** The words by which scenarios name how a line ends. */
final class Outcomes {

	static final String NOTED = wordOf(Effect.NOTE);

	/** An exception kept a rule from a line. */
	static final String EXCEPTED = "excepted";

	/** Nothing was found on a line, or nothing by a rule. */
	static final String UNTOUCHED = "untouched";

	private Outcomes() {
	}

	static String wordOf(Disposition disposition) {
		return switch (disposition) {
			case RETURN -> "returned";
			case DENY -> "denied";
			case PEND -> "pended";
			case REDUCE -> "reduced";
			case ALLOW -> "allowed";
			case NOT_ADDRESSED -> "not addressed";
		};
	}

	static String wordOf(Effect effect) {
		return effect == Effect.NOTE ? "noted" : wordOf(Disposition.of(effect));
	}
}
