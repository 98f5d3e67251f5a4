package org.lamina.dsl.tests.decisions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** A decision as an author would note it: each line, who judged it, and what was found. */
final class ClaimText {

	private ClaimText() {
	}

	static String of(Decision decision) {
		return "claim " + decision.claim().id() + "\n" + decision.lines().stream().map(ClaimText::of).collect(Collectors.joining("\n"));
	}

	private static String of(LineDecision line) {
		String judges = line.policies().isEmpty() ? "" : ", judged by " + line.policies().stream().map(Object::toString).collect(Collectors.joining(", "));
		Stream<String> told = Stream.concat(line.notJudged().stream().map(reason -> "        " + reason), line.findings().stream().flatMap(ClaimText::of));
		return Stream.concat(Stream.of("    line " + line.line().number() + " " + line.disposition().word() + judges), told).collect(Collectors.joining("\n"));
	}

	private static Stream<String> of(Finding finding) {
		String head = "        " + finding.effect().name().toLowerCase(java.util.Locale.ROOT) + " by " + finding.rule() + (finding.reason() == null ? "" : " with " + finding.reason())
				+ (finding.message() == null ? "" : ": " + finding.message());
		return Stream.of(List.of(head), finding.cites().stream().map(cited -> "            cites " + cited).toList(), finding.because().stream().sorted().map(because -> "            because " + because).toList(),
				finding.missing().isEmpty() ? List.<String>of() : List.of("            missing " + String.join(", ", finding.missing()))).flatMap(List::stream);
	}
}
