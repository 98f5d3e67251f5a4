package org.lamina.cli;

/** The statuses with which the program ends. */
final class Exit {

	static final int WELL = 0;
	/** The policies have errors, or a scenario failed. */
	static final int ERRORS = 1;
	/** The command line is wrong. */
	static final int USAGE = 2;
	/** Some claims could not be read; the others are decided. */
	static final int UNREAD_CLAIMS = 3;

	private Exit() {
	}
}
