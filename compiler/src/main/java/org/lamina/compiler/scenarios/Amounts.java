package org.lamina.compiler.scenarios;

import java.math.BigDecimal;

/** What lines are reduced to, as it is expected and as it is decided. */
final class Amounts {

	private Amounts() {
	}

	/** Whether a decided amount is the one that is expected, or none is expected; 50 and 50.0 are the same. */
	static boolean equal(String expected, BigDecimal decided) {
		return expected == null || decided != null && new BigDecimal(expected).compareTo(decided) == 0;
	}
}
