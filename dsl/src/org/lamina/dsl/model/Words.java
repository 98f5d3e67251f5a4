package org.lamina.dsl.model;

import java.util.List;

/** Lists of words for parsing and for messages. */
public final class Words {

	/** The words that open a declaration. */
	public static final List<String> DECLARATIONS = List.of("rule", "table", "source", "facts", "procedure", "procedures", "diagnoses", "modifiers", "places", "levels");

	/** The words at which a line can begin something new after a mistake: declarations and scenarios. */
	public static final List<String> OPENERS = List.of("rule", "table", "source", "facts", "procedure", "procedures", "diagnoses", "modifiers", "places", "levels", "scenario");

	private Words() {
	}
}
