package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.IsAddOn;
import org.lamina.dsl.expressions.ItsProcedure;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.PrimaryOfIt;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.Subject;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Procedure;

/** The order in which rules run: one that asks which lines are payable runs after every rule that can return or deny a line with one of the procedures it asks for. */
final class Layers {

	private final RuleBook book;
	private final Knowledge knowledge;
	private final Map<Rule, Integer> layers = new HashMap<>();

	Layers(RuleBook book, Knowledge knowledge) {
		this.book = book;
		this.knowledge = knowledge;
	}

	/** The rules of each layer, in the order they were written. */
	List<List<Rule>> inOrder() {
		Map<Integer, List<Rule>> byLayer = new TreeMap<>();
		book.rules().forEach(rule -> byLayer.computeIfAbsent(layerOf(rule), first -> new ArrayList<>()).add(rule));
		return List.copyOf(byLayer.values());
	}

	private int layerOf(Rule rule) {
		Integer known = layers.get(rule);
		if (known != null)
			return known;
		layers.put(rule, 0);
		int layer = 0;
		for (Asked asked : askedBy(rule))
			for (Rule other : book.rules())
				if (canDeny(other) && asked.meets(deniedBy(other)))
					layer = Math.max(layer, layerOf(other) + 1);
		layers.put(rule, layer);
		return layer;
	}

	/** Procedures; null stands for any. */
	private record Asked(CodeSet procedures) {
		boolean meets(CodeSet others) {
			if (procedures == null || others == null)
				return procedures == null ? others == null || !others.isEmpty() : !procedures.isEmpty();
			return !procedures.intersection(others).isEmpty();
		}
	}

	private List<Asked> askedBy(Rule rule) {
		List<Asked> asked = new ArrayList<>();
		List<EObject> roots = new ArrayList<>(List.of(rule));
		book.exceptionsTo(rule).forEach(exception -> addWithExceptions(exception, roots));
		for (EObject root : roots) {
			EcoreUtil2.getAllContentsOfType(root, OtherLine.class).stream().filter(OtherLine::isPayable).forEach(search -> asked.add(asked(search.getBilled(), rule)));
			EcoreUtil2.getAllContentsOfType(root, Count.class).stream().filter(Count::isPayable).forEach(count -> asked.add(asked(count.getBilled(), rule)));
		}
		if (rule.getSubject() instanceof LineSubject lines && lines.isPayable() || rule.getSubject() instanceof GroupSubject groups && groups.isPayable())
			asked.add(new Asked(deniedBy(rule)));
		return asked;
	}

	/** An exception, and the exceptions to it, which decide with it. */
	private void addWithExceptions(RuleException exception, List<EObject> roots) {
		roots.add(exception);
		book.exceptionsTo(exception).forEach(inner -> addWithExceptions(inner, roots));
	}

	private Asked asked(List<? extends SetExpression> billed, Rule rule) {
		if (billed.isEmpty())
			return new Asked(deniedBy(rule));
		CodeSet all = CodeSet.EMPTY;
		for (SetExpression item : billed) {
			CodeSet procedures = item instanceof ItsProcedure ? deniedBy(rule) : item instanceof PrimaryOfIt ? primariesOf(deniedBy(rule)) : CodeSets.membersOf(item);
			if (procedures == null)
				return new Asked(null);
			all = all.union(procedures);
		}
		return new Asked(all);
	}

	private CodeSet primariesOf(CodeSet procedures) {
		return CodeSet.union(knowledge.procedures().stream().filter(procedure -> procedure.isAddOn() && (procedures == null || procedures.has(procedure.code()))).map(Procedure::primaries).toList());
	}

	private static boolean canDeny(Rule rule) {
		return denies(rule.getOutcome()) || denies(rule.getIfUnknown());
	}

	private static boolean denies(Outcome outcome) {
		return outcome != null && List.of("return", "deny").contains(outcome.getEffect());
	}

	/** The procedures of the lines on which the findings of a rule fall; null for any. */
	private CodeSet deniedBy(Rule rule) {
		return rule.getSubject() instanceof PairSubject pairs ? knowledge.keys(pairs.getTable(), "1".equals(rule.getOutcome().getColumn()) ? 0 : 1) : judgedBy(rule.getSubject());
	}

	/** The procedures of the lines that a subject other than of pairs is about; null for any. */
	private CodeSet judgedBy(Subject subject) {
		if (subject instanceof LineSubject lines) {
			CodeSet procedures = judged(lines.getBilled(), lines.getTable());
			if (!(lines.getTest() instanceof IsAddOn) || lines.isNegated() && procedures == null)
				return procedures;
			return lines.isNegated() ? procedures.except(addOns(procedures)) : addOns(procedures);
		}
		GroupSubject groups = (GroupSubject) subject;
		return judged(groups.getBilled(), groups.getTable());
	}

	private CodeSet addOns(CodeSet procedures) {
		return CodeSet.of(knowledge.procedures().stream().filter(Procedure::isAddOn).map(Procedure::code).filter(code -> procedures == null || procedures.has(code)).toArray(Code[]::new));
	}

	private CodeSet judged(List<? extends SetExpression> billed, org.lamina.dsl.expressions.Table table) {
		CodeSet procedures = billed.isEmpty() ? null : CodeSet.union(billed.stream().map(CodeSets::membersOf).toList());
		if (table == null)
			return procedures;
		CodeSet keys = knowledge.keys(table, 0);
		return procedures == null ? keys : procedures.intersection(keys);
	}
}
