package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.ClaimExpectation;
import org.lamina.dsl.lamina.ClaimStep;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.scoping.PolicyVersions;

/** What scenarios expect can happen. */
class ExpectationChecks extends Checks {

	/** What a line can end as, and the effect of the rule that makes it so. */
	private static final Map<String, String> EFFECTS = Map.of("returned", "return", "denied", "deny", "pended", "pend", "reduced", "reduce", "noted", "note");
	private static final List<String> OF_LINES = List.of("allowed", "denied", "pended", "returned", "reduced", "noted", "not addressed", "untouched", "excepted");
	private static final List<String> OF_CLAIMS = List.of("allowed", "denied", "pended", "returned", "reduced", "not addressed");

	@Inject
	private PolicyVersions versions;

	/** Something is expected of a line that the claim has. */
	@Check
	void expectedLinesExist(LineExpectation expectation) {
		Scenario scenario = EcoreUtil2.getContainerOfType(expectation, Scenario.class);
		if (scenario != null && scenario.getClaim() != null)
			line(scenario.getClaim(), expectation.getLine(), expectation, LaminaPackage.Literals.LINE_EXPECTATION__LINE);
	}

	private void line(ClaimStep claim, String number, EObject at, EStructuralFeature feature) {
		if (number != null && !claim.getLines().isEmpty() && claim.getLines().stream().noneMatch(line -> number.equals(line.getNumber())))
			error(Problem.SCENARIO, "The claim has no line " + number + "; its lines are " + claim.getLines().stream().map(LineStep::getNumber).collect(Collectors.joining(", ")) + ".", at, feature);
	}

	/** A line ends in a way that lines can end in. */
	@Check
	void outcomesOfLinesAreKnown(LineExpectation expectation) {
		String outcome = expectation.getOutcome();
		if (outcome != null && !OF_LINES.contains(outcome))
			error(Problem.UNKNOWN_CHOICE, "A line does not end `" + outcome + "`" + Suggestion.choices(outcome, OF_LINES), expectation, LaminaPackage.Literals.LINE_EXPECTATION__OUTCOME);
	}

	/** What is found beside that which decides is found by a rule that returns, denies, pends, reduces or notes. */
	@Check
	void onlyFindingsAreAlsoThere(LineExpectation expectation) {
		String outcome = expectation.getOutcome();
		if (expectation.isAlso() && OF_LINES.contains(String.valueOf(outcome)) && !EFFECTS.containsKey(outcome))
			error(Problem.SCENARIO, "`also` expects a finding however the line ends, and `" + outcome + "` is none; leave `also` out.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__OUTCOME);
	}

	/** A claim ends as the worst of its lines does. */
	@Check
	void outcomesOfClaimsAreKnown(ClaimExpectation expectation) {
		String outcome = expectation.getOutcome();
		if (outcome != null && !OF_CLAIMS.contains(outcome))
			error(Problem.UNKNOWN_CHOICE, "A claim does not end `" + outcome + "`" + Suggestion.choices(outcome, OF_CLAIMS), expectation, LaminaPackage.Literals.CLAIM_EXPECTATION__OUTCOME);
	}

	/** Only what a rule does has a rule. */
	@Check
	void onlyFindingsHaveRules(LineExpectation expectation) {
		if (expectation.getRule() != null && List.of("allowed", "not addressed").contains(String.valueOf(expectation.getOutcome())))
			error(Problem.SCENARIO, "No rule makes a line `" + expectation.getOutcome() + "`; leave the rule out, or write `untouched by` it.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__RULE);
	}

	/** Only what a rule does has a reason and a text. */
	@Check
	void onlyFindingsHaveReasons(LineExpectation expectation) {
		String outcome = expectation.getOutcome();
		if (!List.of("allowed", "not addressed", "untouched").contains(String.valueOf(outcome)))
			return;
		if (expectation.getReason() != null)
			error(Problem.SCENARIO, "A line that is `" + outcome + "` has no reason; leave `with " + expectation.getReason() + "` out.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__REASON);
		else if (!expectation.getRarcs().isEmpty())
			error(Problem.SCENARIO, "A line that is `" + outcome + "` has no remark code; leave `RARC " + expectation.getRarcs().get(0) + "` out.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__RARCS, 0);
		if (expectation.getMessage() != null)
			error(Problem.SCENARIO, "Nothing is said of a line that is `" + outcome + "`; leave `saying` and the text out.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__MESSAGE);
	}

	/** Only a line that is pended lacks something. */
	@Check
	void onlyPendedLinesMissSomething(LineExpectation expectation) {
		if (!expectation.getMissing().isEmpty() && expectation.getOutcome() != null && !expectation.getOutcome().equals("pended"))
			error(Problem.SCENARIO, "Only a line that is `pended` misses something; leave `missing` out.", expectation.getMissing().get(0));
	}

	/** Only a line that is reduced is reduced to something. */
	@Check
	void onlyReducedLinesHaveAnAmount(LineExpectation expectation) {
		boolean hasAmount = expectation.getPercent() != null || expectation.getUnits() != null;
		if (hasAmount && !"reduced".equals(expectation.getOutcome()))
			error(Problem.SCENARIO, "Only a line that is `reduced` is reduced to something; leave `to " + (expectation.getUnits() == null ? expectation.getPercent() + "%" : expectation.getUnits() + " units") + "` out.", expectation,
					expectation.getUnits() == null ? LaminaPackage.Literals.LINE_EXPECTATION__PERCENT : LaminaPackage.Literals.LINE_EXPECTATION__UNITS);
	}

	/** A line is excepted from a rule by an exception to it. */
	@Check
	void exceptionsAreToTheirRules(LineExpectation expectation) {
		RuleException exception = expectation.getException();
		boolean isExcepted = "excepted".equals(expectation.getOutcome());
		if (isExcepted != (exception != null))
			error(Problem.SCENARIO, isExcepted ? "A line is excepted from a rule by an exception; write `excepted from` the rule `by` the exception." : "Only a line that is `excepted` is so from a rule by an exception; write `excepted`, or only `by` and the rule.",
					expectation, LaminaPackage.Literals.LINE_EXPECTATION__OUTCOME);
		else if (found(exception) && found(expectation.getRule()) && exception.getTarget() instanceof Rule target && found(target) && target.getName() != null && !target.getName().equals(expectation.getRule().getName()))
			error(Problem.SCENARIO, "`" + exception.getName() + "` is an exception to `" + target.getName() + "` and to no other rule; correct one of the two.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__EXCEPTION);
	}

	/** A rule is expected to do what it can do. */
	@Check
	void rulesCanDoWhatIsExpected(LineExpectation expectation) {
		String outcome = expectation.getOutcome();
		Rule rule = expectation.getRule();
		if (!EFFECTS.containsKey(String.valueOf(outcome)) || !found(rule) || !(rule.eContainer() instanceof Policy policy) || hasOtherVersions(policy) || rule.getOutcome() == null || isBroken(policy))
			return;
		String effect = EFFECTS.get(outcome);
		if (!does(rule.getOutcome(), effect) && !does(rule.getIfUnknown(), effect) && !pendsInDoubt(rule, effect, expectation))
			error(Problem.SCENARIO, "Rule `" + rule.getName() + "` never leaves a line `" + outcome + "`: its outcome is `" + rule.getOutcome().getEffect() + "`" + (rule.getIfUnknown() == null ? "" : ", and `" + rule.getIfUnknown().getEffect() + "` if unknown") + "; correct one of the two.", expectation, LaminaPackage.Literals.LINE_EXPECTATION__OUTCOME);
	}

	/** Whether something of a policy could not be read, so that a rule may do more than what is left of it. */
	private static boolean isBroken(Policy policy) {
		return policy.eResource() instanceof XtextResource document && document.getParseResult() != null && document.getParseResult().hasSyntaxErrors();
	}

	private boolean hasOtherVersions(Policy policy) {
		return versions.of(policy.getName(), policy.eResource()).stream().anyMatch(other -> other != policy);
	}

	private static boolean pendsInDoubt(Rule rule, String effect, LineExpectation expectation) {
		return effect.equals("pend") && (!rule.getExemptions().isEmpty() || hasExceptions(rule, expectation));
	}

	private static boolean hasExceptions(Rule rule, LineExpectation expectation) {
		Policy judge = EcoreUtil2.getContainerOfType(expectation, Scenarios.class).getPolicy();
		return found(judge) && !EffectivePolicy.of(judge).exceptionsTo(rule.getName()).isEmpty();
	}

	private static boolean does(Outcome outcome, String effect) {
		return outcome != null && effect.equals(outcome.getEffect());
	}
}
