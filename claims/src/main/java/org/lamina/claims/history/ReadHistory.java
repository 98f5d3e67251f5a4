package org.lamina.claims.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Quoted;
import org.lamina.claims.Rejected;
import org.lamina.runtime.claim.Claim;

/**
 * The history that readers of claims read: all claims of each patient. A patient of whom nothing was read has no other claim. Where a claim
 * could not be read the history of its patient is unknown, for it may have been what a rule looks for; and where not even the patient could be
 * read, so is everybody's. Threads can share it.
 */
public final class ReadHistory implements History {

	private final Map<String, PatientHistory> patients;
	private final Set<String> incomplete;
	private final boolean anyIncomplete;
	private final int claims;

	private ReadHistory(Reading read) {
		patients = new HashMap<>();
		read.patients.forEach((patient, theirs) -> patients.put(patient, new PatientHistory(theirs)));
		incomplete = Set.copyOf(read.incomplete);
		anyIncomplete = read.anyIncomplete;
		claims = read.claims;
	}

	/** The number of claims that were read. */
	public int claims() {
		return claims;
	}

	@Override
	public Claim complete(Claim claim) {
		String patient = claim.patient().id();
		if (anyIncomplete || incomplete.contains(patient))
			return claim;
		PatientHistory theirs = patients.get(patient);
		List<Claim> others = theirs == null ? List.of() : theirs.of(claim);
		return others == null ? claim : claim.withHistory(others);
	}

	/** Whose history is unknown and why, as sentences for the user that name claims and no patients. */
	public List<String> doubts() {
		if (anyIncomplete)
			return List.of("The history of all patients counts as unknown, because a part of it could not be read and may be of any of them.");
		List<String> doubts = new ArrayList<>();
		if (!incomplete.isEmpty())
			doubts.add("The history of " + number(incomplete.size()) + " counts as unknown, because a claim of theirs could not be read.");
		List<PatientHistory> unresolved = patients.values().stream().filter(theirs -> !theirs.unresolved().isEmpty()).toList();
		if (!unresolved.isEmpty())
			doubts.add("The history of " + number(unresolved.size()) + " counts as unknown, because the claim that " + Quoted.of(first(unresolved))
				+ " replaces or voids is not in it under the id that it names, and may be under another; name it by its id.");
		return doubts;
	}

	private static String first(List<PatientHistory> unresolved) {
		return unresolved.stream().map(theirs -> theirs.unresolved().get(0).id()).min(String::compareTo).orElseThrow();
	}

	private static String number(int patients) {
		return patients == 1 ? "1 patient" : patients + " patients";
	}

	/** Takes the claims as they are read. */
	public static final class Reading implements ClaimConsumer {
		private final Consumer<Rejected> rejects;
		private final Consumer<Notice> notices;
		private final Map<String, List<Claim>> patients = new HashMap<>();
		private final Set<String> incomplete = new HashSet<>();
		private boolean anyIncomplete;
		private int claims;

		/** @param rejects told what could not be read */
		public Reading(Consumer<Rejected> rejects, Consumer<Notice> notices) {
			this.rejects = rejects;
			this.notices = notices;
		}

		@Override
		public void claim(Claim claim, Place place) {
			patients.computeIfAbsent(claim.patient().id(), patient -> new ArrayList<>(2)).add(claim);
			claims++;
		}

		/** A claim without lines hides none, and may void another one. */
		@Override
		public void claimWithoutLine(Claim claim, Place place) {
			claim(claim, place);
		}

		@Override
		public void rejected(Rejected rejected) {
			if (rejected.patientId() == null)
				anyIncomplete = true;
			else
				incomplete.add(rejected.patientId());
			rejects.accept(rejected);
		}

		@Override
		public void notice(Notice notice) {
			notices.accept(notice);
		}

		/** The history of all that was read. */
		public ReadHistory end() {
			return new ReadHistory(this);
		}
	}
}
