package org.lamina.agreement.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Source;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.types.LineProperty;

/**
 * The constructs of the language, as the grammar has them: each kind of element, and each word of it by which one of a kind differs from others, as in {@code SameAs.what=provider}.
 * What is of scenarios only is left out.
 */
public final class Constructs {

	/** Kinds that no policy without errors has, or that stand for no construct of their own. */
	private static final Set<String> NONE = Set.of("Cell", "Row", "Column", "LineName", "CodeSet.kind=modifiers", "CodeSet.kind=places");

	private static final Grammar GRAMMAR = Workspace.services().getInstance(IGrammarAccess.class).getGrammar();

	private final Map<String, Set<String>> words = new HashMap<>();
	private final Set<String> kinds = new TreeSet<>();

	/** The constructs of libraries and policies. */
	public Constructs() {
		Set<ParserRule> seen = new HashSet<>();
		visit((ParserRule) GrammarUtil.findRuleForName(GRAMMAR, "Library"), seen);
		visit((ParserRule) GrammarUtil.findRuleForName(GRAMMAR, "Policy"), seen);
	}

	private void visit(ParserRule rule, Set<ParserRule> seen) {
		if (!seen.add(rule) || rule.getType() == null || !(rule.getType().getClassifier() instanceof EClass))
			return;
		walk(rule.getAlternatives(), type(rule.getType().getClassifier()), seen);
	}

	private static EClass type(EClassifier classifier) {
		return classifier instanceof EClass type ? type : null;
	}

	/** Goes through an element of the grammar; the type that it makes, which an action changes for what stands behind it. */
	private EClass walk(AbstractElement element, EClass type, Set<ParserRule> seen) {
		if (element instanceof Action action) {
			kind(type(action.getType().getClassifier()));
			return type(action.getType().getClassifier());
		}
		if (element instanceof Assignment assignment) {
			kind(type);
			assigned(assignment, assignment.getTerminal(), type, seen);
		} else if (element instanceof RuleCall call && call.getRule() instanceof ParserRule rule)
			visit(rule, seen);
		else if (element instanceof Alternatives alternatives)
			alternatives.getElements().forEach(one -> walk(one, type, seen));
		else if (element instanceof CompoundElement compound) {
			EClass current = type;
			for (AbstractElement one : compound.getElements())
				current = walk(one, current, seen);
			return current;
		}
		return type;
	}

	private void kind(EClass type) {
		if (type != null && !type.isAbstract() && !NONE.contains(type.getName()))
			kinds.add(type.getName());
	}

	private void assigned(Assignment assignment, AbstractElement terminal, EClass type, Set<ParserRule> seen) {
		if (terminal instanceof Keyword word)
			words.computeIfAbsent(type.getName() + "." + assignment.getFeature(), feature -> new TreeSet<>()).add(assignment.getOperator().equals("?=") ? "true" : word.getValue());
		else if (terminal instanceof RuleCall call && call.getRule() instanceof ParserRule rule && rule.getAlternatives() instanceof Alternatives choice && choice.getElements().stream().allMatch(Keyword.class::isInstance))
			assigned(assignment, rule.getAlternatives(), type, seen);
		else if (terminal instanceof RuleCall call && call.getRule() instanceof ParserRule rule)
			visit(rule, seen);
		else if (terminal instanceof CompoundElement compound)
			compound.getElements().forEach(one -> assigned(assignment, one, type, seen));
	}

	/** The names of all constructs. */
	public Set<String> all() {
		Set<String> all = new TreeSet<>(kinds);
		words.forEach((feature, values) -> values.stream().map(value -> feature + "=" + value).filter(name -> !NONE.contains(name)).forEach(all::add));
		for (LineProperty property : LineProperty.values())
			all.add("Property " + property.owner() + " " + property.word());
		return all;
	}

	/** The constructs of an element and of all that it names. */
	public Set<String> of(EObject element) {
		Set<String> names = new HashSet<>();
		collect(element, names, new HashSet<>());
		return names;
	}

	private void collect(EObject root, Set<String> names, Set<EObject> seen) {
		if (!seen.add(root))
			return;
		name(root, names);
		referred(root).forEach(other -> collect(other, names, seen));
		for (TreeIterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
			EObject part = all.next();
			name(part, names);
			referred(part).forEach(other -> collect(other, names, seen));
		}
	}

	/** What an element names and is read with it. */
	private static List<EObject> referred(EObject element) {
		return element.eCrossReferences().stream().filter(other -> other instanceof CodeSet || other instanceof Table || other instanceof Criteria || other instanceof Indications || other instanceof Fact || other instanceof Source)
				.map(other -> other instanceof Fact ? other.eContainer() : other).toList();
	}

	private void name(EObject element, Set<String> names) {
		EClass type = element.eClass();
		names.add(type.getName());
		for (EAttribute attribute : type.getEAllAttributes())
			for (Object value : attribute.isMany() ? (List<?>) element.eGet(attribute) : Collections.singletonList(element.eGet(attribute)))
				if (value != null && words.getOrDefault(type.getName() + "." + attribute.getName(), Set.of()).contains(value.toString()))
					names.add(type.getName() + "." + attribute.getName() + "=" + value);
		if (element instanceof Property property)
			names.add("Property " + (Set.of("its", "claim's", "patient's").contains(property.getOwner()) ? property.getOwner() : "its") + " " + property.getName());
	}
}
