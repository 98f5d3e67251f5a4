package org.lamina.claims.fhir;

/**
 * An Identifier that has a value.
 *
 * @param system the URI of its system, or null
 * @param value  its value
 */
record Identifier(String system, String value) {

	private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

	boolean isNpi() {
		return NPI.equals(system);
	}

	/** The NPI bare, any other with its system: {@code http://payer.example/members|123}. */
	@Override
	public String toString() {
		return isNpi() || system == null ? value : system + "|" + value;
	}
}
