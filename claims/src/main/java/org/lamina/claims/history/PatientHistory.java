package org.lamina.claims.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamina.claims.ClaimDigest;
import org.lamina.claims.Correction;
import org.lamina.runtime.claim.Claim;

/**
 * The claims of one patient that count as history. Those that were voided or replaced do not, nor do voids themselves; a claim that is given
 * twice counts once.
 *
 * <p>A claim corrects the one that it names, and the others with its own id, as senders of X12 often give a correction the id of its original.
 * Of several corrections with one id the last counts. A correction whose original is not here under such an id may have it here under another
 * one: X12 names the payer's number, which the original does not have itself. If another claim that counts may be it, nobody knows what counts.
 */
final class PatientHistory {

	private final Map<String, List<Claim>> byId;
	private final List<Claim> counting;
	private final Services services;
	private final List<Claim> unresolved;

	/** @param given all claims of the patient, in their order */
	PatientHistory(List<Claim> given) {
		List<Claim> claims = distinct(given);
		byId = claims.stream().collect(Collectors.groupingBy(Claim::id));
		List<Claim> corrections = claims.stream().filter(Correction::isMadeBy).toList();
		Set<Claim> corrected = corrected(corrections);
		counting = List.copyOf(claims.stream().filter(claim -> !"void".equals(claim.frequency()) && !corrected.contains(claim)).toList());
		services = new Services(counting);
		unresolved = corrections.stream().filter(claim -> byId.get(claim.id()).size() == 1 && mayHaveItsOriginalUnderAnotherId(claim)).toList();
	}

	/** The claims without those whose whole content was given before. */
	private static List<Claim> distinct(List<Claim> given) {
		Map<String, Long> timesOfIds = given.stream().collect(Collectors.groupingBy(Claim::id, Collectors.counting()));
		List<Claim> distinct = new ArrayList<>(given.size());
		Set<String> digests = new HashSet<>();
		for (Claim claim : given)
			if (timesOfIds.get(claim.id()) == 1 || digests.add(ClaimDigest.of(claim)))
				distinct.add(claim);
		return distinct;
	}

	private Set<Claim> corrected(List<Claim> corrections) {
		Map<String, Claim> lastById = new HashMap<>();
		corrections.forEach(claim -> lastById.put(claim.id(), claim));
		Set<Claim> corrected = new HashSet<>();
		lastById.forEach((id, last) -> byId.get(id).stream().filter(claim -> claim != last).forEach(corrected::add));
		corrections.stream().filter(PatientHistory::namesAnother).map(Claim::replaces).distinct().map(byId::get).filter(Objects::nonNull).flatMap(Collection::stream).forEach(corrected::add);
		return corrected;
	}

	private static boolean namesAnother(Claim correction) {
		return correction.replaces() != null && !correction.replaces().equals(correction.id());
	}

	/** Whether a correction is neither of itself nor of a claim that it names here, and may be of another one. */
	private boolean mayHaveItsOriginalUnderAnotherId(Claim correction) {
		boolean isOfItself = "void".equals(correction.frequency()) && correction.id().equals(correction.replaces());
		boolean isResolved = namesAnother(correction) && byId.containsKey(correction.replaces());
		return !isOfItself && !isResolved && services.mayBeOf(correction);
	}

	/** Corrections that make the history unknown, except that of the claim that they name. */
	List<Claim> unresolved() {
		return unresolved;
	}

	/** The other claims for a claim of this patient; null if they are unknown. */
	List<Claim> of(Claim judged) {
		if (unresolved.stream().anyMatch(claim -> !judged.id().equals(claim.id()) && !judged.id().equals(claim.replaces())))
			return null;
		String original = Correction.isMadeBy(judged) ? judged.replaces() : null;
		if (byId.containsKey(judged.id()) || byId.containsKey(original))
			return counting.stream().filter(claim -> !claim.id().equals(judged.id()) && !claim.id().equals(original)).toList();
		return Correction.isMadeBy(judged) && mayHaveItsOriginalUnderAnotherId(judged) ? null : counting;
	}
}
