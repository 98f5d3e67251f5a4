package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamina.runtime.claim.Value;

/**
 * What would come of it if something unknown were known.
 *
 * @param value the value, or the values, as in {@code yes} or {@code less than 8}
 * @param fires whether the rule would fire; unknown if that takes more
 */
public record Change(String value, Truth fires) {

	/** The changes that the values of an atom bring; neighbours that bring the same are one. */
	static List<Change> of(Domain domain, List<?> values, Collection<Domain.Cut> cuts, Function<Object, Truth> fires) {
		if (domain instanceof Domain.YesNo || domain instanceof Domain.Words)
			return ofWords(values, fires);
		if (!(domain instanceof Domain.Numbers || domain instanceof Domain.WholeNumbers || domain instanceof Domain.Days))
			return List.of();
		List<Change> changes = new ArrayList<>();
		for (int first = 0, last; first < values.size(); first = last + 1) {
			Truth truth = fires.apply(values.get(first));
			last = first;
			while (last + 1 < values.size() && fires.apply(values.get(last + 1)) == truth)
				last++;
			changes.add(new Change(domain instanceof Domain.Numbers ? numbers(values, first, last, cuts) : stretch(values, first, last), truth));
		}
		return changes;
	}

	private static List<Change> ofWords(List<?> values, Function<Object, Truth> fires) {
		Map<Truth, List<Object>> byTruth = new LinkedHashMap<>();
		values.forEach(value -> byTruth.computeIfAbsent(fires.apply(value), first -> new ArrayList<>()).add(value));
		return byTruth.entrySet().stream().map(same -> new Change(same.getValue().stream().map(Object::toString).collect(Collectors.joining(" or ")), same.getKey())).toList();
	}

	/** Between two cut points lie numbers of which only one was tried. */
	private static String numbers(List<?> values, int first, int last, Collection<Domain.Cut> cuts) {
		String lower = first == 0 ? "" : isCut(values.get(first), cuts) ? values.get(first) + " or more" : "more than " + values.get(first - 1);
		String upper = last == values.size() - 1 ? "" : isCut(values.get(last), cuts) ? "at most " + values.get(last) : "less than " + values.get(last + 1);
		if (first == last && isCut(values.get(first), cuts) && first > 0 && last < values.size() - 1)
			return values.get(first).toString();
		return lower.isEmpty() ? upper.isEmpty() ? "any number" : upper : upper.isEmpty() ? lower : lower + " and " + upper;
	}

	private static boolean isCut(Object value, Collection<Domain.Cut> cuts) {
		return cuts.stream().anyMatch(cut -> cut instanceof Domain.Cut.At at && at.value() instanceof Value.Number number && number.number().compareTo(((Value.Number) value).number()) == 0);
	}

	private static String stretch(List<?> values, int first, int last) {
		if (first == 0)
			return last == values.size() - 1 ? "any" : "until " + values.get(last);
		return last == values.size() - 1 ? "from " + values.get(first) + " on" : first == last ? values.get(first).toString() : values.get(first) + " to " + values.get(last);
	}
}
