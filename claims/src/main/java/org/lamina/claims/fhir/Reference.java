package org.lamina.claims.fhir;

/**
 * A Reference.
 *
 * @param target     such as {@code Patient/1}, {@code urn:uuid:…} or {@code #patient-1}, or null
 * @param identifier its logical identifier, or null
 */
record Reference(String target, Identifier identifier) {

	/** Whether it points into the resource it stands in. */
	boolean isLocal() {
		return target != null && target.startsWith("#");
	}

	/** The id of the Claim that it points to, without the type and version that its text may have; else the identifier's value; or null. */
	String claimId() {
		if (target == null || isTransient())
			return identifier == null ? null : identifier.value();
		String unversioned = target.replaceFirst("/_history/[^/]*$", "");
		return unversioned.substring(unversioned.lastIndexOf('/') + 1);
	}

	/** Whether its text means another resource in another file, so that it identifies nobody beyond this one. */
	boolean isTransient() {
		return target != null && (target.startsWith("#") || target.startsWith("urn:"));
	}
}
