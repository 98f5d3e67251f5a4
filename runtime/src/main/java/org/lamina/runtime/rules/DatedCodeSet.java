package org.lamina.runtime.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;

/**
 * An immutable set of codes whose members are not the same on all days. It is cut at the days on which something changes; between two cuts
 * it is a {@link CodeSet}.
 */
public final class DatedCodeSet {

	/** The first days of the stretches, as days since 1970; the first one is before all days. */
	final int[] starts;
	final CodeSet[] stretches;
	private final CodeSet ever;
	private final CodeSet always;

	DatedCodeSet(int[] starts, CodeSet[] stretches) {
		this.starts = starts;
		this.stretches = stretches;
		ever = stretches.length == 1 ? stretches[0] : CodeSet.union(List.of(stretches));
		always = stretches.length == 1 ? ever : Arrays.stream(stretches).reduce(ever, CodeSet::intersection);
	}

	/** The set that has these members on all days. */
	public static DatedCodeSet always(CodeSet members) {
		return new DatedCodeSet(new int[] { Integer.MIN_VALUE }, new CodeSet[] { members });
	}

	/** The set that has these members on the days of a period, and none on other days. */
	public static DatedCodeSet during(CodeSet members, Period period) {
		List<Integer> starts = new ArrayList<>(List.of(Integer.MIN_VALUE));
		List<CodeSet> stretches = new ArrayList<>(List.of(period.from() == null ? members : CodeSet.EMPTY));
		if (period.from() != null) {
			starts.add((int) period.from().toEpochDay());
			stretches.add(members);
		}
		if (period.to() != null) {
			starts.add((int) period.to().toEpochDay() + 1);
			stretches.add(CodeSet.EMPTY);
		}
		return new DatedCodeSet(starts.stream().mapToInt(Integer::intValue).toArray(), stretches.toArray(CodeSet[]::new));
	}

	/** What this set has on the days of a period, and nothing on other days. */
	public DatedCodeSet during(Period period) {
		return intersection(during(ever, period));
	}

	/** What any of some sets has on a day. */
	public static DatedCodeSet union(Collection<DatedCodeSet> sets) {
		TreeSet<Integer> starts = new TreeSet<>(List.of(Integer.MIN_VALUE));
		sets.forEach(set -> Arrays.stream(set.starts).forEach(starts::add));
		return joined(starts, start -> CodeSet.union(sets.stream().map(set -> set.from(start)).toList()));
	}

	/** What both have on a day. */
	public DatedCodeSet intersection(DatedCodeSet other) {
		return with(other, CodeSet::intersection);
	}

	/** What this set has on a day and the other has not. */
	public DatedCodeSet except(DatedCodeSet other) {
		return with(other, CodeSet::except);
	}

	private DatedCodeSet with(DatedCodeSet other, BinaryOperator<CodeSet> operation) {
		if (!isDated() && !other.isDated())
			return always(operation.apply(ever, other.ever));
		TreeSet<Integer> starts = new TreeSet<>();
		Arrays.stream(this.starts).forEach(starts::add);
		Arrays.stream(other.starts).forEach(starts::add);
		return joined(starts, start -> operation.apply(from(start), other.from(start)));
	}

	/** Stretches that begin on some days, each joined to the one before it if nothing changes. */
	private static DatedCodeSet joined(TreeSet<Integer> starts, IntFunction<CodeSet> stretchFrom) {
		List<Integer> kept = new ArrayList<>();
		List<CodeSet> stretches = new ArrayList<>();
		for (int start : starts) {
			CodeSet stretch = stretchFrom.apply(start);
			if (stretches.isEmpty() || !stretches.get(stretches.size() - 1).equals(stretch)) {
				kept.add(start);
				stretches.add(stretch);
			}
		}
		return new DatedCodeSet(kept.stream().mapToInt(Integer::intValue).toArray(), stretches.toArray(CodeSet[]::new));
	}

	private CodeSet from(int day) {
		int found = Arrays.binarySearch(starts, day);
		return stretches[found >= 0 ? found : -found - 2];
	}

	/** The members on a day. On an unknown day, a code is surely a member if {@link #always()} has it, and possibly if {@link #ever()} has it. */
	public CodeSet on(LocalDate day) {
		return from((int) day.toEpochDay());
	}

	/** The days from which on the members are others. */
	public List<LocalDate> turns() {
		return Arrays.stream(starts).skip(1).mapToObj(LocalDate::ofEpochDay).toList();
	}

	/** What is a member on some day. */
	public CodeSet ever() {
		return ever;
	}

	/** What is a member on every day. */
	public CodeSet always() {
		return always;
	}

	/** Whether the members are not the same on all days. */
	public boolean isDated() {
		return starts.length > 1;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DatedCodeSet set && Arrays.equals(starts, set.starts) && Arrays.equals(stretches, set.stretches);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(starts) + Arrays.hashCode(stretches);
	}

	/** The members of each stretch behind its first day, as in {@code M80.08XA; from 2020-10-01: M80.08XA, M80.88XA}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(stretches[0].toString());
		for (int i = 1; i < starts.length; i++)
			text.append("; from ").append(LocalDate.ofEpochDay(starts[i])).append(": ").append(stretches[i]);
		return text.toString();
	}
}
