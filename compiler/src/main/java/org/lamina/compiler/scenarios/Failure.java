package org.lamina.compiler.scenarios;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/**
 * An expectation that was not met, or a scenario that could not be run.
 *
 * @param line     the line of the file on which the expectation, or the scenario, begins
 * @param expected what was expected; empty if the scenario could not be run
 * @param decided  what was decided instead, or why the scenario could not be run; a line each
 */
public record Failure(int line, String expected, List<String> decided) {
	public Failure {
		decided = List.copyOf(decided);
	}

	static Failure ofScenario(int line, String reason) {
		return new Failure(line, "", List.of(reason));
	}

	static Failure ofLine(int line, String expected, LineDecision decision) {
		return new Failure(line, expected, Stream.concat(Stream.of(Outcomes.wordOf(decision.disposition())), Stream.concat(decision.findings().stream().flatMap(Failure::lines), decision.notJudged().stream())).toList());
	}

	/** The claim as a whole ends otherwise; each of its lines is told. */
	static Failure ofClaim(int line, String expected, Decision decision) {
		return new Failure(line, "claim " + expected, Stream.concat(Stream.of(Outcomes.wordOf(decision.worst())),
				decision.lines().stream().map(each -> "- line " + each.line().number() + " " + Outcomes.wordOf(each.disposition()) + (each.leading() == null ? "" : " by " + each.leading().rule()))).toList());
	}

	/** Something was found that no expectation names. */
	static Failure ofRest(int line, Decision decision, Set<Finding> named) {
		return new Failure(line, "nothing else", Stream.concat(Stream.of("also"), decision.lines().stream().flatMap(each -> each.findings().stream().filter(finding -> !named.contains(finding)).flatMap(Failure::lines)
				.map(text -> text.startsWith("- ") ? "- line " + each.line().number() + " " + text.substring(2) : text))).toList());
	}

	private static Stream<String> lines(Finding finding) {
		String head = "- " + Outcomes.wordOf(finding.effect()) + amount(finding) + " by " + finding.rule() + (finding.reason() == null ? "" : " with " + finding.reason());
		return Stream.of(Stream.of(head + (finding.message() == null ? "" : ": " + finding.message())), finding.because().stream().map(because -> "    because " + because),
				finding.missing().isEmpty() ? Stream.<String>empty() : Stream.of("    missing " + String.join(", ", finding.missing()))).flatMap(all -> all);
	}

	private static String amount(Finding finding) {
		return finding.percent() != null ? " to " + finding.percent().toPlainString() + "%" : finding.units() != null ? " to " + finding.units().toPlainString() + " units" : "";
	}

	/** Expected against decided, on several lines. */
	@Override
	public String toString() {
		if (expected.isEmpty())
			return String.join("\n", decided);
		return "expected " + expected + "\ndecided  " + decided.get(0) + decided.stream().skip(1).map(line -> "\n         " + line).collect(Collectors.joining());
	}
}
