package org.lamina.claims.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a file. Its cells come as bytes, each in one character, and are decoded here, so that one that is not UTF-8 costs its claim and not
 * the file: the separators of CSV are ASCII, which UTF-8 has nowhere else.
 *
 * <p>A message names the column and never the text of the cell, for a mapping may name the column of the patient's name where it means another.
 */
final class Row {

	private final CsvRecord record;
	private final Layout layout;

	Row(CsvRecord record, Layout layout) {
		this.record = record;
		this.layout = layout;
	}

	/** The line of the file on which the row begins. */
	long line() {
		return record.getStartingLineNumber();
	}

	/** Why its cells may not be those of their columns; null if they are. */
	String damage() {
		int cells = record.getFieldCount();
		return cells == layout.width() ? null : "The row has " + cells + (cells == 1 ? " cell" : " cells") + ", and the first row names " + layout.width() + " columns.";
	}

	/** Whether one of its cells goes over several lines, which may be other rows behind a quote that is not closed. */
	boolean isOverLines() {
		return record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
	}

	boolean isBlank() {
		return record.getFields().stream().allMatch(String::isBlank);
	}

	/** The one cell of a field of the claim, as far as the row has it and it is readable; else null. */
	String peek(Field field) {
		int[] at = layout.all(field);
		try {
			return at.length == 0 || at[0] >= record.getFieldCount() ? null : text(at[0]);
		} catch (IllegalArgumentException unreadable) {
			return null;
		}
	}

	/**
	 * The text of a cell without the blanks around it; null if it is empty.
	 *
	 * @throws IllegalArgumentException if it is not UTF-8, or holds a line break; the message is fit for a user
	 */
	String text(int position) {
		String text = decode(record.getField(position));
		if (text == null)
			throw new IllegalArgumentException(cell(position) + " is not text in UTF-8.");
		text = text.strip();
		if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
			throw new IllegalArgumentException(cell(position) + " goes over several lines; perhaps a quote is not closed.");
		return text.isEmpty() || layout.mapping().format().empty().contains(text) ? null : text;
	}

	/**
	 * The value of a cell; null if it is empty.
	 *
	 * @param parse gives null for a text that is no value
	 * @param wrong what such a text is
	 * @throws IllegalArgumentException if the cell has no such value; the message is fit for a user
	 */
	<T> T value(int position, Function<String, T> parse, String wrong) {
		String text = text(position);
		if (text == null)
			return null;
		T value = parse.apply(text);
		if (value == null)
			throw new IllegalArgumentException(cell(position) + " is " + wrong + ".");
		return value;
	}

	/** The values of the words of a cell, as {@link #value}. */
	<T> List<T> values(int position, Function<String, T> parse, String wrong) {
		List<T> values = new ArrayList<>(1);
		String text = text(position);
		if (text == null)
			return values;
		for (String word : Cells.words(text)) {
			T value = parse.apply(word);
			if (value == null)
				throw new IllegalArgumentException(cell(position) + " is " + wrong + ".");
			values.add(value);
		}
		return values;
	}

	private String cell(int position) {
		return "The cell of `" + layout.heading(position) + "`";
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++)
			if (text.charAt(i) >= 0x80)
				return false;
		return true;
	}

	/** The text of bytes that came each in one character; null if they are not UTF-8. */
	static String decode(String bytes) {
		if (isAscii(bytes))
			return bytes;
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
		} catch (CharacterCodingException foreign) {
			return null;
		}
	}
}
