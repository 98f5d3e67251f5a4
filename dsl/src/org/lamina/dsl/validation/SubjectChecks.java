package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.tables.TableReader;

/** A rule about lines speaks of one line, a rule about pairs of two. In a pair, `it` and `its` are of the line on which the outcome falls. */
class SubjectChecks extends Checks {

	@Inject
	private TableReader reader;

	/** A rule about pairs has a table that is looked up by two procedures, a rule about lines one that is looked up by one. */
	@Check
	void tablesHaveTheKeysOfTheSubject(Rule rule) {
		if (rule.getSubject() == null || !found(rule.getSubject().getTable()))
			return;
		int keys = reader.contentOf(rule.getSubject().getTable()).keys().size();
		String table = rule.getSubject().getTable().getName();
		if (reader.contentOf(rule.getSubject().getTable()).decides())
			error(Problem.SUBJECT, "`" + table + "` is looked up by facts and not by procedures, so it has no lines; ask for its columns in a condition, as in `when " + table + "." + reader.contentOf(rule.getSubject().getTable()).types().keySet().stream().findFirst().orElse("…") + " is …`.", rule.getSubject(), LaminaPackage.Literals.SUBJECT__TABLE);
		else if (rule.getSubject() instanceof PairSubject && keys == 1)
			error(Problem.SUBJECT, "`" + table + "` is looked up by one procedure, and a pair has two; write `for each line in " + table + "`, or give the table a second column to be looked up by.", rule.getSubject(), LaminaPackage.Literals.SUBJECT__TABLE);
		else if (rule.getSubject() instanceof LineSubject && keys == 2)
			error(Problem.SUBJECT, "`" + table + "` is looked up by two procedures; write `for each pair of lines in " + table + "`.", rule.getSubject(), LaminaPackage.Literals.SUBJECT__TABLE);
	}

	/** Both lines, or one of two, are spoken of only in a rule about pairs. */
	@Check
	void onlyPairsHaveTwoLines(HasModifier condition) {
		Rule rule = ruleAround(condition);
		if (rule == null || condition.getWho() == null || condition.getWho().equals("it"))
			return;
		if (rule.getSubject() instanceof LineSubject || rule.getSubject() instanceof GroupSubject)
			error(Problem.SUBJECT, "This rule is about " + (rule.getSubject() instanceof LineSubject ? "single lines" : "groups") + ", so there is no `" + words(condition) + "`; write `it has`.", condition, ExpressionsPackage.Literals.HAS_MODIFIER__WHO);
		else
			column(condition.getColumn(), condition, ExpressionsPackage.Literals.HAS_MODIFIER__COLUMN);
	}

	/** The rule in which something stands, or to which it is an exception, directly or through others. */
	private static Rule ruleAround(EObject part) {
		EObject around = EcoreUtil2.getContainerOfType(part, RuleException.class);
		Set<EObject> seen = new HashSet<>();
		while (around instanceof RuleException exception && seen.add(exception))
			around = exception.getTarget();
		return around instanceof Rule rule ? rule : EcoreUtil2.getContainerOfType(part, Rule.class);
	}

	static String words(HasModifier condition) {
		return switch (condition.getWho()) {
			case "both" -> "both lines";
			case "column" -> "the column " + condition.getColumn() + " line";
			default -> condition.getWho() + " line";
		};
	}

	/** An outcome falls on a line of the pair, and a rule about pairs says on which. */
	@Check
	void outcomesFallOnALineOfTheSubject(Rule rule) {
		if (rule.getSubject() instanceof PairSubject && rule.getOutcome() != null && rule.getOutcome().getColumn() == null)
			error(Problem.SUBJECT, "The outcome does not say on which line of the pair it falls; write `" + rule.getOutcome().getEffect() + " the column 2 line`.", rule.getOutcome(), LaminaPackage.Literals.OUTCOME__EFFECT);
		for (EObject element : rule.eContents())
			if (element instanceof Outcome outcome && outcome.getColumn() != null && rule.getSubject() instanceof LineSubject)
				error(Problem.SUBJECT, "This rule is about single lines, so there is no column " + outcome.getColumn() + "; write `" + outcome.getEffect() + "` and the reason.", outcome, LaminaPackage.Literals.OUTCOME__COLUMN);
			else if (element instanceof Outcome outcome && rule.getSubject() instanceof PairSubject)
				column(outcome.getColumn(), outcome, LaminaPackage.Literals.OUTCOME__COLUMN);
	}

	/** Where it is unknown whether a rule about a pair fires, the same line is concerned as where it does. */
	@Check
	void bothOutcomesFallOnTheSameLine(Rule rule) {
		Outcome unknown = rule.getIfUnknown();
		if (rule.getSubject() instanceof PairSubject && unknown != null && unknown.getColumn() != null && rule.getOutcome() != null && rule.getOutcome().getColumn() != null
				&& !unknown.getColumn().equals(rule.getOutcome().getColumn()))
			error(Problem.SUBJECT, "This falls on another line of the pair than `" + rule.getOutcome().getEffect() + "`; leave `the column " + unknown.getColumn() + " line` out.", unknown, LaminaPackage.Literals.OUTCOME__COLUMN);
	}

	private void column(String column, EObject at, EStructuralFeature feature) {
		if (column != null && !column.equals("1") && !column.equals("2"))
			error(Problem.SUBJECT, "A pair has the columns 1 and 2, and no column " + column + "; write one of the two.", at, feature);
	}

	/** An earlier line is one of the judged claim: the lines of the history come in no order with these. */
	@Check
	void earlierLinesAreOfThisClaim(OtherLine search) {
		if (search.isEarlier() && search.isOfPatient())
			error(Problem.SUBJECT, "An earlier line is one of this claim, with a lower number; leave `of the patient` out, or write `another line of the patient` and say when.", search);
	}
}
