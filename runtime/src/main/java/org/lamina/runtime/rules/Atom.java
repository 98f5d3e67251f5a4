package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;

/**
 * Something that is unknown while a rule is judged, and the values that it is tried with: one out of each part into which conditions cut its
 * values. Each number, day and word is an object of its own, by which it is recognized when it is compared.
 */
abstract class Atom {

	private final String name;

	/** Its place among the atoms of a search. */
	final int position;

	/** Which of its values it has now; -1 outside of the path. */
	int index = -1;

	Atom(String name, int position) {
		this.name = name;
		this.position = position;
	}

	/** What a message calls it, such as {@code height-loss of line 2}. */
	String name() {
		return name;
	}

	/**
	 * Takes up what a condition holds this against, and says whether that is new.
	 *
	 * @param before whether it matters if this is less than the limit
	 * @param after  whether it matters if this is more than the limit
	 */
	abstract boolean cut(Object limit, boolean before, boolean after);

	/**
	 * Sees to it that the ends of its range are tried by themselves, and says whether that is new. Where several unknowns are compared together, what
	 * each cuts of the others depends on the values it is tried with, and the ends decide: {@code a >= 20 - b} holds at the ends of both alone.
	 */
	boolean cutEnds() {
		return false;
	}

	/** The values to try; not empty. */
	abstract List<?> candidates();

	/** What {@code yes} and {@code no} are tried of. */
	static final class YesNo extends Atom {
		private static final List<Boolean> BOTH = List.of(true, false);

		YesNo(String name, int position) {
			super(name, position);
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			return false;
		}

		@Override
		List<Boolean> candidates() {
			return BOTH;
		}
	}

	/** What lies in an order that tests cut into parts, of each of which one value is tried. */
	abstract static class Ordered<T extends Comparable<? super T>> extends Atom {

		/** A cut before a value, or after it. */
		private record Cut<T extends Comparable<? super T>>(T value, boolean after) implements Comparable<Cut<T>> {
			@Override
			public int compareTo(Cut<T> other) {
				int order = value.compareTo(other.value);
				return order != 0 ? order : Boolean.compare(after, other.after);
			}
		}

		private final TreeSet<Cut<T>> cuts = new TreeSet<>();
		private final T min;
		private final T max;

		Ordered(String name, int position, T min, T max) {
			super(name, position);
			this.min = min;
			this.max = max;
		}

		/** Takes up that a test tells the values before a limit from the others, or those after it. */
		final boolean cut(T limit, boolean before, boolean after) {
			boolean isNew = before && cuts.add(new Cut<>(limit, false));
			return after && cuts.add(new Cut<>(limit, true)) || isNew;
		}

		@Override
		final boolean cutEnds() {
			boolean isNew = min != null && cuts.add(new Cut<>(min, true));
			return max != null && cuts.add(new Cut<>(max, false)) || isNew;
		}

		@Override
		List<T> candidates() {
			List<T> values = new ArrayList<>();
			Cut<T> from = min == null ? null : new Cut<>(min, false);
			for (Cut<T> cut : cuts) {
				add(between(from, cut), values);
				if (from == null || from.compareTo(cut) < 0)
					from = cut;
			}
			add(between(from, max == null ? null : new Cut<>(max, true)), values);
			return values;
		}

		private void add(T value, List<T> values) {
			if (value != null && (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0))
				values.add(own(value));
		}

		/** A value between two cuts, either of which may be absent; null if there is none. */
		private T between(Cut<T> from, Cut<T> to) {
			if (from == null)
				return to == null ? any() : to.after && isPossible(to.value) ? to.value : below(to.value);
			if (to != null && from.compareTo(to) >= 0)
				return null;
			if (!from.after && isPossible(from.value))
				return from.value;
			if (to == null)
				return above(from.value);
			return to.after && isPossible(to.value) ? to.value : inside(from.value, to.value);
		}

		/** Whether it can have this value, within its bounds. */
		boolean isPossible(T value) {
			return true;
		}

		abstract T any();

		abstract T below(T value);

		abstract T above(T value);

		/** A value between two, or null. */
		abstract T inside(T from, T to);

		/** The same value as an object of its own. */
		abstract T own(T value);
	}

	/** A number within bounds, which may be null; a whole one if so said. */
	static final class Number extends Ordered<BigDecimal> {
		private static final BigDecimal TWO = BigDecimal.valueOf(2);
		/** Twice as many as a number of a claim has before its point, or behind it. */
		private static final int MOST_DIGITS = 80;

		private final boolean whole;

		Number(String name, int position, BigDecimal min, BigDecimal max, boolean whole) {
			super(name, position, min, max);
			this.whole = whole;
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			return limit instanceof BigDecimal number && isOfAClaim(number) && cut(number.stripTrailingZeros(), before, after);
		}

		/** Counting with counted numbers doubles their digits each time, without end; no number of a claim has so many. */
		private static boolean isOfAClaim(BigDecimal number) {
			return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
		}

		@Override
		boolean isPossible(BigDecimal value) {
			return !whole || value.stripTrailingZeros().scale() <= 0;
		}

		@Override
		BigDecimal any() {
			return BigDecimal.ZERO;
		}

		@Override
		BigDecimal below(BigDecimal value) {
			return whole ? value.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE) : value.subtract(BigDecimal.ONE);
		}

		@Override
		BigDecimal above(BigDecimal value) {
			return whole ? value.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : value.add(BigDecimal.ONE);
		}

		@Override
		BigDecimal inside(BigDecimal from, BigDecimal to) {
			if (!whole)
				return from.add(to).divide(TWO);
			BigDecimal next = above(from);
			return next.compareTo(to) < 0 ? next : null;
		}

		@Override
		BigDecimal own(BigDecimal value) {
			return new BigDecimal(value.unscaledValue(), value.scale());
		}
	}

	/** A day. */
	static final class Day extends Ordered<ChronoLocalDate> {
		Day(String name, int position) {
			super(name, position, null, null);
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			return limit instanceof LocalDate day && cut((ChronoLocalDate) day, before, after);
		}

		@Override
		LocalDate any() {
			return LocalDate.EPOCH;
		}

		@Override
		ChronoLocalDate below(ChronoLocalDate value) {
			return value.minus(1, ChronoUnit.DAYS);
		}

		@Override
		ChronoLocalDate above(ChronoLocalDate value) {
			return value.plus(1, ChronoUnit.DAYS);
		}

		@Override
		ChronoLocalDate inside(ChronoLocalDate from, ChronoLocalDate to) {
			return above(from).isBefore(to) ? above(from) : null;
		}

		@Override
		ChronoLocalDate own(ChronoLocalDate value) {
			return LocalDate.ofEpochDay(value.toEpochDay());
		}
	}

	/** One of some words, or any text if there are none. */
	static final class Word extends Atom {
		private final List<String> choices;
		private final TreeSet<String> cuts = new TreeSet<>();

		Word(String name, int position, List<String> choices) {
			super(name, position);
			this.choices = choices;
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			return choices.isEmpty() && limit instanceof String word && cuts.add(word);
		}

		@Override
		List<String> candidates() {
			List<String> words = new ArrayList<>(choices);
			if (choices.isEmpty()) {
				words.addAll(cuts);
				words.add("another " + name());
			}
			return words.stream().map(word -> new String(word)).toList();
		}
	}

	/** A list of codes, such as the diagnoses of a line: none, or each choice of one out of each part of the sets it is tested against. */
	static final class CodeList extends Atom {
		private final Coded one;

		CodeList(String name, int position) {
			super(name, position);
			one = new Coded(name, position);
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			return one.cut(limit, before, after);
		}

		@Override
		List<Codes> candidates() {
			List<Codes> lists = new ArrayList<>();
			lists.add(Codes.NONE);
			choices(one.candidates().stream().filter(one::isInSome).toList()).forEach(choice -> lists.add(Codes.of(choice)));
			return lists;
		}
	}

	/** Each choice of some of a few, but the empty one; of many, more than are tried. */
	private static <T> List<List<T>> choices(List<T> all) {
		List<List<T>> choices = new ArrayList<>();
		for (T one : all) {
			if (choices.size() > Fillings.BOUND)
				return choices;
			for (List<T> shorter : List.copyOf(choices)) {
				List<T> longer = new ArrayList<>(shorter);
				longer.add(one);
				choices.add(longer);
			}
			choices.add(List.of(one));
		}
		return choices;
	}

	/** Levels of the spine: each choice of one out of each part of the sets they are held against, two vertebrae that are no neighbours, and stretches of the lengths that count. */
	static final class Spine extends Atom {
		private static final List<Level> VERTEBRAE = Level.values().stream().filter(level -> !level.isInterspace()).toList();
		private static final List<Level> ALL = Stream.concat(VERTEBRAE.stream(), Level.values().stream().filter(Level::isInterspace)).toList();

		private final Set<LevelSet> sets = new LinkedHashSet<>();
		private final TreeSet<Integer> lengths = new TreeSet<>();

		Spine(String name, int position) {
			super(name, position);
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			if (limit instanceof LevelSet set)
				return sets.add(set);
			return limit instanceof BigDecimal number && number.abs().compareTo(BigDecimal.valueOf(ALL.size())) < 0 && lengths.add(number.intValue());
		}

		@Override
		List<List<Level>> candidates() {
			Map<List<Boolean>, Level> parts = new LinkedHashMap<>();
			for (Level level : ALL)
				parts.putIfAbsent(sets.stream().map(set -> set.has(level)).toList(), level);
			List<List<Level>> candidates = new ArrayList<>(choices(List.copyOf(parts.values())));
			candidates.add(List.of(VERTEBRAE.get(0), VERTEBRAE.get(2)));
			TreeSet<Integer> stretches = new TreeSet<>();
			lengths.forEach(length -> stretches.addAll(List.of(length - 1, length, length + 1)));
			stretches.stream().filter(length -> length >= 1 && length <= VERTEBRAE.size()).forEach(length -> candidates.add(VERTEBRAE.subList(0, length)));
			return candidates.stream().distinct().toList();
		}
	}

	/** A code: one out of each part into which the sets it is tested against cut all codes. */
	static final class Coded extends Atom {
		private static final Code ANY = Code.of(CodeSystem.PLACE, "0");

		private final List<CodeSet> sets = new ArrayList<>();

		Coded(String name, int position) {
			super(name, position);
		}

		@Override
		boolean cut(Object limit, boolean before, boolean after) {
			CodeSet set = limit instanceof Code code ? CodeSet.of(code) : limit instanceof CodeSet codes ? codes : CodeSet.EMPTY;
			return !sets.contains(set) && sets.add(set);
		}

		/** Whether a code is in one of the sets. */
		boolean isInSome(Code code) {
			return sets.stream().anyMatch(set -> set.has(code));
		}

		/** Codes are a part if they are members of the same sets; a set of thousands makes no more parts than a set of two. */
		@Override
		List<Code> candidates() {
			TreeSet<Long> starts = new TreeSet<>(List.of(ANY.packed()));
			for (CodeSet set : sets) {
				Arrays.stream(set.lows()).forEach(starts::add);
				Arrays.stream(set.highs()).forEach(high -> starts.add(high + 1));
			}
			Set<List<Boolean>> parts = new HashSet<>();
			return starts.stream().filter(start -> parts.add(sets.stream().map(set -> set.has(start)).toList())).map(Code::new).toList();
		}
	}
}
