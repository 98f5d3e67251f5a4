package org.lamina.dsl.decisions;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An input of a decision table, taken into parts that no cell of its column tells apart: a cell accepts the whole of a part or nothing of it.
 *
 * @param name   what to call it in a message
 * @param parts  what its values can be, as far as the table speaks of them
 * @param beside for each row what its cell accepts, in parts: of each the rows that accept all of it too. What a cell accepts that accepts anything is one part, for it accepts what nobody knows too
 * @param text   names some of the parts in a message
 */
record Axis(String name, List<Part> parts, List<List<BitSet>> beside, Function<List<Part>, String> text) {

	/**
	 * A part.
	 *
	 * @param what the values in it
	 * @param rows the rows whose cell accepts it
	 */
	record Part(Object what, BitSet rows) {
	}

	/** The rows whose cell passes a test. */
	static BitSet rows(List<Accepted> cells, Predicate<Accepted> test) {
		BitSet rows = new BitSet();
		IntStream.range(0, cells.size()).filter(row -> test.test(cells.get(row))).forEach(rows::set);
		return rows;
	}

	/** For each row the parts that its cell accepts. */
	static List<List<BitSet>> beside(List<Accepted> cells, List<Part> parts) {
		return IntStream.range(0, cells.size())
				.mapToObj(row -> cells.get(row) instanceof Accepted.Anything ? List.of(rows(cells, Accepted.Anything.class::isInstance)) : parts.stream().map(Part::rows).filter(rows -> rows.get(row)).toList()).toList();
	}

	/** For each row what its cell accepts, undivided: the rows whose cells surely accept all that it does. */
	static List<List<BitSet>> undivided(List<Accepted> cells, BiPredicate<Accepted, Accepted> acceptsAllOf) {
		return cells.stream().map(cell -> List.of(rows(cells, other -> other instanceof Accepted.Anything || !(cell instanceof Accepted.Anything) && acceptsAllOf.test(other, cell)))).toList();
	}

	/** For each row what its cell accepts, undivided: the rows whose cells accept the same. */
	static List<List<BitSet>> undivided(List<Accepted> cells, Function<Accepted, ?> accepted) {
		BitSet any = rows(cells, Accepted.Anything.class::isInstance);
		Map<Object, BitSet> same = new HashMap<>();
		for (int row = 0; row < cells.size(); row++)
			if (!any.get(row))
				same.computeIfAbsent(accepted.apply(cells.get(row)), first -> (BitSet) any.clone()).set(row);
		return cells.stream().map(cell -> List.of(cell instanceof Accepted.Anything ? any : same.get(accepted.apply(cell)))).toList();
	}
}
