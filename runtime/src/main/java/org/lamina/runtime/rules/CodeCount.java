package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/** Counts codes as coders do: 22519 is followed by 22520, and 0200T by 0201T. */
final class CodeCount {

	/** More members than this are not counted one by one. */
	private static final int MOST = 1_000_000;

	private CodeCount() {
	}

	/** The codes from one to another, if the two differ in digits alone that stand together. */
	static Optional<CodeSet> between(long from, long to) {
		String low = plain(from);
		String high = plain(to);
		int start = 0;
		while (start < low.length() && low.charAt(start) == high.charAt(start))
			start++;
		int end = low.length();
		while (end > start && low.charAt(end - 1) == high.charAt(end - 1) && !isDigit(low.charAt(end - 1)))
			end--;
		for (int i = start; i < end; i++)
			if (!isDigit(low.charAt(i)) || !isDigit(high.charAt(i)))
				return Optional.empty();
		if (start == end || Long.parseLong(high.substring(start, end)) - Long.parseLong(low.substring(start, end)) > MOST)
			return Optional.empty();
		return Optional.of(counted(Code.systemOf(from), low, high, start, end));
	}

	/** Each ten of codes that end in a digit lies together; of codes that end in a letter, each lies alone. */
	private static CodeSet counted(CodeSystem system, String low, String high, int start, int end) {
		String before = low.substring(0, start);
		String after = low.substring(end);
		long last = Long.parseLong(high.substring(start, end));
		List<Long> lows = new ArrayList<>();
		List<Long> highs = new ArrayList<>();
		for (long number = Long.parseLong(low.substring(start, end)); number <= last;) {
			long together = after.isEmpty() ? Math.min(last, number - number % 10 + 9) : number;
			lows.add(code(system, before, number, end - start, after));
			highs.add(code(system, before, together, end - start, after));
			number = together + 1;
		}
		return CodeSet.ofIntervals(lows.stream().mapToLong(Long::longValue).toArray(), highs.stream().mapToLong(Long::longValue).toArray());
	}

	private static long code(CodeSystem system, String before, long number, int digits, String after) {
		String counted = Long.toString(number);
		return Code.pack(system, before + "0".repeat(digits - counted.length()) + counted + after);
	}

	/** Whether one code follows another in the count of its last digits. */
	static boolean follows(long code, long next) {
		String low = plain(code);
		String high = plain(next);
		int end = low.length();
		if (high.length() != end)
			return false;
		int start = end;
		while (start > 0 && isDigit(low.charAt(start - 1)) && isDigit(high.charAt(start - 1)))
			start--;
		return start < end && low.substring(0, start).equals(high.substring(0, start)) && Long.parseLong(low.substring(start)) + 1 == Long.parseLong(high.substring(start));
	}

	private static String plain(long code) {
		return Code.textOf(code).replace(".", "");
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
