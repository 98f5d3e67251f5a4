package org.lamina.dsl.sets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.codes.AddOnTo;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.Dated;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.codes.Union;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.DatedCodeSet;

/** What codes a set expression stands for. What is written wrongly in it stands for nothing here; validation reports it. */
public final class CodeSets {

	private static final DatedCodeSet NOTHING = DatedCodeSet.always(CodeSet.EMPTY);

	private CodeSets() {
	}

	/** Whether everything is declared that some sets name. */
	public static boolean areKnown(List<? extends SetExpression> sets) {
		return sets.stream().noneMatch(set -> membersOf(set).isEmpty() || EcoreUtil2.eAllOfType(set, SetReference.class).stream().anyMatch(reference -> reference.getSet() == null || reference.getSet().eIsProxy()));
	}

	/** What is a member of a declared set on some day. */
	public static CodeSet membersOf(org.lamina.dsl.codes.CodeSet declared) {
		return datedMembersOf(declared, new HashMap<>()).ever();
	}

	/** What is a member of an expression at its place on some day. */
	public static CodeSet membersOf(SetExpression expression) {
		return datedMembersOf(expression).ever();
	}

	/** The members of an expression at its place, each on its days. */
	public static DatedCodeSet datedMembersOf(SetExpression expression) {
		return datedMembersOf(expression, new HashMap<>());
	}

	/** @param known the sets that were met before: each is looked at once, however often others name it, and has nothing while it is looked at */
	private static DatedCodeSet datedMembersOf(org.lamina.dsl.codes.CodeSet declared, Map<org.lamina.dsl.codes.CodeSet, DatedCodeSet> known) {
		if (declared != null && isFromFile(declared))
			return CodeFile.of(declared).members();
		if (declared == null || declared.eIsProxy() || declared.getValue() == null || LevelSets.isOfLevels(declared))
			return NOTHING;
		DatedCodeSet before = known.putIfAbsent(declared, NOTHING);
		if (before != null)
			return before;
		DatedCodeSet members = datedMembersOf(declared.getValue(), known);
		known.put(declared, members);
		return members;
	}

	/** Whether a declared set has its codes from a file, and not from its document. */
	public static boolean isFromFile(org.lamina.dsl.codes.CodeSet declared) {
		return declared.getFile() != null && declared.getKind() != null && !LevelSets.isOfLevels(declared);
	}

	private static DatedCodeSet datedMembersOf(SetExpression expression, Map<org.lamina.dsl.codes.CodeSet, DatedCodeSet> known) {
		if (expression == null)
			return NOTHING;
		if (expression instanceof SetReference reference)
			return datedMembersOf(reference.getSet(), known);
		if (expression instanceof Union union)
			return DatedCodeSet.union(union.getItems().stream().map(item -> datedMembersOf(item, known)).toList());
		if (expression instanceof Intersection intersection)
			return datedMembersOf(intersection.getLeft(), known).intersection(datedMembersOf(intersection.getRight(), known));
		if (expression instanceof Except except)
			return datedMembersOf(except.getLeft(), known).except(datedMembersOf(except.getRight(), known));
		if (expression instanceof Dated dated)
			return datedMembersOf(dated.getItem(), known).during(ProcedureReader.period(dated.getPeriod()));
		try {
			return DatedCodeSet.always(literal(expression));
		} catch (IllegalArgumentException notACode) {
			return NOTHING;
		}
	}

	/**
	 * The codes that a code, a range or a prefix stands for; none for levels, which are no codes of claims. A prefix stands for codes of the list that is loaded, if one is.
	 *
	 * @throws IllegalArgumentException if it is written wrongly; the message is fit for a user
	 */
	public static CodeSet literal(SetExpression expression) {
		if (kindAt(expression) == CodeKind.LEVEL)
			return CodeSet.EMPTY;
		if (expression instanceof CodeItem item && item.getCode() != null)
			return CodeSet.of(Code.of(systemAt(expression, item.getCode()), item.getCode()));
		if (expression instanceof CodeRange range && range.getFrom() != null && range.getTo() != null)
			return CodeSet.range(Code.of(systemAt(expression, range.getFrom()), range.getFrom()), Code.of(systemAt(expression, range.getTo()), range.getTo()));
		if (expression instanceof CodePrefix prefix && prefix.getPrefix() != null)
			return CodeLists.meantBy(prefix, systemAt(expression, prefix.getPrefix()), CodeSet.prefix(systemAt(expression, prefix.getPrefix()), prefix.getPrefix()));
		return CodeSet.EMPTY;
	}

	/** The system of a code that is written in an expression: that of its declared set, else that of its place. */
	public static CodeSystem systemAt(SetExpression expression, String code) {
		org.lamina.dsl.codes.CodeSet declared = EcoreUtil2.getContainerOfType(expression, org.lamina.dsl.codes.CodeSet.class);
		if (declared != null && declared.getSystem() != null && kindAt(expression) == CodeKind.DIAGNOSIS)
			return "ICD-9-CM".equals(declared.getSystem()) ? CodeSystem.ICD_9_CM : CodeSystem.ICD_10_CM;
		return kindAt(expression).systemOf(code);
	}

	/** What the codes of an expression are, by its place. */
	public static CodeKind kindAt(SetExpression expression) {
		EObject inside = expression;
		for (EObject around = expression.eContainer(); around != null; inside = around, around = around.eContainer()) {
			CodeKind kind = kindIn(around, inside);
			if (kind != null)
				return kind;
		}
		return CodeKind.PROCEDURE;
	}

	/** What the codes in a part of an element are; null if that is not for this element to say. */
	private static CodeKind kindIn(EObject around, EObject part) {
		if (around instanceof org.lamina.dsl.codes.CodeSet declared && declared.getKind() != null)
			return part == declared.getLocation() ? CodeKind.LEVEL : CodeKind.of(declared.getKind());
		if (around instanceof HasModifier)
			return CodeKind.MODIFIER;
		if (around instanceof Include include)
			return isOfLevels(include.getLeft()) ? CodeKind.LEVEL : CodeKind.DIAGNOSIS;
		if (around instanceof Indication indication && indication.getNeeding() != part)
			return CodeKind.DIAGNOSIS;
		if (around instanceof Treats)
			return CodeKind.LEVEL;
		if (around instanceof AddOnTo)
			return CodeKind.PROCEDURE;
		if (around instanceof Is is && part instanceof IsIn)
			return isOfLevels(is.getLeft()) ? CodeKind.LEVEL : is.getLeft() instanceof Property property && "place".equals(property.getName()) ? CodeKind.PLACE : CodeKind.PROCEDURE;
		return null;
	}

	/** Whether an operand is a line's levels, or a fact that is levels. */
	private static boolean isOfLevels(Condition operand) {
		return operand instanceof Property property && "levels".equals(property.getName())
				|| operand instanceof Reference reference && reference.getTarget() instanceof Fact fact && fact.getType() instanceof LevelsType;
	}
}
