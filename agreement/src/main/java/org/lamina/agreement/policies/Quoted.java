package org.lamina.agreement.policies;

/** Texts as documents have them. */
public final class Quoted {

	private Quoted() {
	}

	/** A text between quotes. */
	public static String of(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
