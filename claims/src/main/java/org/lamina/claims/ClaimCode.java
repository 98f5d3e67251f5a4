package org.lamina.claims;

import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/** Codes as claims write them. What is none is told without being shown, for it may be anything of a person that stands in the wrong field. */
public final class ClaimCode {

	private ClaimCode() {
	}

	/** @throws IllegalArgumentException if the text is no code of the system; the message is fit for a user */
	public static Code of(CodeSystem system, String text) {
		try {
			return Code.of(system, text);
		} catch (IllegalArgumentException showsTheText) {
			throw new IllegalArgumentException("No " + system.label() + " code has the form of what stands here.");
		}
	}
}
