package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.math.BigInteger;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.Ranking;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;

/** Only in a rule about groups are there several lines, and only ranked ones have an order. */
class GroupChecks extends Checks {

	@Inject
	private Typing typing;

	/** All lines, or some by their places, are spoken of only where there is a group. */
	@Check
	void onlyGroupsHaveSeveralLines(Outcome outcome) {
		if (!(outcome.eContainer() instanceof Rule rule) || rule.getSubject() == null)
			return;
		boolean group = rule.getSubject() instanceof GroupSubject;
		if (!group && outcome.isAll())
			noGroup("all", outcome, LaminaPackage.Literals.OUTCOME__ALL);
		if (!group && outcome.getFirst() != null)
			noGroup("the " + outcome.getFirst(), outcome, LaminaPackage.Literals.OUTCOME__FIRST);
		if (group && outcome.getColumn() != null)
			error(Problem.SUBJECT, "This rule is about groups, and their lines have no columns; write `" + outcome.getEffect() + " all`.", outcome, LaminaPackage.Literals.OUTCOME__COLUMN);
	}

	private void noGroup(String words, EObject at, EStructuralFeature feature) {
		error(Problem.SUBJECT, "This rule is not about groups, so there is no `" + words + "`; leave it out, or write `for each group of lines …`.", at, feature);
	}

	/** Places are those of a ranking, from the 1st on, and the last is not before the first. */
	@Check
	void placesAreThoseOfARanking(Outcome outcome) {
		if (outcome.getFirst() == null || !(outcome.eContainer() instanceof Rule rule) || !(rule.getSubject() instanceof GroupSubject))
			return;
		if (rule.getRanking() == null || outcome == rule.getIfUnknown())
			error(Problem.SUBJECT, outcome == rule.getIfUnknown() ? "Where it is unknown whether the rule fires, the judged line is concerned, whatever its place; leave `the " + outcome.getFirst() + "` out."
					: "The lines of this group have no order, so there is no `the " + outcome.getFirst() + "`; write `ranked by …, highest first` before the outcome.", outcome, LaminaPackage.Literals.OUTCOME__FIRST);
		else if (isBefore(outcome.getFirst(), "1"))
			error(Problem.SUBJECT, "The first place is `the 1st`; write it, or a later one.", outcome, LaminaPackage.Literals.OUTCOME__FIRST);
		else if (outcome.getLast() != null && isBefore(outcome.getLast(), outcome.getFirst()))
			error(Problem.SUBJECT, "`the " + outcome.getLast() + "` comes before `the " + outcome.getFirst() + "`; write the earlier place first.", outcome, LaminaPackage.Literals.OUTCOME__LAST);
	}

	/** Compares places as numbers, however many digits they have. */
	private static boolean isBefore(String place, String other) {
		return new BigInteger(place.replaceAll("\\D", "")).compareTo(new BigInteger(other.replaceAll("\\D", ""))) < 0;
	}

	/** Lines are ranked in groups, by a number, for an outcome that asks for places. */
	@Check
	void groupsAreRankedByANumber(Ranking ranking) {
		if (!(ranking.eContainer() instanceof Rule rule) || rule.getSubject() == null)
			return;
		if (!(rule.getSubject() instanceof GroupSubject))
			error(Problem.SUBJECT, "This rule is not about groups, so there is nothing to rank; leave `ranked by` out, or write `for each group of lines …`.", ranking);
		else if (rule.getOutcome() != null && rule.getOutcome().getFirst() == null)
			error(Problem.SUBJECT, "The outcome asks for no place, so the ranking means nothing; write for which lines it is, as in `" + rule.getOutcome().getEffect() + " the 2nd and further`.", ranking);
		Type type = typing.typeOf(ranking.getKey());
		if (type != Type.UNKNOWN && type != Type.NUMBER)
			error(Problem.TYPE, "Lines are ranked by a number, and this is " + type.label() + "; name a number, as in `ranked by its charge, highest first`.", ranking, LaminaPackage.Literals.RANKING__KEY);
	}

	/** What is counted in the group stands in a rule about groups. */
	@Check
	void onlyGroupsAreCounted(Count count) {
		Rule rule = EcoreUtil2.getContainerOfType(count, Rule.class);
		if (count.isInGroup() && (rule == null || rule.getSubject() != null && !(rule.getSubject() instanceof GroupSubject)))
			noGroup("in the group", count, ExpressionsPackage.Literals.COUNT__IN_GROUP);
		else if (count.isInGroup() && rule != null && EcoreUtil.isAncestor(rule.getRequirement(), count))
			error(Problem.SUBJECT, "What is required is shown of one line, and not of its group; ask for this under `when`.", count, ExpressionsPackage.Literals.COUNT__IN_GROUP);
		else if (count.isInGroup() && rule != null && (EcoreUtil.isAncestor(rule.getSubject(), count) || EcoreUtil.isAncestor(rule.getWhere(), count) || EcoreUtil.isAncestor(rule.getRanking(), count)))
			error(Problem.SUBJECT, EcoreUtil.isAncestor(rule.getWhere(), count) ? "`where` says which lines are in the group, so the group cannot be counted there; ask for it under `when`."
					: EcoreUtil.isAncestor(rule.getSubject(), count) ? "This says which lines are in the group, so the group cannot be counted here; ask for it under `when`."
					: "Every line of the group has this number, so it puts them in no order; rank by something of a line, as in `ranked by its charge, highest first`.", count, ExpressionsPackage.Literals.COUNT__IN_GROUP);
	}
}
