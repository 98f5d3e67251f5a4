package org.lamina.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vertebrae as claims write them: C1 to C7, T1 to T12, L1 to L5, S1 to S5. */
public final class Levels {

	private static final Pattern VERTEBRA = Pattern.compile("C[1-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]");
	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

	private Levels() {
	}

	/** The vertebra of a word, or null if it is none. */
	public static String of(String word) {
		String name = word.strip().toUpperCase(Locale.ROOT);
		return VERTEBRA.matcher(name).matches() ? name : null;
	}

	/** The vertebrae of a text such as {@code T12, L1}, each once; null, so unknown, if one of its words is none. */
	public static List<String> in(String text) {
		List<String> levels = new ArrayList<>();
		for (String word : BETWEEN.split(text.strip())) {
			String level = of(word);
			if (level == null)
				return null;
			if (!levels.contains(level))
				levels.add(level);
		}
		return levels;
	}
}
