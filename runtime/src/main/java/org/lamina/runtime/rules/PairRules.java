package org.lamina.runtime.rules;

import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** The rules of a policy that judge the pairs of lines in a table. A pair is two different lines, judged once, the first in column 1. */
public abstract class PairRules {

	/** The table that says which procedures are a pair. */
	protected final Table table;

	protected PairRules(Table table) {
		this.table = table;
	}

	/** Judges each pair of the claim of which the policy judges a line; it is the line a finding falls on that counts, in whatever column. */
	public final void judge(Claim claim, boolean[] judged, Judgement judgement) {
		List<Line> lines = claim.lines();
		for (int second = 0; second < lines.size(); second++) {
			for (int first = 0; first < lines.size(); first++) {
				if (first == second || !judged[first] && !judged[second])
					continue;
				int row = table.row(lines.get(first).procedure(), lines.get(second).procedure(), lines.get(second).firstDay());
				if (row != Table.NO_ROW)
					judge(claim, lines.get(first), lines.get(second), row, judgement);
			}
		}
	}

	/** Judges two lines, of which the table has the first in column 1 and the second in column 2 of a row. */
	protected abstract void judge(Claim claim, Line first, Line second, int row, Judgement judgement);
}
