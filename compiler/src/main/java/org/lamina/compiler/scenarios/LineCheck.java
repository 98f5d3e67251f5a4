package org.lamina.compiler.scenarios;

import java.util.List;
import java.util.Optional;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.model.MissingName;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/**
 * Compares what is expected of a line with what was decided. The word is how the line ends; {@code also} asks for a finding and {@code noted} for a note however the line ends,
 * {@code excepted} that an exception kept a rule from it, and {@code untouched} that nothing is found, or nothing by a rule.
 */
final class LineCheck {

	private final LineExpectation expectation;
	private final ExpectedFinding finding;

	LineCheck(LineExpectation expectation) {
		this.expectation = expectation;
		this.finding = new ExpectedFinding(expectation);
	}

	/**
	 * How a decision fails the expectation, if it does.
	 *
	 * @param place the line of the file at which this is reported
	 */
	Optional<Failure> failure(Decision decision, int place) {
		Optional<LineDecision> line = lineOf(decision);
		if (line.isEmpty())
			return Optional.of(Failure.ofScenario(place, "The expectation is of line " + expectation.getLine() + ", and the claim has no such line."));
		return isMetBy(line.get()) ? Optional.empty() : Optional.of(Failure.ofLine(place, "line " + expectation.getLine() + " " + text(), line.get()));
	}

	/** The findings that the expectation names. */
	List<Finding> named(Decision decision) {
		return lineOf(decision).map(finding::among).orElse(List.of());
	}

	private Optional<LineDecision> lineOf(Decision decision) {
		int number = StepClaim.lineNumber(expectation.getLine());
		return decision.lines().stream().filter(candidate -> candidate.line().number() == number).findFirst();
	}

	private boolean isMetBy(LineDecision line) {
		String word = expectation.getOutcome();
		if (word.equals(Outcomes.UNTOUCHED))
			return line.findings().stream().noneMatch(found -> expectation.getRule() == null || found.rule().equals(expectation.getRule().getName()));
		if (expectation.isAlso() || word.equals(Outcomes.NOTED) || word.equals(Outcomes.EXCEPTED))
			return !finding.among(line).isEmpty();
		return Outcomes.wordOf(line.disposition()).equals(word) && (!finding.isDescribed() || !finding.among(line).isEmpty()) && (expectation.getRule() != null || isReducedTo(line));
	}

	/** Without a rule, all reductions of the line count together. */
	private boolean isReducedTo(LineDecision line) {
		return Amounts.equal(expectation.getPercent(), line.percent()) && Amounts.equal(expectation.getUnits(), line.units());
	}

	/** The expectation as it is written, behind its line. */
	private String text() {
		StringBuilder text = new StringBuilder(expectation.isAlso() ? "also " : "").append(expectation.getOutcome());
		if (expectation.getPercent() != null)
			text.append(" to ").append(expectation.getPercent()).append('%');
		if (expectation.getUnits() != null)
			text.append(" to ").append(expectation.getUnits()).append(" units");
		if (expectation.getRule() != null)
			text.append(expectation.getException() == null ? " by " : " from ").append(expectation.getRule().getName());
		if (expectation.getException() != null)
			text.append(" by ").append(expectation.getException().getName());
		if (expectation.getReason() != null)
			text.append(" with ").append(expectation.getReason());
		expectation.getRarcs().forEach(rarc -> text.append(" RARC ").append(rarc));
		if (!expectation.getMissing().isEmpty())
			text.append(" missing ").append(String.join(", ", expectation.getMissing().stream().map(MissingName::of).toList()));
		if (expectation.getMessage() != null)
			text.append(" saying \"").append(expectation.getMessage()).append('"');
		return text.toString();
	}
}
