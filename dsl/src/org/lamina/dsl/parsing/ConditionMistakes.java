package org.lamina.dsl.parsing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conditions as people say them: comparisons in words, and a negation in the middle. */
final class ConditionMistakes implements Mistakes {

	/** The words of a comparison, and its sign. */
	private static final Map<String, String> COMPARISONS = Map.ofEntries(Map.entry("more than", ">"), Map.entry("greater than", ">"), Map.entry("higher than", ">"), Map.entry("over", ">"), Map.entry("less than", "<"), Map.entry("fewer than", "<"),
			Map.entry("lower than", "<"), Map.entry("under", "<"), Map.entry("at least", ">="), Map.entry("at most", "<="), Map.entry("equals", "="), Map.entry("equal to", "="), Map.entry("exceeds", ">"));

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		if (Set.of("do", "does", "did").contains(found) && around.after(1).equals("not"))
			return Optional.of("`" + found + " not` is no part of a condition; write `not` before the whole of it, as in `not its diagnoses include cancer`.");
		if (Set.of("isn", "aren", "doesn", "hasn").contains(found) && around.after(1).startsWith("'"))
			return Optional.of("Words are not joined with `'`; write `is not`, or `not` before the condition.");
		for (Map.Entry<String, String> comparison : COMPARISONS.entrySet()) {
			String[] words = comparison.getKey().split(" ");
			if (found.equals(words[0]) && (words.length == 1 || around.after(1).equals(words[1])))
				return Optional.of(comparison(comparison.getKey(), comparison.getValue(), around.after(words.length)));
			// `more` alone is taken for a word of a choice, so that the second word is the one that does not fit
			if (words.length == 2 && found.equals(words[1]) && around.before(1).equals(words[0]))
				return Optional.of(comparison(comparison.getKey(), comparison.getValue(), around.after(1)));
		}
		return Optional.empty();
	}

	private static String comparison(String words, String sign, String value) {
		return "Numbers are compared with signs, and `" + words + "` is `" + sign + "`; write `" + sign + " " + (value.isEmpty() ? "…" : value) + "`, without `is`.";
	}
}
