package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsCodedBy;
import org.lamina.dsl.expressions.IsInRegionOf;
import org.lamina.dsl.expressions.IsKnown;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.SameAs;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.tables.TableReader;

/** What a rule reads that a claim often does not say: facts and what is made of them, codes of documented operations, the levels of its lines, the patient's history. */
class UnknownReads {

	private static final String LEVELS = "levels";

	@Inject
	private TableReader tables;

	/** Something that may be unknown, as messages name it, where it is read. */
	record Read(String name, EObject place) {
	}

	/** The first that stands in what the rule judges and asks, but not in its exemptions: doubt about these pends anyway. */
	Optional<Read> firstOf(Rule rule) {
		Optional<Read> read = Stream.of(rule.getSubject(), rule.getWhere(), rule.getWhen(), rule.getRequirement()).filter(part -> part != null).flatMap(part -> reads(part, new HashSet<>())).findFirst();
		return read.isPresent() || !rule.isEachLevel() ? read : Optional.of(new Read("The line's levels", rule.getRequirement()));
	}

	private Stream<Read> reads(EObject part, Set<EObject> seen) {
		return Stream.concat(Stream.of(part), EcoreUtil2.getAllContentsOfType(part, EObject.class).stream()).flatMap(inner -> read(inner, seen).stream());
	}

	private Optional<Read> read(EObject part, Set<EObject> seen) {
		if (part instanceof Reference reference)
			return mayBeUnknown(reference, seen) && !isAskedWhetherKnown(reference) && !isAskedForBefore(reference, reference) ? Optional.of(new Read("`" + nameOf(reference) + "`", reference)) : Optional.empty();
		if (readsLevels(part))
			return isAskedWhetherKnown(part) || isAskedForBefore(part, part) ? Optional.empty() : Optional.of(new Read("The line's levels", part));
		if (part instanceof IsCodedBy coded && coded.getCoding() instanceof Coding coding && !coding.eIsProxy())
			return Optional.of(new Read("What `" + coding.getName() + "` codes", part));
		return readsHistory(part) ? Optional.of(new Read("The patient's history", part)) : Optional.empty();
	}

	private static String nameOf(Reference reference) {
		return reference.getTarget() instanceof Fact fact ? fact.getName() : TypeChecks.text(reference);
	}

	private boolean mayBeUnknown(Reference reference, Set<EObject> seen) {
		EObject target = reference.getTarget();
		if (target == null || target.eIsProxy())
			return false;
		if (target instanceof Criteria || target instanceof Indications)
			return seen.add(target) && reads(target, seen).findFirst().isPresent();
		return target instanceof Fact || target instanceof Table table && tables.contentOf(table).decides();
	}

	private static boolean readsLevels(EObject part) {
		return part instanceof Property property && LEVELS.equals(property.getName())
				|| part instanceof Count count && LEVELS.equals(count.getOf())
				|| part instanceof SameAs same && (("level".equals(same.getWhat())) || "region".equals(same.getWhat()))
				|| part instanceof IsInRegionOf region && LEVELS.equals(region.getWhat());
	}

	private static boolean readsHistory(EObject part) {
		return part instanceof OtherLine search && search.isOfPatient() || part instanceof Count count && count.getOwner() != null && count.getOwner().startsWith("patient");
	}

	private static boolean isAskedWhetherKnown(EObject part) {
		return part.eContainer() instanceof Is is && is.getTest() instanceof IsKnown;
	}

	/** Whether a condition reads something behind an {@code and} and it is said there before that it is known: then silence is meant to do nothing. */
	private static boolean isAskedForBefore(EObject read, EObject part) {
		return part.eContainer() != null && !(part.eContainer() instanceof Rule) && (part.eContainer() instanceof And and && and.getRight() == part && saysKnown(and.getLeft(), read) || isAskedForBefore(read, part.eContainer()));
	}

	private static boolean saysKnown(Condition condition, EObject read) {
		if (condition instanceof And and)
			return saysKnown(and.getLeft(), read) || saysKnown(and.getRight(), read);
		return condition instanceof Is is && !is.isNegated() && is.getTest() instanceof IsKnown known && !known.isUnknown() && isOfTheSame(is.getLeft(), read);
	}

	private static boolean isOfTheSame(Condition known, EObject read) {
		if (known instanceof Reference reference)
			return read instanceof Reference other && reference.getTarget() == other.getTarget() && Objects.equals(reference.getColumn(), other.getColumn());
		return known instanceof Property && readsLevels(known) && readsLevels(read);
	}
}
