package org.lamina.fuzzing;

import org.lamina.claims.ClaimFormat;

/** Claims of X12 are read and decided, or rejected with a message. */
public final class X12Target {

	private X12Target() {
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		Deciding.prepare();
	}

	/** Takes the bytes of a file. */
	public static void fuzzerTestOneInput(byte[] file) {
		ClaimBytes.read(file, ClaimFormat.X12, null);
	}
}
