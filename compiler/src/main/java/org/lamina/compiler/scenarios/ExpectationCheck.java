package org.lamina.compiler.scenarios;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Expectation;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.Reason;

/**
 * Compares an expectation with what was decided. Its word is how the line ends, and {@code noted} asks for a note however the line ends.
 * {@code by} a rule asks that some finding to that effect is the rule's, {@code with} a reason that this finding has it; without a rule
 * the reason is that of the finding which leads.
 */
final class ExpectationCheck {

	private final Expectation expectation;
	private final String word;

	ExpectationCheck(Expectation expectation) {
		this.expectation = expectation;
		// The words of an outcome come from the parser without the space between them.
		this.word = expectation.getOutcome().replaceAll("^not\\s*addressed$", "not addressed");
	}

	/** How a decision fails the expectation, if it does. */
	Optional<Failure> failure(Decision decision) {
		int place = NodeModelUtils.getNode(expectation).getStartLine();
		int number = StepClaim.lineNumber(expectation.getLine());
		Optional<LineDecision> line = decision.lines().stream().filter(candidate -> candidate.line().number() == number).findFirst();
		if (line.isEmpty())
			return Optional.of(Failure.ofScenario(place, "The expectation is of line " + number + ", and the claim has no such line."));
		return isMetBy(line.get()) ? Optional.empty() : Optional.of(Failure.ofLine(place, "line " + number + " " + text(), line.get()));
	}

	private boolean isMetBy(LineDecision line) {
		boolean noted = word.equals(Outcomes.NOTED);
		if (!noted && !Outcomes.wordOf(line.disposition()).equals(word))
			return false;
		if (!noted && expectation.getRule() == null && expectation.getReason() == null)
			return true;
		List<Finding> candidates = line.findings().stream().filter(finding -> Outcomes.wordOf(finding.effect()).equals(word)).toList();
		if (!noted && expectation.getRule() == null)
			candidates = line.leading() == null ? List.of() : List.of(line.leading());
		return candidates.stream().anyMatch(finding -> (expectation.getRule() == null || finding.rule().equals(expectation.getRule().getName())) && hasReason(finding.reason()));
	}

	private boolean hasReason(Reason reason) {
		if (expectation.getReason() != null && (reason == null || !expectation.getReason().equals(reason.group() + "-" + reason.carc())))
			return false;
		return expectation.getRarcs().isEmpty() || reason != null && new HashSet<>(expectation.getRarcs()).equals(new HashSet<>(reason.rarcs()));
	}

	/** The expectation as it is written, behind its line. */
	private String text() {
		StringBuilder text = new StringBuilder(word);
		if (expectation.getRule() != null)
			text.append(" by ").append(expectation.getRule().getName());
		if (expectation.getReason() != null)
			text.append(" with ").append(expectation.getReason());
		expectation.getRarcs().forEach(rarc -> text.append(" RARC ").append(rarc));
		return text.toString();
	}
}
