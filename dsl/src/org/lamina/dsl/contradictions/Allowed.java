package org.lamina.dsl.contradictions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.lamina.runtime.rules.CodeSet;

/** The values that a condition leaves to what it is about. */
sealed interface Allowed {

	/** Whether some value is left by both; true where that is not sure. */
	boolean meets(Allowed other);

	/** Whether the other surely leaves each value that this one leaves. */
	boolean isWithin(Allowed other);

	/** Numbers, or days as their number since 1970, from a lower to an upper end; an end that is null is none. */
	record Numbers(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) implements Allowed {

		static Numbers exactly(BigDecimal number) {
			return new Numbers(number, true, number, true);
		}

		@Override
		public boolean meets(Allowed other) {
			return !(other instanceof Numbers numbers) || reaches(numbers) && numbers.reaches(this);
		}

		/** Whether this one does not end before the other begins. */
		private boolean reaches(Numbers other) {
			if (high == null || other.low == null)
				return true;
			int order = high.compareTo(other.low);
			return order > 0 || order == 0 && withHigh && other.withLow;
		}

		@Override
		public boolean isWithin(Allowed other) {
			return other instanceof Numbers numbers && (numbers.low == null || low != null && isInside(low.compareTo(numbers.low), withLow, numbers.withLow))
					&& (numbers.high == null || high != null && isInside(numbers.high.compareTo(high), withHigh, numbers.withHigh));
		}

		private static boolean isInside(int order, boolean with, boolean otherWith) {
			return order > 0 || order == 0 && (otherWith || !with);
		}
	}

	/** Words, or all but these. */
	record Words(Set<String> words, boolean but) implements Allowed {

		@Override
		public boolean meets(Allowed other) {
			if (!(other instanceof Words those) || but && those.but)
				return true;
			Set<String> left = new HashSet<>(but ? those.words : words);
			if (but || those.but)
				left.removeAll(but ? words : those.words);
			else
				left.retainAll(those.words);
			return !left.isEmpty();
		}

		@Override
		public boolean isWithin(Allowed other) {
			if (!(other instanceof Words those))
				return false;
			if (but)
				return those.but && words.containsAll(those.words);
			return those.but ? words.stream().noneMatch(those.words::contains) : those.words.containsAll(words);
		}
	}

	/** Codes, or all but these. */
	record Codes(CodeSet codes, boolean but) implements Allowed {

		@Override
		public boolean meets(Allowed other) {
			if (!(other instanceof Codes those) || but && those.but)
				return true;
			if (!but && !those.but)
				return !codes.intersection(those.codes).isEmpty();
			return !(but ? those.codes.except(codes) : codes.except(those.codes)).isEmpty();
		}

		@Override
		public boolean isWithin(Allowed other) {
			if (!(other instanceof Codes those) || but)
				return false;
			return those.but ? codes.intersection(those.codes).isEmpty() : codes.except(those.codes).isEmpty();
		}
	}
}
