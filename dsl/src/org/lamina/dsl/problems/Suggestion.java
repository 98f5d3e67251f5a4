package org.lamina.dsl.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What an author may have meant. A candidate without a name, whose declaration could not be read, is none. */
public final class Suggestion {

	private Suggestion() {
	}

	/** The candidate that is closest to what was written, if one is close; of equally close ones the first in the alphabet. */
	public static Optional<String> closest(String written, Collection<String> candidates) {
		return closest(written, candidates, candidate -> true);
	}

	/** The candidate that is closest to what was written, if one is close; of equally close ones a preferred one. */
	public static Optional<String> closest(String written, Collection<String> candidates, Predicate<String> preferred) {
		int limit = Math.max(1, written.length() / 3);
		return candidates.stream().filter(candidate -> candidate != null && !candidate.equals(written) && Math.abs(candidate.length() - written.length()) <= limit)
				.map(candidate -> new Near(candidate, distance(written, candidate, limit))).filter(near -> near.distance <= limit)
				.min(Comparator.comparingInt(Near::distance).thenComparing(near -> preferred.test(near.candidate), Comparator.reverseOrder()).thenComparing(Near::candidate)).map(Near::candidate);
	}

	/** A candidate, and how far it is from what was written. */
	private record Near(String candidate, int distance) {
	}

	/** How many letters are wrong, missing or too many, or some number beyond a limit; two neighbours that changed places are one mistake, as it is for who typed them. */
	private static int distance(String written, String candidate, int limit) {
		int shorter = Math.min(written.length(), candidate.length());
		int before = 0;
		while (before < shorter && written.charAt(before) == candidate.charAt(before))
			before++;
		int behind = 0;
		while (behind < shorter - before && written.charAt(written.length() - 1 - behind) == candidate.charAt(candidate.length() - 1 - behind))
			behind++;
		String wrong = written.substring(before, written.length() - behind);
		String right = candidate.substring(before, candidate.length() - behind);
		int most = Math.max(wrong.length(), right.length());
		if (most == 1 || wrong.isEmpty() || right.isEmpty() || limit == 1 && !isSwapped(wrong, right))
			return most;
		return isSwapped(wrong, right) ? 1 : LevenshteinDistance.getDefaultInstance().apply(wrong, right);
	}

	private static boolean isSwapped(String wrong, String right) {
		return wrong.length() == 2 && right.length() == 2 && wrong.charAt(0) == right.charAt(1) && wrong.charAt(1) == right.charAt(0);
	}

	/** {@code ; did you mean `x`?}, or a full stop where nothing is close. */
	public static String ending(String written, Collection<String> candidates) {
		return closest(written, candidates).map(found -> "; did you mean `" + found + "`?").orElse(".");
	}

	/** {@code ; write one of `a`, `b`}, for few candidates; else the closest one, if any. */
	public static String choices(String written, List<String> candidates) {
		List<String> named = candidates.stream().filter(Objects::nonNull).toList();
		if (closest(written, named).isPresent() || named.isEmpty() || named.size() > 12)
			return ending(written, named);
		return named.size() == 1 ? "; write `" + named.get(0) + "`." : "; write one of `" + String.join("`, `", named) + "`.";
	}
}
