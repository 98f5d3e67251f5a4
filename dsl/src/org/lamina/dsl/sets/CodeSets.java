package org.lamina.dsl.sets;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.codes.AddOnTo;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.codes.Union;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.Property;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;

/** What codes a set expression stands for. What is written wrongly in it stands for nothing here; validation reports it. */
public final class CodeSets {

	private CodeSets() {
	}

	/** The members of a declared set. */
	public static CodeSet membersOf(org.lamina.dsl.codes.CodeSet declared) {
		return membersOf(declared, new HashSet<>());
	}

	/** The members of an expression at its place. */
	public static CodeSet membersOf(SetExpression expression) {
		return membersOf(expression, new HashSet<>());
	}

	private static CodeSet membersOf(org.lamina.dsl.codes.CodeSet declared, Set<org.lamina.dsl.codes.CodeSet> visited) {
		if (declared == null || declared.eIsProxy() || declared.getValue() == null || !visited.add(declared))
			return CodeSet.EMPTY;
		CodeSet members = membersOf(declared.getValue(), visited);
		visited.remove(declared);
		return members;
	}

	private static CodeSet membersOf(SetExpression expression, Set<org.lamina.dsl.codes.CodeSet> visited) {
		if (expression instanceof SetReference reference)
			return membersOf(reference.getSet(), visited);
		if (expression instanceof Union union)
			return CodeSet.union(union.getItems().stream().map(item -> membersOf(item, visited)).toList());
		if (expression instanceof Intersection intersection)
			return membersOf(intersection.getLeft(), visited).intersection(membersOf(intersection.getRight(), visited));
		if (expression instanceof Except except)
			return membersOf(except.getLeft(), visited).except(membersOf(except.getRight(), visited));
		try {
			return literal(expression);
		} catch (IllegalArgumentException notACode) {
			return CodeSet.EMPTY;
		}
	}

	/**
	 * The codes that a code, a range or a prefix stands for.
	 *
	 * @throws IllegalArgumentException if it is written wrongly; the message is fit for a user
	 */
	public static CodeSet literal(SetExpression expression) {
		if (expression instanceof CodeItem item && item.getCode() != null)
			return CodeSet.of(Code.of(systemAt(expression, item.getCode()), item.getCode()));
		if (expression instanceof CodeRange range && range.getFrom() != null && range.getTo() != null)
			return CodeSet.range(Code.of(systemAt(expression, range.getFrom()), range.getFrom()), Code.of(systemAt(expression, range.getTo()), range.getTo()));
		if (expression instanceof CodePrefix prefix && prefix.getPrefix() != null)
			return CodeSet.prefix(systemAt(expression, prefix.getPrefix()), prefix.getPrefix());
		return CodeSet.EMPTY;
	}

	/** The system of a code that is written in an expression: that of its declared set, else that of its place. */
	public static CodeSystem systemAt(SetExpression expression, String code) {
		org.lamina.dsl.codes.CodeSet declared = EcoreUtil2.getContainerOfType(expression, org.lamina.dsl.codes.CodeSet.class);
		if (declared != null && declared.getSystem() != null && "diagnoses".equals(declared.getKind()))
			return "ICD-9-CM".equals(declared.getSystem()) ? CodeSystem.ICD_9_CM : CodeSystem.ICD_10_CM;
		return kindAt(expression).systemOf(code);
	}

	/** What the codes of an expression are, by its place. */
	public static CodeKind kindAt(SetExpression expression) {
		for (var element = expression.eContainer(); element != null; element = element.eContainer()) {
			if (element instanceof org.lamina.dsl.codes.CodeSet declared && declared.getKind() != null)
				return CodeKind.of(declared.getKind());
			if (element instanceof HasModifier)
				return CodeKind.MODIFIER;
			if (element instanceof Include include)
				return include.getLeft() instanceof Property property && "levels".equals(property.getName()) ? CodeKind.LEVEL : CodeKind.DIAGNOSIS;
			if (element instanceof Indication)
				return CodeKind.DIAGNOSIS;
			if (element instanceof Treats)
				return CodeKind.LEVEL;
			if (element instanceof AddOnTo)
				return CodeKind.PROCEDURE;
			if (element instanceof IsIn && element.eContainer() instanceof Is is)
				return is.getLeft() instanceof Property property ? kindOf(property) : CodeKind.PROCEDURE;
		}
		return CodeKind.PROCEDURE;
	}

	private static CodeKind kindOf(Property property) {
		return "place".equals(property.getName()) ? CodeKind.PLACE : "levels".equals(property.getName()) ? CodeKind.LEVEL : CodeKind.PROCEDURE;
	}
}
