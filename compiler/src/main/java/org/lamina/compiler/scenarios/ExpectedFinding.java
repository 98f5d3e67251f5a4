package org.lamina.compiler.scenarios;

import java.util.HashSet;
import java.util.List;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.model.MissingName;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.Reason;

/**
 * The finding that an expectation describes: its effect, and whatever else is written of its rule, its reason, what it misses and what it says. Without
 * a rule it is the finding that leads; a note never leads, so that without a rule any note will do, and so will any finding behind {@code also}.
 */
final class ExpectedFinding {

	private final LineExpectation expectation;

	ExpectedFinding(LineExpectation expectation) {
		this.expectation = expectation;
	}

	/** Whether something is said of the finding, and not only how the line ends. */
	boolean isDescribed() {
		return expectation.getRule() != null || expectation.getReason() != null || !expectation.getRarcs().isEmpty() || !expectation.getMissing().isEmpty() || expectation.getMessage() != null;
	}

	/** The findings of a line that fit. */
	List<Finding> among(LineDecision line) {
		boolean leads = expectation.getRule() == null && !expectation.isAlso() && !expectation.getOutcome().equals(Outcomes.NOTED);
		List<Finding> candidates = !leads ? line.findings() : line.leading() == null ? List.of() : List.of(line.leading());
		return candidates.stream().filter(this::fits).toList();
	}

	private boolean fits(Finding finding) {
		return isOfKind(finding) && (expectation.getRule() == null || finding.rule().equals(expectation.getRule().getName())) && hasReason(finding.reason())
				&& misses(finding) && (expectation.getRule() == null || Amounts.equal(expectation.getPercent(), finding.percent()) && Amounts.equal(expectation.getUnits(), finding.units())) && (expectation.getMessage() == null || expectation.getMessage().equals(finding.message()));
	}

	private boolean isOfKind(Finding finding) {
		if (expectation.getException() != null)
			return finding.exceptions().contains(expectation.getException().getName());
		return Outcomes.wordOf(finding.effect()).equals(expectation.getOutcome());
	}

	private boolean hasReason(Reason reason) {
		if (expectation.getReason() != null && (reason == null || !expectation.getReason().equals(reason.group() + "-" + reason.carc())))
			return false;
		return expectation.getRarcs().isEmpty() || reason != null && new HashSet<>(expectation.getRarcs()).equals(new HashSet<>(reason.rarcs()));
	}

	private boolean misses(Finding finding) {
		return expectation.getMissing().isEmpty() || new HashSet<>(expectation.getMissing().stream().map(MissingName::of).toList()).equals(new HashSet<>(finding.missing()));
	}
}
