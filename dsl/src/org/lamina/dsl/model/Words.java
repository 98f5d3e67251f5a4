package org.lamina.dsl.model;

import java.util.List;
import java.util.stream.Stream;

/** Lists of words for parsing and for messages. */
public final class Words {

	/** The words that open a declaration. */
	public static final List<String> DECLARATIONS = List.of("rule", "exception", "criteria", "indications", "table", "source", "facts", "procedure", "procedures", "diagnoses", "modifiers", "places", "levels", "coding", "replace", "drop");

	/** The words at which a line can begin something new after a mistake: declarations and scenarios. */
	public static final List<String> OPENERS = Stream.concat(DECLARATIONS.stream(), Stream.of("scenario")).toList();

	private Words() {
	}
}
