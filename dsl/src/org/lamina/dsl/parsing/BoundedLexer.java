package org.lamina.dsl.parsing;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.lamina.dsl.parser.antlr.internal.InternalLaminaLexer;

/**
 * Takes a word, a number or a text that is longer than anybody writes for a character without a meaning. What is made of it would not fit into Java, or
 * would take minutes to compute with.
 */
public class BoundedLexer extends InternalLaminaLexer {

	/** The longest name or code, in characters. */
	static final int WORD = 100;
	/** The longest number, in characters; no claim has a longer one. */
	static final int NUMBER = 40;
	/** The longest place in a ranking, in characters. */
	static final int PLACE = 8;
	/** The longest text in quotes, in characters; in Java it takes up to 65,535 bytes. */
	static final int TEXT = 10_000;

	@Override
	public Token nextToken() {
		Token token = super.nextToken();
		if (token instanceof CommonToken read && read.getType() != Token.EOF && read.getStopIndex() - read.getStartIndex() >= longest(read.getType()))
			read.setType(RULE_ANY_OTHER);
		return token;
	}

	private static int longest(int type) {
		return switch (type) {
			case RULE_INT, RULE_DECIMAL, RULE_TIMES, RULE_DATE -> NUMBER;
			case RULE_ORDINAL -> PLACE;
			case RULE_ID, RULE_POSSESSIVE, RULE_TIMES_COLUMN, RULE_REASON, RULE_INTERSPACE, RULE_RANGE_FROM, RULE_WILDCARD, RULE_CODE_WORD, RULE_CAPITALIZED -> WORD;
			case RULE_STRING, RULE_UNCLOSED -> TEXT;
			default -> Integer.MAX_VALUE;
		};
	}
}
