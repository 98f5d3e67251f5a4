package org.lamina.claims.fhir;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lamina.claims.Decimals;
import org.lamina.claims.Place;

/**
 * FHIR's data types under a JSON parser. Each method reads the value the parser stands on and leaves it on that value's last token. A value of
 * another shape than FHIR gives it is passed over, read as null, and kept as the resource's problem.
 */
final class JsonCursor {

	/** Reads one field of an object; the cursor stands on the field's value and must be left on its last token. */
	interface FieldReader {
		void read(String name) throws IOException;
	}

	/** Reads one value of a list. */
	interface ValueReader {
		void read() throws IOException;
	}

	private static final Pattern PARTIAL_DAY = Pattern.compile("[0-9]{4}(-[0-9]{2})?");

	private final JsonParser parser;
	private final String file;
	private final long firstLine;
	private final long firstColumn;
	private Problem problem;

	/** What is wrong with a resource, and where. */
	record Problem(Place place, String reason) {
	}

	JsonCursor(JsonParser parser, String file, long firstLine, long firstColumn) {
		this.parser = parser;
		this.file = file;
		this.firstLine = firstLine;
		this.firstColumn = firstColumn;
	}

	/** Where the parser began. */
	Place start() {
		return new Place(file, firstLine, firstColumn, 0);
	}

	/** Where the current value begins. */
	Place place() {
		return place(parser.currentTokenLocation());
	}

	/** A location of the parser in the whole file. */
	Place place(JsonLocation location) {
		long column = location.getLineNr() == 1 ? location.getColumnNr() + firstColumn - 1 : location.getColumnNr();
		return new Place(file, firstLine + location.getLineNr() - 1, Math.max(1, column), 0);
	}

	/** Keeps what is wrong with the current value, unless something was wrong before. */
	void problem(String reason) {
		if (problem == null)
			problem = new Problem(place(), reason);
	}

	/** The first problem since the last call, or null. */
	Problem takeProblem() {
		Problem taken = problem;
		problem = null;
		return taken;
	}

	/** Reads an object by its fields; null fields are passed over. */
	void object(String what, FieldReader fields) throws IOException {
		if (!is(JsonToken.START_OBJECT, what + " is no object."))
			return;
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			if (parser.nextToken() != JsonToken.VALUE_NULL)
				fields.read(name);
		}
	}

	void list(String what, ValueReader values) throws IOException {
		if (!is(JsonToken.START_ARRAY, what + " is no list."))
			return;
		while (parser.nextToken() != JsonToken.END_ARRAY)
			values.read();
	}

	boolean isList() {
		return parser.currentToken() == JsonToken.START_ARRAY;
	}

	void skip() throws IOException {
		parser.skipChildren();
	}

	String text() throws IOException {
		if (!is(JsonToken.VALUE_STRING, "`" + parser.currentName() + "` is no text."))
			return null;
		String text = parser.getText();
		if (!isUnicode(text))
			problem("`" + parser.currentName() + "` has half of a character, which is no text.");
		return text;
	}

	/** Whether each surrogate has its other half, without which no text can be written in UTF-8; an escape of JSON can stand for one alone. */
	private static boolean isUnicode(String text) {
		return text.chars().noneMatch(c -> Character.isSurrogate((char) c)) || StandardCharsets.UTF_8.newEncoder().canEncode(text);
	}

	/** A number that counts from 1, or 0 if it is none. */
	int count() throws IOException {
		String name = parser.currentName();
		if (!is(JsonToken.VALUE_NUMBER_INT, "A `" + (name == null ? "sequence" : name) + "` is no whole number."))
			return 0;
		if (parser.getTextLength() <= 6 && parser.getIntValue() > 0)
			return parser.getIntValue();
		problem("A `" + (name == null ? "sequence" : name) + "` is not between 1 and 999999.");
		return 0;
	}

	List<Integer> counts(String what) throws IOException {
		List<Integer> counts = new ArrayList<>(4);
		list(what, () -> counts.add(count()));
		return counts;
	}

	BigDecimal number() throws IOException {
		if (!parser.currentToken().isNumeric()) {
			wrong("`" + parser.currentName() + "` is no number.");
			return null;
		}
		BigDecimal number = Decimals.parse(parser.getText());
		if (number == null)
			problem("`" + parser.currentName() + "` has more digits than a number of a claim.");
		return number;
	}

	/** The value of a Quantity or of Money. */
	BigDecimal quantity(String what) throws IOException {
		BigDecimal[] value = new BigDecimal[1];
		object(what, field -> {
			if (field.equals("value"))
				value[0] = number();
			else
				skip();
		});
		return value[0];
	}

	Boolean yesNo() throws IOException {
		if (parser.currentToken().isBoolean())
			return parser.getBooleanValue();
		wrong("`" + parser.currentName() + "` is neither true nor false.");
		return null;
	}

	/** The day of a date or of an instant, where that instant was; null if it is only a month or a year. */
	LocalDate day() throws IOException {
		String name = parser.currentName();
		String text = text();
		if (text == null || PARTIAL_DAY.matcher(text).matches())
			return null;
		try {
			if (text.length() == 10 || text.length() > 10 && text.charAt(10) == 'T')
				return LocalDate.parse(text.substring(0, 10));
		} catch (DateTimeParseException noDay) {
			// It is said below.
		}
		problem("`" + name + "` is no day.");
		return null;
	}

	/** The first and the last day of a Period, each null if it is not there. */
	LocalDate[] period(String what) throws IOException {
		LocalDate[] days = new LocalDate[2];
		object(what, field -> {
			switch (field) {
				case "start" -> days[0] = day();
				case "end" -> days[1] = day();
				default -> skip();
			}
		});
		if (days[0] != null && days[1] != null && days[1].isBefore(days[0]))
			problem(what + " ends before it begins.");
		return days;
	}

	Concept concept(String what) throws IOException {
		List<Concept.Coding> codings = new ArrayList<>(2);
		String[] text = new String[1];
		object(what, field -> {
			switch (field) {
				case "coding" -> list(what, () -> coding(what, codings));
				case "text" -> text[0] = text();
				default -> skip();
			}
		});
		return new Concept(codings, text[0]);
	}

	private void coding(String what, List<Concept.Coding> to) throws IOException {
		String[] coding = new String[2];
		object(what, field -> {
			switch (field) {
				case "system" -> coding[0] = text();
				case "code" -> coding[1] = text();
				default -> skip();
			}
		});
		if (coding[1] != null && !coding[1].isBlank())
			to.add(new Concept.Coding(coding[0], coding[1].strip()));
	}

	Reference reference(String what) throws IOException {
		String[] target = new String[1];
		Identifier[] identifier = new Identifier[1];
		object(what, field -> {
			switch (field) {
				case "reference" -> target[0] = text();
				case "identifier" -> identifier[0] = identifier(what);
				default -> skip();
			}
		});
		return target[0] == null && identifier[0] == null ? null : new Reference(target[0], identifier[0]);
	}

	/** An Identifier, or null if it has no value. */
	Identifier identifier(String what) throws IOException {
		String[] parts = new String[2];
		object(what, field -> {
			switch (field) {
				case "system" -> parts[0] = text();
				case "value" -> parts[1] = text();
				default -> skip();
			}
		});
		return parts[1] == null || parts[1].isBlank() ? null : new Identifier(parts[0], parts[1].strip());
	}

	private boolean is(JsonToken expected, String otherwise) throws IOException {
		if (parser.currentToken() == expected)
			return true;
		wrong(otherwise);
		return false;
	}

	private void wrong(String reason) throws IOException {
		problem(reason);
		skip();
	}
}
