package org.lamina.compiler.diagnostics;

/** Text of a file, or of a claim, for a terminal, which it cannot command. */
public final class PlainText {

	private PlainText() {
	}

	/** The text with a question mark for each character that has no shape of its own; tabs stay. */
	public static String of(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			plain.append(c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? '?' : c);
		}
		return plain.toString();
	}
}
