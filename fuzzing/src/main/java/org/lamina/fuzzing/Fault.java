package org.lamina.fuzzing;

/** A fault of Lamina that a target has seen, whatever the input was. */
final class Fault extends AssertionError {

	private static final long serialVersionUID = 1L;

	Fault(String what, Throwable cause) {
		super(what, cause);
	}

	Fault(String what) {
		this(what, null);
	}
}
