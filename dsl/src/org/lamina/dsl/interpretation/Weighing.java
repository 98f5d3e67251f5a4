package org.lamina.dsl.interpretation;

import java.util.List;
import org.lamina.dsl.codes.Period;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Line;

/** Whether a rule fires on what it judges: it is in force, its condition holds, and nothing exempts the line. */
final class Weighing {

	private final RuleBook book;
	private final Subjects subjects;
	private final Conditions conditions;
	private final Ranks ranks;

	Weighing(RuleBook book, Subjects subjects, Conditions conditions) {
		this.book = book;
		this.subjects = subjects;
		this.conditions = conditions;
		this.ranks = new Ranks(conditions.operands);
	}

	/** Whether a rule is in force on the first day of a line; not if that day is unknown. */
	static boolean isInForce(Period effective, Line line) {
		return effective == null || line.firstDay() != null && ProcedureReader.period(effective).includes(line.firstDay());
	}

	/** Whether the rule is about the lines of a case, whether or not it objects: it is in force, and neither its subject nor its {@code where} is no. */
	boolean isAbout(Case judged) {
		Scene scene = judged.scene().with(Filling.NONE, new Notes());
		return isInForce(judged.rule().getEffective(), scene.line()) && judged.fits().apply(scene) != Truth.NO && (judged.rule().getWhere() == null || conditions.truth(judged.rule().getWhere(), scene) != Truth.NO);
	}

	/** Whether everything holds but what exempts the line. */
	Truth condition(Case judged, Scene scene) {
		Rule rule = judged.rule();
		Truth holds = Truth.of(isInForce(rule.getEffective(), scene.line()));
		if (holds != Truth.NO)
			holds = holds.and(judged.fits().apply(scene));
		if (holds != Truth.NO && rule.getWhere() != null)
			holds = holds.and(conditions.truth(rule.getWhere(), scene));
		if (holds == Truth.NO)
			return holds;
		Scene inside = rule.getSubject() instanceof GroupSubject ? subjects.inGroup(rule, scene) : scene;
		if (rule.getWhen() != null)
			holds = holds.and(conditions.truth(rule.getWhen(), inside));
		if (holds != Truth.NO && rule.getRequirement() != null)
			holds = holds.and(conditions.requirement(rule.getRequirement(), rule.isEachLevel(), inside.negated()).not());
		return holds == Truth.NO || rule.getRanking() == null ? holds : holds.and(scene.doubt().settle(ranks.isAddressed(rule, inside)));
	}

	/** Whether an {@code unless} of the rule holds. */
	Truth exemption(Case judged, Scene scene) {
		Scene inside = judged.rule().getSubject() instanceof GroupSubject && !judged.rule().getExemptions().isEmpty() ? subjects.inGroup(judged.rule(), scene) : scene;
		Truth any = Truth.NO;
		for (Condition exemption : judged.rule().getExemptions()) {
			if (any == Truth.YES)
				return any;
			any = any.or(conditions.truth(exemption, inside));
		}
		return any;
	}

	/** Whether an exception to the rule holds. */
	Truth excepted(Case judged, Scene scene) {
		return anyHolds(book.exceptionsTo(judged.rule()), judged, scene);
	}

	/** Whether the outcome is for the judged line's place in its ranked group. */
	Truth rank(Case judged, Scene scene) {
		return ranks.isAddressed(judged.rule(), subjects.inGroup(judged.rule(), scene));
	}

	/** The exceptions to the rule that hold. */
	List<RuleException> exceptionsThatHold(Case judged, Scene scene) {
		return book.exceptionsTo(judged.rule()).stream().filter(exception -> holds(exception, judged, scene) == Truth.YES).toList();
	}

	private static Truth isInForce(RuleException exception, Scene scene) {
		return exception.getEffective() == null ? Truth.YES : LineFields.beginsIn(ProcedureReader.period(exception.getEffective()), scene.line(), scene);
	}

	private Truth anyHolds(List<RuleException> exceptions, Case judged, Scene scene) {
		Truth any = Truth.NO;
		for (RuleException exception : exceptions) {
			if (any == Truth.YES)
				return any;
			any = any.or(holds(exception, judged, scene));
		}
		return any;
	}

	/** An exception holds where its condition does, unless an exception to it holds; in a group, where it holds on any line. */
	Truth holds(RuleException exception, Case judged, Scene scene) {
		if (!(judged.rule().getSubject() instanceof GroupSubject))
			return holdsOnLine(exception, judged, scene);
		Truth any = Truth.NO;
		for (Scene.Member member : subjects.inGroup(judged.rule(), scene).group().get())
			if (any != Truth.YES && scene.doubt().settle(member.belongs()) != Truth.NO)
				any = any.or(scene.doubt().settle(member.belongs()).and(holdsOnLine(exception, judged, scene.withLine(member.line()))));
		return any;
	}

	private Truth holdsOnLine(RuleException exception, Case judged, Scene scene) {
		Truth holds = scene.doubt().settle(isInForce(exception, scene));
		if (holds != Truth.NO)
			holds = holds.and(conditions.truth(exception.getWhen(), scene));
		for (RuleException counter : book.exceptionsTo(exception))
			if (holds != Truth.NO)
				holds = holds.and(holdsOnLine(counter, judged, scene.negated()).not());
		return holds;
	}
}
