package org.lamina.dsl.parsing;

import java.util.Map;
import java.util.Optional;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.model.Words;

/** Signs that other languages, and typewriters, have. */
final class CharacterMistakes implements Mistakes {

	private static final Map<String, String> SIGNS = Map.of("&", "; write `and`.", "!", "; write `not` before a condition, or `<>` between numbers.", ";", "; a line end separates, so leave it out.",
			"'", "; texts stand in double quotes, as in \"so\".", "“", "; texts stand in straight quotes, as in \"so\".", "”", "; texts stand in straight quotes, as in \"so\".", "„", "; texts stand in straight quotes, as in \"so\".",
			"–", "; write the hyphen `-` without spaces in names, or `..` in ranges.", "≥", "; write `>=`.", "≤", "; write `<=`.");

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		String sign = found + (around.touchesNext() ? around.after(1) : "");
		if (found.equals("=") && around.before(1).equals("=") || sign.startsWith("=="))
			return Optional.of("`==` is no sign here; write `=`.");
		if (found.equals("!") && sign.startsWith("!="))
			return Optional.of("`!=` is no sign here; write `<>`.");
		if (found.equals(">") && around.before(1).equals("="))
			return Optional.of("`=>` is no sign here; write `>=`.");
		if (found.equals("<") && around.before(1).equals("="))
			return Optional.of("`=<` is no sign here; write `<=`.");
		if (sign.startsWith("||"))
			return Optional.of("`||` is no sign here; write `or`, or `-` between the bars for an empty cell.");
		if (around.type().equals("RULE_CAPITALIZED"))
			return Optional.of(capitalized(found));
		if (around.type().equals("RULE_UNCLOSED"))
			return Optional.of("The closing quote of this text is missing; a text ends on the line where it begins.");
		if (!around.type().equals("RULE_ANY_OTHER"))
			return Optional.empty();
		if (found.length() > 2)
			return Optional.of(tooLong(found));
		return Optional.of("The character `" + found + "` has no meaning here" + SIGNS.getOrDefault(found, "; leave it out, or put it into a text in quotes."));
	}

	/** What the lexer took for a character, because it is too long for anything else. */
	private static String tooLong(String found) {
		char first = found.charAt(0);
		String begin = found.substring(0, Math.min(found.length(), 20)) + "…";
		if (first == '"')
			return "This text has more than " + BoundedLexer.TEXT + " characters; shorten it.";
		if (found.matches("\\d+(st|nd|rd|th)"))
			return "`" + begin + "` is no place of a line in a claim; write one such as `2nd`.";
		if (Character.isDigit(first) && found.indexOf("..") < 0)
			return "`" + begin + "` has more than " + BoundedLexer.NUMBER + " digits, and no claim has such a number; write a smaller one.";
		return "`" + begin + "` has more than " + BoundedLexer.WORD + " characters; write a shorter name.";
	}

	private static String capitalized(String found) {
		String small = found.toLowerCase(java.util.Locale.ROOT);
		Optional<String> word = Words.OPENERS.contains(small) ? Optional.of(small) : Suggestion.closest(small, Words.OPENERS).filter(close -> close.equals(small));
		return word.map(opener -> "`" + found + "` begins with a capital; write `" + opener + "`.")
				.orElse("`" + found + "` begins with a capital, and names begin with a small letter; write `" + small + "`, or put a text into quotes.");
	}
}
