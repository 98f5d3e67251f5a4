package org.lamina.dsl.validation;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.Duration;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.IsBefore;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.IsWithin;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.Or;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;

/** Values stand where values of their type belong. What `is` says is the matter of {@link TestChecks}. */
class TypeChecks extends Checks {

	@Inject
	private Typing typing;

	/** A condition of a rule is yes or no. */
	@Check
	void conditionsOfRulesAreYesOrNo(Rule rule) {
		yesOrNo(rule.getWhere());
		yesOrNo(rule.getWhen());
		rule.getExemptions().forEach(this::yesOrNo);
		required(rule.getRequirement());
	}

	/** The condition of an exception is yes or no. */
	@Check
	void conditionsOfExceptionsAreYesOrNo(RuleException exception) {
		yesOrNo(exception.getWhen());
	}

	/** The conditions of a coding are yes or no. */
	@Check
	void conditionsOfCodingsAreYesOrNo(Coding coding) {
		yesOrNo(coding.getWhen());
		yesOrNo(coding.getBothSides());
	}

	/** A part of criteria, or of conditions in braces, is yes or no. */
	@Check
	void partsAreYesOrNo(Part part) {
		required(part.getCondition());
	}

	/** What an indication is needing is yes or no. */
	@Check
	void whatIsNeededIsYesOrNo(Indication indication) {
		required(indication.getNeeding());
	}

	/** Criteria and indications by their names, or a condition. */
	private void required(Condition condition) {
		if (!(condition instanceof Reference reference && (reference.getTarget() instanceof Criteria || reference.getTarget() instanceof Indications)))
			yesOrNo(condition);
	}

	/** What `or` joins is yes or no. */
	@Check
	void alternativesAreYesOrNo(Or or) {
		yesOrNo(or.getLeft());
		yesOrNo(or.getRight());
	}

	/** What `and` joins is yes or no. */
	@Check
	void conjunctsAreYesOrNo(And and) {
		yesOrNo(and.getLeft());
		yesOrNo(and.getRight());
	}

	/** What `not` negates is yes or no. */
	@Check
	void negatedIsYesOrNo(Not not) {
		yesOrNo(not.getOperand());
	}

	private void yesOrNo(Condition condition) {
		if (!(condition instanceof Property || condition instanceof Reference || condition instanceof Count || condition instanceof Sum || condition instanceof Product))
			return;
		Type type = typing.typeOf(condition);
		if (type != Type.UNKNOWN && type != Type.YES_NO)
			error(Problem.TYPE, "`" + text(condition) + "` " + (type instanceof Type.Coded coded && coded.many() ? "are several and say" : "is " + type.label() + " and says") + " neither yes nor no; say what of it, as in `" + example(condition, type) + "`.", condition);
	}

	private static String example(Condition condition, Type type) {
		String operand = text(condition);
		if (type == Type.NUMBER)
			return operand + " > 1";
		if (type == Type.DATE)
			return operand + " is after 2026-01-31";
		if (type instanceof Type.Choice choice && !choice.words().isEmpty())
			return operand + " is " + choice.words().get(0);
		if (type instanceof Type.Coded coded)
			return operand + (coded.many() ? " include …" : " is in …");
		return operand + " is \"…\"";
	}

	/** Only numbers are compared by signs. */
	@Check
	void comparedAreNumbers(Compare compare) {
		Type left = typing.typeOf(compare.getLeft());
		Type right = typing.typeOf(compare.getRight());
		if (left != Type.UNKNOWN && left != Type.NUMBER)
			error(Problem.TYPE, "`" + text(compare.getLeft()) + "` is " + left.label() + ", and `" + compare.getOp() + "` compares numbers; " + instead(compare, left), compare, ExpressionsPackage.Literals.COMPARE__OP);
		else if (left == Type.NUMBER && right != Type.UNKNOWN && right != Type.NUMBER)
			error(Problem.TYPE, "`" + text(compare.getRight()) + "` is " + right.label() + ", and `" + text(compare.getLeft()) + "` is a number; compare it with a number.", compare.getRight());
	}

	private static String instead(Compare compare, Type left) {
		String operand = text(compare.getLeft());
		if (left == Type.DATE)
			return "write `" + operand + (compare.getOp().startsWith("<") && !compare.getOp().equals("<>") ? " is before …`." : compare.getOp().startsWith(">") ? " is after …`." : " is on …`.");
		if (left == Type.YES_NO)
			return "write `" + operand + "` or `not " + operand + "` alone.";
		if (left instanceof Type.Coded coded && coded.many())
			return "write `" + operand + " include …`.";
		return "write `" + operand + (compare.getOp().equals("<>") ? " is not …`." : " is …`.");
	}

	/** Only numbers are added and subtracted. */
	@Check
	void addedAreNumbers(Sum sum) {
		number(sum.getLeft(), sum.getOp());
		number(sum.getRight(), sum.getOp());
	}

	/** Only numbers are multiplied and divided. */
	@Check
	void multipliedAreNumbers(Product product) {
		number(product.getLeft(), product.getOp());
		number(product.getRight(), product.getOp());
	}

	private void number(Condition operand, String sign) {
		Type type = typing.typeOf(operand);
		if (type != Type.UNKNOWN && type != Type.NUMBER)
			error(Problem.TYPE, "`" + text(operand) + "` is " + type.label() + ", and `" + sign + "` counts with numbers" + (type == Type.DATE ? "; for a span of days write `is within 12 weeks before …`." : "; write a number here."), operand);
	}

	/** Only diagnoses include something, for only of them a line has several. */
	@Check
	void onlyDiagnosesInclude(Include include) {
		Type left = typing.typeOf(include.getLeft());
		if (left != Type.UNKNOWN && !(left instanceof Type.Coded coded && coded.many()))
			error(Problem.TYPE, "`" + text(include.getLeft()) + "` is " + left.label() + ", one and not several; write `" + text(include.getLeft()) + (left instanceof Type.Coded ? " is in …`." : " is …`."), include.getLeft());
	}

	/** What is counted from is a date. */
	@Check
	void spansBeginAtDates(IsWithin test) {
		date(test.getMoment());
	}

	/** How long a time is, is a number. */
	@Check
	void lengthsAreNumbers(Duration duration) {
		Type type = duration.getCounted() == null ? Type.UNKNOWN : typing.typeOf(duration.getCounted());
		if (type != Type.UNKNOWN && type != Type.NUMBER)
			error(Problem.TYPE, "`" + text(duration.getCounted()) + "` is " + type.label() + ", and a number belongs before `" + duration.getUnit() + "`; write one, as in `12 weeks`.", duration.getCounted());
	}

	/** What something is before, after or on is a date. */
	@Check
	void momentsAreDates(IsBefore test) {
		date(test.getMoment());
	}

	/** The day of a validity is a date. */
	@Check
	void daysOfValidityAreDates(IsValid test) {
		date(test.getMoment());
	}

	private void date(Condition moment) {
		Type type = moment == null ? Type.UNKNOWN : typing.typeOf(moment);
		if (type != Type.UNKNOWN && type != Type.DATE)
			error(Problem.TYPE, "`" + text(moment) + "` is " + type.label() + ", and a date belongs here; write one, as in `its date` or `2026-02-03`.", moment);
	}

	static String text(EObject element) {
		return element == null ? "" : NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(element)).replaceAll("\\s+", " ");
	}
}
