package org.lamina.claims.x12;

import java.util.ArrayList;
import java.util.List;
import org.lamina.claims.ClaimCode;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Correction;
import org.lamina.claims.Place;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Patient;

/**
 * A claim as far as its segments have been read. The first problem in it is kept with its place; the claim is rejected for it when it is
 * complete.
 *
 * <p>A diagnosis of another code system than ICD-10-CM and ICD-9-CM rejects the claim: it is there, so to call it unknown would ask the
 * provider for what they sent. An HI element that lacks its code or its qualifier says no diagnosis and is unknown; so are then the diagnoses
 * of the lines that point to it. A modifier that is no code rejects the claim, because a modifier that is not there is known to be none.
 */
final class ClaimDraft {

	private final Place place;
	private final String id;
	private final String frequency;
	private final Code placeOfService;
	private String corrected;
	private String priorAuthorization;
	private final List<Code> diagnoses = new ArrayList<>();
	private final List<DraftLine> lines = new ArrayList<>();
	private Party rendering;
	private Party facility;
	private Place problemPlace;
	private String problem;

	ClaimDraft(Segment clm) {
		place = clm.place();
		id = clm.element(1).strip();
		frequency = switch (clm.component(5, 3)) {
			case "1" -> "original";
			case "7" -> "replacement";
			case "8" -> "void";
			default -> null;
		};
		placeOfService = placeOfService(clm);
		if (id.isEmpty())
			problem(place, "CLM01 is empty: the claim has no id.");
	}

	/** CLM05-1 is a place of service only where CLM05-2 says so with a B. */
	private Code placeOfService(Segment clm) {
		if (!clm.component(5, 2).equals("B") || clm.component(5, 1).isBlank())
			return null;
		try {
			return ClaimCode.of(CodeSystem.PLACE, clm.component(5, 1));
		} catch (IllegalArgumentException noCode) {
			problem(place, noCode.getMessage());
			return null;
		}
	}

	String id() {
		return id.isEmpty() ? null : id;
	}

	Place place() {
		return place;
	}

	/** Keeps a problem that rejects the claim, unless there is one before it. */
	void problem(Place where, String reason) {
		if (problem == null) {
			problemPlace = where;
			problem = reason;
		}
	}

	/** The problem that rejects the claim, or null. */
	String problem() {
		return problem;
	}

	Place problemPlace() {
		return problemPlace;
	}

	/** Reads the diagnoses of an HI segment; HI segments of anaesthesia and conditions have none. */
	void diagnoses(Segment hi) {
		String kind = hi.element(1);
		if (kind.equals("BP") || kind.equals("BO") || kind.equals("BG"))
			return;
		for (int i = 1; i <= hi.size(); i++)
			if (!hi.components(i).stream().allMatch(String::isBlank))
				diagnoses.add(diagnosis(hi.component(i, 1), hi.component(i, 2)));
	}

	private static Code diagnosis(String qualifier, String code) {
		if (code.isBlank() || qualifier.isBlank())
			return null;
		return switch (qualifier) {
			case "ABK", "ABF" -> ClaimCode.of(CodeSystem.ICD_10_CM, code);
			case "BK", "BF" -> ClaimCode.of(CodeSystem.ICD_9_CM, code);
			default -> throw new IllegalArgumentException("A diagnosis has a qualifier that is neither ICD-10-CM (ABK, ABF) nor ICD-9-CM (BK, BF).");
		};
	}

	void add(DraftLine line) {
		lines.add(line);
	}

	/** The line that is being read, or null before the first. */
	DraftLine line() {
		return lines.isEmpty() ? null : lines.get(lines.size() - 1);
	}

	void priorAuthorization(String number) {
		if (line() == null)
			priorAuthorization = number;
		else
			line().priorAuthorization(number);
	}

	/** Keeps the number of the claim that this one replaces or voids (REF*F8 of loop 2300). */
	void corrects(String number) {
		if (line() == null)
			corrected = number;
	}

	void rendering(Party party) {
		if (line() == null)
			rendering = party;
		else
			line().rendering(party);
	}

	void facility(Party party) {
		if (line() == null)
			facility = party;
		else
			line().facility(party);
	}

	/**
	 * The claim.
	 *
	 * @param lineOfBusiness what its payer's part of the file says, or null
	 * @throws IllegalArgumentException if the claim is not complete or contradicts itself; the message is fit for a user
	 */
	Claim build(Patient patient, Party billing, String lineOfBusiness, ClaimDefaults defaults) {
		if (lines.isEmpty())
			throw new IllegalArgumentException("The claim has no line.");
		Claim.Builder claim = Claim.builder(id, patient).place(placeOfService).priorAuthorization(authorization());
		if (!diagnoses.isEmpty() && !diagnoses.contains(null))
			claim.diagnoses(Codes.of(diagnoses));
		Party where = facility != null ? facility : billing;
		Correction correction = Correction.of(frequency, corrected);
		new ClaimDefaults("professional", correction.frequency(), lineOfBusiness, where.state()).or(defaults).fill(claim);
		claim.replaces(correction.replaces());
		for (DraftLine line : lines)
			claim.line(line.build(diagnoses, rendering != null ? rendering : billing, facility, billing));
		return claim.build();
	}

	/** The claim's prior authorization; one that stands at the lines counts if all of them have the same. */
	private String authorization() {
		if (priorAuthorization != null)
			return priorAuthorization;
		String ofLines = lines.get(0).priorAuthorization();
		return lines.stream().allMatch(line -> ofLines != null && ofLines.equals(line.priorAuthorization())) ? ofLines : null;
	}
}
