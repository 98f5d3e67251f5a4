package org.lamina.dsl.formatting;

import java.util.Optional;
import java.util.Set;

/** Which tokens begin a column inside a line. */
final class CellStarts {

	private static final int ONE = 1;
	private static final int TWO = 2;

	private static final Set<String> HEADS_OF_STEPS = Set.of("record", "expect");
	private static final Set<String> LABELLED = Set.of("Part", "Indication");
	private static final Set<String> NO_COLUMN_OF_LINE = Set.of("line", "-", ",", "to", "?");

	/**
	 * The beginning of a column.
	 *
	 * @param label what the column holds
	 * @param gap   the fewest blanks before it
	 */
	record CellStart(String label, int gap) {
	}

	private CellStarts() {
	}

	/** The column that a token begins behind another, if it begins one. */
	static Optional<CellStart> between(Token before, Token token) {
		if (token.continuesWord())
			return Optional.empty();
		if (isHead(before))
			return start(token.opens("LineRecord") || token.opens("LevelRecord") ? "part" : "content", TWO);
		if (token.isWord("|"))
			return start("|", ONE);
		if (token.opens("Entry"))
			return before.isWord(",") || token.opened("Entry").parent().is("RecordStep") ? Optional.empty() : start("entries", TWO);
		if (token.opens("Citation"))
			return ofCitation(before, token.opened("Citation"));
		return switch (token.construct().rule()) {
			case "CodeSet" -> ofSet(token);
			case "Source" -> token.feature().isEmpty() ? Optional.empty() : start(token.feature(), ONE);
			case "Fact" -> ofFact(token);
			case "Indication" -> token.isKeyword() && !token.isWord("with") ? start(labelOf(before, token.text()), TWO) : Optional.empty();
			case "LineStep" -> ofLine(token);
			default -> isConditionBehindLabel(token) ? start(labelOf(before, "condition"), TWO) : Optional.empty();
		};
	}

	private static Optional<CellStart> start(String label, int gap) {
		return Optional.of(new CellStart(label, gap));
	}

	/** Whether a token ends the head of a clause, an item or a step: `uses`, `add-on to`, `record`. */
	private static boolean isHead(Token token) {
		Construct around = token.construct();
		if (around.is("ProcedureItem"))
			return token.isKeyword() && (around.first().isWord("add-on") ? token.isWord("to") : token == around.first());
		return LineStarts.isClauseOfHeader(token) || token == around.first() && token.isWordOf(HEADS_OF_STEPS);
	}

	private static Optional<CellStart> ofCitation(Token before, Construct citation) {
		return citation.parent().isOneOf(LABELLED) ? start(labelOf(before, "cites"), TWO) : Optional.empty();
	}

	/** What stands just behind a label begins in one column, whatever it is. */
	private static String labelOf(Token before, String otherwise) {
		return before.feature().equals("label") && before.construct().isOneOf(LABELLED) ? "content" : otherwise;
	}

	private static Optional<CellStart> ofSet(Token token) {
		if (token.feature().equals("name"))
			return start("name", ONE);
		return token.isKeyword() && token.isWordOf(Set.of("published", "of", "at", "=", "from")) ? start(token.text(), ONE) : Optional.empty();
	}

	private static Optional<CellStart> ofFact(Token token) {
		if (token.isWord(":"))
			return start(":", ONE);
		return token.feature().equals("label") ? start("label", TWO) : Optional.empty();
	}

	private static Optional<CellStart> ofLine(Token token) {
		if (token.feature().equals("units"))
			return start("units", ONE);
		if (token.feature().equals("procedure"))
			return start("procedure", TWO);
		return token.isKeyword() && !token.isWordOf(NO_COLUMN_OF_LINE) ? start(token.text(), TWO) : Optional.empty();
	}

	private static boolean isConditionBehindLabel(Token token) {
		for (Construct opened = token.construct(); opened != null && opened.first() == token; opened = opened.parent())
			if (opened.feature().equals("condition") && opened.parent().is("Part") && opened.parent().first() != token)
				return true;
		return false;
	}
}
