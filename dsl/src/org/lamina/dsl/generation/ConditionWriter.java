package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.Or;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Test;
import org.lamina.dsl.generation.PolicyParts.NamedSet;
import org.lamina.dsl.model.NamedLines;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;

/** Writes the conditions of one class as Java expressions that are true where the condition, as it is read, holds. */
final class ConditionWriter {

	/** A field of the class with a code set. */
	record SetField(String field, NamedSet set) {
	}

	final PolicyParts parts;
	final OperandWriter operands;
	final LineWriter lines;
	final Signature signature;
	private final TestWriter tests;

	/** The fields of the class with code sets, by the set's name in the policy's data. */
	final Map<String, SetField> sets = new TreeMap<>();

	/** The fields of the class with criteria: the name of the field by the name of the criteria's class. */
	final Map<String, String> criteria = new TreeMap<>();

	/** The fields of the class with sets of levels, by the set's name in the policy's data. */
	final Map<String, String> levelSets = new TreeMap<>();

	/** Whether the class needs the places of diagnoses. */
	boolean locations;

	/** Whether the class needs the procedures. */
	boolean procedures;

	/** The names of the class's fields; those of parameters and variables are no fields' names. */
	final Names fields = new Names("claim", "line", "first", "second", "row", "reading", "other", "one", "level", "r", "judgement", "table", "procedures", "locations", "data", "POSSIBLY", "SURELY");

	/** The names of the class's methods. */
	final Names methods = new Names("judge", "subject", "fits", "areMet", "areMetIf", "part", "test", "diagnosis", "all", "any", "none", "atLeast", "met", "check", "unmet");

	/** @param table the table that the class has the row of, or null */
	ConditionWriter(PolicyParts parts, Typing typing, Signature signature, org.lamina.dsl.expressions.Table table) {
		this.parts = parts;
		this.signature = signature;
		this.operands = new OperandWriter(this, typing, table);
		this.lines = new LineWriter(this);
		this.tests = new TestWriter(this);
	}

	/** A name for the method of a rule, to which the names of its other methods can be appended. */
	String methodOf(String rule) {
		return methods.unique(JavaText.lowerCamel(rule), "", "Where", "Unless", "Member", "Key", "Ranked", "Units");
	}

	/** An expression for a condition, in parentheses where {@code &&} could take it apart. */
	String write(Condition condition, Scene scene) {
		if (condition instanceof Or or)
			return "(" + alternatives(or, scene) + ")";
		if (condition instanceof And)
			return conjunction(conjunctsOf(condition), scene);
		if (condition instanceof Not not)
			return not(not.getOperand(), scene);
		if (condition instanceof Every every)
			return every(every, scene);
		if (condition instanceof OtherLine)
			return conjunction(List.of(condition), scene);
		if (condition instanceof HasModifier has)
			return hasModifier(has, scene);
		if (condition instanceof Include include)
			return tests.include(include, scene);
		if (condition instanceof Compare compare)
			return compare(compare, scene);
		if (condition instanceof Is is)
			return is.isNegated() ? "!" + parenthesized(tests.write(is.getLeft(), is.getTest(), scene.opposite())) : tests.write(is.getLeft(), is.getTest(), scene);
		if (condition instanceof Reference reference && isCriteria(reference.getTarget()))
			return criteriaField(reference.getTarget()) + ".areMet(claim, " + scene.line() + ", " + scene.level() + ", " + scene.reading() + ")";
		if (condition instanceof Reference reference && operands.decides(reference) || condition instanceof Property)
			return operands.write(condition, scene);
		if (condition instanceof Reference reference)
			return scene.reading() + ".isYes(" + operands.arguments(reference, scene) + ")";
		throw new IllegalArgumentException(condition.eClass().getName());
	}

	/** An expression for what a rule's subject says of its line after {@code that is}. */
	String write(Test test, boolean negated, Scene scene) {
		String written = tests.write(null, test, negated ? scene.opposite() : scene);
		return negated ? "!" + parenthesized(written) : written;
	}

	static boolean isCriteria(EObject target) {
		return target instanceof Criteria || target instanceof Indications;
	}

	/** The field with criteria, indications, a decision table, a coding, or what a rule requires. */
	String criteriaField(EObject required) {
		String className = parts.criteria.classOf(required);
		return criteria.computeIfAbsent(className, name -> fields.unique(JavaText.lowerCamel(name)));
	}

	/** Conditions joined by {@code and}; a line that one of them finds and names is seen by those behind it, of which those that speak of it become part of the search. */
	String conjunction(List<Condition> conjuncts, Scene scene) {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < conjuncts.size(); i++) {
			if (conjuncts.get(i) instanceof OtherLine search) {
				if (search.getNamed() != null && !search.isNone()) {
					List<Condition> behind = conjuncts.subList(i + 1, conjuncts.size());
					List<Condition> ofLine = NamedLines.about(search, behind);
					written.add(lines.search(search, ofLine, scene));
					if (ofLine.size() < behind.size())
						written.add(conjunction(behind.stream().filter(part -> !ofLine.contains(part)).toList(), scene));
					break;
				}
				written.add(lines.search(search, List.of(), scene));
			} else
				written.add(write(conjuncts.get(i), scene));
		}
		return String.join(" && ", written);
	}

	private static List<Condition> conjunctsOf(Condition condition) {
		if (!(condition instanceof And and))
			return List.of(condition);
		List<Condition> conjuncts = new ArrayList<>(conjunctsOf(and.getLeft()));
		conjuncts.addAll(conjunctsOf(and.getRight()));
		return conjuncts;
	}

	/** Alternatives side by side: {@code a or b or c} needs no parentheses between them. */
	private String alternatives(Condition condition, Scene scene) {
		return condition instanceof Or or ? alternatives(or.getLeft(), scene) + " || " + write(or.getRight(), scene) : write(condition, scene);
	}

	private String every(Every every, Scene scene) {
		Scene inner = every.isNone() ? scene.opposite() : scene;
		List<String> written = every.getParts().stream().map(Part::getCondition).map(part -> write(part, inner)).toList();
		if (every.getLeast() != null)
			return scene.reading() + ".atLeast(" + every.getLeast() + written.stream().map(part -> ", " + part).collect(Collectors.joining()) + ")";
		if (every.isAny())
			return "(" + String.join(" || ", written) + ")";
		return every.isNone() ? "!(" + String.join(" || ", written) + ")" : String.join(" && ", written);
	}

	private String not(Condition operand, Scene scene) {
		return "!" + parenthesized(write(operand, scene.opposite()));
	}

	private static String parenthesized(String expression) {
		return expression.contains(" ") && !isOneCall(expression) ? "(" + expression + ")" : expression;
	}

	/** Whether an expression is one call, or stands in one pair of parentheses; those in string literals are no parentheses. */
	static boolean isOneCall(String expression) {
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < expression.length(); i++) {
			char c = expression.charAt(i);
			if (quoted && c == '\\') {
				i++;
				continue;
			}
			quoted ^= c == '"';
			if (quoted)
				continue;
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (depth == 0 && c == ' ')
				return false;
		}
		return true;
	}

	private String compare(Compare compare, Scene scene) {
		return switch (compare.getOp()) {
			case "=" -> call("is", compare, scene);
			case "<>" -> "!" + call("is", compare, scene.opposite());
			case ">" -> call("isMore", compare, scene);
			case "<" -> call("isLess", compare, scene);
			case ">=" -> "!" + call("isLess", compare, scene.opposite());
			default -> "!" + call("isMore", compare, scene.opposite());
		};
	}

	private String call(String test, Compare compare, Scene scene) {
		return scene.reading() + "." + test + "(" + operands.write(compare.getLeft(), scene) + ", " + operands.write(compare.getRight(), scene) + ")";
	}

	private String hasModifier(HasModifier has, Scene scene) {
		String set = has.getSet() != null ? set(List.of(has.getSet())) : codes(CodeKind.MODIFIER, CodeSystem.MODIFIER, has.getCodes());
		boolean none = has.isNone() ^ "neither".equals(has.getWho());
		Scene inner = none ? scene.opposite() : scene;
		String not = none ? "!" : "";
		String first = not + inner.reading() + ".hasModifier(" + set + ", first)";
		String second = not + inner.reading() + ".hasModifier(" + set + ", second)";
		if (has.getWho() == null)
			return not + inner.reading() + ".hasModifier(" + set + ", " + scene.variableOf(has.getLine().getName()) + ")";
		return switch (has.getWho()) {
			case "it" -> not + inner.reading() + ".hasModifier(" + set + ", " + scene.line() + ")";
			case "either" -> "(" + first + " || " + second + ")";
			case "neither", "both" -> first + " && " + second;
			default -> "1".equals(has.getColumn()) ? first : second;
		};
	}

	/** That a line bills one of some procedures. */
	String procedureIn(List<? extends SetExpression> items, String line) {
		return "reading.procedureIn(" + set(items) + ", " + line + ")";
	}

	/** The field with the codes of some expressions. */
	String set(List<? extends SetExpression> items) {
		return field(parts.set(items));
	}

	/** The field with some codes of a system. */
	String codes(CodeKind kind, CodeSystem system, List<String> codes) {
		CodeSet members = CodeSet.of(codes.stream().map(code -> Code.of(system, code)).toArray(Code[]::new));
		return field(parts.set(kind, codes, members));
	}

	private String field(NamedSet set) {
		return sets.computeIfAbsent(set.name(), name -> new SetField(fields.unique(JavaText.lowerCamel(name)), set)).field;
	}

	/** The field with a set of levels. */
	String levels(SetExpression set) {
		return levelSets.computeIfAbsent(parts.levels(set).name(), name -> fields.unique(JavaText.lowerCamel(name)));
	}

	/** The field with the places of diagnoses. */
	String locations() {
		locations = true;
		return "locations";
	}

	/** The field with the procedures. */
	String procedures() {
		procedures = true;
		return "procedures";
	}
}
