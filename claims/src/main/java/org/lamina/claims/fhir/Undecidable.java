package org.lamina.claims.fhir;

import org.lamina.claims.Place;

/** Says that a part of a claim cannot be decided on, and where that part is; its message is fit for a user. */
final class Undecidable extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient Place place;

	Undecidable(Place place, String reason) {
		super(reason, null, false, false);
		this.place = place;
	}

	Place place() {
		return place;
	}
}
