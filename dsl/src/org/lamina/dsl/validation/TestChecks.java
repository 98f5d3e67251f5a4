package org.lamina.dsl.validation;

import static org.lamina.dsl.validation.TypeChecks.text;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.CodeLiteral;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsAddOn;
import org.lamina.dsl.expressions.IsBefore;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.IsOneOf;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.IsValue;
import org.lamina.dsl.expressions.IsWithin;
import org.lamina.dsl.expressions.IsWord;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Test;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;

/** What `is` says fits what stands before it. */
class TestChecks extends Checks {

	private static final Type PROCEDURE = new Type.Coded(CodeKind.PROCEDURE, false);

	@Inject
	private Typing typing;

	/** A test fits the type of what is tested. */
	@Check
	void testsFitTheirOperands(Is is) {
		Type type = typing.typeOf(is.getLeft());
		Test test = is.getTest();
		String operand = text(is.getLeft());
		if (type == Type.UNKNOWN || test == null)
			return;
		if (test instanceof IsIn)
			member(operand, type, test);
		else if ((test instanceof IsValid || test instanceof IsAddOn) && !type.equals(PROCEDURE))
			error(Problem.TYPE, "Only a procedure is " + (test instanceof IsValid ? "valid" : "an add-on") + ", and `" + operand + "` is " + type.label() + "; write `its procedure` before `is`.", is, ExpressionsPackage.Literals.IS__LEFT);
		else if ((test instanceof IsWithin || test instanceof IsBefore) && type != Type.DATE)
			error(Problem.TYPE, "`" + operand + "` is " + type.label() + ", and only a date lies before, after or within something; " + (type == Type.NUMBER ? "write `<` or `>`." : "name a date before `is`."), is, ExpressionsPackage.Literals.IS__LEFT);
		else if (test instanceof IsOneOf oneOf)
			for (int i = 0; i < oneOf.getWords().size(); i++)
				word(operand, type, oneOf.getWords().get(i), test, ExpressionsPackage.Literals.IS_ONE_OF__WORDS, i);
		else if (test instanceof IsWord isWord)
			word(operand, type, isWord.getWord(), test, ExpressionsPackage.Literals.IS_WORD__WORD, 0);
		else if (test instanceof IsValue isValue)
			isValue.getValues().forEach(value -> value(operand, type, value));
	}

	/** `that is …` after the lines of a rule asks of their procedure. */
	@Check
	void subjectsAreTestedByTheirProcedure(LineSubject subject) {
		if (subject.getTest() != null && !(subject.getTest() instanceof IsIn || subject.getTest() instanceof IsValid || subject.getTest() instanceof IsAddOn))
			error(Problem.TYPE, "After the lines, `that is` asks only for `an add-on`, `valid` or `in` a set of procedures; write `where …` for other conditions.", subject.getTest());
	}

	private void member(String operand, Type type, Test test) {
		if (!(type instanceof Type.Coded coded))
			error(Problem.TYPE, "`" + operand + "` is " + type.label() + ", and only codes are in a set of codes; write " + (type == Type.NUMBER ? "a number after `is`." : "a value after `is`."), test);
		else if (coded.many() && coded.kind() != CodeKind.LEVEL)
			error(Problem.TYPE, "`" + operand + "` are several; write `" + operand + " include " + text(((IsIn) test).getSet()) + "`.", test);
	}

	private void word(String operand, Type type, String word, EObject at, EStructuralFeature feature, int index) {
		if (word == null || type == Type.TEXT)
			return;
		if (type instanceof Type.Choice choice) {
			if (!choice.words().contains(word))
				error(Problem.UNKNOWN_CHOICE, "`" + word + "` is none of the choices of `" + operand + "`" + Suggestion.choices(word, choice.words()), at, feature, index);
		} else if (type == Type.YES_NO)
			error(Problem.TYPE, "`" + operand + "` is yes or no by itself; write `" + operand + "` or `not " + operand + "` alone.", at, feature, index);
		else if (type instanceof Type.Coded coded)
			error(Problem.TYPE, "`" + operand + "` " + (coded.many() ? "are" : "is") + " compared with codes, and `" + word + "` is a word; for a set write `" + operand + (coded.many() ? " include " : " is in ") + word + "`.", at, feature, index);
		else
			error(Problem.TYPE, "`" + operand + "` is " + type.label() + ", and `" + word + "` is a word; " + (type == Type.DATE ? "write `is before …`, `is after …` or `is on …` with a date." : "write a number."), at, feature, index);
	}

	private void value(String operand, Type type, Condition value) {
		String written = text(value);
		if (type instanceof Type.Coded coded)
			code(operand, coded, value, written);
		else if (type == Type.NUMBER && !(value instanceof NumberLiteral))
			error(Problem.TYPE, "`" + operand + "` is a number, and `" + written + "` is none; write a number.", value);
		else if (type == Type.DATE)
			error(Problem.TYPE, value instanceof DateLiteral ? "A day is asked for with `on`; write `" + operand + " is on " + written + "`." : "`" + operand + "` is a date, and `" + written + "` is none; write `is on 2026-02-03`.", value);
		else if (type == Type.YES_NO)
			error(Problem.TYPE, "`" + operand + "` is yes or no by itself; write `" + operand + "` or `not " + operand + "` alone.", value);
		else if (type instanceof Type.Choice choice)
			error(Problem.UNKNOWN_CHOICE, "`" + written + "` is none of the choices of `" + operand + "`" + Suggestion.choices(written.replace("\"", ""), choice.words()), value);
		else if (type == Type.TEXT && value instanceof DateLiteral)
			error(Problem.TYPE, "`" + operand + "` is text, and `" + written + "` is a date; write a text in quotes.", value);
	}

	private void code(String operand, Type.Coded type, Condition value, String written) {
		if (type.many())
			error(Problem.TYPE, "`" + operand + "` are several; write `" + operand + " include " + written + "`.", value);
		else if (!(value instanceof NumberLiteral || value instanceof CodeLiteral))
			error(Problem.TYPE, "`" + operand + "` is " + type.label() + ", and `" + written + "` is no code; write the code bare, without quotes.", value);
		else
			CodeForm.of(type.kind().systemOf(written)).problemOf(written).ifPresent(problem -> error(Problem.CODE_FORM, problem, value));
	}
}
