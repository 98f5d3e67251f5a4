package org.lamina.runtime.rules;

import java.util.List;
import org.lamina.runtime.claim.Code;

/**
 * A procedure as a policy declares it.
 *
 * @param code       its code
 * @param label      its label, in the author's own words
 * @param validity   the days on which it is valid
 * @param successors the codes that replaced it; often none
 * @param primaries  the procedures it adds to, or null if it is no add-on
 * @param treats     what of the spine it treats, or null if that is not said
 * @param side       on how many sides, or null if that is not said
 * @param includes   the procedures that are part of it; often none
 */
public record Procedure(Code code, String label, Period validity, List<Code> successors, CodeSet primaries, Treatment treats, Side side, CodeSet includes) {
	public Procedure {
		successors = List.copyOf(successors);
	}

	/** A procedure that does not say what it treats, on which sides, and what is part of it. */
	public Procedure(Code code, String label, Period validity, List<Code> successors, CodeSet primaries) {
		this(code, label, validity, successors, primaries, null, null, CodeSet.EMPTY);
	}

	public boolean isAddOn() {
		return primaries != null;
	}
}
