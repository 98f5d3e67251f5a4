package org.lamina.claims;

import org.lamina.runtime.claim.Claim;

/**
 * Whether a claim corrects another one, and which.
 *
 * @param frequency {@code original}, {@code replacement} or {@code void}, or null
 * @param replaces  the id of the claim that it replaces or voids, or null
 */
public record Correction(String frequency, String replaces) {

	/**
	 * What a claim says of it. One that names another and no frequency is a replacement; one that says it is an original corrects none, whatever
	 * it names.
	 *
	 * @param frequency as the claim says it, or null
	 * @param named     the id of the claim that it names as the one before it, or null
	 */
	public static Correction of(String frequency, String named) {
		if (named == null || "original".equals(frequency))
			return new Correction(frequency, null);
		return new Correction(frequency == null ? "replacement" : frequency, named);
	}

	/** Whether a claim replaces or voids another one, or itself. */
	public static boolean isMadeBy(Claim claim) {
		return "replacement".equals(claim.frequency()) || "void".equals(claim.frequency());
	}
}
