package org.lamina.claims.x12;

import java.util.Map;

/**
 * The claim filing indicator (SBR09), by which a sender says what kind of payer a claim goes to. Of the payers' lines of business it tells the
 * few that are the same for everybody; the others are unknown, and {@code --set} gives them. What the codes mean is general knowledge of the
 * standard's data element 1032.
 */
final class ClaimFilingIndicator {

	private static final Map<String, String> LINES_OF_BUSINESS = Map.of("16", "medicare-advantage", "MA", "medicare", "MB", "medicare", "MC", "medicaid", "CI", "commercial");

	private ClaimFilingIndicator() {
	}

	/** The line of business of an indicator, or null. */
	static String lineOfBusiness(String indicator) {
		return LINES_OF_BUSINESS.get(indicator);
	}
}
