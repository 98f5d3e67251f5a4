package org.lamina.claims;

import java.math.BigDecimal;

/** Numbers of a claim, exact and of a size that no claim exceeds, so that {@code 1e999999999} cannot cost memory where it is written out. */
public final class Decimals {

	private static final int MOST_DIGITS = 40;

	private Decimals() {
	}

	/** The number that is written like this; null if it is none, or has more than 40 digits before or after its point. */
	public static BigDecimal parse(String text) {
		if (text.length() > 2 * MOST_DIGITS)
			return null;
		try {
			BigDecimal number = new BigDecimal(text);
			return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS ? null : number;
		} catch (NumberFormatException notANumber) {
			return null;
		}
	}
}
