package org.lamina.claims.x12;

/** A provider or a place that an NM1 loop names: its identity, specialty and state as far as the loop says them. */
final class Party {

	private String npi;
	private String otherId;
	private String specialty;
	private String state;
	private String damage;

	/** Takes the identity that an NM1 segment tells. Only {@code XX} in NM108 says that NM109 is an NPI. */
	Party named(Segment nm1) {
		String id = nm1.element(9);
		if (!id.isBlank() && nm1.element(8).equals("XX"))
			npi = id.strip();
		else if (!id.isBlank())
			otherId = nm1.element(8) + ":" + id.strip();
		return this;
	}

	/** A secondary identification, such as a state licence; it identifies a party that has no NPI. Tax numbers are shared, and do not. */
	void reference(Segment ref) {
		String qualifier = ref.element(1);
		if (otherId == null && !ref.element(2).isBlank() && (qualifier.equals("G2") || qualifier.equals("0B") || qualifier.equals("1G") || qualifier.equals("LU")))
			otherId = qualifier + ":" + ref.element(2).strip();
	}

	void specialty(String taxonomy) {
		specialty = taxonomy.isBlank() ? null : taxonomy.strip();
	}

	void state(String letters) {
		state = letters.isBlank() ? null : letters.strip();
	}

	/** The NPI, or another identification with its qualifier, such as {@code G2:KA6663}; null if there is none. */
	String id() {
		return npi != null ? npi : otherId;
	}

	/** The taxonomy code of the specialty, or null. */
	String specialty() {
		return specialty;
	}

	/** The state of its address, or null. */
	String state() {
		return state;
	}

	/** Keeps why what is known of the party cannot be trusted. */
	void damage(String reason) {
		damage = reason;
	}

	/** Why the party cannot be trusted, or null. */
	String damage() {
		return damage;
	}
}
