package org.lamina.compiler.diagnostics;

/** Colours for a terminal, or none. */
public enum Paint {
	PLAIN, COLOURED;

	private static final String BOLD_RED = "\u001b[1;31m";
	private static final String BOLD_YELLOW = "\u001b[1;33m";
	private static final String BOLD_BLUE = "\u001b[1;34m";
	private static final String GREEN = "\u001b[32m";
	private static final String END = "\u001b[0m";

	/** A text in the colour of how much a problem matters. */
	public String severity(Severity severity, String text) {
		return in(switch (severity) {
			case ERROR -> BOLD_RED;
			case WARNING -> BOLD_YELLOW;
			case INFO -> BOLD_BLUE;
		}, text);
	}

	/** A text that says something failed. */
	public String failure(String text) {
		return in(BOLD_RED, text);
	}

	/** A text that says all is well. */
	public String success(String text) {
		return in(GREEN, text);
	}

	private String in(String colour, String text) {
		return this == COLOURED ? colour + text + END : text;
	}
}
