package org.lamina.claims;

import org.lamina.runtime.claim.Claim;

/** Takes what a reader finds, in the order of the file. What it throws ends the reading and reaches the reader's caller. */
public interface ClaimConsumer {

	/** A claim that can be decided, and where it begins. */
	void claim(Claim claim, Place place);

	/** A claim, or a part of a file, that could not be read. */
	void rejected(Rejected rejected);

	/** A doubt about the file that costs no claim. */
	void notice(Notice notice);
}
