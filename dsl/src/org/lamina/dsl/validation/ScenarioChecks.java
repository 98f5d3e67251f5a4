package org.lamina.dsl.validation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.ClaimStep;
import org.lamina.dsl.lamina.FrequencyItem;
import org.lamina.dsl.lamina.HistoryStep;
import org.lamina.dsl.lamina.KindItem;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.PastClaim;
import org.lamina.dsl.lamina.PatientStep;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.lamina.SpanItem;
import org.lamina.dsl.lamina.StateItem;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;

/** Scenarios show a claim that can be, and expect what can happen to it. */
class ScenarioChecks extends Checks {

	/** The lines of a claim differ in their numbers. */
	@Check
	void lineNumbersAreUnique(ClaimStep claim) {
		Set<String> numbers = new HashSet<>();
		claim.getLines().stream().filter(line -> line.getNumber() != null && !numbers.add(line.getNumber()))
				.forEach(line -> error(Problem.SCENARIO, "The claim has a line " + line.getNumber() + " already; give this one another number.", line, LaminaPackage.Literals.LINE_STEP__NUMBER));
	}

	/** A claim has lines. */
	@Check
	void claimsHaveLines(Scenario scenario) {
		if (scenario.getClaim() != null && scenario.getClaim().getLines().isEmpty())
			error(Problem.SCENARIO, "The claim of this scenario has no line; add one, as in `line 1 22513 x1`.", scenario, LaminaPackage.Literals.SCENARIO__TITLE);
	}

	/** A claim of the history has lines. */
	@Check
	void pastClaimsHaveLines(PastClaim claim) {
		if (claim.getLines().isEmpty())
			error(Problem.SCENARIO, "Claim `" + claim.getId() + "` of the history has no line; add one, as in `line 1 22513 x1`.", claim, LaminaPackage.Literals.PAST_CLAIM__ID);
	}

	/** The claims of a history differ in their ids. */
	@Check
	void pastClaimsAreUnique(HistoryStep history) {
		Set<String> ids = new HashSet<>();
		history.getClaims().stream().filter(PastClaim.class::isInstance).map(PastClaim.class::cast).filter(claim -> claim.getId() != null && !ids.add(claim.getId()))
				.forEach(claim -> error(Problem.SCENARIO, "The history has a claim `" + claim.getId() + "` already; give this one another id.", claim, LaminaPackage.Literals.PAST_CLAIM__ID));
	}

	/** A line has a date, its own or the claim's, for by it the version of a policy with days is found; without one it can only be `not addressed`. */
	@Check
	void linesHaveDates(LineStep line) {
		if (line.getFirst() == null && line.getNumber() != null && line.eContainer() instanceof ClaimStep claim && !(claim instanceof PastClaim) && claim.getItems().stream().noneMatch(SpanItem.class::isInstance) && !isExpectedUnaddressed(line) && isOfDays(line))
			warning(Problem.SCENARIO, "Line " + line.getNumber() + " has no date, so no version of the policy judges it; write `on 2026-02-03` with its own day, here or for the claim.", line, LaminaPackage.Literals.LINE_STEP__NUMBER);
	}

	private static boolean isOfDays(LineStep line) {
		return !(Documents.of(line) instanceof Scenarios scenarios && found(scenarios.getPolicy()) && scenarios.getPolicy().getEffective() == null);
	}

	private static boolean isExpectedUnaddressed(LineStep line) {
		Scenario scenario = EcoreUtil2.getContainerOfType(line, Scenario.class);
		return scenario != null && scenario.getExpectations().stream().anyMatch(expected -> expected instanceof LineExpectation of && line.getNumber().equals(of.getLine()) && "not addressed".equals(of.getOutcome()));
	}

	/** A line bills one unit at least. */
	@Check
	void unitsAreAtLeastOne(LineStep line) {
		if (line.getUnits() != null && line.getUnits().matches("x0+"))
			error(Problem.SCENARIO, "A line bills one unit at least; write `x1` or more.", line, LaminaPackage.Literals.LINE_STEP__UNITS);
	}

	/** A claim is of a kind that Lamina knows. */
	@Check
	void kindsAreKnown(KindItem kind) {
		choice("kind of claim", kind.getWord(), LineProperty.KIND, kind, LaminaPackage.Literals.KIND_ITEM__WORD);
	}

	/** A claim's frequency is one that Lamina knows. */
	@Check
	void frequenciesAreKnown(FrequencyItem frequency) {
		choice("frequency of claims", frequency.getWord(), LineProperty.FREQUENCY, frequency, LaminaPackage.Literals.FREQUENCY_ITEM__WORD);
	}

	/** A patient's sex is a word that claims use. */
	@Check
	void sexesAreKnown(PatientStep patient) {
		choice("sex", patient.getSex(), LineProperty.SEX, patient, LaminaPackage.Literals.PATIENT_STEP__SEX);
	}

	private void choice(String what, String word, LineProperty property, EObject at, EStructuralFeature feature) {
		if (word != null && property.type() instanceof Type.Choice choice && !choice.words().contains(word))
			error(Problem.UNKNOWN_CHOICE, "No " + what + " is called `" + word + "`" + Suggestion.choices(word, choice.words()), at, feature);
	}

	/** A state is two capital letters. */
	@Check
	void statesHaveTwoLetters(StateItem state) {
		if (state.getState() != null && !state.getState().matches("[A-Z]{2}"))
			error(Problem.SCENARIO, "`" + state.getState() + "` is no state; write its two letters, as in `TX`.", state, LaminaPackage.Literals.STATE_ITEM__STATE);
	}

	/** A scenario expects something. */
	@Check
	void somethingIsExpected(Scenario scenario) {
		if (scenario.getClaim() != null && !scenario.getClaim().getLines().isEmpty() && scenario.getExpectations().isEmpty())
			warning(Problem.SCENARIO, "This scenario expects nothing, so it shows nothing; add what is to happen, as in `expect line 1 allowed`.", scenario, LaminaPackage.Literals.SCENARIO__TITLE);
	}
}
