package org.lamina.dsl.model;

/** Lists of words for messages. */
public final class Words {

	/** The words that open a declaration. */
	public static final String DECLARATIONS = "`rule`, `table`, `source`, `facts`, `procedure`, `procedures`, `diagnoses`, `modifiers`, `places`";

	private Words() {
	}
}
