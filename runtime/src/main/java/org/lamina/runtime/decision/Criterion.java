package org.lamina.runtime.decision;

import java.util.List;
import java.util.Locale;

/**
 * One point of a checklist.
 *
 * @param label  what it asks for
 * @param status whether it is met
 * @param cites  the sources it cites, as text
 * @param parts  the points it is made of; empty for a single condition
 */
public record Criterion(String label, Status status, List<String> cites, List<Criterion> parts) {

	/** Whether a point is met. */
	public enum Status {
		MET, NOT_MET, UNKNOWN;

		/** The word for it, such as {@code not-met}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	public Criterion {
		cites = List.copyOf(cites);
		parts = List.copyOf(parts);
	}
}
