package org.lamina.claims;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.lamina.runtime.claim.Claim;

/**
 * The digests of histories: SHA-256 over the number of their claims and the {@link ClaimDigest} of each, in their order. Those of claims are kept
 * while the claims are in memory, because a patient's claims share them. Threads can share it.
 */
final class HistoryDigests {

	private final Map<Claim, String> known = Collections.synchronizedMap(new WeakHashMap<>());

	/** The digest, such as {@code sha256:} and 64 hexadecimal digits; null if the history is. */
	String of(List<Claim> history) {
		return history == null ? null : ClaimDigest.ofAll(history.stream().map(claim -> known.computeIfAbsent(claim, ClaimDigest::of)).toList());
	}
}
