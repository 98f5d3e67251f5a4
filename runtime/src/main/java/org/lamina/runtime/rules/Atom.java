package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;

/**
 * Something that is unknown while a rule is judged, and the values that it is tried with, which tell apart whatever conditions tell apart. Each number, day and word is an object of its
 * own, by which it is recognized when it is held against something.
 */
abstract class Atom {

	/** A number of levels that some are held against, and the levels that count already, of which a further one makes no more. */
	record HowMany(int levels, Set<Level> besides) {
	}

	private final String name;

	/** Its place among the atoms of a search. */
	final int position;

	/** What stands for it while it has no value; null if nothing does. */
	final Object standIn;

	/** What it is held against; and of this, what comes from the policy and the claim, or from such of another unknown. */
	private final Set<Object> limits = new LinkedHashSet<>();
	private final Set<Object> fixed = new LinkedHashSet<>();
	private List<?> fixedValues;
	private Object value;
	private int place = -1;

	Atom(String name, int position, Object standIn) {
		this.name = name;
		this.position = position;
		this.standIn = standIn;
	}

	/** What a message calls it, such as {@code height-loss of line 2}. */
	String name() {
		return name;
	}

	/** The value it has now, or null. */
	Object value() {
		return value;
	}

	/** Which one of those that have a value it is; -1 if it has none. */
	int place() {
		return place;
	}

	void fill(Object with, int at) {
		value = with;
		place = at;
	}

	void clear() {
		value = null;
		place = -1;
	}

	/** Takes up what a condition holds this against, and says whether that is new. */
	boolean cut(Object limit, boolean isFixed) {
		Object plain = limit instanceof BigDecimal number ? number.stripTrailingZeros() : limit;
		boolean isNew = limits.add(plain);
		if (isFixed && fixed.add(plain)) {
			fixedValues = null;
			return true;
		}
		return isNew;
	}

	/** Whether the value it has is one of the fixed ones, or an end of its range, and not one that only lies between or beside others. */
	boolean isFixed() {
		if (fixedValues == null)
			fixedValues = values(fixed);
		return fixedValues.contains(value);
	}

	/** The values to try; not empty. */
	final List<?> values() {
		return values(limits);
	}

	/** Enough values, each an object of its own, to tell apart what some limits tell apart. */
	abstract List<?> values(Collection<Object> around);

	private static <T> Stream<T> of(Collection<Object> limits, Class<T> kind) {
		return limits.stream().filter(kind::isInstance).map(kind::cast);
	}

	/** What {@code yes} and {@code no} are tried of. */
	static final class YesNo extends Atom {
		YesNo(String name, int position) {
			super(name, position, null);
		}

		@Override
		List<Boolean> values(Collection<Object> around) {
			return List.of(true, false);
		}
	}

	/** A number within bounds, which may be null. */
	static final class Number extends Atom {
		private static final BigDecimal TWO = BigDecimal.valueOf(2);
		/** Twice as many as a number of a claim has before its point, or behind it. Counting with counted numbers doubles their digits each time, without end. */
		private static final int MOST_DIGITS = 80;

		private final BigDecimal min;
		private final BigDecimal max;
		private Set<BigDecimal> exact = Set.of();

		Number(String name, int position, BigDecimal min, BigDecimal max) {
			super(name, position, own(BigDecimal.ZERO));
			this.min = min;
			this.max = max;
		}

		@Override
		boolean cut(Object limit, boolean isFixed) {
			boolean isNew = super.cut(limit, isFixed);
			if (isNew && isFixed) {
				exact = new TreeSet<>(exact);
				exact.add((BigDecimal) limit);
			}
			return isNew;
		}

		@Override
		boolean isFixed() {
			BigDecimal number = (BigDecimal) value();
			return exact.contains(number) || min != null && number.compareTo(min) == 0 || max != null && number.compareTo(max) == 0;
		}

		@Override
		List<BigDecimal> values(Collection<Object> around) {
			List<BigDecimal> limits = of(around, BigDecimal.class).filter(this::isPossible).sorted().toList();
			List<BigDecimal> values = new ArrayList<>();
			if (limits.isEmpty())
				values.add(min != null ? min : max != null ? max : BigDecimal.ZERO);
			for (int i = 0; i < limits.size(); i++) {
				BigDecimal limit = limits.get(i);
				BigDecimal below = i > 0 ? limits.get(i - 1).add(limit).divide(TWO) : min != null ? min : limit.subtract(BigDecimal.ONE);
				if (below.compareTo(limit) < 0)
					values.add(below);
				values.add(limit);
			}
			BigDecimal last = values.get(values.size() - 1);
			if (max == null)
				values.add(last.add(BigDecimal.ONE));
			else if (last.compareTo(max) < 0)
				values.add(max);
			return values.stream().map(BigDecimal::stripTrailingZeros).map(Atom::own).toList();
		}

		private boolean isPossible(BigDecimal number) {
			return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS && (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
		}
	}

	private static BigDecimal own(BigDecimal number) {
		return new BigDecimal(number.unscaledValue(), number.scale());
	}

	/** A whole number from a least one on. */
	static final class Whole extends Atom {
		private final BigDecimal min;

		Whole(String name, int position, BigDecimal min) {
			super(name, position, own(BigDecimal.ZERO));
			this.min = min;
		}

		@Override
		List<BigDecimal> values(Collection<Object> around) {
			Set<BigDecimal> values = new TreeSet<>(List.of(min));
			of(around, BigDecimal.class).map(number -> number.setScale(0, RoundingMode.FLOOR)).forEach(number -> values.addAll(List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE))));
			return values.stream().filter(number -> number.compareTo(min) >= 0).map(BigDecimal::stripTrailingZeros).map(Atom::own).toList();
		}
	}

	/** A day: those it is held against, the day before each and the day after. */
	static final class Day extends Atom {
		Day(String name, int position) {
			super(name, position, LocalDate.ofEpochDay(0));
		}

		@Override
		List<LocalDate> values(Collection<Object> around) {
			Set<Long> days = new TreeSet<>();
			of(around, LocalDate.class).map(LocalDate::toEpochDay).forEach(day -> days.addAll(List.of(day - 1, day, day + 1)));
			return (days.isEmpty() ? Stream.of(0L) : days.stream()).map(LocalDate::ofEpochDay).toList();
		}
	}

	/** One of some words, or any text if there are none: those it is held against, and one that is different from all. */
	static final class Word extends Atom {
		private final List<String> choices;

		Word(String name, int position, List<String> choices) {
			super(name, position, new String(name));
			this.choices = choices;
		}

		@Override
		List<String> values(Collection<Object> around) {
			Stream<String> words = choices.isEmpty() ? Stream.concat(of(around, String.class).sorted(), Stream.of("\0" + name())).distinct() : choices.stream();
			return words.map(word -> new String(word)).toList();
		}
	}

	/** A place of service: one of each part into which the sets it is held against cut them. */
	static final class Place extends Atom {
		private static final List<Code> ALL = IntStream.range(0, 100).mapToObj(number -> Code.of(CodeSystem.PLACE, String.format("%02d", number))).toList();

		Place(String name, int position) {
			super(name, position, null);
		}

		@Override
		List<Code> values(Collection<Object> around) {
			return oneOfEachPart(ALL, code -> of(around, CodeSet.class).map(set -> set.has(code)).toList());
		}
	}

	/** The diagnoses of a line: none that matters, or each choice of one out of each part into which the sets they are held against cut codes. */
	static final class Diagnoses extends Atom {
		Diagnoses(String name, int position) {
			super(name, position, null);
		}

		/** Codes are a part if they are members of the same sets; a set of thousands makes no more parts than a set of two. */
		@Override
		List<Codes> values(Collection<Object> around) {
			Set<Long> bounds = new TreeSet<>();
			of(around, CodeSet.class).forEach(set -> {
				Arrays.stream(set.lows()).forEach(bounds::add);
				Arrays.stream(set.highs()).forEach(high -> bounds.add(high + 1));
			});
			List<Long> parts = oneOfEachPart(bounds, code -> of(around, CodeSet.class).map(set -> set.has(code)).toList()).stream().filter(code -> of(around, CodeSet.class).anyMatch(set -> set.has(code))).toList();
			List<Codes> values = new ArrayList<>(List.of(Codes.NONE));
			choices(parts).forEach(choice -> values.add(Codes.of(choice.stream().map(Code::new).toList())));
			return values;
		}
	}

	/** Levels of the spine: each choice of one out of each part of the sets they are held against, two vertebrae that are no neighbours, and stretches of the lengths that count. */
	static final class Spine extends Atom {
		private static final List<Level> VERTEBRAE = Level.values().stream().filter(level -> !level.isInterspace()).toList();
		private static final List<Level> ALL = Stream.concat(VERTEBRAE.stream(), Level.values().stream().filter(Level::isInterspace)).toList();

		Spine(String name, int position) {
			super(name, position, null);
		}

		@Override
		List<List<Level>> values(Collection<Object> around) {
			Set<List<Level>> values = new LinkedHashSet<>(choices(oneOfEachPart(ALL, level -> of(around, LevelSet.class).map(set -> set.has(level)).toList())));
			values.add(List.of(VERTEBRAE.get(0), VERTEBRAE.get(2)));
			of(around, HowMany.class).forEach(number -> values.addAll(stretches(number)));
			return values.stream().<List<Level>>map(ArrayList::new).toList();
		}

		/** Levels that bring what is counted close to a number, and, if others are counted too, one of those. */
		private static List<List<Level>> stretches(HowMany number) {
			List<Level> further = VERTEBRAE.stream().filter(level -> !number.besides.contains(level)).toList();
			List<List<Level>> stretches = new ArrayList<>(number.besides.stream().min(Comparator.naturalOrder()).map(List::of).stream().toList());
			int missing = number.levels - number.besides.size();
			for (int length = Math.max(1, missing - 1); length <= Math.min(missing + 1, further.size()); length++)
				stretches.add(further.subList(0, length));
			return stretches;
		}
	}

	/** The first of all that belong to the same part. */
	private static <T> List<T> oneOfEachPart(Collection<T> all, Function<T, List<Boolean>> part) {
		Map<List<Boolean>, T> parts = new LinkedHashMap<>();
		all.forEach(one -> parts.putIfAbsent(part.apply(one), one));
		return List.copyOf(parts.values());
	}

	/** Each choice of some of a few, but the empty one; of many, more than are tried. */
	private static <T> List<List<T>> choices(List<T> all) {
		List<List<T>> choices = new ArrayList<>();
		for (T one : all) {
			if (choices.size() > Fillings.BOUND)
				return choices;
			List<List<T>> longer = choices.stream().map(choice -> Stream.concat(choice.stream(), Stream.of(one)).toList()).toList();
			choices.add(List.of(one));
			choices.addAll(longer);
		}
		return choices;
	}
}
