package org.lamina.claims;

/** Text of a file inside a message, in backticks. It cannot break the message's line, command a terminal, or fill the screen. */
public final class Quoted {

	private static final int LONGEST = 100;
	private static final int LONGEST_SENTENCE = 1000;

	private Quoted() {
	}

	public static String of(String text) {
		StringBuilder quoted = new StringBuilder("`");
		text.codePoints().limit(LONGEST).forEach(c -> quoted.appendCodePoint(isPrintable(c) ? c : '?'));
		if (text.codePointCount(0, text.length()) > LONGEST)
			quoted.append('…');
		return quoted.append('`').toString();
	}

	/** A sentence that may quote text of a file by other means, as harmless. */
	static String sentence(String text) {
		StringBuilder plain = new StringBuilder();
		text.codePoints().limit(LONGEST_SENTENCE).forEach(c -> plain.appendCodePoint(c == '`' || isPrintable(c) ? c : '?'));
		return plain.toString();
	}

	private static boolean isPrintable(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
			default -> c != '`';
		};
	}
}
