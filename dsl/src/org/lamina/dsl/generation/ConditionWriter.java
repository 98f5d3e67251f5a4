package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.ItsProcedure;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.Or;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.PrimaryOfIt;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.SameAs;
import org.lamina.dsl.expressions.SameClause;
import org.lamina.dsl.expressions.Test;
import org.lamina.dsl.generation.PolicyParts.NamedSet;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;

/** Writes the conditions of one class as Java expressions that are true where the condition, as it is read, holds. */
final class ConditionWriter {

	/**
	 * A search for another line, which becomes a method.
	 *
	 * @param name      the method's name
	 * @param text      the condition as its author wrote it
	 * @param pair      whether it searches beside a pair
	 * @param condition what the other line must be
	 */
	record Search(String name, String text, boolean pair, String condition) {
	
		/** What is looked for, without its article: {@code other line bills augmentation}. */
		String wanted() {
			return text.replaceFirst("^an(other| earlier)", "$1").strip();
		}
	}

	/** A field of the class with a code set. */
	record SetField(String field, NamedSet set) {
	}

	final PolicyParts parts;
	final OperandWriter operands;
	private final TestWriter tests;

	/** The fields of the class with code sets, by the set's name in the policy's data. */
	final Map<String, SetField> sets = new TreeMap<>();

	/** The methods of the class that search another line. */
	final List<Search> searches = new ArrayList<>();

	/** Whether the class needs the procedures. */
	boolean procedures;

	/** The names of the class's fields; those of parameters and variables are no fields' names. */
	final Names fields = new Names("claim", "line", "first", "second", "row", "reading", "other", "judgement", "table", "procedures", "data", "POSSIBLY", "SURELY");

	/** The names of the class's methods. */
	final Names methods = new Names("judge", "subject", "fits");

	/** A name for the method of a rule, to which the names of its other methods can be appended. */
	String methodOf(String rule) {
		return methods.unique(JavaText.lowerCamel(rule), "", "Where", "Unless");
	}

	ConditionWriter(PolicyParts parts, Typing typing) {
		this.parts = parts;
		this.operands = new OperandWriter(typing, fields);
		this.tests = new TestWriter(this);
	}

	/** An expression for a condition, in parentheses where {@code &&} could take it apart. */
	String write(Condition condition, Scene scene) {
		if (condition instanceof Or or)
			return "(" + alternatives(or, scene) + ")";
		if (condition instanceof And and)
			return write(and.getLeft(), scene) + " && " + write(and.getRight(), scene);
		if (condition instanceof Not not)
			return not(not.getOperand(), scene);
		if (condition instanceof OtherLine other)
			return other.isNone() ? "!" + search(other, scene.opposite()) : search(other, scene);
		if (condition instanceof HasModifier has)
			return hasModifier(has, scene);
		if (condition instanceof Include include)
			return scene.reading() + ".diagnosesInclude(" + set(List.of(include.getSet())) + ", " + scene.line() + ")";
		if (condition instanceof Compare compare)
			return compare(compare, scene);
		if (condition instanceof Is is)
			return is.isNegated() ? "!" + parenthesized(tests.write(is.getLeft(), is.getTest(), scene.opposite())) : tests.write(is.getLeft(), is.getTest(), scene);
		if (condition instanceof Reference reference)
			return scene.reading() + ".isYes(" + operands.arguments(reference, scene) + ")";
		throw new IllegalArgumentException(condition.eClass().getName());
	}

	/** An expression for what a rule's subject says of its line after {@code that is}. */
	String write(Test test, boolean negated, Scene scene) {
		String written = tests.write(null, test, negated ? scene.opposite() : scene);
		return negated ? "!" + parenthesized(written) : written;
	}

	/** Alternatives side by side: {@code a or b or c} needs no parentheses between them. */
	private String alternatives(Condition condition, Scene scene) {
		return condition instanceof Or or ? alternatives(or.getLeft(), scene) + " || " + write(or.getRight(), scene) : write(condition, scene);
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
		boolean date = operands.typeOf(compare.getLeft()) == Type.DATE;
		String more = date ? "isAfter" : "isMore";
		String less = date ? "isBefore" : "isLess";
		return switch (compare.getOp()) {
			case "=" -> call("is", compare, scene);
			case "<>" -> "!" + call("is", compare, scene.opposite());
			case ">" -> call(more, compare, scene);
			case "<" -> call(less, compare, scene);
			case ">=" -> "!" + call(less, compare, scene.opposite());
			default -> "!" + call(more, compare, scene.opposite());
		};
	}

	private String call(String test, Compare compare, Scene scene) {
		return scene.reading() + "." + test + "(" + operands.write(compare.getLeft(), scene) + ", " + operands.write(compare.getRight(), scene) + ")";
	}

	private String hasModifier(HasModifier has, Scene scene) {
		String set = has.getSet() != null ? set(List.of(has.getSet())) : codes(CodeKind.MODIFIER, CodeSystem.MODIFIER, has.getCodes());
		boolean none = has.isNone() ^ has.getWho().equals("neither");
		Scene inner = none ? scene.opposite() : scene;
		String not = none ? "!" : "";
		String first = not + inner.reading() + ".hasModifier(" + set + ", first)";
		String second = not + inner.reading() + ".hasModifier(" + set + ", second)";
		return switch (has.getWho()) {
			case "it" -> not + inner.reading() + ".hasModifier(" + set + ", " + scene.line() + ")";
			case "either" -> "(" + first + " || " + second + ")";
			case "neither", "both" -> first + " && " + second;
			default -> has.getColumn().equals("1") ? first : second;
		};
	}

	/** A call of the method that searches another line. */
	private String search(OtherLine other, Scene scene) {
		Scene inside = new Scene(scene.line(), scene.pair(), false);
		List<String> billed = new ArrayList<>();
		List<SetExpression> listed = other.getBilled().stream().filter(item -> !(item instanceof ItsProcedure) && !(item instanceof PrimaryOfIt)).toList();
		if (!listed.isEmpty())
			billed.add(inside.reading() + ".procedureIn(" + set(listed) + ", other)");
		for (SetExpression item : other.getBilled())
			if (item instanceof ItsProcedure)
				billed.add("other.procedure().equals(" + scene.line() + ".procedure())");
			else if (item instanceof PrimaryOfIt)
				billed.add(inside.reading() + ".billsPrimaryOf(" + procedures() + ", " + scene.line() + ", other)");
		List<String> all = new ArrayList<>();
		if (other.isEarlier())
			all.add("other.number() < " + scene.line() + ".number()");
		all.add(billed.size() == 1 ? billed.get(0) : "(" + String.join(" || ", billed) + ")");
		other.getClauses().forEach(clause -> all.add(same(clause, scene.line(), "other", inside)));
		String condition = String.join(" && ", all);
		Search search = searches.stream().filter(known -> known.condition.equals(condition) && known.pair == scene.pair()).findFirst().orElse(null);
		if (search == null) {
			search = new Search(methods.unique("anotherLine"), NodeModelUtils.getTokenText(NodeModelUtils.getNode(other)).replaceFirst("^no other", "another"), scene.pair(), condition);
			searches.add(search);
		}
		String lines = scene.pair() ? "first, second" : "line";
		return search.name + "(claim, " + lines + ", " + scene.reading() + ")";
	}

	/** That two lines are the same in what a clause says. */
	String same(SameClause clause, String one, String other, Scene scene) {
		return scene.reading() + ".same" + JavaText.upperCamel(((SameAs) clause).getWhat()) + "(" + one + ", " + other + ")";
	}

	String same(List<SameClause> clauses, Scene scene) {
		return clauses.stream().map(clause -> same(clause, "first", "second", scene)).collect(Collectors.joining(" && "));
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

	/** The field with the procedures. */
	String procedures() {
		procedures = true;
		return "procedures";
	}
}
