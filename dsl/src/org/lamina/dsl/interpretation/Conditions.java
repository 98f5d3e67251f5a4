package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.Or;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.NamedLines;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/** What conditions are, in a scene. */
final class Conditions {

	final Operands operands;
	final Comparisons comparisons;
	final Sameness sameness;
	final Searches searches;
	final Tests tests;
	private final Modifiers modifiers;

	Conditions(Knowledge knowledge) {
		Counts counts = new Counts();
		operands = new Operands(knowledge, counts);
		comparisons = new Comparisons(operands);
		sameness = new Sameness(operands, comparisons);
		searches = new Searches(knowledge, sameness);
		counts.use(searches, sameness);
		tests = new Tests(knowledge, operands, comparisons, new BilledAgainstDocumented(knowledge, this));
		modifiers = new Modifiers();
	}

	/** What a condition is. */
	Truth truth(Condition condition, Scene scene) {
		if (condition instanceof Or or)
			return any(List.of(or.getLeft(), or.getRight()), scene);
		if (condition instanceof And)
			return all(conjuncts(condition), scene);
		if (condition instanceof Not not)
			return truth(not.getOperand(), scene.negated()).not();
		if (condition instanceof OtherLine other)
			return searches.search(other, scene);
		if (condition instanceof Every every)
			return every(every, scene);
		if (condition instanceof Reference reference && reference.getTarget() instanceof Criteria criteria)
			return each(criteria.getParts().stream().map(Part::getCondition).toList(), scene.ofLineAlone());
		if (condition instanceof Reference reference && reference.getTarget() instanceof Indications indications)
			return anyOf(indications.getItems(), item -> indicates(item, scene.ofLineAlone()));
		if (condition instanceof Is is && is.isNegated())
			return settled(is, scene.negated()).not();
		return settled(condition, scene);
	}

	private Truth settled(Condition condition, Scene scene) {
		return scene.doubt().settle(plain(condition, scene));
	}

	private Truth plain(Condition condition, Scene scene) {
		if (condition instanceof HasModifier has)
			return modifiers.has(has, scene);
		if (condition instanceof Include include)
			return tests.include(include, scene);
		if (condition instanceof Compare compare)
			return comparisons.compare(compare, scene);
		if (condition instanceof Is is)
			return tests.is(is.getLeft(), is.getTest(), scene);
		Value value = operands.read(condition, scene).value();
		return value == null ? Truth.UNKNOWN : Truth.of(((Value.YesNo) value).yes());
	}

	/** The parts of {@code a and b and c}. */
	static List<Condition> conjuncts(Condition condition) {
		if (!(condition instanceof And and))
			return List.of(condition);
		List<Condition> parts = new ArrayList<>(conjuncts(and.getLeft()));
		parts.addAll(conjuncts(and.getRight()));
		return parts;
	}

	/** Whether all hold. What is joined behind a search that names a line, and speaks of that line, is part of what the line must be. */
	Truth all(List<Condition> parts, Scene scene) {
		Truth all = Truth.YES;
		for (int i = 0; i < parts.size() && all != Truth.NO; i++) {
			if (parts.get(i) instanceof OtherLine search && search.getNamed() != null) {
				List<Condition> behind = parts.subList(i + 1, parts.size());
				List<Condition> ofLine = NamedLines.about(search, behind);
				all = all.and(searches.search(search, ofLine, scene, inner -> all(ofLine, inner)));
				return all == Truth.NO ? all : all.and(all(behind.stream().filter(part -> !ofLine.contains(part)).toList(), scene));
			}
			all = all.and(truth(parts.get(i), scene));
		}
		return all;
	}

	/** Whether each of several parts holds, none of which sees the lines that another names. */
	private Truth each(List<Condition> parts, Scene scene) {
		Truth all = Truth.YES;
		for (Condition part : parts) {
			if (all == Truth.NO)
				return all;
			all = all.and(truth(part, scene));
		}
		return all;
	}

	private Truth any(List<Condition> parts, Scene scene) {
		return anyOf(parts, part -> truth(part, scene));
	}

	private static <T> Truth anyOf(List<T> parts, Function<T, Truth> truth) {
		Truth any = Truth.NO;
		for (T part : parts) {
			any = any.or(truth.apply(part));
			if (any == Truth.YES)
				return any;
		}
		return any;
	}

	/** {@code all of}, {@code any of}, {@code none of}, {@code at least n of}. */
	private Truth every(Every every, Scene scene) {
		List<Condition> parts = every.getParts().stream().map(Part::getCondition).toList();
		if (every.isAny())
			return any(parts, scene);
		if (every.isNone())
			return any(parts, scene.negated()).not();
		return every.getLeast() == null ? each(parts, scene) : atLeast(Integer.parseInt(every.getLeast()), parts, isPartOfCriteria(every), scene);
	}

	/** Whether it is a part of criteria, indications or a requirement, and not of a condition within one of their parts. */
	private static boolean isPartOfCriteria(EObject part) {
		EObject around = part.eContainer();
		if (around instanceof Part || around instanceof Every)
			return isPartOfCriteria(around);
		return around instanceof Criteria || around instanceof Indication || around instanceof Rule rule && rule.getRequirement() == part;
	}

	/** @param briefly whether no part is asked any more once the others decide, as in criteria */
	private Truth atLeast(int number, List<Condition> parts, boolean briefly, Scene scene) {
		int yes = 0;
		int no = 0;
		for (Condition part : parts) {
			if (briefly && (yes >= number || parts.size() - no < number))
				break;
			Truth truth = truth(part, scene);
			yes += truth == Truth.YES ? 1 : 0;
			no += truth == Truth.NO ? 1 : 0;
		}
		return yes >= number ? Truth.YES : parts.size() - no < number ? Truth.NO : Truth.UNKNOWN;
	}

	/** An indication holds if the line's diagnoses include one of each of its sets, and what it needs holds. */
	Truth indicates(Indication indication, Scene scene) {
		Truth holds = Truth.YES;
		for (SetExpression set : indication.getDiagnoses()) {
			if (holds == Truth.NO)
				return holds;
			holds = holds.and(pointsTo(set, scene));
		}
		return holds == Truth.NO || indication.getNeeding() == null ? holds : holds.and(truth(indication.getNeeding(), scene));
	}

	/** Whether the line's diagnoses include one of a set. */
	Truth pointsTo(SetExpression set, Scene scene) {
		return scene.doubt().settle(Tests.pointsTo(set, scene.line(), scene));
	}

	/** Whether a requirement holds, at each of the line's levels if it says so. */
	Truth requirement(Condition requirement, boolean eachLevel, Scene scene) {
		if (!eachLevel)
			return truth(requirement, scene.ofLineAlone());
		List<Level> levels = scene.line().levels();
		if (levels == null)
			return scene.doubt().settle(scene.ask(scene.nameOf("levels", scene.line()), Knowledge.textOf(requirement)));
		Truth all = Truth.YES;
		for (Level level : levels) {
			if (all == Truth.NO)
				return all;
			all = all.and(truth(requirement, scene.ofLineAlone().atLevel(level)));
		}
		return all;
	}
}
