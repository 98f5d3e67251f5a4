package org.lamina.dsl.parsing;

import java.util.Optional;
import java.util.Set;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Words;

/** Mistakes with commas, braces, cells, quotes, dates and names. */
final class ListMistakes implements Mistakes {

	private static final String CODE = "[0-9A-Z][0-9A-Z.]+\\*?";
	private static final Set<String> NAMED = Set.of("procedures", "diagnoses", "modifiers", "places", "levels", "table", "source", "rule");

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		if (around.before(1).equals(",") && (around.isEnd() || Words.OPENERS.contains(found) || found.equals("}")))
			return Optional.of("Something is missing after the last comma; leave the comma out, or write another item.");
		boolean declares = NAMED.contains(around.before(1)) && !around.before(2).equals("its");
		if (around.isKeyword() && declares && !Words.OPENERS.contains(found))
			return Optional.of(keyword(found));
		if (around.isKeyword() && around.after(1).equals(":"))
			return Optional.of(keyword(found));
		if (around.isIn(Facts.class) && found.equals(":"))
			return Optional.of("A choice is missing here, or the comma before `" + around.before(1) + "` is too much; write the words of the choice, or leave the comma out.");
		if (found.equals("|"))
			return Optional.of("A cell of a table is empty here; write `-` where there is no value, and `?` where it is unknown.");
		if (around.expected().equals(":") && Words.OPENERS.contains(around.before(1)))
			return Optional.of("The closing brace `}` of these facts is missing before `" + around.before(1) + "`; add it.");
		if (found.equals(",") && (around.isIn(Every.class) || around.isIn(Criteria.class) || around.isIn(Indications.class)))
			return Optional.of("Criteria stand one to a line, or with `;` between them; leave the comma out.");
		if (around.expected().equals("}") || around.isEnd() && (around.isIn(Procedure.class) || around.isIn(Facts.class)))
			return Optional.of("The closing brace `}` of " + block(around) + " is missing before this; add it.");
		if (found.matches("\\d{1,4}") && around.after(1).equals("/") || found.equals("/") && around.before(1).matches("\\d{1,4}"))
			return Optional.of("A date is written year-month-day; write it as in `2026-02-03`.");
		if (found.matches(CODE) && around.before(1).matches(CODE) && !around.isIn(Scenarios.class) && !around.opensLine())
			return Optional.of("A comma is missing between `" + around.before(1) + "` and `" + found + "`; write `" + around.before(1) + ", " + found + "`.");
		if (around.expected().equals("to") && around.before(1).matches("\\d{4}-.*"))
			return Optional.of("A period with one day says whether it begins or ends there; write `from " + around.before(1) + "` or `to " + around.before(1) + "`.");
		if (around.isIn(Table.class) && !around.opensLine() && !found.isEmpty() && around.isKeyword())
			return Optional.of("`" + found + "` is a word of the language; put it into quotes to have it in a cell.");
		if (Words.OPENERS.contains(found) && around.opensLine() && !around.before(1).isEmpty() && !around.document().equals("scenarios") && !(around.element() instanceof Document))
			return Optional.of("What stands before this `" + found + "` is not complete; write what is missing after `" + around.before(1) + "`.");
		return text(around);
	}

	/** What is in braces there. */
	private static String block(Surroundings around) {
		if (around.isIn(Every.class))
			return "these conditions";
		if (around.isIn(Criteria.class))
			return "these criteria";
		if (around.isIn(Indications.class))
			return "these indications";
		return around.isIn(Facts.class) ? "these facts" : "this procedure";
	}

	private static Optional<String> text(Surroundings around) {
		if (around.before(2).equals("procedure") || around.before(2).equals("source") || around.before(1).equals("scenario"))
			return Optional.of("A text in quotes belongs here; write `\"" + around.found() + "\"` with both quotes.");
		return Optional.empty();
	}

	private static String keyword(String word) {
		return "`" + word + "` is a word of the language and cannot be a name by itself; choose another name, or write `^" + word + "`.";
	}
}
