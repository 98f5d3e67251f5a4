package org.lamina.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.LineDecision;

/** Counts what was decided, and tells it at the end. */
final class RunSummary {

	private long claims;
	private long rejected;
	private long rejectedHistory;
	private Integer history;
	private long withHistory;
	private long withUnknownHistory;
	private long lines;
	private long notJudged;
	private final Map<Disposition, Long> dispositions = new EnumMap<>(Disposition.class);
	private final Map<String, Long> reasons = new TreeMap<>();

	void add(Decision decision) {
		claims++;
		if (decision.claim().history() == null)
			withUnknownHistory++;
		else if (!decision.claim().history().isEmpty())
			withHistory++;
		for (LineDecision line : decision.lines()) {
			lines++;
			dispositions.merge(line.disposition(), 1L, Long::sum);
			if (line.policies().isEmpty())
				notJudged++;
			line.notJudged().forEach(reason -> reasons.merge(withoutDay(reason), 1L, Long::sum));
		}
	}

	/** The same reason for different days counts as one. */
	private static String withoutDay(String reason) {
		return reason.replaceAll("the line's date is \\d{4}-\\d\\d-\\d\\d", "the line's date is another");
	}

	void addRejected() {
		rejected++;
	}

	void addRejectedHistory() {
		rejectedHistory++;
	}

	/** Keeps that there is a history of so many claims. */
	void hasHistory(int otherClaims) {
		history = otherClaims;
	}

	long claims() {
		return claims;
	}

	boolean hasRejected() {
		return rejected + rejectedHistory > 0;
	}

	/** Tells the counts, a line for each kind. */
	void tell(PrintStream to) {
		String ends = dispositions.entrySet().stream().map(end -> end.getValue() + " " + end.getKey().word()).collect(Collectors.joining(", "));
		to.println(Plural.of(claims, "claim") + " decided, " + Plural.of(lines, "line") + (ends.isEmpty() ? "" : ": " + ends));
		if (notJudged > 0)
			to.println(Plural.of(notJudged, "line") + " judged by no policy:");
		reasons.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).forEach(reason -> to.println("  " + reason.getValue() + ": " + reason.getKey()));
		if (history != null)
			to.println(ofHistory());
		if (rejected > 0)
			to.println(rejected + " not read");
		if (rejectedHistory > 0)
			to.println(rejectedHistory + " of the history not read");
	}

	/** A history in which nobody has a claim may name the patients otherwise. */
	private String ofHistory() {
		String text = Plural.of(history, "claim") + " of history: " + withHistory + " of the claims decided have others there";
		if (withUnknownHistory > 0)
			text += ", of " + withUnknownHistory + " it is unknown";
		return text + (claims > 0 && history > 0 && withHistory + withUnknownHistory == 0 ? "; are the patients' ids written alike in both?" : "");
	}
}
