package org.lamina.dsl.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;

/** Criteria and indications ask for something, and ask it of what they are about. */
class CriteriaChecks extends Checks {

	private static final String ASKS_FOR_PAYABLE = "What is required does not depend on which lines are payable; leave `payable` out, or ask for it in the `when` of a rule.";
	private static final int MOST_CONDITIONS = 10_000;

	/** Criteria have a part; without one they would always be met. */
	@Check
	void criteriaAskForSomething(Criteria criteria) {
		if (criteria.getParts().isEmpty())
			error(Problem.CRITERIA, "Nothing stands in these criteria, so everything would meet them; write what must be shown.", criteria, ExpressionsPackage.Literals.CRITERIA__NAME);
	}

	/** Indications have one; without, nothing would be covered. */
	@Check
	void indicationsNameOne(Indications indications) {
		if (indications.getItems().isEmpty())
			error(Problem.CRITERIA, "No indication stands here, so nothing would be covered; write for which diagnoses it is.", indications, ExpressionsPackage.Literals.INDICATIONS__NAME);
	}

	/** Of parts there are some, and at least as many as are asked for. */
	@Check
	void thereAreAsManyPartsAsAreAskedFor(Every every) {
		int parts = every.getParts().size();
		if (parts == 0)
			error(Problem.CRITERIA, "Nothing stands between these braces; write the conditions, or leave them out.", every);
		else if (every.getLeast() != null && (every.getLeast().length() > 9 || Integer.parseInt(every.getLeast()) > parts))
			error(Problem.CRITERIA, "There are only " + parts + " conditions here, so `at least " + every.getLeast() + "` never holds; ask for fewer, or add one.", every, ExpressionsPackage.Literals.EVERY__LEAST);
		else if (every.getLeast() != null && Integer.parseInt(every.getLeast()) == 0)
			error(Problem.CRITERIA, "`at least 0` always holds; ask for one at least.", every, ExpressionsPackage.Literals.EVERY__LEAST);
	}

	/** Criteria do not need themselves, directly or through others. */
	@Check
	void criteriaDoNotNeedThemselves(Criteria criteria) {
		notInACircle(criteria, criteria.getName());
	}

	/** Indications do not need themselves, directly or through others. */
	@Check
	void indicationsDoNotNeedThemselves(Indications indications) {
		notInACircle(indications, indications.getName());
	}

	private void notInACircle(EObject declared, String name) {
		named(declared).filter(reference -> needs(reference.getTarget(), declared, new HashSet<>())).findFirst()
				.ifPresent(reference -> error(Problem.CRITERIA, "`" + name + "` needs itself here, so it would never be told whether it is met; leave this out.", reference));
	}

	/** Criteria with all that they name written out have an end, for that is what a line is asked. */
	@Check
	void criteriaAreNotTooLarge(Document document) {
		WrittenOut writtenOut = new WrittenOut(MOST_CONDITIONS, block -> EcoreUtil2.eAllOfType(block, Condition.class).size(), block -> named(block).map(Reference::getTarget).toList());
		Stream.concat(Documents.declared(document, Criteria.class), Documents.declared(document, Indications.class)).filter(writtenOut::isTooLargeFirst)
				.forEach(block -> error(Problem.TOO_DEEP, "With all that it names written out, this has more than " + MOST_CONDITIONS + " conditions, or more than " + WrittenOut.DEPTH + " within each other; ask for less.", block,
						block instanceof Criteria ? ExpressionsPackage.Literals.CRITERIA__NAME : ExpressionsPackage.Literals.INDICATIONS__NAME));
	}

	private static boolean needs(EObject from, EObject wanted, Set<EObject> seen) {
		return from == wanted || seen.add(from) && named(from).anyMatch(reference -> needs(reference.getTarget(), wanted, seen));
	}

	private static Stream<Reference> named(EObject declared) {
		return EcoreUtil2.eAllOfType(declared, Reference.class).stream().filter(reference -> found(reference.getTarget()) && isBlock(reference.getTarget()));
	}

	private static boolean isBlock(EObject target) {
		return target instanceof Criteria || target instanceof Indications;
	}

	/** Criteria say what is shown of a line, and not how other lines end. */
	@Check
	void criteriaDoNotAskForPayableLines(OtherLine search) {
		if (search.isPayable() && standsInCriteria(search))
			error(Problem.CRITERIA, ASKS_FOR_PAYABLE, search);
	}

	/** Criteria do not count payable lines, either. */
	@Check
	void criteriaDoNotCountPayableLines(Count count) {
		if (count.isPayable() && standsInCriteria(count))
			error(Problem.CRITERIA, ASKS_FOR_PAYABLE, count);
	}

	/** Criteria say what is shown of one line, also where a rule about pairs requires them. */
	@Check
	void criteriaDoNotSpeakOfPairs(HasModifier condition) {
		if (condition.getWho() != null && !condition.getWho().equals("it") && standsInCriteria(condition))
			error(Problem.CRITERIA, "What is required is shown of one line, so there is no `" + SubjectChecks.words(condition) + "` here; write `it has`, or ask for this under `when`.", condition, ExpressionsPackage.Literals.HAS_MODIFIER__WHO);
	}

	/** What a rule about pairs requires is shown of one line, and does not read the row of the pair. */
	@Check
	void requirementsDoNotReadTheRowOfAPair(Reference reference) {
		Rule rule = EcoreUtil2.getContainerOfType(reference, Rule.class);
		if (reference.getTarget() instanceof Table table && rule != null && rule.getSubject() instanceof PairSubject pairs && pairs.getTable() == table && standsInCriteria(reference))
			error(Problem.CRITERIA, "What is required is shown of one line, and `" + table.getName() + "` has its rows for pairs; ask for `" + text(reference) + "` under `where` or `when`.", reference, ExpressionsPackage.Literals.REFERENCE__TARGET);
	}

	private static boolean standsInCriteria(EObject part) {
		for (EObject inner = part, around = part.eContainer(); around != null; inner = around, around = around.eContainer())
			if (isBlock(around) || around instanceof Rule rule && rule.getRequirement() == inner)
				return true;
		return false;
	}

	/** What is about a level is asked for a level; codings are told otherwise that they cannot ask for it. */
	@Check
	void levelsAreAskedForALevel(Reference reference) {
		if (!found(reference.getTarget()) || !isAboutALevel(reference.getTarget()) || standsForALevel(reference) || EcoreUtil2.getContainerOfType(reference, Coding.class) != null)
			return;
		String name = text(reference);
		if (reference.getTarget() instanceof Fact)
			error(Problem.CRITERIA, "`" + name + "` is a fact of each level, and no level is meant here; ask for it in criteria `for a level`.", reference);
		else if (reference.eContainingFeature() == LaminaPackage.Literals.RULE__REQUIREMENT)
			error(Problem.CRITERIA, "`" + name + "` is about a level, and no level is meant here; write `require " + name + " for each of its levels`.", reference);
		else
			error(Problem.CRITERIA, "`" + name + "` is about a level, and no level is meant here; ask for it in criteria `for a level`, or require it for each level of the line.", reference);
	}

	private static String text(Reference reference) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(reference));
	}

	private static boolean isAboutALevel(EObject target) {
		return target instanceof Fact fact && fact.eContainer() instanceof Facts facts && facts.isOfEachLevel() || isForALevel(target);
	}

	private static boolean isForALevel(EObject block) {
		return block instanceof Criteria criteria && criteria.isForLevel() || block instanceof Indications indications && indications.isForLevel();
	}

	/** Whether it stands in what is for a level, or is required for each of the line's levels. */
	private static boolean standsForALevel(EObject part) {
		for (EObject inner = part, around = part.eContainer(); around != null; inner = around, around = around.eContainer()) {
			if (isBlock(around))
				return isForALevel(around);
			if (around instanceof Rule rule)
				return rule.isEachLevel() && rule.getRequirement() == inner;
		}
		return false;
	}
}
