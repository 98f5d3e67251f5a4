package org.lamina.dsl.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.ItsProcedure;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.PrimaryOfIt;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Table;

/**
 * The order in which the rules of a policy run: a rule that asks for payable lines runs after every rule that can return or deny a line with one of
 * the procedures it asks for.
 */
public final class PayableLayers {

	private final TableReader tables;
	private final EffectivePolicy effective;
	private final Map<Long, Procedure> procedures;
	private final Map<Rule, CodeSet> asked = new HashMap<>();
	private final Map<Rule, CodeSet> denied = new HashMap<>();
	private final Map<Rule, Integer> layers = new HashMap<>();
	private List<Rule> circle = List.of();

	public PayableLayers(Policy policy, EffectivePolicy effective, TableReader tables) {
		this.tables = tables;
		this.effective = effective;
		this.procedures = ProcedureReader.visible(policy);
		for (Rule rule : effective.rules()) {
			asked.put(rule, askedBy(rule));
			denied.put(rule, deniedBy(rule));
		}
		for (Rule rule : effective.rules())
			layerOf(rule, new ArrayList<>());
	}

	/** The layer of a rule, from 0. */
	public int of(Rule rule) {
		return layers.getOrDefault(rule, 0);
	}

	/** The rules of a circle, each of which waits for the next; empty if there is none. */
	public List<Rule> circle() {
		return circle;
	}

	/** Whether a rule asks for payable lines. */
	public static boolean asksForPayable(Rule rule, EffectivePolicy effective) {
		return conditionsOf(rule, effective).anyMatch(PayableLayers::asksForPayable) || rule.getSubject() instanceof LineSubject lines && lines.isPayable()
				|| rule.getSubject() instanceof GroupSubject group && group.isPayable();
	}

	private static boolean asksForPayable(EObject condition) {
		return EcoreUtil2.eAllOfType(condition, OtherLine.class).stream().anyMatch(OtherLine::isPayable) || EcoreUtil2.eAllOfType(condition, Count.class).stream().anyMatch(Count::isPayable);
	}

	private int layerOf(Rule rule, List<Rule> waiting) {
		Integer known = layers.get(rule);
		if (known != null)
			return known;
		if (waiting.contains(rule)) {
			if (circle.isEmpty())
				circle = List.copyOf(waiting.subList(waiting.indexOf(rule), waiting.size()));
			return 0;
		}
		waiting.add(rule);
		int layer = 0;
		if (asked.get(rule) != null)
			for (Rule other : effective.rules())
				if (denied.get(other) != null && !asked.get(rule).intersection(denied.get(other)).isEmpty())
					layer = Math.max(layer, layerOf(other, waiting) + 1);
		waiting.remove(waiting.size() - 1);
		layers.put(rule, layer);
		return layer;
	}

	/** What a rule reads: its own conditions, and those of the exceptions to it. */
	private static Stream<EObject> conditionsOf(Rule rule, EffectivePolicy effective) {
		return Stream.concat(Stream.of(rule), effective.allExceptionsTo(rule.getName()).stream().map(RuleException::getWhen)).filter(Objects::nonNull).map(EObject.class::cast);
	}

	/** The procedures whose payable lines a rule asks for; null if it asks for none. */
	private CodeSet askedBy(Rule rule) {
		if (!asksForPayable(rule, effective))
			return null;
		List<CodeSet> sets = new ArrayList<>();
		if (rule.getSubject() instanceof LineSubject lines && lines.isPayable() || rule.getSubject() instanceof GroupSubject group && group.isPayable())
			sets.add(subjectOf(rule));
		conditionsOf(rule, effective).forEach(condition -> {
			EcoreUtil2.eAllOfType(condition, OtherLine.class).stream().filter(OtherLine::isPayable).forEach(search -> search.getBilled().forEach(billed -> sets.add(billedBy(billed, rule))));
			EcoreUtil2.eAllOfType(condition, Count.class).stream().filter(Count::isPayable)
					.forEach(count -> sets.addAll(count.getBilled().isEmpty() ? List.of(subjectOf(rule)) : count.getBilled().stream().map(billed -> billedBy(billed, rule)).toList()));
		});
		return CodeSet.union(sets);
	}

	private CodeSet billedBy(SetExpression billed, Rule rule) {
		if (billed instanceof ItsProcedure)
			return subjectOf(rule);
		if (!(billed instanceof PrimaryOfIt))
			return CodeSets.membersOf(billed);
		CodeSet subject = subjectOf(rule);
		return CodeSet.union(procedures.values().stream().filter(procedure -> procedure.isAddOn() && subject.has(procedure.code())).map(Procedure::primaries).toList());
	}

	/** The procedures of the lines that a rule can return or deny; null if it can deny none. */
	private CodeSet deniedBy(Rule rule) {
		boolean denies = Stream.of(rule.getOutcome(), rule.getIfUnknown()).filter(Objects::nonNull).map(Outcome::getEffect).anyMatch(effect -> "deny".equals(effect) || "return".equals(effect));
		return denies ? subjectOf(rule) : null;
	}

	/** The procedures of the lines on which the findings of a rule fall. */
	private CodeSet subjectOf(Rule rule) {
		if (rule.getSubject() instanceof PairSubject pairs) {
			boolean first = rule.getOutcome() != null && "1".equals(rule.getOutcome().getColumn());
			return codes(rowsOf(pairs.getTable()).map(row -> first ? row.key() : row.second()));
		}
		List<SetExpression> billed = rule.getSubject() instanceof LineSubject lines ? lines.getBilled() : rule.getSubject() instanceof GroupSubject group ? group.getBilled() : List.of();
		CodeSet members = billed.isEmpty() ? CodeSet.all(CodeSystem.PROCEDURE) : CodeSet.union(billed.stream().map(CodeSets::membersOf).toList());
		if (rule.getSubject() != null && rule.getSubject().getTable() != null)
			members = members.intersection(codes(rowsOf(rule.getSubject().getTable()).map(Table.Row::key)));
		if (rule.getSubject() instanceof LineSubject lines && lines.getTest() instanceof org.lamina.dsl.expressions.IsAddOn) {
			CodeSet addOns = codes(procedures.values().stream().filter(Procedure::isAddOn).map(Procedure::code));
			members = lines.isNegated() ? members.except(addOns) : members.intersection(addOns);
		}
		return members;
	}

	private Stream<Table.Row> rowsOf(org.lamina.dsl.expressions.Table table) {
		return table == null || table.eIsProxy() || tables.contentOf(table).table() == null ? Stream.empty() : tables.contentOf(table).table().rows().stream();
	}

	private static CodeSet codes(Stream<Code> codes) {
		return CodeSet.of(codes.filter(Objects::nonNull).distinct().toArray(Code[]::new));
	}
}
