package org.lamina.claims;

/** The formats of claims. */
public enum ClaimFormat {
	/** FHIR R4 in JSON: Claims, a Bundle of them, or a claim on each line (NDJSON). */
	FHIR,
	/** X12 837 professional, 005010X222. */
	X12,
	/** Comma-separated values, which a {@link org.lamina.claims.csv.CsvMapping} explains. */
	CSV
}
