package org.lamina.dsl.validation;

import org.lamina.dsl.lamina.DateValue;
import org.lamina.dsl.lamina.EntryValue;
import org.lamina.dsl.lamina.LevelsValue;
import org.lamina.dsl.lamina.NumberValue;
import org.lamina.dsl.lamina.TextValue;
import org.lamina.dsl.lamina.WordValue;

/** A recorded value as its author writes it. */
final class ValueText {

	private ValueText() {
	}

	static String of(EntryValue value) {
		if (value instanceof NumberValue number)
			return number.getNumber() + (number.isPercent() ? "%" : "");
		if (value instanceof DateValue date)
			return String.valueOf(date.getDate());
		if (value instanceof WordValue word)
			return String.valueOf(word.getWord());
		if (value instanceof TextValue text)
			return "\"" + text.getText() + "\"";
		return value instanceof LevelsValue levels ? String.join(" and ", levels.getLevels()) : "?";
	}
}
