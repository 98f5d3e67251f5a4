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
		List<Line> those = new ArrayList<>();
		for (Line line : lines)
			if (condition.test(line, reading.surely()))
				those.add(line);
			else if (condition.test(line, reading.possibly()))
				return null;
		return those;
	}

	/** The lines among some of which something holds, as it is read. Once it is unknown of one of them, nothing rests on the rest. */
	List<Line> members(List<Line> lines, BiPredicate<Line, Reading> condition) {
		List<Line> members = new ArrayList<>();
		Sums asked = this;
		for (Line line : lines) {
			boolean surely = condition.test(line, asked.reading.surely());
			boolean possibly = surely || condition.test(line, asked.reading.possibly());
			if (reading.unknown ? possibly : surely)
				members.add(line);
			if (possibly && !surely && reading.filling == null)
				asked = new Sums(Reading.SURELY);
		}
		return members;
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
		List<String> untold = new ArrayList<>();
		for (Line line : those) {
			List<Level> ofLine = reading.levelsOf(line);
			if (ofLine != null)
				levels.addAll(ofLine);
			if (line.levels() == null)
				untold.add(reading.nameOf("levels", line));
		}
		if (!untold.isEmpty())
			return reading.filling == null ? null : reading.filling.numberOf(levels, untold, those.stream().filter(line -> line.levels() != null).flatMap(line -> line.levels().stream()).distinct().toList());
		if (reading.evidence != null)
			reading.evidence.because(those.isEmpty() ? "no line counts" : (those.size() == 1 ? reading.nameOf(those.get(0)) + " treats " : "the lines " + numbers(those) + " treat ") + LevelReading.text(List.copyOf(levels)));
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

	/**
	 * Whether the place of a line among those of its claim of which something holds, from 1, is one of some places; equal keys go by line number. Where not all keys and members are known, those that are may decide.
	 */
	boolean isRanked(Line ranked, Claim claim, BiPredicate<Line, Reading> member, BiFunction<Line, Reading, BigDecimal> key, boolean highestFirst, int first, int last) {
		int known = rank(ranked, claim, member, key, highestFirst);
		if (known > 0)
			return first <= known && known <= last;
		Reading surely = reading.filling == null ? Reading.SURELY : reading.surely();
		Reading possibly = surely.opposite();
		int surelyBefore = 0;
		int possiblyBefore = 0;
		BigDecimal own = key.apply(ranked, surely);
		for (Line other : claim.lines())
			if (other != ranked && member.test(other, possibly)) {
				BigDecimal others = key.apply(other, surely);
				possiblyBefore += isBefore(other, others, ranked, own, highestFirst, possibly) ? 1 : 0;
				surelyBefore += member.test(other, surely) && isBefore(other, others, ranked, own, highestFirst, surely) ? 1 : 0;
			}
		if (surelyBefore + 1 >= first && possiblyBefore + 1 <= last)
			return true;
		return possiblyBefore + 1 >= first && surelyBefore + 1 <= last && reading.unknown;
	}

	/** The place of a line; 0 if not all members and keys are known. */
	private int rank(Line ranked, Claim claim, BiPredicate<Line, Reading> member, BiFunction<Line, Reading, BigDecimal> key, boolean highestFirst) {
		List<Line> lines = linesThat(claim.lines(), member);
		BigDecimal own = lines == null ? null : key.apply(ranked, reading);
		if (reading.isOpen(own))
			return 0;
		int rank = 1;
		for (Line other : lines) {
			if (other == ranked)
				continue;
			BigDecimal others = key.apply(other, reading);
			if (reading.isOpen(others))
				return 0;
			rank += isBefore(other, others, ranked, own, highestFirst, reading) ? 1 : 0;
		}
		if (reading.evidence != null)
			reading.evidence.because(reading.nameOf(ranked) + " is number " + rank + " of " + lines.size() + (lines.size() == 1 ? " line" : " lines"));
		return rank;
	}

	private static boolean isBefore(Line other, BigDecimal others, Line ranked, BigDecimal own, boolean highestFirst, Reading reading) {
		return (highestFirst ? reading.isMore(others, own) : reading.isLess(others, own)) || other.number() < ranked.number() && reading.is(others, own);
	}
}
