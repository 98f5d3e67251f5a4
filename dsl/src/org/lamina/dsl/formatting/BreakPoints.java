package org.lamina.dsl.formatting;

/** Where lines that are too long are broken: behind a set's `=`, before what joins conditions, in lists. */
final class BreakPoints {

	private static final BreakPoint PART = BreakPoint.major(1);
	private static final BreakPoint NEED = BreakPoint.major(2);
	private static final BreakPoint OR = BreakPoint.major(3);
	private static final BreakPoint AND = BreakPoint.major(4);
	private static final BreakPoint DETAIL = BreakPoint.minor(5);
	private static final BreakPoint ITEM = BreakPoint.minor(6);
	private static final BreakPoint CHOICE = BreakPoint.minor(7);

	private BreakPoints() {
	}

	/** Whether a line can be broken between two tokens, parentheses around them not counted. */
	static BreakPoint between(Token before, Token token) {
		Construct citation = token.opened("Citation");
		boolean isCellOfLine = token.construct().is("LineStep") && CellStarts.between(before, token).isPresent();
		boolean isBehindCitation = before.construct().is("Citation") && CellStarts.between(before, token).isPresent();
		if (before.is("=", "CodeSet") || citation != null && citation.parent().is("RuleException") || isBehindCitation)
			return PART;
		if (token.is("needing", "Indication"))
			return NEED;
		if (token.is("or", "Condition") || token.is("except", "SetExpression"))
			return OR;
		if (token.is("and", "Conjunction"))
			return AND;
		boolean isPartOfExpectation = token.is("missing", "LineExpectation") || token.is("saying", "LineExpectation");
		if (isCellOfLine || isPartOfExpectation || token.opens("SameClause"))
			return DETAIL;
		if (before.isWord(",") || before.isWord(";"))
			return ITEM;
		return token.isWord("or") || token.is("and", "SetIntersection") ? CHOICE : BreakPoint.NEVER;
	}
}
