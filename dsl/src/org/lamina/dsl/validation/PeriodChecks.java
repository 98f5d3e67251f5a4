package org.lamina.dsl.validation;

import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.Period;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.SpanItem;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.ProcedureReader;

/** Periods have days, and rules, exceptions and codings have some in common with their policy. */
class PeriodChecks extends Checks {

	/** A period begins before it ends. */
	@Check
	void periodsBeginBeforeTheyEnd(Period period) {
		if (isTurned(period.getFrom(), period.getTo()))
			error(Problem.PERIOD, turned(period.getFrom(), period.getTo()), period);
	}

	/** The days of a scenario's claim begin before they end. */
	@Check
	void spansOfClaimsBeginBeforeTheyEnd(SpanItem span) {
		if (isTurned(span.getFirst(), span.getLast()))
			error(Problem.PERIOD, turned(span.getFirst(), span.getLast()), span, LaminaPackage.Literals.SPAN_ITEM__LAST);
	}

	/** The days of a scenario's line begin before they end. */
	@Check
	void spansOfLinesBeginBeforeTheyEnd(LineStep line) {
		if (isTurned(line.getFirst(), line.getLast()))
			error(Problem.PERIOD, turned(line.getFirst(), line.getLast()), line, LaminaPackage.Literals.LINE_STEP__LAST);
	}

	/** ISO dates sort as their texts do. */
	private static boolean isTurned(String from, String to) {
		return from != null && to != null && from.compareTo(to) > 0;
	}

	private static String turned(String from, String to) {
		return "`" + to + "` is before `" + from + "`; write the earlier day first.";
	}

	/** A rule is in force on some day on which its policy is. */
	@Check
	void rulesAreInForceWithTheirPolicy(Rule rule) {
		inForceWithItsPolicy("Rule", rule.getName(), rule.getEffective(), rule, LaminaPackage.Literals.RULE__EFFECTIVE);
	}

	/** An exception is in force on some day on which its policy is. */
	@Check
	void exceptionsAreInForceWithTheirPolicy(RuleException exception) {
		inForceWithItsPolicy("Exception", exception.getName(), exception.getEffective(), exception, LaminaPackage.Literals.RULE_EXCEPTION__EFFECTIVE);
	}

	/** A coding of a policy is in force on some day on which the policy is. */
	@Check
	void codingsAreInForceWithTheirPolicy(Coding coding) {
		inForceWithItsPolicy("Coding", coding.getName(), coding.getEffective(), coding, LaminaPackage.Literals.CODING__EFFECTIVE);
	}

	/** An exception is in force on some day on which the rule or exception is that it is one to. */
	@Check
	void exceptionsAreInForceWithTheirTarget(RuleException exception) {
		EObject target = exception.getTarget();
		Period around = target instanceof Rule rule ? rule.getEffective() : target instanceof RuleException other ? other.getEffective() : null;
		if (exception.getEffective() == null || around == null || ProcedureReader.period(exception.getEffective()).overlaps(ProcedureReader.period(around)))
			return;
		String kind = target instanceof Rule ? "rule" : "exception";
		error(Problem.NEVER_IN_FORCE, "Exception `" + exception.getName() + "` never holds: the " + kind + " that it is one to is in force " + ProcedureReader.period(around) + "; correct the dates, or leave the exception out.", exception, LaminaPackage.Literals.RULE_EXCEPTION__EFFECTIVE);
	}

	private void inForceWithItsPolicy(String kind, String name, Period own, EObject declared, EStructuralFeature feature) {
		if (own == null || !(declared.eContainer() instanceof Policy policy) || policy.getEffective() == null || ProcedureReader.period(own).overlaps(ProcedureReader.period(policy.getEffective())))
			return;
		error(Problem.NEVER_IN_FORCE, kind + " `" + name + "` is never in force: its policy is in force " + ProcedureReader.period(policy.getEffective()) + "; correct the dates, or move the " + kind.toLowerCase(Locale.ROOT) + " to the version of those days.", declared, feature);
	}
}
