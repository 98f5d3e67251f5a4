package org.lamina.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;

/** Outcomes say why, in codes that payers use. */
class OutcomeChecks extends Checks {

	/** What is returned, denied or pended has a reason. */
	@Check
	void reasonsAreGiven(Outcome outcome) {
		if (outcome.getEffect() != null && !outcome.getEffect().equals("note") && outcome.getReason() == null)
			error(Problem.REASON, "`" + outcome.getEffect() + "` needs a reason, which the provider is told; write the group and the number, as in `" + outcome.getEffect() + " CO-" + (outcome.getEffect().equals("pend") ? "252" : "236") + "`.", outcome, LaminaPackage.Literals.OUTCOME__EFFECT);
	}

	/** A note changes nothing, and has no reason. */
	@Check
	void notesHaveNoReason(Outcome outcome) {
		if ("note".equals(outcome.getEffect()) && outcome.getReason() != null)
			error(Problem.REASON, "A note changes nothing, so it has no reason; leave `" + outcome.getReason() + "` out, or write `pend` or `deny`.", outcome, LaminaPackage.Literals.OUTCOME__REASON);
	}

	/** A note says something. */
	@Check
	void notesSaySomething(Outcome outcome) {
		if ("note".equals(outcome.getEffect()) && outcome.getMessage() == null)
			error(Problem.REASON, "A note without a text says nothing; add the text in quotes.", outcome, LaminaPackage.Literals.OUTCOME__EFFECT);
	}

	/** A reason is the group and the number of an adjustment reason; remark codes follow it. */
	@Check
	void reasonsHaveTheForm(Outcome outcome) {
		reason(outcome.getReason(), outcome, LaminaPackage.Literals.OUTCOME__REASON);
		remarks(outcome.getRarcs(), outcome, LaminaPackage.Literals.OUTCOME__RARCS);
	}

	/** A scenario expects reasons and remark codes that can be. */
	@Check
	void expectedReasonsHaveTheForm(LineExpectation expectation) {
		reason(expectation.getReason(), expectation, LaminaPackage.Literals.LINE_EXPECTATION__REASON);
		remarks(expectation.getRarcs(), expectation, LaminaPackage.Literals.LINE_EXPECTATION__RARCS);
	}

	private void reason(String reason, EObject at, EStructuralFeature feature) {
		if (reason != null)
			CodeForm.ADJUSTMENT.problemOf(reason.substring(reason.indexOf('-') + 1)).ifPresent(problem -> error(Problem.REASON, problem, at, feature));
	}

	private void remarks(List<String> codes, EObject at, EStructuralFeature feature) {
		for (int i = 0; i < codes.size(); i++) {
			int index = i;
			if (codes.get(i) != null)
				CodeForm.REMARK.problemOf(codes.get(i)).ifPresent(problem -> error(Problem.REASON, problem, at, feature, index));
		}
	}
}
