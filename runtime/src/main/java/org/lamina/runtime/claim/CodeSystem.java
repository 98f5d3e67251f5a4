package org.lamina.runtime.claim;

/** The code systems a claim uses. The same characters in two systems are two codes: ICD-9-CM 722.91 is not the procedure 72291. */
public enum CodeSystem {
	/** CPT and HCPCS level II, five characters. */
	PROCEDURE("procedure"),
	/** Modifiers of a procedure, two characters. */
	MODIFIER("modifier"),
	/** Diagnoses of ICD-10-CM, three to seven characters, written with a point after the third. */
	ICD_10_CM("ICD-10-CM"),
	/** Diagnoses of ICD-9-CM, three to five characters, written with a point after the third (after the fourth for E codes). */
	ICD_9_CM("ICD-9-CM"),
	/** Places of service, two digits. */
	PLACE("place of service");

	private final String label;

	CodeSystem(String label) {
		this.label = label;
	}

	/** The name of the system as people write it. */
	public String label() {
		return label;
	}

	/** Whether the codes of this system are diagnoses. */
	public boolean isDiagnosis() {
		return this == ICD_10_CM || this == ICD_9_CM;
	}
}
