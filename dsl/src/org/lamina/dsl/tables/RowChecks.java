package org.lamina.dsl.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.files.TableSource;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.tables.TableReader.RowAt;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Table;

/**
 * Holds the rows of a table against each other: no pair of a procedure with itself, no pair in both orders on one day, no two rows of one
 * key on one day that disagree. A row without a start begins the day after the previous end of its key.
 */
final class RowChecks {

	private record Key(Code first, Code second) {
	}

	private final TableSource source;
	private final boolean pairs;

	RowChecks(TableSource source, boolean pairs) {
		this.source = source;
		this.pairs = pairs;
	}

	/** The rows that can be used, completed; what is wrong with the others goes to the source. */
	List<RowAt> check(List<RowAt> rows) {
		Map<Key, List<RowAt>> byKey = new LinkedHashMap<>();
		for (RowAt row : rows)
			if (pairs && row.row().key().equals(row.row().second()))
				report(row, "`" + row.row().key() + "` cannot be a pair with itself.");
			else
				byKey.computeIfAbsent(new Key(row.row().key(), row.row().second()), key -> new ArrayList<>()).add(row);
		List<RowAt> sound = new ArrayList<>();
		for (List<RowAt> ofKey : byKey.values())
			sound.addAll(inOrder(ofKey));
		if (pairs)
			bothOrders(sound);
		return sound;
	}

	private List<RowAt> inOrder(List<RowAt> rows) {
		if (rows.size() == 1)
			return rows;
		List<RowAt> sorted = new ArrayList<>(rows);
		sorted.sort(Comparator.comparing(RowChecks::endOf));
		List<RowAt> sound = new ArrayList<>();
		for (RowAt row : sorted) {
			RowAt dated = sound.isEmpty() ? row : begunAfter(sound.get(sound.size() - 1), row);
			Optional<RowAt> other = sound.stream().filter(earlier -> disagree(earlier.row(), dated.row())).findFirst();
			other.ifPresent(earlier -> report(row, "this row and the one " + where(earlier) + " hold on the same days and disagree; give one of them another `from` or `to`."));
			if (other.isEmpty() && sound.stream().noneMatch(earlier -> earlier.row().equals(dated.row())))
				sound.add(dated);
		}
		return sound;
	}

	private static boolean disagree(Table.Row one, Table.Row other) {
		return one.period().overlaps(other.period()) && !one.values().equals(other.values());
	}

	/** A row without a start that would overlap the previous row of its key begins the day after it. */
	private RowAt begunAfter(RowAt previous, RowAt row) {
		Table.Row written = row.row();
		LocalDate end = previous.row().period().to();
		if (written.period().from() != null || end == null || end.equals(written.period().to()))
			return row;
		Period period = new Period(end.plusDays(1), written.period().to());
		source.problems.add(new TableProblem(Problem.TABLE_COMPLETED, source.place(row.cell()) + "this row of `" + nameOf(written) + "` has no start; it begins on " + period.from() + ", the day after the previous row ends.", row.cell().at(), false));
		return new RowAt(new Table.Row(written.key(), written.second(), period, written.values()), row.cell());
	}

	private void bothOrders(List<RowAt> rows) {
		Map<Key, List<RowAt>> byKey = new LinkedHashMap<>();
		for (RowAt row : rows) {
			for (RowAt reverse : byKey.getOrDefault(new Key(row.row().second(), row.row().key()), List.of()))
				if (reverse.row().period().overlaps(row.row().period()))
					report(row, "`" + nameOf(row.row()) + "` stands here in the other order than " + where(reverse) + ", on the same days; only one of the two can be column 1.");
			byKey.computeIfAbsent(new Key(row.row().key(), row.row().second()), key -> new ArrayList<>()).add(row);
		}
	}

	private static LocalDate endOf(RowAt row) {
		return row.row().period().to() == null ? LocalDate.MAX : row.row().period().to();
	}

	private static String nameOf(Table.Row row) {
		return row.second() == null ? row.key().text() : row.key() + " " + row.second();
	}

	private String where(RowAt row) {
		return "on line " + row.cell().line();
	}

	private void report(RowAt row, String message) {
		source.problems.add(new TableProblem(Problem.PAIRS, source.place(row.cell()) + message, row.cell().at(), true));
	}
}
