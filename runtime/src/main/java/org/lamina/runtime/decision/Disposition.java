package org.lamina.runtime.decision;

import java.util.Locale;

/** How a line of a claim ends, the worst first. */
public enum Disposition {
	RETURN, DENY, PEND, REDUCE,
	/** Some rule judged the line and none objected. */
	ALLOW,
	/** No rule addressed the line. */
	NOT_ADDRESSED;

	/** The word for it in a decision, such as {@code not-addressed}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The disposition that an effect brings about; {@link #ALLOW} for a note, which brings about none. */
	public static Disposition of(Effect effect) {
		return switch (effect) {
			case RETURN -> RETURN;
			case DENY -> DENY;
			case PEND -> PEND;
			case REDUCE -> REDUCE;
			case NOTE -> ALLOW;
		};
	}
}
