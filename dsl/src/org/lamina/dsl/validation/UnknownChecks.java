package org.lamina.dsl.validation;

import com.google.inject.Inject;
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
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.tables.TableReader;

/** A rule that reads what may be unknown says what happens then. */
class UnknownChecks extends Checks {

	@Inject
	private TableReader tables;

	/** A rule whose condition reads facts, or a decision table, says `if unknown`, unless it only notes something. */
	@Check
	void rulesSayWhatHappensIfFactsAreUnknown(Rule rule) {
		if (rule.getIfUnknown() != null || rule.getOutcome() == null || "note".equals(rule.getOutcome().getEffect()))
			return;
		Optional<Reference> read = Stream.of(rule.getWhere(), rule.getWhen()).flatMap(UnknownChecks::references).filter(this::mayBeUnknown).findFirst();
		read.ifPresent(reference -> warning(Problem.IF_UNKNOWN, "`" + (reference.getTarget() instanceof Fact fact ? fact.getName() : TypeChecks.text(reference)) + "` may be unknown, and then this rule does nothing; say what is to happen, as in `if unknown pend CO-252`.", reference));
	}

	private static Stream<Reference> references(Condition condition) {
		return condition == null ? Stream.empty() : EcoreUtil2.eAllOfType(condition, Reference.class).stream();
	}

	private boolean mayBeUnknown(Reference reference) {
		boolean ofRecord = reference.getTarget() instanceof Fact || reference.getTarget() instanceof Table table && found(table) && tables.contentOf(table).decides();
		return ofRecord && found(reference.getTarget()) && !(reference.eContainer() instanceof Is is && is.getTest() instanceof IsKnown) && !isAskedForBefore(reference.getTarget(), reference);
	}

	/** Whether a condition reads something behind an {@code and} and it is said there before that it is known: then silence is meant to do nothing. */
	private static boolean isAskedForBefore(EObject read, EObject part) {
		return part.eContainer() instanceof Condition around && (around instanceof And and && and.getRight() == part && saysKnown(and.getLeft(), read) || isAskedForBefore(read, around));
	}

	private static boolean saysKnown(Condition condition, EObject read) {
		if (condition instanceof And and)
			return saysKnown(and.getLeft(), read) || saysKnown(and.getRight(), read);
		return condition instanceof Is is && !is.isNegated() && is.getTest() instanceof IsKnown known && !known.isUnknown() && is.getLeft() instanceof Reference reference && reference.getTarget() == read && reference.getColumn() == null;
	}
}
