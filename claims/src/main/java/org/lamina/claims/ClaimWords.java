package org.lamina.claims;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a claim's fields as people write them, in a mapping, in a cell, or on a command line; null if a text is none. */
public final class ClaimWords {

	/** What a text is that is no kind. */
	public static final String NO_KIND = "neither `professional` nor `hospital-outpatient`";
	/** What a text is that is no frequency. */
	public static final String NO_FREQUENCY = "neither `original` (1), `replacement` (7) nor `void` (8)";
	/** What a text is that is no state. */
	public static final String NO_STATE = "no state, which has two letters";

	private static final Map<String, String> FREQUENCIES = Map.of("1", "original", "7", "replacement", "8", "void", "original", "original", "replacement", "replacement", "void", "void");
	private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");

	private ClaimWords() {
	}

	/** {@code professional} or {@code hospital-outpatient}. */
	public static String kind(String text) {
		String word = text.toLowerCase(Locale.ROOT);
		return word.equals("professional") || word.equals("hospital-outpatient") ? word : null;
	}

	/** {@code original}, {@code replacement} or {@code void}, which are also 1, 7 and 8. */
	public static String frequency(String text) {
		return FREQUENCIES.get(text.toLowerCase(Locale.ROOT));
	}

	/** Two capital letters. */
	public static String state(String text) {
		return STATE.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null;
	}
}
