package org.lamina.compiler.rules;

/** A file that Lamina did not generate stands where one is to be generated. Its message is one sentence for the user. */
public final class ForeignFileException extends Exception {

	private static final long serialVersionUID = 1L;

	public ForeignFileException(String message) {
		super(message);
	}
}
