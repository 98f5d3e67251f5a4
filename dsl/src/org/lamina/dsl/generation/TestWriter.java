package org.lamina.dsl.generation;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.CodeLiteral;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.IsAddOn;
import org.lamina.dsl.expressions.IsBefore;
import org.lamina.dsl.expressions.IsCodedBy;
import org.lamina.dsl.expressions.IsContiguous;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.IsInRegionOf;
import org.lamina.dsl.expressions.IsKnown;
import org.lamina.dsl.expressions.IsOneOf;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.IsValue;
import org.lamina.dsl.expressions.IsWithin;
import org.lamina.dsl.expressions.IsWord;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Test;
import org.lamina.dsl.expressions.TextLiteral;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.CodeSystem;

/** Writes what {@code is} says of an operand. */
final class TestWriter {

	private final ConditionWriter conditions;

	TestWriter(ConditionWriter conditions) {
		this.conditions = conditions;
	}

	/** @param left the operand, or null for the line a rule is about, as in {@code that is an add-on} */
	String write(Condition left, Test test, Scene scene) {
		String reading = scene.reading();
		if (test instanceof IsAddOn)
			return reading + ".isAddOn(" + conditions.procedures() + ", " + lineOf(left, scene) + ")";
		if (test instanceof IsValid valid)
			return isValid(left, valid, scene);
		if (test instanceof IsContiguous)
			return reading + ".levelsAreContiguous(" + (left instanceof Reference fact ? conditions.operands.arguments(fact, scene) : lineOf(left, scene)) + ")";
		if (test instanceof IsInRegionOf region)
			return isInRegionOf(left, region, scene);
		if (test instanceof IsIn in && isOfLevels(left))
			return reading + ".levelsIn(" + levels(left, in.getSet(), scene) + ")";
		if (test instanceof IsIn in)
			return isIn(left, conditions.set(List.of(in.getSet())), scene);
		if (test instanceof IsKnown known)
			return known.isUnknown() ? "!" + isKnown(left, scene) : isKnown(left, scene);
		if (test instanceof IsWord word)
			return reading + ".isOneOf(" + value(left, scene) + ", " + JavaText.string(word.getWord()) + ")";
		if (test instanceof IsOneOf words)
			return reading + ".isOneOf(" + value(left, scene) + words.getWords().stream().map(word -> ", " + JavaText.string(word)).collect(Collectors.joining()) + ")";
		if (test instanceof IsBefore before) {
			String call = before.getDirection().equals("on") ? "is" : "is" + JavaText.upperCamel(before.getDirection());
			return reading + "." + call + "(" + value(left, scene) + ", " + value(before.getMoment(), scene) + ")";
		}
		if (test instanceof IsWithin within)
			return isWithin(left, within, scene);
		if (test instanceof IsCodedBy coded)
			return conditions.criteriaField(coded.getCoding()) + ".codes(claim, " + lineOf(left, scene) + ", " + reading + ")";
		if (test instanceof IsValue values)
			return isValue(left, values.getValues(), scene);
		throw new IllegalArgumentException(test.eClass().getName());
	}

	private String value(Condition operand, Scene scene) {
		return conditions.operands.write(operand, scene);
	}

	/** Valid on its date is valid on every day of the line. */
	private String isValid(Condition left, IsValid valid, Scene scene) {
		Condition moment = valid.getMoment();
		if (moment == null || moment instanceof Property property && property.getColumn() == null && Typing.property(property).orElseThrow() == LineProperty.DATE && lineOf(moment, scene).equals(lineOf(left, scene)))
			return scene.reading() + ".isValid(" + conditions.procedures() + ", " + lineOf(left, scene) + ")";
		return scene.reading() + ".isValidOn(" + conditions.procedures() + ", " + lineOf(left, scene) + ", " + value(moment, scene) + ", " + JavaText.string(NodeModelUtils.getTokenText(NodeModelUtils.getNode(valid))) + ")";
	}

	private String isIn(Condition left, String set, Scene scene) {
		boolean place = left instanceof Property property && Typing.property(property).orElseThrow() == LineProperty.PLACE;
		return scene.reading() + (place ? ".placeIn(" : ".procedureIn(") + set + ", " + lineOf(left, scene) + ")";
	}

	private static String lineOf(Condition left, Scene scene) {
		return left instanceof Property property ? OperandWriter.lineOf(property, scene) : scene.line();
	}

	private static boolean isOfLevels(Condition left) {
		return left instanceof Property property && property.getColumn() == null && Typing.property(property).orElseThrow() == LineProperty.LEVELS || left instanceof Reference;
	}

	/** What names a set of levels, and those that are held against it. */
	private String levels(Condition left, SetExpression set, Scene scene) {
		return conditions.levels(set) + ", " + (left instanceof Reference reference ? conditions.operands.arguments(reference, scene) : lineOf(left, scene));
	}

	private String isInRegionOf(Condition left, IsInRegionOf region, Scene scene) {
		boolean procedure = region.getWhat().equals("procedure");
		return scene.reading() + (procedure ? ".diagnosesAreWhereProcedureTreats(" : ".diagnosesAreWhereLevelsAre(") + conditions.locations() + ", " + (procedure ? conditions.procedures() + ", " : "") + lineOf(left, scene) + ")";
	}

	/** That diagnoses, or levels, include one of a set. */
	String include(Include include, Scene scene) {
		if (isOfLevels(include.getLeft()))
			return scene.reading() + ".levelsInclude(" + levels(include.getLeft(), include.getSet(), scene) + ")";
		return scene.reading() + ".diagnosesInclude(" + conditions.set(List.of(include.getSet())) + ", " + lineOf(include.getLeft(), scene) + ")";
	}

	private String isKnown(Condition left, Scene scene) {
		if (left instanceof Property property && property.getColumn() == null)
			return "(" + raw(Typing.property(property).orElseThrow(), lineOf(left, scene)) + " != null)";
		if (left instanceof Property property)
			return scene.reading() + ".isKnown(" + conditions.operands.lookUp(property, scene) + ")";
		if (conditions.operands.decides((Reference) left))
			return conditions.operands.decision((Reference) left, "isKnown", scene, "");
		return scene.reading() + ".isKnown(" + conditions.operands.arguments((Reference) left, scene) + ")";
	}

	private static String raw(LineProperty property, String line) {
		return switch (property) {
			case DATE -> line + ".firstDay()";
			case END_DATE -> line + ".lastDay()";
			case SEX -> "claim.patient().sex()";
			case AGE -> "claim.patient().ageOn(" + line + ".firstDay())";
			case KIND, FREQUENCY, LINE_OF_BUSINESS, STATE, PRIOR_AUTHORIZATION -> "claim." + JavaText.lowerCamel(property.word()) + "()";
			default -> line + "." + JavaText.lowerCamel(property.word()) + "()";
		};
	}

	private String isWithin(Condition left, IsWithin within, Scene scene) {
		boolean recorded = !within.getDirection().equals("of") && left instanceof Reference reference && reference.getTarget() instanceof Fact;
		String value = value(left, scene) + (recorded ? ", " + conditions.operands.arguments((Reference) left, scene) + (isOfLevel((Reference) left) ? "" : ", null") : "");
		return scene.reading() + ".isWithin" + JavaText.upperCamel(within.getDirection()) + "(" + value + ", " + conditions.operands.duration(within.getDuration(), scene) + ", " + value(within.getMoment(), scene) + ")";
	}

	private static boolean isOfLevel(Reference reference) {
		return ((Facts) reference.getTarget().eContainer()).isOfEachLevel();
	}

	private String isValue(Condition left, List<Condition> values, Scene scene) {
		Type type = conditions.operands.typeOf(left);
		if (type instanceof Type.Coded coded) {
			CodeSystem system = coded.kind() == CodeKind.PLACE ? CodeSystem.PLACE : CodeSystem.PROCEDURE;
			return isIn(left, conditions.codes(coded.kind(), system, values.stream().map(TestWriter::written).toList()), scene);
		}
		if (type == Type.NUMBER || type == Type.DATE)
			return scene.reading() + (values.size() == 1 ? ".is(" : ".isOneOf(") + value(left, scene) + values.stream().map(value -> ", " + value(value, scene)).collect(Collectors.joining()) + ")";
		return scene.reading() + ".isOneOf(" + value(left, scene) + values.stream().map(value -> ", " + JavaText.string(written(value))).collect(Collectors.joining()) + ")";
	}

	private static String written(Condition literal) {
		if (literal instanceof NumberLiteral number)
			return number.getValue();
		if (literal instanceof CodeLiteral code)
			return code.getCode();
		return ((TextLiteral) literal).getText();
	}
}
