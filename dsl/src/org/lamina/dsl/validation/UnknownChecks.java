package org.lamina.dsl.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsKnown;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Problem;

/** A rule that reads what may be unknown says what happens then. */
class UnknownChecks extends Checks {

	/** A rule whose condition reads facts says `if unknown`, unless it only notes something. */
	@Check
	void rulesSayWhatHappensIfFactsAreUnknown(Rule rule) {
		if (rule.getIfUnknown() != null || rule.getOutcome() == null || "note".equals(rule.getOutcome().getEffect()))
			return;
		Optional<Reference> read = Stream.of(rule.getWhere(), rule.getWhen()).flatMap(UnknownChecks::references).filter(UnknownChecks::mayBeUnknown).findFirst();
		read.ifPresent(reference -> warning(Problem.IF_UNKNOWN, "`" + ((Fact) reference.getTarget()).getName() + "` may be unknown, and then this rule does nothing; say what is to happen, as in `if unknown pend CO-252`.", reference));
	}

	private static Stream<Reference> references(Condition condition) {
		return condition == null ? Stream.empty() : EcoreUtil2.eAllOfType(condition, Reference.class).stream();
	}

	private static boolean mayBeUnknown(Reference reference) {
		return reference.getTarget() instanceof Fact fact && !fact.eIsProxy() && !(reference.eContainer() instanceof Is is && is.getTest() instanceof IsKnown) && !isAskedForBefore(fact, reference);
	}

	/** Whether a condition reads a fact behind an {@code and} and it is said there before that the fact is known: then silence is meant to do nothing. */
	private static boolean isAskedForBefore(Fact fact, EObject part) {
		return part.eContainer() instanceof Condition around && (around instanceof And and && and.getRight() == part && saysKnown(and.getLeft(), fact) || isAskedForBefore(fact, around));
	}

	private static boolean saysKnown(Condition condition, Fact fact) {
		if (condition instanceof And and)
			return saysKnown(and.getLeft(), fact) || saysKnown(and.getRight(), fact);
		return condition instanceof Is is && !is.isNegated() && is.getTest() instanceof IsKnown known && !known.isUnknown() && is.getLeft() instanceof Reference reference && reference.getTarget() == fact;
	}
}
