package org.lamina.claims;

/**
 * Something that is wrong around claims which were read all the same, such as a transaction that counts its segments wrongly.
 *
 * @param place  where it is
 * @param reason a sentence for the user, as discreet as that of a {@link Rejected}
 */
public record Notice(Place place, String reason) {

	/** What is doubtful about a single claim, whose id may be null. */
	public static Notice of(String claimId, Place place, String reason) {
		return new Notice(place, claimId == null ? reason : "claim " + Quoted.of(claimId) + ": " + reason);
	}

	@Override
	public String toString() {
		return place + ": " + reason;
	}
}
