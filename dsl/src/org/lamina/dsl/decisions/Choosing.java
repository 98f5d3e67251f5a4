package org.lamina.dsl.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamina.dsl.decisions.Axis.Part;
import org.lamina.dsl.decisions.Decisions.Decision;
import org.lamina.runtime.rules.Period;

/** Which rows of a decision table are never chosen, because the first that fits holds, and for what no row is there; as far as that is certain. */
public final class Choosing {

	private static final int TOLD = 3;
	/** How many rows, squared, times inputs a table may have that is looked at: what each row accepts is held against each other row. */
	private static final long MOST = 100_000_000;

	/**
	 * A row that is never chosen.
	 *
	 * @param position the position of the row, from 0
	 * @param before   the positions of the rows of which one fits wherever it does; none if it fits nowhere
	 * @param input    what it asks of that input is never so; null if it fits somewhere
	 */
	public record Never(int position, List<Integer> before, String input) {
	}

	private final Decisions decisions;
	/** What is looked at; nothing of a table that is too large. */
	private final List<Axis> axes = new ArrayList<>();
	private final Covering.Steps steps = new Covering.Steps();

	public Choosing(Decisions decisions) {
		this.decisions = decisions;
		long rows = decisions.rows().size();
		if (rows * rows * decisions.inputs().size() > MOST)
			return;
		for (int i = 0; i < decisions.inputs().size(); i++) {
			int column = i;
			axes.add(Axes.of(decisions.inputs().get(i), decisions.rows().stream().map(row -> row.cells().get(column)).toList()));
		}
		List<Period> periods = decisions.rows().stream().map(Decision::period).toList();
		if (periods.stream().anyMatch(period -> !period.equals(Period.ALWAYS)))
			axes.add(Axes.ofDays(periods));
	}

	/** The rows that are never chosen. */
	public List<Never> never() {
		List<Never> never = new ArrayList<>();
		for (int row = 0; row < decisions.rows().size() && !axes.isEmpty() && !steps.areUsedUp(); row++) {
			int position = row;
			axes.stream().filter(axis -> axis.beside().get(position).isEmpty()).findFirst().ifPresentOrElse(axis -> never.add(new Never(position, List.of(), axis.name())), () -> {
				List<Integer> before = before(position);
				if (!before.isEmpty())
					never.add(new Never(position, before, null));
			});
		}
		return never;
	}

	/** The first row before a row that fits wherever it does; else as few as it takes that one of them does; none if there are none. */
	private List<Integer> before(int row) {
		List<List<Part>> accepted = axes.stream().map(axis -> axis.beside().get(row).stream().map(rows -> new Part(null, rows)).toList()).toList();
		int first = Covering.ofAll(accepted, row, steps).nextSetBit(0);
		if (first >= 0)
			return List.of(first);
		BitSet before = new BitSet();
		before.set(0, row);
		if (!Covering.isWhole(accepted, before, steps))
			return List.of();
		for (int other = row - 1; other >= 0; other--) {
			before.clear(other);
			if (!Covering.isWhole(accepted, before, steps))
				before.set(other);
		}
		return before.stream().boxed().toList();
	}

	/** What no row fits, as in {@code `pain-score` is `5..7` and `admission` is `inpatient`}; the first few. */
	public List<String> missing() {
		if (decisions.rows().isEmpty() || axes.isEmpty() || axes.stream().anyMatch(axis -> axis.parts().isEmpty()))
			return List.of();
		return Covering.open(axes.stream().map(Axis::parts).toList(), decisions.rows().size(), TOLD, steps).stream().map(this::text).toList();
	}

	private String text(List<List<Part>> combination) {
		String text = IntStream.range(0, axes.size()).filter(axis -> combination.get(axis).size() < axes.get(axis).parts().size()).mapToObj(axis -> axes.get(axis).name() + " is " + axes.get(axis).text().apply(combination.get(axis)))
				.collect(Collectors.joining(" and "));
		return text.isEmpty() ? "anything is so" : text;
	}
}
