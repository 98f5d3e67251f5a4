package org.lamina.dsl.examples;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lamina.dsl.expressions.Cell;
import org.lamina.dsl.expressions.CellPart;
import org.lamina.dsl.expressions.CodePart;
import org.lamina.dsl.expressions.DatePart;
import org.lamina.dsl.expressions.LimitPart;
import org.lamina.dsl.expressions.NothingPart;
import org.lamina.dsl.expressions.RangePart;
import org.lamina.dsl.expressions.TextPart;
import org.lamina.dsl.expressions.UnknownPart;
import org.lamina.dsl.expressions.WordPart;
import org.lamina.dsl.lamina.DateValue;
import org.lamina.dsl.lamina.EntryValue;
import org.lamina.dsl.lamina.LaminaFactory;
import org.lamina.dsl.lamina.LevelsValue;
import org.lamina.dsl.lamina.NumberValue;
import org.lamina.dsl.lamina.ReasonPart;
import org.lamina.dsl.lamina.SpacePart;
import org.lamina.dsl.lamina.TextValue;
import org.lamina.dsl.lamina.WordValue;

/** What a cell of a table of examples puts in the place of a placeholder. */
final class CellContent {

	private static final LaminaFactory FACTORY = LaminaFactory.eINSTANCE;

	private final List<CellPart> parts;

	CellContent(Cell cell) {
		this.parts = cell.getParts();
	}

	/** Whether it says that the value is unknown. */
	boolean isUnknown() {
		return parts.size() == 1 && parts.get(0) instanceof UnknownPart;
	}

	/** Whether it says that there is no value, or that it is unknown. */
	boolean isEmpty() {
		return isUnknown() || parts.size() == 1 && parts.get(0) instanceof NothingPart;
	}

	/** Whether it is one value: no range, no limit, and no date that could not be read. */
	boolean isValue() {
		return parts.stream().noneMatch(part -> part instanceof RangePart || part instanceof LimitPart || textOf(part) == null);
	}

	/** The text, without quotes. */
	String text() {
		return parts.stream().map(CellContent::textOf).filter(Objects::nonNull).collect(Collectors.joining(" "));
	}

	private static String textOf(CellPart part) {
		if (part instanceof CodePart code)
			return code.getCode() + (code.isPercent() ? "%" : "");
		if (part instanceof DatePart date)
			return date.getDate();
		if (part instanceof TextPart text)
			return text.getText();
		if (part instanceof WordPart word)
			return word.getWord();
		if (part instanceof ReasonPart reason)
			return reason.getReason();
		if (part instanceof SpacePart space)
			return space.getInterspace();
		return part instanceof NothingPart ? "-" : "?";
	}

	/** The value of a fact. */
	EntryValue value() {
		CellPart first = parts.get(0);
		if (isEmpty())
			return FACTORY.createUnknownValue();
		if (first instanceof CodePart code && parts.size() == 1 && code.getCode().matches("\\d+(\\.\\d+)?"))
			return number(code);
		if (first instanceof CodePart || first instanceof SpacePart)
			return levels();
		if (first instanceof DatePart date)
			return date(date);
		return first instanceof TextPart ? quoted() : word();
	}

	private static NumberValue number(CodePart code) {
		NumberValue number = FACTORY.createNumberValue();
		number.setNumber(code.getCode());
		number.setPercent(code.isPercent());
		return number;
	}

	private LevelsValue levels() {
		LevelsValue levels = FACTORY.createLevelsValue();
		parts.stream().map(CellContent::textOf).filter(text -> !text.equals("and")).forEach(levels.getLevels()::add);
		return levels;
	}

	private static DateValue date(DatePart part) {
		DateValue date = FACTORY.createDateValue();
		date.setDate(part.getDate());
		return date;
	}

	private TextValue quoted() {
		TextValue value = FACTORY.createTextValue();
		value.setText(text());
		return value;
	}

	private WordValue word() {
		WordValue word = FACTORY.createWordValue();
		word.setWord(text());
		return word;
	}
}
