package org.lamina.dsl.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Turns the text of tokens into values, and says on the token what is wrong with it, so that the declaration around it survives. */
public class LaminaValueConverters extends AbstractDeclarativeValueConverterService {

	@ValueConverter(rule = "Text")
	public IValueConverter<String> text() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				if (text.length() < 2 || !text.endsWith("\"") || text.endsWith("\\\"") && !text.endsWith("\\\\\""))
					throw new ValueConverterException("The closing quote of this text is missing; a text ends on the line where it begins.", node, null);
				return text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
			}

			@Override
			protected String internalToString(String value) {
				return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
			}
		};
	}

	/** Whole numbers stay text: `01935` is a code. */
	@ValueConverter(rule = "INT")
	public IValueConverter<String> whole() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return text;
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}

	@ValueConverter(rule = "RANGE_FROM")
	public IValueConverter<String> rangeFrom() {
		return endingIn("..");
	}

	@ValueConverter(rule = "WILDCARD")
	public IValueConverter<String> prefix() {
		return endingIn("*");
	}

	/** The text before an ending that is no part of the value. */
	private static IValueConverter<String> endingIn(String ending) {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return text.substring(0, text.length() - ending.length());
			}

			@Override
			protected String internalToString(String value) {
				return value + ending;
			}
		};
	}

	/** `operation's` is the possessive of a name, which it gives without its ending. */
	@ValueConverter(rule = "POSSESSIVE")
	public IValueConverter<String> possessive() {
		return endingIn("'s");
	}

	@ValueConverter(rule = "Day")
	public IValueConverter<String> day() {
		return orColumn(date());
	}

	@ValueConverter(rule = "TextOrColumn")
	public IValueConverter<String> textOrColumn() {
		return orColumn(text());
	}

	@ValueConverter(rule = "NameOrColumn")
	public IValueConverter<String> nameOrColumn() {
		return orColumn(name());
	}

	/** A placeholder is kept as it is written, and anything else converted. */
	private static IValueConverter<String> orColumn(IValueConverter<String> otherwise) {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return isPlaceholder(text) ? text : otherwise.toValue(text, node);
			}

			@Override
			protected String internalToString(String value) {
				return isPlaceholder(value) ? value : otherwise.toString(value);
			}
		};
	}

	private static boolean isPlaceholder(String text) {
		return text.startsWith("{") && text.endsWith("}");
	}

	@ValueConverter(rule = "DATE")
	public IValueConverter<String> date() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				try {
					return LocalDate.parse(text).toString();
				} catch (DateTimeException e) {
					throw new ValueConverterException("`" + text + "` is no day of the calendar; write year-month-day, as in `2026-02-03`.", node, e);
				}
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}

	/** Blanks and comments around the points are no part of the name. */
	@ValueConverter(rule = "DocumentName")
	public IValueConverter<String> documentName() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return text.replace(" ", "");
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}

	/** A caret makes a name of a word of the language and is no part of the name. */
	@ValueConverter(rule = "RefName")
	public IValueConverter<String> refName() {
		return name();
	}

	@ValueConverter(rule = "ChoiceWord")
	public IValueConverter<String> choiceWord() {
		return name();
	}

	/** `not addressed` are two words with one blank between them, whatever stands there. */
	@ValueConverter(rule = "OutcomeWord")
	public IValueConverter<String> outcomeWord() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				if (isPlaceholder(text))
					return text;
				String words = node == null ? text : StreamSupport.stream(node.getLeafNodes().spliterator(), false).filter(leaf -> !leaf.isHidden()).map(INode::getText).collect(Collectors.joining(" "));
				return words.startsWith("^") ? words.substring(1) : words;
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}

	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				return text.startsWith("^") ? text.substring(1) : text;
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}
}
