package org.lamina.compiler.rules;

/** Rules that could not be generated or compiled although their policies are without errors: a fault of Lamina. Its message is for the user. */
public final class CompilerFault extends Exception {

	private static final long serialVersionUID = 1L;

	CompilerFault(String message, Throwable cause) {
		super(message, cause);
	}
}
