package org.lamina.claims.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a misspelt name may have meant. */
final class Nearest {

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private Nearest() {
	}

	/** {@code ; did you mean `x`?}, or a full stop where nothing is close. Case counts little. */
	static String ending(String written, Collection<String> candidates) {
		int limit = (written.length() + 2) / 3;
		return candidates.stream().filter(candidate -> distance(written, candidate) <= limit)
				.min(Comparator.comparingInt((String candidate) -> distance(written, candidate)).thenComparing(Comparator.naturalOrder()))
				.map(found -> "; did you mean `" + found + "`?").orElse(".");
	}

	private static int distance(String written, String candidate) {
		return DISTANCE.apply(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
	}
}
