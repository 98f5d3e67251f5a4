package org.lamina.claims.fhir;

import java.util.Map;

/**
 * The kind of a Coverage by the Source of Payment Typology, whose longer codes are kinds of what their first digits say. Of the payers' lines of
 * business it tells the few that are the same for everybody.
 */
final class CoverageType {

	private static final String SOURCE_OF_PAYMENT = "https://nahdo.org/sopt";

	/** The beginnings of codes, as the value set PHDSC Source of Payment Typology that US Core gives for {@code Coverage.type} has them. */
	private static final Map<String, String> LINES_OF_BUSINESS = Map.of("11", "medicare-advantage", "12", "medicare", "2", "medicaid", "5", "commercial", "6", "commercial");

	private CoverageType() {
	}

	/** The line of business of a kind of coverage, or null; the kind may be null. */
	static String lineOfBusiness(Concept type) {
		String code = type == null ? null : type.code(SOURCE_OF_PAYMENT);
		if (code == null)
			return null;
		for (Map.Entry<String, String> beginning : LINES_OF_BUSINESS.entrySet())
			if (code.startsWith(beginning.getKey()))
				return beginning.getValue();
		return null;
	}
}
