package org.lamina.claims.history;

import java.util.List;
import org.lamina.runtime.claim.Claim;

/** What is known of the patients' other claims. Only what is given as history is history, never the other claims that are judged. */
public interface History {

	/** Nothing is known of other claims. */
	History UNKNOWN = claim -> claim;

	/** It is known that no patient has another claim. */
	History NONE = claim -> claim.withHistory(List.of());

	/** The claim with its patient's other claims that count; without a history where that is unknown. */
	Claim complete(Claim claim);
}
