package org.lamina.dsl.ui;

import java.util.Set;

/** What a token of the language is to a reader, each kind with its colour. */
enum TokenKind {
	KEYWORD("org.lamina.dsl.ui.keyword"),
	COMMENT("org.lamina.dsl.ui.comment"),
	STRING("org.lamina.dsl.ui.string"),
	CODE("org.lamina.dsl.ui.code"),
	/** Names, signs and white space: in the editor's own colour. */
	PLAIN(null);

	private static final Set<String> COMMENTS = Set.of("RULE_ML_COMMENT", "RULE_SL_COMMENT");
	private static final Set<String> STRINGS = Set.of("RULE_STRING", "RULE_UNCLOSED");
	private static final Set<String> CODES = Set.of("RULE_INT", "RULE_DECIMAL", "RULE_CODE_WORD", "RULE_RANGE_FROM", "RULE_WILDCARD",
			"RULE_INTERSPACE", "RULE_ORDINAL", "RULE_REASON", "RULE_DATE", "RULE_TIMES");

	private final String colour;

	TokenKind(String colour) {
		this.colour = colour;
	}

	/** The id of the kind's colour in plugin.xml, or null. */
	String colour() {
		return colour;
	}

	/** @param definition a token as Xtext names it: {@code 'policy'} for a word of the grammar, {@code RULE_STRING} for a terminal rule */
	static TokenKind of(String definition) {
		if (definition.startsWith("'"))
			return Character.isLetter(definition.charAt(1)) ? KEYWORD : PLAIN;
		if (COMMENTS.contains(definition))
			return COMMENT;
		if (STRINGS.contains(definition))
			return STRING;
		return CODES.contains(definition) ? CODE : PLAIN;
	}
}
