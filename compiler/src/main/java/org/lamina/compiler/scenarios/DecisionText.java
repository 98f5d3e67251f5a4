package org.lamina.compiler.scenarios;

import java.util.stream.Collectors;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** A decision as text, with everything in it that two engines must agree on; that is not the order in which a finding tells what it rests on. */
public final class DecisionText {

	private DecisionText() {
	}

	public static String of(Decision decision) {
		return decision.lines().stream().map(DecisionText::of).collect(Collectors.joining());
	}

	private static String of(LineDecision line) {
		return line.line() + ": " + line.disposition().word() + " by " + line.policies() + (line.notJudged().isEmpty() ? "" : " " + line.notJudged()) + "\n" + line.findings().stream().map(DecisionText::of).collect(Collectors.joining())
				+ line.checklists().stream().map(checklist -> "  requires " + checklist + "\n").collect(Collectors.joining());
	}

	private static String of(Finding finding) {
		return "  " + finding.policy() + " " + finding.rule() + ": " + finding.effect() + " " + finding.reason() + (finding.unknown() ? " in doubt" : "") + "\n    message " + finding.message() + "\n    cites " + finding.cites() + "\n    because "
				+ finding.because().stream().sorted().toList() + "\n    missing " + finding.missing() + (finding.exceptions().isEmpty() ? "" : "\n    exceptions " + finding.exceptions()) + (finding.percent() == null ? "" : "\n    percent " + finding.percent()) + (finding.units() == null ? "" : "\n    units " + finding.units()) + "\n";
	}
}
