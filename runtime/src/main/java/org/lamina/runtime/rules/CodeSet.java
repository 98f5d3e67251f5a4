package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;

/**
 * An immutable set of codes: sorted, disjoint, closed intervals of packed codes. A range and a prefix are intervals too, one for each
 * length a member can have, so union, intersection and difference are exact. Membership does not look at validity.
 */
public final class CodeSet {

	public static final CodeSet EMPTY = new CodeSet(new long[0], new long[0]);

	private static final long CHARACTERS = (1L << 54) - 1;

	private final long[] lows;
	private final long[] highs;

	private CodeSet(long[] lows, long[] highs) {
		this.lows = lows;
		this.highs = highs;
	}

	/** Every code of a system. */
	public static CodeSet all(CodeSystem system) {
		long low = (long) system.ordinal() << 58;
		return new CodeSet(new long[] { low }, new long[] { low | (1L << 58) - 1 });
	}

	/** The set of these codes. */
	public static CodeSet of(Code... codes) {
		long[] sorted = Arrays.stream(codes).mapToLong(Code::packed).sorted().distinct().toArray();
		return new CodeSet(sorted, sorted);
	}

	/**
	 * The codes from one to another of the same system and length, both included. Where the two differ in digits alone, as coders count,
	 * the members do, too: {@code 00100..01999} has 01936 and not 0100T.
	 *
	 * @throws IllegalArgumentException if the two differ in system or length or stand in the wrong order; the message is fit for a user
	 */
	public static CodeSet range(Code from, Code to) {
		if (from.system() != to.system())
			throw new IllegalArgumentException("A range needs two codes of the same system, and `" + from + "` is one of " + from.system().label() + " and `" + to + "` one of " + to.system().label() + ".");
		if (Code.lengthOf(from.packed()) != Code.lengthOf(to.packed()))
			throw new IllegalArgumentException("A range needs two codes of the same length, and `" + from + "` and `" + to + "` differ.");
		if (from.compareTo(to) > 0)
			throw new IllegalArgumentException("The range begins at `" + from + "`, after its end `" + to + "`; write the lower code first.");
		return CodeCount.between(from.packed(), to.packed()).orElseGet(() -> new CodeSet(new long[] { from.packed() }, new long[] { to.packed() }));
	}

	/** The codes that begin with a prefix, the prefix itself among them; of a diagnosis it may end with the point. */
	public static CodeSet prefix(CodeSystem system, String prefix) {
		return prefixOf(Code.pack(system, system.isDiagnosis() && prefix.endsWith(".") ? prefix.substring(0, prefix.length() - 1) : prefix));
	}

	private static CodeSet prefixOf(long packed) {
		int length = Code.lengthOf(packed);
		int lengths = Code.MAX_LENGTH - length + 1;
		long[] lows = new long[lengths];
		long[] highs = new long[lengths];
		for (int i = 0; i < lengths; i++) {
			lows[i] = packed + ((long) i << 54);
			highs[i] = lows[i] | CHARACTERS >>> 6 * length & ~(CHARACTERS >>> 6 * (length + i));
		}
		return new CodeSet(lows, highs);
	}

	/** The set of these intervals, as {@link #lows} and {@link #highs} gave them. */
	static CodeSet ofIntervals(long[] lows, long[] highs) {
		return new CodeSet(lows, highs);
	}

	/** What any of some sets has; for many sets this takes less time than one {@link #union(CodeSet)} after the other. */
	public static CodeSet union(Collection<CodeSet> sets) {
		record Interval(long low, long high) {
		}
		List<Interval> all = new ArrayList<>();
		for (CodeSet set : sets)
			for (int i = 0; i < set.lows.length; i++)
				all.add(new Interval(set.lows[i], set.highs[i]));
		all.sort(Comparator.comparingLong(Interval::low));
		Intervals merged = new Intervals(all.size());
		for (Interval interval : all)
			merged.add(interval.low, interval.high);
		return merged.toSet();
	}

	public CodeSet union(CodeSet other) {
		return union(List.of(this, other));
	}

	public CodeSet intersection(CodeSet other) {
		Intervals common = new Intervals(lows.length + other.lows.length);
		for (int i = 0, j = 0; i < lows.length && j < other.lows.length;) {
			long low = Math.max(lows[i], other.lows[j]);
			long high = Math.min(highs[i], other.highs[j]);
			if (low <= high)
				common.add(low, high);
			if (highs[i] < other.highs[j])
				i++;
			else
				j++;
		}
		return common.toSet();
	}

	/** What this set has and the other has not. */
	public CodeSet except(CodeSet other) {
		Intervals rest = new Intervals(lows.length + other.lows.length);
		int next = 0;
		for (int i = 0; i < lows.length; i++) {
			long low = lows[i];
			while (next < other.lows.length && other.highs[next] < low)
				next++;
			for (int j = next; j < other.lows.length && other.lows[j] <= highs[i]; j++) {
				if (other.lows[j] > low)
					rest.add(low, other.lows[j] - 1);
				low = other.highs[j] + 1;
			}
			if (low <= highs[i])
				rest.add(low, highs[i]);
		}
		return rest.toSet();
	}

	public boolean isEmpty() {
		return lows.length == 0;
	}

	public boolean has(Code code) {
		return has(code.packed());
	}

	/** Whether a packed code is a member. */
	public boolean has(long packed) {
		int low = 0;
		int high = lows.length - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			if (packed < lows[middle])
				high = middle - 1;
			else if (packed > highs[middle])
				low = middle + 1;
			else
				return true;
		}
		return false;
	}

	/** Whether any of the codes is a member. */
	public boolean hasAnyOf(Codes codes) {
		for (int i = 0; i < codes.size(); i++)
			if (has(codes.at(i)))
				return true;
		return false;
	}

	/** The first packed codes of the intervals, ascending. */
	long[] lows() {
		return lows.clone();
	}

	/** The last packed codes of the intervals, ascending. */
	long[] highs() {
		return highs.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CodeSet set && Arrays.equals(lows, set.lows) && Arrays.equals(highs, set.highs);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(lows) + Arrays.hashCode(highs);
	}

	/** The members in their order, a range as {@code from..to} and a prefix as {@code S22.0*}. */
	@Override
	public String toString() {
		TreeMap<Long, String> texts = new TreeMap<>();
		List<CodeSet> prefixes = new ArrayList<>();
		for (int i = 0; i < lows.length; i++)
			if (lows[i] == highs[i] && hasLonger(lows[i])) {
				texts.put(lows[i], Code.textOf(lows[i]) + "*");
				prefixes.add(prefixOf(lows[i]));
			}
		CodeSet rest = prefixes.isEmpty() ? this : except(union(prefixes));
		for (int i = 0; i < rest.lows.length; i++) {
			int first = i;
			while (i + 1 < rest.lows.length && (rest.isRange(i) || rest.isRange(i + 1)) && CodeCount.follows(rest.highs[i], rest.lows[i + 1]))
				i++;
			texts.put(rest.lows[first], textOf(rest.lows[first]) + (rest.highs[i] == rest.lows[first] ? "" : ".." + textOf(rest.highs[i])));
		}
		return String.join(", ", texts.values());
	}

	private boolean isRange(int interval) {
		return lows[interval] != highs[interval];
	}

	/** Whether every longer code that begins like a member is a member. */
	private boolean hasLonger(long packed) {
		if (Code.lengthOf(packed) == Code.MAX_LENGTH)
			return false;
		CodeSet prefix = prefixOf(packed);
		return has(prefix.lows[1]) && prefix.except(this).isEmpty();
	}

	/** The text of a bound; a bound of a prefix is no code and shows the characters that are fixed, then a star. */
	private static String textOf(long bound) {
		for (int i = 0; i < Code.lengthOf(bound); i++) {
			int digit = (int) (bound >>> (Code.MAX_LENGTH - 1 - i) * 6) & 63;
			if (digit == 0 || digit > 36)
				return Code.textOf((bound & ~(15L << 54 | CHARACTERS >>> 6 * i)) | (long) i << 54) + "*";
		}
		return Code.textOf(bound);
	}

	/** Collects intervals in ascending order and joins those that overlap. */
	private static final class Intervals {
		private final long[] lows;
		private final long[] highs;
		private int size;

		Intervals(int capacity) {
			lows = new long[capacity];
			highs = new long[capacity];
		}

		void add(long low, long high) {
			if (size > 0 && low <= highs[size - 1]) {
				highs[size - 1] = Math.max(highs[size - 1], high);
				return;
			}
			lows[size] = low;
			highs[size++] = high;
		}

		CodeSet toSet() {
			return size == 0 ? EMPTY : new CodeSet(Arrays.copyOf(lows, size), Arrays.copyOf(highs, size));
		}
	}
}
