package org.lamina.dsl.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

	private static final Comparator<RowAt> BY_KEY = Comparator.comparingLong((RowAt row) -> row.row().key().packed()).thenComparingLong(RowChecks::second);

	/**
	 * Something to report.
	 *
	 * @param order where the first row of its key stands among all rows, for problems are told in that order
	 */
	private record Found(int order, TableProblem problem) {
	}

	private final TableSource source;
	private final boolean pairs;
	private final List<Found> found = new ArrayList<>();

	/** Where the first row of the key that is looked at stands. */
	private int order;

	RowChecks(TableSource source, boolean pairs) {
		this.source = source;
		this.pairs = pairs;
	}

	/** The rows that can be used, completed and sorted by key; what is wrong with the others goes to the source. Rows of a million are sorted, for maps of them take too much room. */
	List<RowAt> check(List<RowAt> rows) {
		List<RowAt> sorted = new ArrayList<>(rows.size());
		for (RowAt row : rows) {
			order = row.position();
			if (pairs && row.row().key().equals(row.row().second()))
				report(row, "`" + row.row().key() + "` cannot be a pair with itself.");
			else
				sorted.add(row);
		}
		sorted.sort(BY_KEY);
		List<RowAt> sound = new ArrayList<>(sorted.size());
		for (int first = 0, end = 0; first < sorted.size(); first = end) {
			end = endOfKey(sorted, first);
			order = sorted.get(first).position();
			sound.addAll(inOrder(sorted.subList(first, end)));
		}
		if (pairs)
			bothOrders(sound);
		found.stream().sorted(Comparator.comparingInt(Found::order)).map(Found::problem).forEach(source.problems::add);
		return sound;
	}

	private static int endOfKey(List<RowAt> sorted, int first) {
		int end = first + 1;
		while (end < sorted.size() && BY_KEY.compare(sorted.get(first), sorted.get(end)) == 0)
			end++;
		return end;
	}

	private List<RowAt> inOrder(List<RowAt> rows) {
		if (rows.size() == 1)
			return rows;
		List<RowAt> sorted = new ArrayList<>(rows);
		sorted.sort(Comparator.comparing(RowChecks::endOf));
		List<RowAt> sound = new ArrayList<>();
		for (RowAt row : sorted) {
			RowAt dated = sound.isEmpty() ? row : begunAfter(sound.get(sound.size() - 1), row);
			List<RowAt> meeting = sound.subList(firstToMeet(sound, dated), sound.size());
			Optional<RowAt> other = meeting.stream().filter(earlier -> disagree(earlier.row(), dated.row())).findFirst();
			other.ifPresent(earlier -> report(row, "this row and the one " + where(earlier) + " hold on the same days and disagree; give one of them another `from` or `to`."));
			if (other.isEmpty() && meeting.stream().noneMatch(earlier -> earlier.row().equals(dated.row())))
				sound.add(dated);
		}
		return sound;
	}

	/** The position of the first of the rows, which stand in the order of their ends, that does not end before a row begins. */
	private static int firstToMeet(List<RowAt> rows, RowAt row) {
		LocalDate from = row.row().period().from();
		int first = rows.size();
		while (first > 0 && (from == null || !endOf(rows.get(first - 1)).isBefore(from)))
			first--;
		return first;
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
		found.add(new Found(order, new TableProblem(Problem.TABLE_COMPLETED, source.place(row.cell()) + "this row of `" + nameOf(written) + "` has no start; it begins on " + period.from() + ", the day after the previous row ends.", row.cell().at(), false)));
		return new RowAt(new Table.Row(written.key(), written.second(), period, written.values()), row.cell(), row.position());
	}

	/** Tells of each pair that stands in both orders on one day at the one that was written later. */
	private void bothOrders(List<RowAt> sound) {
		for (int first = 0, end = 0; first < sound.size(); first = end) {
			end = endOfKey(sound, first);
			int reverse = firstOfKey(sound, sound.get(first).row().second(), sound.get(first).row().key());
			if (reverse < 0)
				continue;
			List<RowAt> reversed = sound.subList(reverse, endOfKey(sound, reverse));
			order = firstOf(sound.subList(first, end));
			if (firstOf(reversed) < order)
				for (RowAt row : sound.subList(first, end))
					reversed.stream().filter(other -> other.row().period().overlaps(row.row().period()))
							.forEach(other -> report(row, "`" + nameOf(row.row()) + "` stands here in the other order than " + where(other) + ", on the same days; only one of the two can be column 1."));
		}
	}

	private static int firstOf(List<RowAt> rows) {
		return rows.stream().mapToInt(RowAt::position).min().orElseThrow();
	}

	/** Where the rows of a key begin; -1 if there are none. */
	private static int firstOfKey(List<RowAt> sorted, Code key, Code second) {
		int low = 0;
		int high = sorted.size();
		while (low < high) {
			int middle = low + high >>> 1;
			Table.Row row = sorted.get(middle).row();
			if (row.key().packed() < key.packed() || row.key().packed() == key.packed() && row.second().packed() < second.packed())
				low = middle + 1;
			else
				high = middle;
		}
		return low < sorted.size() && sorted.get(low).row().key().equals(key) && sorted.get(low).row().second().equals(second) ? low : -1;
	}

	private static long second(RowAt row) {
		return row.row().second() == null ? 0 : row.row().second().packed();
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
		found.add(new Found(order, new TableProblem(Problem.PAIRS, source.place(row.cell()) + message, row.cell().at(), true)));
	}
}
