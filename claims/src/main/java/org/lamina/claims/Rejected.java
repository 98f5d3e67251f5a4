package org.lamina.claims;

import java.util.Objects;

/**
 * Something that could not be read, and why. The reason is a sentence for the user and tells ids, codes and positions, but no name, no date
 * and nothing else of a person.
 *
 * @param place     where it is
 * @param claimId   the claim that is lost, or null if no single claim is or its id was not read
 * @param patientId the patient whose claim is lost, if that is sure, or null; it is told to programs and not to users
 * @param reason    what is wrong
 */
public record Rejected(Place place, String claimId, String patientId, String reason) {
	public Rejected {
		Objects.requireNonNull(place);
		reason = Quoted.sentence(reason);
	}

	/** Something that may be any patient's. */
	public Rejected(Place place, String claimId, String reason) {
		this(place, claimId, null, reason);
	}

	/** {@code claims.json:3:14: claim `c-17`: …} */
	@Override
	public String toString() {
		return place + ": " + (claimId == null ? "" : "claim " + Quoted.of(claimId) + ": ") + reason;
	}
}
