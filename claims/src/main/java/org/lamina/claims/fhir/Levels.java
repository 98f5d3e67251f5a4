package org.lamina.claims.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vertebrae in a body site: C1 to C7, T1 to T12, L1 to L5, S1 to S5. */
final class Levels {

	private static final Pattern VERTEBRA = Pattern.compile("C[1-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]");
	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

	private Levels() {
	}

	/** The vertebrae that the codes or the text of a site name, such as {@code T12} or {@code T12, L1}; null, so unknown, if one of its words is none. */
	static List<String> of(Concept site) {
		List<String> levels = new ArrayList<>();
		for (Concept.Coding coding : site.codings())
			if (VERTEBRA.matcher(name(coding.code())).matches() && !levels.contains(name(coding.code())))
				levels.add(name(coding.code()));
		if (!levels.isEmpty() || site.text() == null)
			return levels.isEmpty() ? null : levels;
		for (String word : BETWEEN.split(site.text().strip())) {
			if (!VERTEBRA.matcher(name(word)).matches())
				return null;
			if (!levels.contains(name(word)))
				levels.add(name(word));
		}
		return levels;
	}

	private static String name(String word) {
		return word.strip().toUpperCase(Locale.ROOT);
	}
}
