package org.lamina.dsl.coding;

import java.time.LocalDate;
import java.util.List;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.Side;

/**
 * An operation as its report tells it.
 *
 * @param levels               the levels it was done to, uppermost first, each once
 * @param day                  the day
 * @param side                 on how many sides of a level, or null if that is not said
 * @param inHospitalOutpatient whether the outpatient department of a hospital bills it
 */
public record DocumentedOperation(List<Level> levels, LocalDate day, Side side, boolean inHospitalOutpatient) {

	/** The canonical order is that of the spine, whatever was dictated first. */
	public DocumentedOperation {
		levels = levels.stream().distinct().sorted().toList();
	}
}
