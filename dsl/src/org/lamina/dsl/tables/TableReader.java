package org.lamina.dsl.tables;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.files.Cell;
import org.lamina.dsl.files.Layout;
import org.lamina.dsl.files.Memo;
import org.lamina.dsl.files.TableFile;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.files.TableSource;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;

/**
 * Reads a table, from its grid or its file. Its key columns hold procedures, or what inputs must be; {@code from} and {@code to} date the rows; what is
 * to {@code bill} for two procedures is a code, which is text; each other column has the type that all its cells fit.
 */
@Singleton
public class TableReader {

	/** The column of a table of two procedures that says what to bill for both. */
	public static final String BILL = "bill";

	@Inject
	private IResourceScopeCache cache;

	/** The content of a table; a table that cannot be read has no rows and says why. */
	public TableContent contentOf(Table table) {
		return cache.get(List.of("content", table), table.eResource(), () -> read(table));
	}

	private TableContent read(Table table) {
		Optional<Layout> layout = Optional.ofNullable(table.getLayout()).flatMap(Layout::ofTables);
		TableSource source = table.getGrid() != null ? GridReader.read(table.getGrid()) : TableFile.read(table.getFile() == null ? "" : table.getFile(), table.eResource(), layout);
		List<String> keys = !table.getKeys().isEmpty() ? table.getKeys().stream().filter(Objects::nonNull).toList() : layout.map(Layout::keys).orElse(source.headings.contains("procedure") ? List.of("procedure") : List.of());
		return new Reading(table.getName(), source, keys, Inputs.decide(table)).content();
	}

	/** One table while it is read. */
	private static final class Reading {
		private final String name;
		private final TableSource source;
		private final List<String> keys;
		private final Map<String, Cell.Kind> columns = new LinkedHashMap<>();
		private final List<Integer> positions = new ArrayList<>();
		private final List<RowAt> rows = new ArrayList<>();
		private final List<TableContent.Result> results = new ArrayList<>();
		private final boolean decides;
		private final Memo<Code> procedures = new Memo<>();
		private final Map<Cell.Kind, Memo<Value>> values = new EnumMap<>(Cell.Kind.class);

		/** The cell that is read. */
		private Cell current;

		Reading(String name, TableSource source, List<String> keys, boolean decides) {
			this.name = name;
			this.source = source;
			this.keys = keys;
			this.decides = decides;
			for (Cell.Kind kind : Cell.Kind.values())
				values.put(kind, new Memo<>());
		}

		TableContent content() {
			if (headingsFit()) {
				for (int i = 0; i < source.headings.size(); i++)
					if (!isKeyOrDate(source.headings.get(i))) {
						columns.put(source.headings.get(i), kindOf(i));
						positions.add(i);
					}
				source.rows.stream().filter(row -> row.size() == source.headings.size()).forEach(this::addRow);
			}
			List<RowAt> sound = new RowChecks(source, keys.size() == 2).check(rows);
			Map<String, Type> types = new LinkedHashMap<>();
			columns.forEach((column, kind) -> types.put(column, decides && kind == Cell.Kind.WORD ? typeOfWords(source.headings.indexOf(column)) : typeOf(kind)));
			return new TableContent(new org.lamina.runtime.rules.Table(name == null ? "" : name, List.copyOf(columns.keySet()), sound.stream().map(RowAt::row).toList()), keys, decides, List.copyOf(results), types, List.copyOf(source.problems));
		}

		private boolean headingsFit() {
			if (!source.problems.isEmpty() && source.headings.isEmpty())
				return false;
			Set<String> seen = new HashSet<>();
			for (String heading : source.headings)
				if (!seen.add(heading))
					return refuse("The column `" + heading + "` stands in this table twice; give one of them another heading.");
			if (!decides && (keys.isEmpty() || keys.size() > 2))
				return refuse("A table is looked up by one column of procedures or by two; say which, as in `table " + name + " by procedure`.");
			for (String key : keys)
				if (!source.headings.contains(key))
					return refuse("The table has no column `" + key + "` to be looked up by; its columns are `" + String.join("`, `", source.headings) + "`.");
			return true;
		}

		private boolean refuse(String message) {
			source.problems.add(new TableProblem(Problem.TABLE, message, null, true));
			return false;
		}

		private boolean isKeyOrDate(String heading) {
			return keys.contains(heading) || Set.of("from", "to").contains(heading);
		}

		private Cell.Kind kindOf(int column) {
			if (keys.size() == 2 && !decides && source.headings.get(column).equals(BILL))
				return Cell.Kind.WORD;
			Set<Cell.Kind> kinds = java.util.EnumSet.noneOf(Cell.Kind.class);
			Memo<Cell.Kind> unquoted = new Memo<>();
			for (List<Cell> row : source.rows)
				if (column < row.size() && !row.get(column).isEmpty()) {
					Cell cell = row.get(column);
					kinds.add(cell.quoted() ? cell.kind() : unquoted.of(cell.text(), text -> cell.kind()));
				}
			return kinds.size() == 1 ? kinds.iterator().next() : Cell.Kind.WORD;
		}

		/** Words without quotes are the choices of their column. */
		private Type typeOfWords(int column) {
			List<Cell> cells = source.rows.stream().filter(row -> column < row.size()).map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
			boolean words = !cells.isEmpty() && cells.stream().allMatch(cell -> !cell.quoted() && cell.text().matches("[a-z][a-z0-9-]*"));
			return words ? new Type.Choice(cells.stream().map(Cell::text).distinct().toList()) : Type.TEXT;
		}

		private static Type typeOf(Cell.Kind kind) {
			return switch (kind) {
				case NUMBER -> Type.NUMBER;
				case DATE -> Type.DATE;
				case YES_NO -> Type.YES_NO;
				case WORD -> Type.TEXT;
			};
		}

		private void addRow(List<Cell> row) {
			current = row.get(0);
			try {
				if (decides) {
					results.add(new TableContent.Result((Row) current.at().eContainer(), period(row), values(row)));
					return;
				}
				List<Code> codes = codes(row);
				rows.add(new RowAt(new org.lamina.runtime.rules.Table.Row(codes.get(0), codes.size() == 2 ? codes.get(1) : null, period(row), values(row)), row.get(0), rows.size()));
			} catch (IllegalArgumentException e) {
				source.problems.add(new TableProblem(Problem.TABLE, source.place(current) + e.getMessage(), current.at(), true));
			}
		}

		private List<Code> codes(List<Cell> row) {
			List<Code> codes = new ArrayList<>();
			for (String key : keys) {
				current = row.get(source.headings.indexOf(key));
				if (current.isEmpty())
					throw new IllegalArgumentException("the column `" + key + "` needs a procedure here.");
				codes.add(procedures.of(current.text(), Reading::procedure));
			}
			return codes;
		}

		private static Code procedure(String text) {
			CodeForm.PROCEDURE.problemOf(text).ifPresent(problem -> {
				throw new IllegalArgumentException(problem);
			});
			return Code.of(CodeSystem.PROCEDURE, text);
		}

		private Period period(List<Cell> row) {
			return source.period(row, cell -> current = cell);
		}

		private List<Value> values(List<Cell> row) {
			Value[] read = new Value[columns.size()];
			int i = 0;
			for (Cell.Kind kind : columns.values()) {
				current = row.get(positions.get(i));
				read[i++] = values.get(kind).of(current.text(), text -> current.as(kind));
			}
			return Arrays.asList(read);
		}
	}

	/** A row, its first cell for messages about it, and its place among all rows. */
	record RowAt(org.lamina.runtime.rules.Table.Row row, Cell cell, int position) {
	}
}
