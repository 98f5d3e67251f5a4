package org.lamina.dsl.interpretation;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** Finds what a rule judges on a claim: lines, pairs of lines, lines in their groups. */
final class Subjects {

	private final Knowledge knowledge;
	private final Conditions conditions;

	Subjects(Knowledge knowledge, Conditions conditions) {
		this.knowledge = knowledge;
		this.conditions = conditions;
	}

	/** The cases of a rule whose lines bill what the rule is about; whatever else must hold is part of the case. */
	List<Case> cases(Rule rule, Claim claim, Function<Line, Truth> payable) {
		if (rule.getSubject() instanceof PairSubject pairs)
			return pairs(rule, pairs, claim, payable);
		List<Case> cases = new ArrayList<>();
		for (Line line : claim.lines()) {
			Scene scene = Scene.of(claim, line, knowledge.sets, payable);
			Case found = rule.getSubject() instanceof GroupSubject groups ? member(rule, groups, scene) : line(rule, (LineSubject) rule.getSubject(), scene);
			if (found != null)
				cases.add(found);
		}
		return cases;
	}

	private Case line(Rule rule, LineSubject subject, Scene scene) {
		Scene judged = inTable(subject.getTable(), scene);
		if (judged == null || bills(subject.getBilled(), scene.line(), scene) == Truth.NO)
			return null;
		return new Case(rule, judged, List.of(scene.line()), inside -> bills(subject.getBilled(), inside.line(), inside).and(fits(subject, inside)));
	}

	private Truth fits(LineSubject subject, Scene scene) {
		Truth fits = subject.getTest() == null ? Truth.YES : test(subject, scene);
		return fits == Truth.NO || !subject.isPayable() ? fits : fits.and(scene.doubt().settle(scene.isPayable(scene.line())));
	}

	private Truth test(LineSubject subject, Scene scene) {
		Scene inside = subject.isNegated() ? scene.negated() : scene;
		Truth test = inside.doubt().settle(conditions.tests.is(null, subject.getTest(), inside));
		return subject.isNegated() ? test.not() : test;
	}

	/** The row is the one of the first day of the line in column 2. */
	private List<Case> pairs(Rule rule, PairSubject subject, Claim claim, Function<Line, Truth> payable) {
		List<Case> cases = new ArrayList<>();
		boolean onColumn1 = "1".equals(rule.getOutcome().getColumn());
		for (Line second : claim.lines())
			for (Line first : claim.lines()) {
				Row row = first == second ? null : knowledge.row(subject.getTable(), List.of(first.procedure(), second.procedure()), second.firstDay());
				if (row != null)
					cases.add(new Case(rule, Scene.of(claim, onColumn1 ? first : second, knowledge.sets, payable).withPair(first, second).withRow(row), List.of(first, second),
							scene -> conditions.sameness.same(subject.getClauses(), first, second, scene.withLine(first))));
			}
		return cases;
	}

	private Case member(Rule rule, GroupSubject subject, Scene scene) {
		if (inTable(subject.getTable(), scene) == null || bills(subject.getBilled(), scene.line(), scene) == Truth.NO)
			return null;
		return new Case(rule, scene, List.of(scene.line()), inside -> !subject.isPayable() ? bills(subject.getBilled(), inside.line(), inside)
				: bills(subject.getBilled(), inside.line(), inside).and(inside.doubt().settle(inside.isPayable(inside.line()))));
	}

	/** The scene with the lines of the judged line's group: those that are the same as it in what the clauses say, and that the rule is about at all. */
	Scene inGroup(Rule rule, Scene scene) {
		return scene.withGroup(Suppliers.memoize(() -> members(rule, scene)));
	}

	private List<Scene.Member> members(Rule rule, Scene scene) {
		GroupSubject subject = (GroupSubject) rule.getSubject();
		List<Scene.Member> members = new ArrayList<>();
		Scene asked = scene;
		for (Line line : scene.claim().lines()) {
			Truth belongs = line == scene.line() ? Truth.YES : asked.belongs(inside -> belongs(subject, rule.getWhere(), line, inside));
			// Once it is unknown who belongs to it, nothing rests on the rest.
			if (belongs == Truth.UNKNOWN && scene.doubt().tells())
				asked = scene.with(scene.filling(), new Notes());
			if (belongs != Truth.NO)
				members.add(new Scene.Member(line, belongs));
		}
		return members;
	}

	private Truth belongs(GroupSubject subject, Condition where, Line line, Scene scene) {
		Scene other = scene.withLine(line);
		Truth belongs = inTable(subject.getTable(), other) == null ? Truth.NO : bills(subject.getBilled(), line, other);
		if (belongs != Truth.NO && subject.isPayable())
			belongs = belongs.and(scene.doubt().settle(other.isPayable(line)));
		if (belongs != Truth.NO)
			belongs = belongs.and(conditions.sameness.same(subject.getClauses(), scene.line(), line, scene));
		return belongs == Truth.NO || where == null ? belongs : belongs.and(conditions.truth(where, other));
	}

	/** The scene that a message tells of: that of a rule about groups in a table has the row of the judged line. */
	Scene told(Case judged) {
		return judged.rule().getSubject() instanceof GroupSubject groups ? inTable(groups.getTable(), judged.scene()) : judged.scene();
	}

	/** The scene with the row of the judged line's procedure on its first day, or null if there is none. */
	private Scene inTable(Table table, Scene scene) {
		if (table == null)
			return scene;
		Row row = knowledge.row(table, List.of(scene.line().procedure()), scene.line().firstDay());
		return row == null ? null : scene.withRow(row);
	}

	private static Truth bills(List<? extends SetExpression> billed, Line line, Scene scene) {
		return billed.isEmpty() ? Truth.YES : scene.doubt().settle(scene.sets().has(billed, line.procedure(), line, scene));
	}
}
