package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/**
 * Counts, totals and ranks of the lines of which something holds, as a reading reads it: null where a part of them is unknown and is not filled in.
 *
 * @param reading how the lines are read
 */
record Sums(Reading reading) {

	/** The lines among some of which something holds; null if of one of them it is unknown. */
	private List<Line> linesThat(List<Line> lines, BiPredicate<Line, Reading> condition) {
		Reading surely = reading.unknown ? reading.opposite() : reading;
		List<Line> those = new ArrayList<>();
		for (Line line : lines)
			if (condition.test(line, surely))
				those.add(line);
			else if (reading.filling == null && condition.test(line, surely.opposite()))
				return null;
		return those;
	}

	BigDecimal count(List<Line> lines, BiPredicate<Line, Reading> condition) {
		List<Line> those = linesThat(lines, condition);
		if (those == null)
			return null;
		if (reading.evidence != null)
			reading.evidence.because(those.isEmpty() ? "no line counts" : those.size() == 1 ? reading.nameOf(those.get(0)) + " counts" : "the lines " + numbers(those) + " count");
		return BigDecimal.valueOf(those.size());
	}

	BigDecimal total(List<Line> lines, BiPredicate<Line, Reading> condition, BiFunction<Line, Reading, BigDecimal> value) {
		List<Line> those = linesThat(lines, condition);
		if (those == null)
			return null;
		BigDecimal total = BigDecimal.ZERO;
		for (Line line : those)
			total = reading.sum(total, value.apply(line, reading));
		return total;
	}

	/** How many different levels the lines treat. */
	BigDecimal levels(List<Line> lines, BiPredicate<Line, Reading> condition) {
		List<Line> those = linesThat(lines, condition);
		if (those == null)
			return null;
		Set<Level> levels = new TreeSet<>();
		List<String> filled = new ArrayList<>();
		for (Line line : those) {
			List<Level> ofLine = reading.levelsOf(line);
			if (ofLine == null)
				return null;
			levels.addAll(ofLine);
			if (line.levels() == null)
				filled.add(reading.nameOf("levels", line));
		}
		if (!filled.isEmpty()) {
			// levels that nobody told may be those that count already
			LevelSet told = LevelSet.of(those.stream().filter(line -> line.levels() != null).flatMap(line -> line.levels().stream()).toList());
			filled.forEach(name -> reading.filling.heldAgainst(name, told));
			return reading.filling.numberOf(levels, filled);
		}
		if (reading.evidence != null)
			reading.evidence.because((those.size() == 1 ? reading.nameOf(those.get(0)) + " treats " : "the lines " + numbers(those) + " treat ") + LevelReading.text(List.copyOf(levels)));
		return BigDecimal.valueOf(levels.size());
	}

	private String numbers(List<Line> lines) {
		return String.join(", ", lines.stream().map(line -> reading.nameOf(line).substring("line ".length())).toList());
	}

	/**
	 * With what the history adds, if that is unknown.
	 *
	 * @param known what the lines at hand come to
	 * @param what  what is counted
	 * @param whole whether it is counted in whole numbers
	 */
	BigDecimal withHistory(BigDecimal known, Claim claim, String what, boolean whole) {
		if (known == null || claim.history() != null)
			return known;
		return reading.filling == null ? null : reading.sum(known, reading.filling.number("history of the patient", what, BigDecimal.ZERO, null, whole));
	}

	/** The place of a line among those of its claim of which something holds, from 1; equal keys go by line number. */
	BigDecimal rank(Line ranked, Claim claim, BiPredicate<Line, Reading> member, BiFunction<Line, Reading, BigDecimal> key, boolean highestFirst) {
		List<Line> lines = linesThat(claim.lines(), member);
		BigDecimal own = lines == null ? null : key.apply(ranked, reading);
		if (own == null)
			return null;
		int rank = 1;
		for (Line other : lines) {
			BigDecimal others = other == ranked ? own : key.apply(other, reading);
			if (others == null)
				return null;
			boolean before = highestFirst ? reading.isMore(others, own) : reading.isLess(others, own);
			if (before || other != ranked && reading.is(others, own) && other.number() < ranked.number())
				rank++;
		}
		if (reading.evidence != null)
			reading.evidence.because(reading.nameOf(ranked) + " is number " + rank + " of " + lines.size() + (lines.size() == 1 ? " line" : " lines"));
		return BigDecimal.valueOf(rank);
	}
}
