package org.lamina.dsl.parsing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Words;
import org.lamina.dsl.problems.Suggestion;

/** Mistakes at the beginning of a file, in its header, and where a declaration is to begin. */
final class HeaderMistakes implements Mistakes {

	private static final List<String> HEADER = List.of("version", "published", "effective", "applies", "uses");
	private static final String BEGINNING = "a file begins with `library` and its name, `policy` and its name, or `scenarios for` and the name of a policy.";

	@Override
	public Optional<String> messageFor(Surroundings around) {
		if (around.isEmptyFile())
			return Optional.of("This file is empty; " + BEGINNING);
		if (around.before(1).isEmpty())
			return Optional.of("`" + around.found() + "` cannot begin a file; " + BEGINNING);
		if (around.found().isEmpty() || around.expected().isEmpty() && around.isIn(Rule.class) && !around.opensLine())
			return Optional.empty();
		boolean inHeaderOrBetween = around.element() instanceof Document;
		if (!inHeaderOrBetween)
			return Optional.empty();
		if (around.document().equals("policy") && !around.documentBefore().isEmpty())
			return Optional.of("The title of policy `" + around.documentBefore() + "` is missing; write it in quotes after the name.");
		if (HEADER.contains(around.found()))
			return Optional.of(headerWord(around));
		if (around.element() instanceof Library && !around.documentBefore().isEmpty() && around.found().startsWith("\""))
			return Optional.of("A library has no title; say in a comment `/** … */` before it what it is for.");
		if (around.found().equals("}"))
			return Optional.of("There is no `{` that this `}` closes; leave it out.");
		return unknownWord(around);
	}

	private static String headerWord(Surroundings around) {
		String word = around.found();
		if (around.element() instanceof Library && !List.of("published", "uses").contains(word))
			return "A library has no `" + word + "`; only policies have versions and dates.";
		return "`" + word + "` does not stand here; the order at the beginning of a policy is `version`, `published`, `effective`, `applies to`, `uses`.";
	}

	private static Optional<String> unknownWord(Surroundings around) {
		List<String> openers = Words.DECLARATIONS;
		if (around.found().equals("scenario"))
			return Optional.of("A scenario stands in a file of its own, which begins with `scenarios for` and the name of the policy; move it there.");
		if (openers.contains(around.found()))
			return Optional.of("`" + around.found() + "` opens a declaration, which begins on a line of its own; begin a new line before it.");
		if (!around.opensLine() || ClauseMistakes.ORDER.contains(around.found()))
			return Optional.empty();
		List<String> candidates = Stream.concat(openers.stream(), HEADER.stream()).toList();
		String closest = Suggestion.closest(around.found(), candidates).map(word -> "; did you mean `" + word + "`?").orElse("; write one of `" + String.join("`, `", openers) + "`.");
		return Optional.of("`" + around.found() + "` begins nothing that can stand here" + closest);
	}
}
