package org.lamina.dsl.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lamina.runtime.rules.Period;

/** The headings and cells of a table, or of a file of codes, as they are written, in the document or in a file. */
public final class TableSource {

	private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

	/** What the file is called in messages about its rows; empty for a table in the document. */
	public final String file;
	public final List<String> headings = new ArrayList<>();
	public final List<List<Cell>> rows = new ArrayList<>();
	public final List<TableProblem> problems = new ArrayList<>();

	private final Memo<Period> periods = new Memo<>();

	public TableSource(String file) {
		this.file = file;
	}

	/** Where a cell stands, for a message: {@code ptp.csv:12: } for a file, nothing for the document. */
	public String place(Cell cell) {
		return place(cell.line());
	}

	String place(int line) {
		return file.isEmpty() ? "" : file + ":" + line + ": ";
	}

	/**
	 * The days on which a row holds, by its columns {@code from} and {@code to}; the last day of the calendar is no end.
	 *
	 * @param reading is told each cell before it is read, so that a message can be put there
	 * @throws IllegalArgumentException if a cell is no date, or the row ends before it begins; the message is fit for a user
	 */
	public Period period(List<Cell> row, Consumer<Cell> reading) {
		return periods.of(text(row, "from") + "/" + text(row, "to"), days -> read(row, reading));
	}

	private String text(List<Cell> row, String heading) {
		int column = headings.indexOf(heading);
		return column < 0 ? "" : row.get(column).text();
	}

	private Period read(List<Cell> row, Consumer<Cell> reading) {
		LocalDate from = day(row, "from", reading);
		LocalDate to = day(row, "to", reading);
		if (from != null && to != null && to.isBefore(from))
			throw new IllegalArgumentException("this row ends on " + to + ", before it begins on " + from + ".");
		return new Period(from, OPEN_END.equals(to) ? null : to);
	}

	private LocalDate day(List<Cell> row, String heading, Consumer<Cell> reading) {
		int column = headings.indexOf(heading);
		if (column < 0)
			return null;
		reading.accept(row.get(column));
		return row.get(column).isEmpty() ? null : row.get(column).day();
	}
}
