package org.lamina.agreement.engines;

import java.util.Arrays;
import java.util.List;

/**
 * The first place in which two decisions as text differ.
 *
 * @param kind  what differs: how a line ends, what is found, what is missing, and so on
 * @param meant the line of the one text
 * @param done  the line of the other
 */
public record Difference(String kind, String meant, String done) {

	private static final List<String> WORDS = List.of("message", "cites", "because", "missing", "exceptions", "percent", "units", "requires");

	/** Whether a kind of difference is one of how a line ends. */
	public static boolean isGrave(String kind) {
		return kind.equals("ending") || kind.equals("failure");
	}

	/** The gravest difference of two texts that differ: how a line ends goes before what is found, and both before the rest. */
	static Difference of(String meant, String done) {
		List<String> one = meant.lines().toList();
		List<String> other = done.lines().toList();
		if (one.get(0).startsWith("failed") || other.get(0).startsWith("failed"))
			return new Difference("failure", one.get(0), other.get(0));
		Difference first = null;
		for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
			String left = i < one.size() ? one.get(i) : "";
			String right = i < other.size() ? other.get(i) : "";
			if (left.equals(right))
				continue;
			boolean reordered = sorted(left).equals(sorted(right));
			Difference found = new Difference(reordered ? "order" : kindOf(left.isEmpty() ? right : left), left, right);
			if (found.kind.equals("ending"))
				return found;
			if (first == null || first.kind.equals("order") || found.kind.equals("finding") && !first.kind.equals("finding"))
				first = found;
		}
		return first;
	}

	/** The words of a line in one order, so that it is seen whether only their order differs. */
	private static List<String> sorted(String line) {
		return Arrays.stream(line.split("[\\[\\],. ]+")).sorted().toList();
	}

	private static String kindOf(String line) {
		if (!line.startsWith(" "))
			return "ending";
		return WORDS.stream().filter(line.strip()::startsWith).findFirst().orElse("finding");
	}
}
