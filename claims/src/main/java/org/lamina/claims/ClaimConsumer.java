package org.lamina.claims;

import org.lamina.runtime.claim.Claim;

/** Takes what a reader finds, in the order of the file. What it throws ends the reading and reaches the reader's caller. */
public interface ClaimConsumer {

	/** A claim that can be decided, and where it begins. */
	void claim(Claim claim, Place place);

	/** A claim that was read and has no line, so that there is nothing to decide: it is rejected, but for who asks for its other fields. */
	default void claimWithoutLine(Claim claim, Place place) {
		rejected(new Rejected(place, claim.id(), claim.patient().id(), "The claim has no line."));
	}

	/** A claim, or a part of a file, that could not be read. */
	void rejected(Rejected rejected);

	/** A doubt about the file that costs no claim. */
	void notice(Notice notice);
}
