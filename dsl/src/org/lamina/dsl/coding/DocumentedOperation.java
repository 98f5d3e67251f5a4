package org.lamina.dsl.coding;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.Side;

/**
 * An operation as its report tells it.
 *
 * @param levels the levels it was done to, uppermost first, each once
 * @param day    the day
 * @param side   on how many sides of a level, or null if that is not said
 * @param kind   who bills it, {@code professional} or {@code hospital-outpatient}, or null if that is not said
 */
public record DocumentedOperation(List<Level> levels, LocalDate day, Side side, String kind) {

	private static final String HOSPITAL_OUTPATIENT = "hospital-outpatient";

	/** The canonical order is that of the spine, whatever was dictated first. */
	public DocumentedOperation {
		levels = levels.stream().distinct().sorted().toList();
	}

	/** The same, done on so many sides. */
	public DocumentedOperation on(Side sides) {
		return new DocumentedOperation(levels, day, sides, kind);
	}

	/** Whether the outpatient department of a hospital may bill it, as far as is said. */
	boolean canBeInHospitalOutpatient() {
		return kind == null || kind.equals(HOSPITAL_OUTPATIENT);
	}
}
