package org.lamina.compiler.workspace;

/** A path that somebody named and that holds no documents. Its message is one sentence for the user. */
public final class UnusablePathException extends Exception {

	private static final long serialVersionUID = 1L;

	public UnusablePathException(String message) {
		super(message);
	}
}
