package org.lamina.runtime.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The value of a fact of the medical record. */
public sealed interface Value {

	/** An exact decimal; a percentage is its number, so 25 for 25 %. */
	record Number(BigDecimal number) implements Value {
		@Override
		public String toString() {
			return number.toPlainString();
		}
	}

	/** A calendar day. */
	record Day(LocalDate day) implements Value {
		@Override
		public String toString() {
			return day.toString();
		}
	}

	/** Yes or no. */
	record YesNo(boolean yes) implements Value {
		@Override
		public String toString() {
			return yes ? "yes" : "no";
		}
	}

	/** One of the words of a choice, or free text. */
	record Word(String word) implements Value {
		@Override
		public String toString() {
			return word;
		}
	}

	/** Levels of the spine, in the order they were recorded. */
	record Levels(List<Level> levels) implements Value {
		public Levels {
			levels = List.copyOf(levels);
		}

		@Override
		public String toString() {
			return levels.stream().map(Level::text).collect(Collectors.joining(", "));
		}
	}

	static Value of(BigDecimal number) {
		return new Number(number);
	}

	static Value of(LocalDate day) {
		return new Day(day);
	}

	static Value of(boolean yes) {
		return new YesNo(yes);
	}

	static Value of(String word) {
		return new Word(word);
	}

	static Value of(List<Level> levels) {
		return new Levels(levels);
	}
}
