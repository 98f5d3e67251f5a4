package org.lamina.runtime.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Value;

/**
 * A table whose rows are found by one procedure, or by a pair of them in that order, on a day. Rows lie column by column, sorted by key
 * and first day; a hash of the keys leads to the first row of a key.
 */
public final class Table {

	/** What a look-up answers where there is no row. */
	public static final int NO_ROW = -1;

	/**
	 * A row as an author wrote it.
	 *
	 * @param key    the procedure of the first column
	 * @param second the procedure of the second column; null in a table of single procedures
	 * @param period the days on which the row holds
	 * @param values the cells of the other columns; null for one that is empty
	 */
	public record Row(Code key, Code second, Period period, List<Value> values) {
	}

	private final String key;
	private final List<String> columns;
	final long[] firsts;
	final long[] seconds;
	final int[] from;
	final int[] to;
	final Value[][] cells;
	private final int[] index;

	/** @param columns the names of the columns that are neither keys nor dates, in the order of the rows' values */
	public Table(String name, List<String> columns, List<Row> rows) {
		this(name, columns, sorted(rows));
	}

	private Table(String key, List<String> columns, Row[] rows) {
		this.key = key;
		this.columns = List.copyOf(columns);
		firsts = Arrays.stream(rows).mapToLong(row -> row.key.packed()).toArray();
		seconds = Arrays.stream(rows).mapToLong(Table::secondOf).toArray();
		from = Arrays.stream(rows).mapToInt(row -> row.period.from() == null ? Integer.MIN_VALUE : (int) row.period.from().toEpochDay()).toArray();
		to = Arrays.stream(rows).mapToInt(row -> row.period.to() == null ? Integer.MAX_VALUE : (int) row.period.to().toEpochDay()).toArray();
		cells = new Value[columns.size()][rows.length];
		for (int column = 0; column < cells.length; column++)
			for (int row = 0; row < rows.length; row++)
				cells[column][row] = rows[row].values.get(column);
		index = index();
	}

	/** A table of rows that are sorted by key and first day, column by column. */
	Table(String key, List<String> columns, long[] firsts, long[] seconds, int[] from, int[] to, Value[][] cells) {
		this.key = key;
		this.columns = List.copyOf(columns);
		this.firsts = firsts;
		this.seconds = seconds;
		this.from = from;
		this.to = to;
		this.cells = cells;
		index = index();
	}

	private static Row[] sorted(List<Row> rows) {
		return rows.stream().sorted(Comparator.comparing(Row::key).thenComparingLong(Table::secondOf)
				.thenComparing(row -> row.period.from(), Comparator.nullsFirst(Comparator.naturalOrder()))).toArray(Row[]::new);
	}

	private static long secondOf(Row row) {
		return row.second == null ? 0 : row.second.packed();
	}

	private Table(String key, Table other) {
		this.key = key;
		columns = other.columns;
		firsts = other.firsts;
		seconds = other.seconds;
		from = other.from;
		to = other.to;
		cells = other.cells;
		index = other.index;
	}

	/** The same table in data that have another of its name already: it is told apart by its number there, from 2. */
	public Table numbered(int number) {
		return new Table(name() + " " + number, this);
	}

	private int[] index() {
		int[] slots = new int[Math.max(4, Integer.highestOneBit(firsts.length) * 4)];
		Arrays.fill(slots, NO_ROW);
		for (int row = 0; row < firsts.length; row++)
			if (row == 0 || !sameKey(row, row - 1)) {
				int slot = slot(firsts[row], seconds[row], slots.length);
				while (slots[slot] != NO_ROW)
					slot = slot + 1 & slots.length - 1;
				slots[slot] = row;
			}
		return slots;
	}

	private static int slot(long first, long second, int size) {
		long hash = (first ^ Long.rotateLeft(second, 31)) * 0x9E3779B97F4A7C15L;
		return (int) (hash >>> 32) & size - 1;
	}

	private boolean sameKey(int row, int other) {
		return firsts[row] == firsts[other] && seconds[row] == seconds[other];
	}

	/** The name that its author gave it. */
	public String name() {
		int number = key.indexOf(' ');
		return number < 0 ? key : key.substring(0, number);
	}

	/** What it is called in the data of its policy: its name, with a number if there are others of that name. */
	public String key() {
		return key;
	}

	/** The names of the columns that are neither keys nor dates. */
	public List<String> columns() {
		return columns;
	}

	public int size() {
		return firsts.length;
	}

	/** The row of a procedure on a day, or {@link #NO_ROW}; without a day, the row of a procedure that has only one and for all days. */
	public int row(Code key, LocalDate day) {
		return find(key.packed(), 0, day);
	}

	/** The row of a pair on a day, or {@link #NO_ROW}. */
	public int row(Code first, Code second, LocalDate day) {
		return find(first.packed(), second.packed(), day);
	}

	private int find(long first, long second, LocalDate day) {
		for (int slot = slot(first, second, index.length); index[slot] != NO_ROW; slot = slot + 1 & index.length - 1) {
			int row = index[slot];
			if (firsts[row] == first && seconds[row] == second)
				return day == null ? undated(row) : onDay(row, (int) day.toEpochDay());
		}
		return NO_ROW;
	}

	private int undated(int row) {
		return from[row] == Integer.MIN_VALUE && to[row] == Integer.MAX_VALUE ? row : NO_ROW;
	}

	private int onDay(int first, int day) {
		for (int row = first; row < firsts.length && sameKey(row, first); row++)
			if (from[row] <= day && day <= to[row])
				return row;
		return NO_ROW;
	}

	/** The position of a column, for {@link #value}. */
	public int column(String column) {
		int position = columns.indexOf(column);
		if (position < 0)
			throw new IllegalArgumentException("Table " + name() + " has no column " + column + "; generate the rules again.");
		return position;
	}

	/** The cell of a row and a column, or null if it is empty. */
	public Value value(int row, int column) {
		return cells[column][row];
	}

	/** Its rows, sorted by key and first day. */
	public List<Row> rows() {
		return java.util.stream.IntStream.range(0, firsts.length).mapToObj(this::rowAt).toList();
	}

	private Row rowAt(int row) {
		Period period = new Period(from[row] == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(from[row]),
				to[row] == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(to[row]));
		return new Row(new Code(firsts[row]), seconds[row] == 0 ? null : new Code(seconds[row]), period,
				Arrays.stream(cells).map(column -> column[row]).toList());
	}
}
