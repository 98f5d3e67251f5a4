package org.lamina.claims.fhir;

import java.time.LocalDate;

/**
 * What a claim needs of a Patient, Practitioner, Organization, Location or Coverage.
 *
 * @param identifier its NPI, else its first identifier; or null
 * @param birth      the day of birth, or null
 * @param sex        {@code female}, {@code male} or {@code other}, or null
 * @param state      the state of its address, or null
 * @param business   the line of business of a Coverage, or null
 */
record Party(Identifier identifier, LocalDate birth, String sex, String state, String business) {

	/** Nobody of whom anything is known. */
	static final Party UNKNOWN = new Party(null, null, null, null, null);
}
