package org.lamina.runtime.claim;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The patient of a claim.
 *
 * @param id    as the payer knows the patient; required
 * @param birth the day of birth, or null if unknown
 * @param sex   {@code female}, {@code male} or {@code other}, or null if unknown
 */
public record Patient(String id, LocalDate birth, String sex) {
	public Patient {
		Objects.requireNonNull(id, "a claim's patient has an id");
	}
}
