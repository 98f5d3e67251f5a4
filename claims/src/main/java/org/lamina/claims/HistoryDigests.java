package org.lamina.claims;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.lamina.runtime.claim.Claim;

/**
 * The digests of histories: SHA-256 over the number of their claims and the two {@link ClaimDigest}s of each, in their order. Those of claims are kept
 * while the claims are in memory, because a patient's claims share them. Threads can share it.
 */
final class HistoryDigests {

	private final Map<Claim, List<String>> known = Collections.synchronizedMap(new WeakHashMap<>());

	/** The digest, such as {@code sha256:} and 64 hexadecimal digits; null if the history is. */
	String of(List<Claim> history) {
		return history == null ? null : ClaimDigest.ofAll(history.stream().flatMap(claim -> known.computeIfAbsent(claim, HistoryDigests::ofBoth).stream()).toList());
	}

	/** Of a claim without facts the second is null. */
	private static List<String> ofBoth(Claim claim) {
		return Arrays.asList(ClaimDigest.of(claim), ClaimDigest.ofFacts(claim));
	}
}
