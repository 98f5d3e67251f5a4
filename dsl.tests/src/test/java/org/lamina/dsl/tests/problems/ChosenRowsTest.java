package org.lamina.dsl.tests.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of decision tables made by chance, exactly those rows are told to be never chosen that no values choose when all are tried, and those tables to miss a row that leave some values without one. */
class ChosenRowsTest {

	/** Stands for what nobody knows; only a cell that accepts anything accepts it. */
	private static final double UNKNOWN = -1;

	private static final String HEAD = """
			policy p "P"

			facts of the claim {
			    score  : number 0..4
			    urgent : yes-no
			}

			table t by score, age, urgent
			    | score | age | urgent | says |
			""";

	private record Cell(String text, DoublePredicate accepts) {
	}

	/** What is tried of an input. */
	private record Input(List<Cell> cells, List<Double> values) {
	}

	private static final List<Input> INPUTS = List.of(new Input(numbers(4), IntStream.rangeClosed(0, 8).mapToObj(half -> half / 2.0).toList()), new Input(numbers(3), IntStream.rangeClosed(0, 5).mapToObj(Double::valueOf).toList()),
			new Input(List.of(new Cell("yes", value -> value == 1), new Cell("no", value -> value == 0), anything()), List.of(0.0, 1.0)));

	private static Cell anything() {
		return new Cell("-", value -> true);
	}

	private static List<Cell> numbers(int most) {
		List<Cell> cells = new ArrayList<>(List.of(anything()));
		for (int number = 0; number <= most; number++) {
			int at = number;
			cells.add(new Cell("" + at, value -> value == at));
			cells.add(new Cell("< " + at, value -> value != UNKNOWN && value < at));
			cells.add(new Cell(">= " + at, value -> value >= at));
			cells.add(new Cell("<= " + at, value -> value != UNKNOWN && value <= at));
			cells.add(new Cell("> " + at, value -> value > at));
			for (int last = at + 1; last <= most; last++) {
				int to = last;
				cells.add(new Cell(at + ".." + to, value -> value >= at && value <= to));
			}
		}
		return cells;
	}

	@Test
	void whatIsToldIsWhatTryingAllValuesFinds() {
		Random chance = new Random(7);
		for (int i = 0; i < 400; i++) {
			List<List<Cell>> rows = IntStream.rangeClosed(0, 1 + chance.nextInt(7)).mapToObj(row -> INPUTS.stream().map(input -> input.cells().get(chance.nextInt(input.cells().size()))).toList()).toList();
			StringBuilder text = new StringBuilder(HEAD);
			for (List<Cell> row : rows)
				text.append("    | " + String.join(" | ", row.stream().map(Cell::text).toList()) + " | a |\n");
			List<String> told = Checker.checkText(text.toString());
			assertEquals(found(rows), told.stream().map(ChosenRowsTest::inShort).sorted().toList(), () -> text + String.join("\n", told));
		}
	}

	private static String inShort(String problem) {
		return problem.contains("No row fits") ? "missing" : problem.replaceFirst(".*Row (\\d+) is never chosen.*", "$1");
	}

	/** The numbers of the rows that nothing chooses, and whether some values have no row. */
	private static List<String> found(List<List<Cell>> rows) {
		List<Integer> never = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
		boolean missing = false;
		for (double score : withUnknown(0))
			for (double age : withUnknown(1))
				for (double urgent : withUnknown(2)) {
					int first = IntStream.range(0, rows.size()).filter(row -> rows.get(row).get(0).accepts().test(score) && rows.get(row).get(1).accepts().test(age) && rows.get(row).get(2).accepts().test(urgent)).findFirst().orElse(-1);
					never.remove((Integer) first);
					missing |= first < 0 && score != UNKNOWN && age != UNKNOWN && urgent != UNKNOWN;
				}
		List<String> found = new ArrayList<>(never.stream().map(row -> String.valueOf(row + 1)).toList());
		if (missing)
			found.add("missing");
		return found.stream().sorted().toList();
	}

	private static List<Double> withUnknown(int input) {
		List<Double> values = new ArrayList<>(INPUTS.get(input).values());
		values.add(UNKNOWN);
		return values;
	}
}
