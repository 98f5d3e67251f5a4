package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.generation.PolicyParts.NamedSet;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Subject;

/** Rules of one subject, which become one class: what its template needs to know. */
final class RuleGroup {

	/**
	 * A rule in the class.
	 *
	 * @param rule     the rule
	 * @param position its place in the policy's text, from 0
	 * @param constant the constant that holds its description
	 * @param method   the method that says whether its condition holds
	 * @param where    the expression for what {@code where} says, or null
	 * @param when     the expression for its condition, or null for one that always holds
	 * @param unless   the expression for its exemptions, or null
	 */
	record Member(Rule rule, int position, String constant, String method, String where, String when, String unless) {

		/** Whether it depends on the line, beyond the subject, if the rule is about it. */
		boolean isNarrowed() {
			return where != null || rule.getEffective() != null;
		}

		/** Whether its findings fall on the line in column 1 of a pair. */
		boolean isOnColumn1() {
			return "1".equals(rule.getOutcome().getColumn());
		}
	}

	final Subject subject;
	final String text;
	final String className;
	final ConditionWriter conditions;
	final List<Member> members = new ArrayList<>();

	/** The expression that the line, or the pair, is one the rules are about, or null if each is. */
	final String fits;

	/** The procedures of the lines, or null for every line. */
	final NamedSet billed;

	RuleGroup(Subject subject, String text, String className, ConditionWriter conditions) {
		this.subject = subject;
		this.text = text;
		this.className = className;
		this.conditions = conditions;
		if (subject instanceof LineSubject lines) {
			billed = lines.getBilled().isEmpty() ? null : conditions.parts.set(lines.getBilled());
			fits = lines.getTest() == null ? null : conditions.write(lines.getTest(), lines.isNegated(), scene());
		} else {
			billed = null;
			PairSubject pairs = (PairSubject) subject;
			fits = pairs.getClauses().isEmpty() ? null : conditions.same(pairs.getClauses(), scene());
		}
	}

	boolean isOfPairs() {
		return subject instanceof PairSubject;
	}

	/** The table of the subject, or null. */
	Table table() {
		return subject instanceof PairSubject pairs ? pairs.getTable() : ((LineSubject) subject).getTable();
	}

	private Scene scene() {
		return new Scene(isOfPairs() ? "second" : "line", isOfPairs(), false);
	}

	void add(Rule rule, int position) {
		boolean column1 = "1".equals(rule.getOutcome().getColumn());
		Scene scene = new Scene(!isOfPairs() ? "line" : column1 ? "first" : "second", isOfPairs(), false);
		String where = rule.getWhere() == null ? null : conditions.write(rule.getWhere(), scene);
		List<String> when = new ArrayList<>();
		if (fits != null)
			when.add(isOfPairs() ? "fits(first, second, reading)" : "fits(line, reading)");
		String method = conditions.methodOf(rule.getName());
		if (where != null)
			when.add(method + "Where(" + arguments() + "reading)");
		if (rule.getWhen() != null)
			when.add(conditions.write(rule.getWhen(), scene));
		List<String> unless = rule.getExemptions().stream().map(exemption -> conditions.write(exemption, scene)).toList();
		members.add(new Member(rule, position, conditions.fields.unique(JavaText.constant(rule.getName())), method, unwrapped(where),
				when.isEmpty() ? null : unwrapped(String.join(" && ", when)), unless.isEmpty() ? null : unwrapped(String.join(" || ", unless))));
	}

	/** An expression without the parentheses that enclose all of it. */
	private static String unwrapped(String expression) {
		return expression != null && expression.startsWith("(") && ConditionWriter.isOneCall(expression) ? expression.substring(1, expression.length() - 1) : expression;
	}

	/** The parameters of a method that reads a condition. */
	String parameters() {
		return (isOfPairs() ? "Claim claim, Line first, Line second, " : "Claim claim, Line line, ") + (table() == null ? "" : "int row, ") + "Reading reading";
	}

	/** The arguments for those parameters, without the reading. */
	String arguments() {
		return (isOfPairs() ? "claim, first, second, " : "claim, line, ") + (table() == null ? "" : "row, ");
	}
}
