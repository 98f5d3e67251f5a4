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
 */
public record Procedure(Code code, String label, Period validity, List<Code> successors, CodeSet primaries) {
	public Procedure {
		successors = List.copyOf(successors);
	}

	public boolean isAddOn() {
		return primaries != null;
	}
}
