package org.lamina.claims.fhir;

import java.util.List;

/**
 * A CodeableConcept.
 *
 * @param codings its codings that have a code
 * @param text    its text, or null
 */
record Concept(List<Coding> codings, String text) {

	/**
	 * A code of a system.
	 *
	 * @param system the URI of the code system, or null
	 * @param code   the code
	 */
	record Coding(String system, String code) {
	}

	/** The first code, or null. */
	String code() {
		return codings.isEmpty() ? null : codings.get(0).code();
	}

	/** The first code of a system, or null. */
	String code(String system) {
		for (Coding coding : codings)
			if (system.equals(coding.system()))
				return coding.code();
		return null;
	}
}
