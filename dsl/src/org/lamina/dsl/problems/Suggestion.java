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

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private Suggestion() {
	}

	/** The candidate that is closest to what was written, if one is close; of equally close ones the first in the alphabet. */
	public static Optional<String> closest(String written, Collection<String> candidates) {
		return closest(written, candidates, candidate -> true);
	}

	/** The candidate that is closest to what was written, if one is close; of equally close ones a preferred one. */
	public static Optional<String> closest(String written, Collection<String> candidates, Predicate<String> preferred) {
		int limit = Math.max(1, written.length() / 3);
		return candidates.stream().filter(candidate -> candidate != null && !candidate.equals(written) && distance(written, candidate) <= limit)
				.min(Comparator.comparingInt((String candidate) -> distance(written, candidate)).thenComparing(preferred::test, Comparator.reverseOrder())
						.thenComparing(Comparator.naturalOrder()));
	}

	/** How many letters are wrong, missing or too many; two neighbours that changed places are one mistake, as it is for who typed them. */
	private static int distance(String written, String candidate) {
		int letters = DISTANCE.apply(written, candidate);
		return letters == 2 && isSwapped(written, candidate) ? 1 : letters;
	}

	private static boolean isSwapped(String written, String candidate) {
		if (written.length() != candidate.length())
			return false;
		int at = 0;
		while (written.charAt(at) == candidate.charAt(at))
			at++;
		return at + 1 < written.length() && written.charAt(at) == candidate.charAt(at + 1) && written.charAt(at + 1) == candidate.charAt(at);
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
