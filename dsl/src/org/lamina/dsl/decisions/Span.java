package org.lamina.dsl.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lamina.runtime.claim.Value;

/** Numbers, or days as their number since 1970, from a lower to an upper end; an end that is null is none. */
record Span(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

	/** What an input can be before any cell is looked at: all numbers from one to another, both included, or whole ones alone. */
	record Domain(BigDecimal least, BigDecimal most, boolean whole) {
	}

	/** Parts of a domain, in their order, such that each cell accepts the whole of a part or nothing of it. */
	static List<Span> between(List<Accepted> cells, Domain domain) {
		TreeSet<BigDecimal> ends = new TreeSet<>();
		if (domain.least != null)
			ends.add(domain.least);
		if (domain.most != null)
			ends.add(domain.most);
		for (Accepted cell : cells)
			if (cell instanceof Accepted.Only only)
				ends.add(number(only.value()));
			else if (cell instanceof Accepted.Between between) {
				if (between.least() != null)
					ends.add(number(between.least()));
				if (between.most() != null)
					ends.add(number(between.most()));
			}
		List<Span> parts = new ArrayList<>();
		BigDecimal before = null;
		for (BigDecimal end : ends) {
			add(before, end, domain, parts);
			if (!domain.whole || isWhole(end))
				parts.add(new Span(end, true, end, true));
			before = end;
		}
		add(before, null, domain, parts);
		parts.removeIf(part -> domain.least != null && (part.low == null || part.low.compareTo(domain.least) < 0) || domain.most != null && (part.high == null || part.high.compareTo(domain.most) > 0));
		return parts;
	}

	/** Adds what lies between two ends, if anything does. */
	private static void add(BigDecimal from, BigDecimal to, Domain domain, List<Span> parts) {
		if (!domain.whole) {
			parts.add(new Span(from, false, to, false));
			return;
		}
		BigDecimal first = from == null ? null : from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
		BigDecimal last = to == null ? null : to.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
		if (first == null || last == null || first.compareTo(last) <= 0)
			parts.add(new Span(first, first != null, last, last != null));
	}

	private static boolean isWhole(BigDecimal number) {
		return number.stripTrailingZeros().scale() <= 0;
	}

	private static BigDecimal number(Value value) {
		return value instanceof Value.Day day ? BigDecimal.valueOf(day.day().toEpochDay()) : ((Value.Number) value).number();
	}

	/** Which of some neighbours in their order a cell accepts: those from one position to before another. */
	static int[] accepted(List<Span> parts, Accepted cell) {
		if (!(cell instanceof Accepted.Between between))
			return cell instanceof Accepted.Only only ? accepted(parts, new Accepted.Between(only.value(), only.value(), true)) : new int[] {0, parts.size()};
		BigDecimal least = between.least() == null ? null : number(between.least());
		BigDecimal most = between.most() == null ? null : number(between.most());
		return new int[] {first(parts, part -> part.isAbove(least, between.included())), first(parts, part -> !part.isBelow(most, between.included()))};
	}

	/** The first of some parts that passes a test which all behind it pass too; their number if none does. */
	private static int first(List<Span> parts, Predicate<Span> test) {
		int low = 0;
		for (int high = parts.size(); low < high;) {
			int middle = low + high >>> 1;
			if (test.test(parts.get(middle)))
				high = middle;
			else
				low = middle + 1;
		}
		return low;
	}

	private boolean isAbove(BigDecimal least, boolean included) {
		return least == null || low != null && isInside(low.compareTo(least), withLow, included);
	}

	private boolean isBelow(BigDecimal most, boolean included) {
		return most == null || high != null && isInside(most.compareTo(high), withHigh, included);
	}

	private static boolean isInside(int order, boolean with, boolean included) {
		return order > 0 || order == 0 && (included || !with);
	}

	/** Whether all of it is below 0, which no cell can name. */
	boolean isNegative() {
		return high != null && (high.signum() < 0 || high.signum() == 0 && !withHigh);
	}

	/** From the lower end of this one to the upper end of a later one. */
	Span to(Span last) {
		return new Span(low, withLow, last.high, last.withHigh);
	}

	/** As cells are written: {@code 5}, {@code 5..8}, {@code < 5}, {@code >= 5 and < 8}. */
	String text(Domain domain, boolean days) {
		boolean isFromLeast = low == null || domain.least != null && low.compareTo(domain.least) == 0 && withLow;
		boolean isToMost = high == null || domain.most != null && high.compareTo(domain.most) == 0 && withHigh;
		if (low != null && high != null && low.compareTo(high) == 0)
			return text(low, days);
		if (!isFromLeast && !isToMost && withLow && withHigh && !days)
			return text(low, days) + ".." + text(high, days);
		String above = (withLow ? ">= " : "> ") + text(low, days);
		String below = (withHigh ? "<= " : "< ") + text(high, days);
		return isFromLeast && isToMost ? "anything" : isFromLeast ? below : isToMost ? above : above + " and " + below;
	}

	private static String text(BigDecimal number, boolean days) {
		return number == null ? "" : days ? LocalDate.ofEpochDay(number.longValueExact()).toString() : number.toPlainString();
	}
}
