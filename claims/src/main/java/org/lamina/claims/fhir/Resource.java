package org.lamina.claims.fhir;

import java.time.LocalDate;
import org.lamina.claims.Place;

/** A resource as it was read. Its type may stand last, so what any of the types needs is kept until the end. */
final class Resource {

	final Place place;
	String type;
	String id;
	Identifier identifier;
	LocalDate birth;
	String sex;
	String state;
	final ClaimDraft claim = new ClaimDraft();
	JsonCursor.Problem problem;

	Resource(Place place) {
		this.place = place;
	}

	boolean isClaim() {
		return "Claim".equals(type);
	}

	boolean isCoverage() {
		return "Coverage".equals(type);
	}

	boolean mayBeClaim() {
		return type == null || isClaim();
	}

	/** The claim's id, else its business identifier; null if it has neither. */
	String claimId() {
		return id != null || identifier == null ? id : identifier.value();
	}

	Party party() {
		return new Party(identifier, birth, sex, state, isCoverage() ? CoverageType.lineOfBusiness(claim.type) : null);
	}

	/** Keeps an identifier: the first, or an NPI after others. */
	void identifier(Identifier next) {
		if (next != null && (identifier == null || next.isNpi() && !identifier.isNpi()))
			identifier = next;
	}
}
