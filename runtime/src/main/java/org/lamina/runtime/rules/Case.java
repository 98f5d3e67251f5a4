package org.lamina.runtime.rules;

import java.math.BigDecimal;
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
 * @param units  the units to which the rule reduces the line, or null
 */
public record Case(Claim claim, Line line, Line first, Line second, Table table, int row, BigDecimal units) {

	public static Case of(Claim claim, Line line) {
		return new Case(claim, line, null, null, null, Table.NO_ROW, null);
	}

	public static Case of(Claim claim, Line line, Table table, int row) {
		return new Case(claim, line, null, null, table, row, null);
	}

	/** A pair, on whose line in column 2 findings fall unless {@link #onColumn1} is asked. */
	public static Case ofPair(Claim claim, Line first, Line second, Table table, int row) {
		return new Case(claim, second, first, second, table, row, null);
	}

	/** The same pair with its findings on the line in column 1. */
	public Case onColumn1() {
		return new Case(claim, first, first, second, table, row, units);
	}

	/** The same case, whose line is reduced to some units; null if they are unknown. */
	public Case reducedTo(BigDecimal left) {
		return new Case(claim, line, first, second, table, row, left);
	}
}
