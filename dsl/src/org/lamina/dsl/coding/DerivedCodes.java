package org.lamina.dsl.coding;

import java.util.List;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;

/**
 * The codes that report an operation, and why.
 *
 * @param codes   the codes, in the order of the levels that they report
 * @param uncoded the levels that no code reports
 * @param open    what would change the codes and is not known, in a sentence each
 */
public record DerivedCodes(List<Coded> codes, List<Uncoded> uncoded, List<String> open) {

	public DerivedCodes {
		codes = List.copyOf(codes);
		uncoded = List.copyOf(uncoded);
		open = List.copyOf(open);
	}

	/**
	 * A code to bill.
	 *
	 * @param code    the code
	 * @param label   what its declaration calls it; empty if nothing declares it
	 * @param units   how often it is billed
	 * @param levels  the levels that it reports
	 * @param reasons why, in a sentence for each level, or for each code that it takes the place of
	 */
	public record Coded(Code code, String label, int units, List<Level> levels, List<String> reasons) {
		public Coded {
			levels = List.copyOf(levels);
			reasons = List.copyOf(reasons);
		}
	}

	/**
	 * A level that no code reports.
	 *
	 * @param level  the level
	 * @param reason why, in a sentence
	 */
	public record Uncoded(Level level, String reason) {
	}
}
