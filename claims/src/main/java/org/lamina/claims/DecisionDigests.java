package org.lamina.claims;

import java.util.List;
import org.lamina.runtime.decision.Decision;

/** The digests that a decision bears, of all that it rests on. Threads can share it. */
public final class DecisionDigests {

	/**
	 * A digest.
	 *
	 * @param name  what it is of
	 * @param value {@code sha256:} and 64 hexadecimal digits, or null if there is none of that
	 */
	public record Digest(String name, String value) {
	}

	private final Provenance provenance;
	private final HistoryDigests histories = new HistoryDigests();

	public DecisionDigests(Provenance provenance) {
		this.provenance = provenance;
	}

	/** Always the same five, in the same order. */
	public List<Digest> of(Decision decision) {
		return List.of(new Digest("policies", provenance.policies()), new Digest("tables", provenance.tables()), new Digest("claim", ClaimDigest.of(decision.claim())), new Digest("facts", ClaimDigest.ofFacts(decision.claim())),
				new Digest("history", histories.of(decision.claim().history())));
	}
}
