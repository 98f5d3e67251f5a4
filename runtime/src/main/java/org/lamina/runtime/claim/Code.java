package org.lamina.runtime.claim;

/**
 * A code of a code system, packed into a {@code long}: four bits of system, four of length, and nine characters of six bits, the first
 * character highest. Packed codes of one system and one length therefore sort as their texts do.
 *
 * @param packed the code in that form; made by {@link #of}
 */
public record Code(long packed) implements Comparable<Code> {

	/** The longest text a code can have. */
	public static final int MAX_LENGTH = 9;

	private static final int CHARACTER_BITS = 6;
	private static final int TEXT_BITS = MAX_LENGTH * CHARACTER_BITS;

	/**
	 * The code that is written like this in a claim or a policy. Case does not matter, nor does whether a diagnosis has its point.
	 *
	 * @throws IllegalArgumentException if the text is empty, longer than nine characters, has others than the letters A to Z and digits, or has
	 *                                  the point of a diagnosis elsewhere than after its category; the message is fit for a user
	 */
	public static Code of(CodeSystem system, String text) {
		return new Code(pack(system, text));
	}

	/** The packed form of {@link #of}. */
	public static long pack(CodeSystem system, String text) {
		String plain = system.isDiagnosis() ? withoutPoint(system, text.strip()) : text.strip();
		if (plain.isEmpty() || plain.length() > MAX_LENGTH)
			throw new IllegalArgumentException("`" + text + "` is no " + system.label() + " code: it has " + plain.length() + " characters, and a code has 1 to " + MAX_LENGTH + ".");
		long packed = (long) system.ordinal() << 4 | plain.length();
		for (int i = 0; i < MAX_LENGTH; i++) {
			int digit = i < plain.length() ? digitOf(plain.charAt(i)) : 0;
			if (digit < 0)
				throw new IllegalArgumentException("`" + text + "` is no " + system.label() + " code: `" + plain.charAt(i) + "` is neither a letter nor a digit.");
			packed = packed << CHARACTER_BITS | digit;
		}
		return packed;
	}

	/** A diagnosis without its point, which stands after the category and nowhere else: 72.291 is no way to write 722.91. */
	private static String withoutPoint(CodeSystem system, String text) {
		int point = text.indexOf('.');
		if (point < 0)
			return text;
		if (point != categoryLength(system, text.charAt(0)) || text.indexOf('.', point + 1) >= 0)
			throw new IllegalArgumentException("`" + text + "` is no " + system.label() + " code: its only point stands after the first " + categoryLength(system, text.charAt(0)) + " characters.");
		return text.substring(0, point) + text.substring(point + 1);
	}

	/** The characters before the point of a diagnosis: three, and four for the E codes of ICD-9-CM. */
	private static int categoryLength(CodeSystem system, char first) {
		return system == CodeSystem.ICD_9_CM && (first == 'E' || first == 'e') ? 4 : 3;
	}

	/** What a character is packed into, or -1; only ASCII is upper-cased, for other alphabets have letters that become these. */
	private static int digitOf(char c) {
		if (c >= '0' && c <= '9')
			return 1 + c - '0';
		if (c >= 'a' && c <= 'z')
			return 11 + c - 'a';
		return c >= 'A' && c <= 'Z' ? 11 + c - 'A' : -1;
	}

	/** The system of a packed code. */
	public static CodeSystem systemOf(long packed) {
		return SYSTEMS[(int) (packed >>> TEXT_BITS + 4)];
	}

	private static final CodeSystem[] SYSTEMS = CodeSystem.values();

	/** The number of characters of a packed code, without the point of a diagnosis. */
	public static int lengthOf(long packed) {
		return (int) (packed >>> TEXT_BITS) & 15;
	}

	/** A packed code as people write it, a diagnosis with its point. */
	public static String textOf(long packed) {
		int length = lengthOf(packed);
		CodeSystem system = systemOf(packed);
		StringBuilder text = new StringBuilder(length + 1);
		for (int i = 0; i < length; i++) {
			int digit = (int) (packed >>> (MAX_LENGTH - 1 - i) * CHARACTER_BITS) & 63;
			text.append((char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11));
		}
		if (system.isDiagnosis()) {
			int point = categoryLength(system, text.charAt(0));
			if (length > point)
				text.insert(point, '.');
		}
		return text.toString();
	}

	public CodeSystem system() {
		return systemOf(packed);
	}

	/** The code as people write it, a diagnosis with its point. */
	public String text() {
		return textOf(packed);
	}

	@Override
	public int compareTo(Code other) {
		return Long.compare(packed, other.packed);
	}

	@Override
	public String toString() {
		return text();
	}
}
