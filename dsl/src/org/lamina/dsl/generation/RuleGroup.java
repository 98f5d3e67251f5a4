package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.generation.PolicyParts.NamedSet;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.Subject;
import org.lamina.dsl.policies.EffectivePolicy;

/** Rules of one subject, which become one class: what its template needs to know. */
final class RuleGroup {

	/**
	 * An exception to a rule of the class, or to another exception.
	 *
	 * @param declared  the exception
	 * @param method    the method that says whether it holds
	 * @param condition the expression for that
	 * @param ofRule    whether it is one to a rule
	 */
	record Excepted(RuleException declared, String method, String condition, boolean ofRule) {
	}

	/**
	 * A rule in the class.
	 *
	 * @param rule       the rule
	 * @param position   its place among the policy's rules, from 0
	 * @param constant   the constant that holds its description
	 * @param method     the method that says whether its condition holds
	 * @param where      the expression for what {@code where} says, or null
	 * @param member     in a rule about groups, the expression that a line is a member of the judged line's group; otherwise null
	 * @param key        the expression for what lines are ranked by, or null
	 * @param when       the expression for its condition, or null for one that always holds
	 * @param unless     the expression for its exemptions, or null
	 * @param units      the expression for the units to which it reduces, or null
	 * @param required   the field with what it requires, or null
	 * @param exceptions the exceptions to it, and to these
	 */
	record Member(Rule rule, int position, String constant, String method, String where, String member, String key, String when, String unless, String units, String required, List<Excepted> exceptions) {

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
	final int layer;
	final ConditionWriter conditions;
	final List<Member> members = new ArrayList<>();
	private final EffectivePolicy policy;

	/** The expression that the line, or the pair, is one the rules are about, or null if each is. */
	final String fits;

	/** The procedures of the lines, or null for every line. */
	final NamedSet billed;

	RuleGroup(Subject subject, String text, String className, int layer, ConditionWriter conditions, EffectivePolicy policy) {
		this.subject = subject;
		this.text = text;
		this.className = className;
		this.layer = layer;
		this.conditions = conditions;
		this.policy = policy;
		if (subject instanceof LineSubject lines) {
			billed = lines.getBilled().isEmpty() ? null : conditions.parts.set(lines.getBilled());
			fits = lineFits(lines);
		} else if (subject instanceof GroupSubject lines) {
			billed = lines.getBilled().isEmpty() ? null : conditions.parts.set(lines.getBilled());
			fits = groupFits(lines);
		} else {
			billed = null;
			PairSubject pairs = (PairSubject) subject;
			fits = pairs.getClauses().isEmpty() ? null : conditions.lines.same(pairs.getClauses(), "first", "second", scene());
		}
	}

	private String lineFits(LineSubject lines) {
		List<String> all = new ArrayList<>();
		if (billed != null && billed.isDated())
			all.add(conditions.procedureIn(lines.getBilled(), "line"));
		if (lines.getTest() != null)
			all.add(conditions.write(lines.getTest(), lines.isNegated(), scene()));
		if (lines.isPayable())
			all.add("reading.isPayable(line, judgement)");
		return all.isEmpty() ? null : String.join(" && ", all);
	}

	/** That a line can be a member of a group at all, beyond what {@code where} says. */
	private String groupFits(GroupSubject groups) {
		List<String> all = new ArrayList<>();
		if (billed != null && billed.isDated())
			all.add(conditions.procedureIn(groups.getBilled(), "line"));
		if (groups.getTable() != null)
			all.add(conditions.operands.table(groups.getTable()) + ".row(line.procedure(), line.firstDay()) != Table.NO_ROW");
		if (groups.isPayable())
			all.add("reading.isPayable(line, judgement)");
		return all.isEmpty() ? null : String.join(" && ", all);
	}

	boolean isOfPairs() {
		return subject instanceof PairSubject;
	}

	boolean isOfGroups() {
		return subject instanceof GroupSubject;
	}

	/** The table of the subject, or null. */
	Table table() {
		return subject.getTable();
	}

	/** The table that the class has the row of, or null; a rule about groups has a row for each member. */
	Table ownTable() {
		return isOfGroups() ? null : table();
	}

	/** In rules about groups in a table, the table and the row of the judged line. */
	String rowOfGroups() {
		String table = conditions.operands.table(subject.getTable());
		return table + ", " + table + ".row(line.procedure(), line.firstDay())";
	}

	/** In what the subject says of a pair, the first line is the one that the second is held against. */
	private Scene scene() {
		return Scene.of(isOfPairs() ? "first" : "line", isOfPairs());
	}

	void add(Rule rule, int position) {
		boolean column1 = "1".equals(rule.getOutcome().getColumn());
		String method = conditions.methodOf(rule.getName());
		Scene scene = Scene.of(!isOfPairs() ? "line" : column1 ? "first" : "second", isOfPairs());
		if (isOfGroups())
			scene = scene.inGroup(method + "Member(" + arguments() + "one, r)");
		String where = rule.getWhere() == null ? null : conditions.write(rule.getWhere(), scene);
		List<String> when = new ArrayList<>();
		if (fits != null)
			when.add("fits(" + arguments() + "reading)");
		if (where != null)
			when.add(method + "Where(" + arguments() + "reading)");
		if (rule.getWhen() != null)
			when.add(conditions.write(rule.getWhen(), scene));
		String required = rule.getRequirement() == null ? null : conditions.criteriaField(requirementOf(rule));
		if (required != null)
			when.add(rule.isEachLevel() ? "!reading.opposite().forEachLevel(" + scene.line() + ", (level, r) -> " + required + ".areMet(claim, " + scene.line() + ", level, r))" : "!" + required + ".areMet(claim, " + scene.line() + ", null, reading.opposite())");
		String key = rule.getRanking() == null ? null : conditions.operands.write(rule.getRanking().getKey(), Scene.of("line", false));
		if (rule.getOutcome().getFirst() != null)
			when.add(method + "Ranked(" + arguments() + "reading)");
		List<String> unless = new ArrayList<>();
		for (Condition exemption : rule.getExemptions())
			unless.add(conditions.write(exemption, scene));
		String units = rule.getOutcome().getUnits() == null ? null : conditions.operands.write(rule.getOutcome().getUnits(), scene);
		List<Excepted> exceptions = new ArrayList<>();
		for (RuleException exception : policy.exceptionsTo(rule.getName()))
			exceptions.addAll(excepted(exception, scene, method, true));
		members.add(new Member(rule, position, conditions.fields.unique(JavaText.constant(rule.getName())), method, unwrapped(where), isOfGroups() ? member(rule, method) : null, key,
				when.isEmpty() ? null : unwrapped(String.join(" && ", when)), unless.isEmpty() ? null : unwrapped(String.join(" || ", unless)), units, required, exceptions));
	}

	/** What a rule requires: criteria by their name, or a condition of its own. */
	private static EObject requirementOf(Rule rule) {
		return rule.getRequirement() instanceof Reference reference && ConditionWriter.isCriteria(reference.getTarget()) ? reference.getTarget() : rule;
	}

	/** That a line is a member of the judged line's group: it is the judged line, or one that the rule is about and that is the same as it in what the clauses say. */
	private String member(Rule rule, String method) {
		GroupSubject groups = (GroupSubject) subject;
		List<String> all = new ArrayList<>();
		if (billed != null && !billed.isDated())
			all.add(conditions.procedureIn(groups.getBilled(), "other"));
		if (fits != null)
			all.add("fits(" + argumentsOfOther() + "reading)");
		all.add(conditions.lines.same(groups.getClauses(), "line", "other", scene()));
		if (rule.getWhere() != null)
			all.add(method + "Where(" + argumentsOfOther() + "reading)");
		return "other == line || " + String.join(" && ", all);
	}

	/** The first and the last place in the ranking of its group for which an outcome is, as arguments. */
	static String places(Outcome outcome) {
		return ordinal(outcome.getFirst()) + ", " + (outcome.isOpen() ? "Integer.MAX_VALUE" : ordinal(outcome.getLast() == null ? outcome.getFirst() : outcome.getLast()));
	}

	/** The number of {@code 2nd}. */
	private static long ordinal(String written) {
		return Long.parseLong(written.replaceAll("\\D", ""));
	}

	/** An exception and those to it, the deepest first. */
	private List<Excepted> excepted(RuleException exception, Scene scene, String ruleMethod, boolean ofRule) {
		List<Excepted> all = new ArrayList<>();
		List<String> holds = new ArrayList<>();
		if (exception.getEffective() != null)
			holds.add("reading.isInForce(" + conditions.operands.period(exception.getEffective()) + ", " + scene.line() + ")");
		holds.add(conditions.write(exception.getWhen(), scene));
		for (RuleException other : policy.exceptionsTo(exception.getName())) {
			List<Excepted> inner = excepted(other, scene, ruleMethod, false);
			all.addAll(inner);
			holds.add("!" + inner.get(inner.size() - 1).method + "(" + arguments() + "reading.opposite())");
		}
		all.add(new Excepted(exception, conditions.methods.unique(ruleMethod + "Except" + JavaText.upperCamel(exception.getName())), String.join(" && ", holds), ofRule));
		return all;
	}

	/** An expression without the parentheses that enclose all of it. */
	private static String unwrapped(String expression) {
		return expression != null && expression.startsWith("(") && ConditionWriter.isOneCall(expression) ? expression.substring(1, expression.length() - 1) : expression;
	}

	/** The parameters of a method that reads a condition. */
	String parameters() {
		return conditions.signature.parameters() + "Reading reading";
	}

	/** The arguments for another line in the place of the judged one, without the reading. */
	String argumentsOfOther() {
		return arguments().replaceFirst("line", "other");
	}

	/** The arguments for those parameters, without the reading. */
	String arguments() {
		return conditions.signature.arguments();
	}
}
