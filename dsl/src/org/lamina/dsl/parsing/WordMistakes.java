package org.lamina.dsl.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamina.dsl.problems.Suggestion;

/** Words that people use for words of the language. */
final class WordMistakes implements Mistakes {

	private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("every", "each"), Map.entry("any", "each"), Map.entry("all", "each"), Map.entry("reject", "deny"), Map.entry("refuse", "deny"), Map.entry("disallow", "deny"), Map.entry("suspend", "pend"),
			Map.entry("hold", "pend"), Map.entry("review", "pend"), Map.entry("cut", "reduce"), Map.entry("inform", "note"), Map.entry("remark", "note"));

	private static final List<String> EACH = List.of("every", "any", "all");

	private static final List<String> OUTCOMES = List.of("pend", "deny", "return", "reduce", "note");

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		if (List.of("allow", "approve", "pay", "accept").contains(found) && around.opensLine())
			return Optional.of("No rule allows, for a line that no rule objects to is allowed; say what it is denied for, or write an exception to the rule that is not to hold.");
		if (found.equals("have"))
			return Optional.of("`have` does not fit here; write `has`, or `both lines have`.");
		if (found.equals("every") && OUTCOMES.contains(around.before(1)))
			return Optional.of("`every` is no word for this; write `" + around.before(1) + " all`, for each line of a group.");
		String meant = MEANT.get(around.before(1).equals("for") && !around.isKeyword() ? Suggestion.closest(found, EACH).orElse(found) : found);
		boolean stands = meant != null && (meant.equals("each") ? around.before(1).equals("for") : around.opensLine());
		return stands ? Optional.of("`" + found + "` is no word for this; write `" + meant + "`.") : Optional.empty();
	}
}
