package org.lamina.runtime.rules;

import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/**
 * What a rule judges at one time.
 *
 * @param claim  the claim
 * @param line   the line on which a finding falls
 * @param first  of a pair, the line in column 1; otherwise null
 * @param second of a pair, the line in column 2; otherwise null
 * @param table  the table the rule is about, or null
 * @param row    the row of the table, or {@link Table#NO_ROW}
 */
public record Case(Claim claim, Line line, Line first, Line second, Table table, int row) {

	public static Case of(Claim claim, Line line) {
		return new Case(claim, line, null, null, null, Table.NO_ROW);
	}

	public static Case of(Claim claim, Line line, Table table, int row) {
		return new Case(claim, line, null, null, table, row);
	}

	/** A pair, on whose line in column 2 findings fall unless {@link #onColumn1} is asked. */
	public static Case ofPair(Claim claim, Line first, Line second, Table table, int row) {
		return new Case(claim, second, first, second, table, row);
	}

	/** The same pair with its findings on the line in column 1. */
	public Case onColumn1() {
		return new Case(claim, first, first, second, table, row);
	}
}
