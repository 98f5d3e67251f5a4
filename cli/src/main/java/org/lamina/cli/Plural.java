package org.lamina.cli;

/** A number of things. */
final class Plural {

	private Plural() {
	}

	/** {@code 1 claim}, {@code 2 claims}. */
	static String of(long number, String thing) {
		return number + " " + (number == 1 ? thing : thing + "s");
	}
}
