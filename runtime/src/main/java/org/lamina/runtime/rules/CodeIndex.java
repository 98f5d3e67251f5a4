package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.lamina.runtime.claim.Code;

/** Leads from the code of a line to the groups of rules that judge it, so that a rule about other codes costs nothing. */
final class CodeIndex {

	/** The codes from {@code starts[i]} up to the next start are judged by {@code groups[i]}. */
	private final long[] starts;
	private final LineRules[][] groups;

	CodeIndex(List<LineRules> all) {
		TreeSet<Long> bounds = new TreeSet<>();
		bounds.add(Long.MIN_VALUE);
		for (LineRules group : all)
			if (group.subject() != null) {
				for (long low : group.subject().lows())
					bounds.add(low);
				for (long high : group.subject().highs())
					bounds.add(high + 1);
			}
		starts = bounds.stream().mapToLong(Long::longValue).toArray();
		groups = new LineRules[starts.length][];
		for (int i = 0; i < starts.length; i++) {
			List<LineRules> here = new ArrayList<>();
			for (LineRules group : all)
				if (group.subject() == null || group.subject().has(starts[i]))
					here.add(group);
			groups[i] = here.toArray(LineRules[]::new);
		}
	}

	LineRules[] of(Code code) {
		int found = Arrays.binarySearch(starts, code.packed());
		return groups[found >= 0 ? found : -found - 2];
	}
}
