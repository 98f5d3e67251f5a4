package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/**
 * The values that something unknown can have. Of infinitely many, some are enough: conditions hold a value against cut points, and all values between two
 * of these come to the same.
 */
sealed interface Domain {

	/** Enough values to tell apart whatever the cut points tell apart; never none. */
	List<?> values(Collection<Cut> cuts);

	/** Whether a value that is tried is one of the given cut points, or an end of the domain, and not one that only lies between or beside others. */
	default boolean isFixed(Object value, Collection<Cut> fixed) {
		return values(fixed).contains(value);
	}

	/** What a condition holds a value against. */
	sealed interface Cut {

		/** A value of its own kind: a number, a day, a word. */
		record At(Value value) implements Cut {
			public At {
				if (value instanceof Value.Number number)
					value = Value.of(number.number().stripTrailingZeros());
			}
		}

		/** Codes that it is held against. */
		non-sealed interface Codes extends Cut {
			/** Whether it has a code. */
			boolean parts(Code code);

			/** Codes by which it may differ from others. */
			List<Code> bounds();
		}

		/** Some codes. */
		record OneOf(List<Code> bounds) implements Codes {
			@Override
			public boolean parts(Code code) {
				return bounds.contains(code);
			}
		}

		/** A set of levels. */
		record OnLevels(Set<Level> levels) implements Cut {
		}

		/**
		 * A number of levels.
		 *
		 * @param besides the levels that count already, of which a further one makes no more
		 */
		record HowMany(int levels, Set<Level> besides) implements Cut {
		}
	}

	private static <T> List<T> at(Collection<Cut> cuts, Class<T> kind) {
		return cuts.stream().filter(Cut.At.class::isInstance).map(cut -> ((Cut.At) cut).value()).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Yes or no. */
	record YesNo() implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			return List.of(Value.of(true), Value.of(false));
		}
	}

	/** One of some words. */
	record Words(List<String> words) implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			return words.stream().map(Value::of).toList();
		}
	}

	/** Any text: the texts that it is compared with, and one that is different from all. */
	record Text(String different) implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			Set<Value> values = at(cuts, Value.Word.class).stream().sorted(Comparator.comparing(Value.Word::word)).collect(Collectors.toCollection(LinkedHashSet::new));
			values.add(Value.of("\0" + different));
			return List.copyOf(values);
		}
	}

	/** Exact decimals between two bounds, of which either may be null. */
	record Numbers(BigDecimal min, BigDecimal max) implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			List<BigDecimal> sorted = at(cuts, Value.Number.class).stream().map(Value.Number::number).filter(this::fits).collect(java.util.stream.Collectors.toCollection(TreeSet::new)).stream().toList();
			List<BigDecimal> values = new ArrayList<>();
			if (sorted.isEmpty())
				values.add(min != null ? min : max != null ? max : BigDecimal.ZERO);
			for (int i = 0; i < sorted.size(); i++) {
				BigDecimal cut = sorted.get(i);
				BigDecimal below = i > 0 ? sorted.get(i - 1).add(cut).divide(BigDecimal.valueOf(2)) : min != null ? min : cut.subtract(BigDecimal.ONE);
				if (below.compareTo(cut) < 0)
					values.add(below);
				values.add(cut);
			}
			BigDecimal last = values.get(values.size() - 1);
			if (max == null)
				values.add(last.add(BigDecimal.ONE));
			else if (last.compareTo(max) < 0)
				values.add(max);
			return values.stream().map(BigDecimal::stripTrailingZeros).map(Value::of).toList();
		}

		@Override
		public boolean isFixed(Object value, Collection<Cut> fixed) {
			BigDecimal number = ((Value.Number) value).number();
			return min != null && number.compareTo(min) == 0 || max != null && number.compareTo(max) == 0 || at(fixed, Value.Number.class).stream().anyMatch(cut -> cut.number().compareTo(number) == 0);
		}

		/** A number of a claim has up to forty digits before its point and behind it; without a limit, a product that is held against its own factor would be tried with ever longer ones. */
		private boolean fits(BigDecimal number) {
			return number.precision() <= 80 && Math.abs(number.scale()) <= 80 && (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
		}
	}

	/** Whole numbers from a least one on. */
	record WholeNumbers(int min) implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			Set<BigDecimal> values = new TreeSet<>();
			for (Value.Number cut : at(cuts, Value.Number.class))
				for (int beside = -1; beside <= 1; beside++)
					values.add(cut.number().setScale(0, java.math.RoundingMode.FLOOR).add(BigDecimal.valueOf(beside)));
			values.add(BigDecimal.valueOf(min));
			return values.stream().filter(number -> number.compareTo(BigDecimal.valueOf(min)) >= 0).map(BigDecimal::stripTrailingZeros).map(Value::of).toList();
		}
	}

	/** Days: those it is held against, the day before each and the day after; those from which on something else holds, and one before all of these. */
	record Days() implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			Set<LocalDate> days = new TreeSet<>();
			for (Value.Day cut : at(cuts, Value.Day.class))
				for (int beside = -1; beside <= 1; beside++)
					days.add(cut.day().plusDays(beside));
			return days.isEmpty() ? List.of(Value.of(LocalDate.EPOCH)) : days.stream().map(Value::of).toList();
		}
	}

	/** Places of service: one of each part into which the sets it is tested against cut them. */
	record Places() implements Domain {
		private static final List<Code> ALL = IntStream.range(0, 100).mapToObj(number -> Code.of(CodeSystem.PLACE, String.format("%02d", number))).toList();

		@Override
		public List<Code> values(Collection<Cut> cuts) {
			return oneOfEachPart(ALL, code -> List.copyOf(memberships(cuts, code)));
		}
	}

	/** The diagnoses of a line: each choice among one of each part into which the sets they are tested against cut them; a diagnosis in none adds nothing to others. */
	record Diagnoses() implements Domain {
		private static final Code OTHER = Code.of(CodeSystem.ICD_10_CM, "A00.000");

		@Override
		public List<Codes> values(Collection<Cut> cuts) {
			List<Code> known = cuts.stream().filter(Cut.Codes.class::isInstance).flatMap(cut -> ((Cut.Codes) cut).bounds().stream()).distinct().sorted(Comparator.comparingLong(Code::packed)).toList();
			List<Code> parts = oneOfEachPart(known, code -> memberships(cuts, code)).stream().filter(code -> memberships(cuts, code).contains(true)).toList();
			List<Codes> values = new ArrayList<>(List.of(Codes.of(OTHER)));
			choices(parts).forEach(choice -> values.add(Codes.of(choice)));
			return values;
		}
	}

	private static List<Boolean> memberships(Collection<Cut> cuts, Code code) {
		return cuts.stream().filter(Cut.Codes.class::isInstance).map(cut -> ((Cut.Codes) cut).parts(code)).toList();
	}

	/** The levels of a line: choices among one level of each part into which sets cut the spine, and stretches of the lengths that count. */
	record Spine() implements Domain {
		@Override
		public List<Value> values(Collection<Cut> cuts) {
			List<Level> vertebrae = Level.values().stream().filter(Predicate.not(Level::isInterspace)).toList();
			List<Set<Level>> sets = cuts.stream().filter(Cut.OnLevels.class::isInstance).map(cut -> ((Cut.OnLevels) cut).levels()).toList();
			List<Level> candidates = new ArrayList<>(vertebrae);
			Level.values().stream().filter(Level::isInterspace).forEach(candidates::add);
			Set<List<Level>> values = new LinkedHashSet<>(choices(oneOfEachPart(candidates, level -> sets.stream().map(set -> set.contains(level)).toList())));
			values.add(List.of(vertebrae.get(0), vertebrae.get(2)));
			for (Cut cut : cuts)
				if (cut instanceof Cut.HowMany number)
					values.addAll(stretches(number, vertebrae));
			return values.stream().map(Value::of).toList();
		}
	}

	/** Levels that bring what is counted close to a number, and, if others are counted too, one of those. */
	private static List<List<Level>> stretches(Cut.HowMany number, List<Level> vertebrae) {
		List<Level> further = vertebrae.stream().filter(Predicate.not(number.besides()::contains)).toList();
		List<List<Level>> stretches = new ArrayList<>(number.besides().stream().sorted().limit(1).map(List::of).toList());
		int missing = number.levels() - number.besides().size();
		for (int length = Math.max(1, missing - 1); length <= Math.min(missing + 1, further.size()); length++)
			stretches.add(further.subList(0, length));
		return stretches;
	}

	/** The first of all that belong to the same part. */
	private static <T> List<T> oneOfEachPart(List<T> all, java.util.function.Function<T, Object> part) {
		Set<Object> parts = new LinkedHashSet<>();
		return all.stream().filter(one -> parts.add(part.apply(one))).toList();
	}

	/** Each choice of some of a few, but the empty one; of many, more choices than are tried. */
	private static <T> List<List<T>> choices(List<T> all) {
		List<List<T>> choices = new ArrayList<>();
		for (T one : all) {
			if (choices.size() > Exploration.BOUND)
				return choices;
			List<List<T>> longer = choices.stream().map(choice -> java.util.stream.Stream.concat(choice.stream(), java.util.stream.Stream.of(one)).toList()).toList();
			choices.add(List.of(one));
			choices.addAll(longer);
		}
		return choices;
	}
}
