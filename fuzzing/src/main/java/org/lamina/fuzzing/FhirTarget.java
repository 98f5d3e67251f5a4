package org.lamina.fuzzing;

import org.lamina.claims.ClaimFormat;

/** Claims of FHIR are read and decided, or rejected with a message. */
public final class FhirTarget {

	private FhirTarget() {
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		Deciding.prepare();
	}

	/** Takes the bytes of a file. */
	public static void fuzzerTestOneInput(byte[] file) {
		ClaimBytes.read(file, ClaimFormat.FHIR, null);
	}
}
