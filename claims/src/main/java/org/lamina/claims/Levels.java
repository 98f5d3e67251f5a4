package org.lamina.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lamina.runtime.claim.Level;

/** Levels of the spine as claims write them. */
public final class Levels {

	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

	private Levels() {
	}

	/** The level of a word, or null if it is none. */
	public static Level of(String word) {
		String name = word.strip().toUpperCase(Locale.ROOT);
		return Level.isLevel(name) ? Level.of(name) : null;
	}

	/** The levels of a text such as {@code T12, L1}, each once; null, so unknown, if one of its words is none. */
	public static List<Level> in(String text) {
		List<Level> levels = new ArrayList<>();
		for (String word : BETWEEN.split(text.strip())) {
			Level level = of(word);
			if (level == null)
				return null;
			if (!levels.contains(level))
				levels.add(level);
		}
		return levels;
	}
}
