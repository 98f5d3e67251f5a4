package org.lamina.cli;

/** Ends a command with a status and one sentence for the user. */
final class CommandFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	CommandFailure(int status, String message) {
		super(message);
		this.status = status;
	}

	int status() {
		return status;
	}
}
