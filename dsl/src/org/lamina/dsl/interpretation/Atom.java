package org.lamina.dsl.interpretation;

/**
 * Something unknown that a condition asked for.
 *
 * @param name   what people call it, as in {@code pain-score} or {@code units of line 1}
 * @param aspect which side of it, where one name has several that are filled in apart: of a history that nobody sent, each search has its own; otherwise empty
 * @param domain the values it can have
 */
record Atom(String name, String aspect, Domain domain) {

	Atom(String name, Domain domain) {
		this(name, "", domain);
	}

	/** A question about something unknown that can only be answered with yes or no. */
	static Atom question(String name, String aspect) {
		return new Atom(name, aspect, new Domain.YesNo());
	}
}
