package org.lamina.runtime.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

	/** The age on a day in whole years; null if the birth or the day is unknown, or the day lies before the birth. */
	public BigDecimal ageOn(LocalDate day) {
		return birth == null || day == null || day.isBefore(birth) ? null : BigDecimal.valueOf(ChronoUnit.YEARS.between(birth, day));
	}
}
