package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.Set;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.decisions.Accepted;
import org.lamina.dsl.decisions.Decisions;
import org.lamina.dsl.decisions.Decisions.Decision;
import org.lamina.dsl.decisions.Input;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;

/** Finds rows of decision tables: the first of which all inputs fit holds. */
final class DecisionRows {

	/**
	 * What was found.
	 *
	 * @param value what the cell says, or null
	 * @param open  whether it depends on something unknown which row holds
	 */
	record Found(Value value, boolean open) {
	}

	private final Knowledge knowledge;
	private final Operands operands;

	DecisionRows(Knowledge knowledge, Operands operands) {
		this.knowledge = knowledge;
		this.operands = operands;
	}

	/** The cell of a column in the row that holds; if several rows may hold, what all of them say, if they say the same. */
	Found find(Table table, String column, Scene scene) {
		Decisions decisions = knowledge.decisions(table);
		int position = decisions.columns().indexOf(column);
		Value common = null;
		for (Decision row : decisions.rows()) {
			Truth holds = holds(decisions.inputs(), row, scene);
			if (holds == Truth.NO)
				continue;
			Value value = row.values().get(position);
			if (value == null || common != null && !common.equals(value))
				return new Found(null, holds != Truth.YES || common != null);
			if (holds == Truth.YES)
				return new Found(value, false);
			common = value;
		}
		return new Found(null, common != null);
	}

	private Truth holds(List<Input> inputs, Decision row, Scene scene) {
		Truth all = isInForce(row.period(), scene);
		for (int i = 0; i < inputs.size() && all != Truth.NO; i++)
			all = all.and(fits(inputs.get(i), row.cells().get(i), scene));
		return all;
	}

	private static Truth isInForce(Period period, Scene scene) {
		if (period.equals(Period.ALWAYS))
			return Truth.YES;
		return LineFields.beginsIn(period, scene.line(), scene);
	}

	private Truth fits(Input input, Accepted accepted, Scene scene) {
		if (accepted instanceof Accepted.Anything)
			return Truth.YES;
		if (accepted instanceof Accepted.Only only)
			return Comparisons.isOneOf(operands.read(input.operand(), scene), List.of(only.value()));
		if (accepted instanceof Accepted.Between between)
			return isBetween(operands.read(input.operand(), scene), between);
		CodeKind kind = ((Type.Coded) input.type()).kind();
		if (accepted instanceof Accepted.Coded coded)
			return is(kind, Code.of(kind.systemOf(coded.code()), coded.code()), scene);
		return isIn(input, kind, ((Accepted.Members) accepted).set(), scene);
	}

	private static Truth isBetween(Quantity value, Accepted.Between between) {
		Truth all = Truth.YES;
		if (between.least() != null)
			all = Comparisons.compare(value, Quantity.constant(between.least()), order -> order > 0 || between.included() && order == 0);
		if (between.most() != null)
			all = all.and(Comparisons.compare(value, Quantity.constant(between.most()), order -> order < 0 || between.included() && order == 0));
		return all;
	}

	private static Truth is(CodeKind kind, Code code, Scene scene) {
		return switch (kind) {
			case PLACE -> Tests.isAt(new Domain.Cut.OneOf(List.of(code)), scene.line(), scene);
			case PROCEDURE -> Truth.of(scene.line().procedure().equals(code));
			default -> Tests.pointsTo(code, scene.line(), scene);
		};
	}

	/** A procedure or place is in a set, diagnoses include one of it, levels all are in it. */
	private Truth isIn(Input input, CodeKind kind, SetExpression set, Scene scene) {
		Line line = scene.line();
		return switch (kind) {
			case PLACE -> Tests.isAt(scene.sets().on(List.of(set), line, scene), line, scene);
			case PROCEDURE -> scene.sets().has(List.of(set), line.procedure(), line, scene);
			case LEVEL -> areIn(knowledge.levels(set), input, scene);
			default -> Tests.pointsTo(set, line, scene);
		};
	}

	private static Truth areIn(Set<Level> set, Input input, Scene scene) {
		List<Level> levels = Tests.levelsOf(input.operand(), new Domain.Cut.OnLevels(set), scene);
		return levels == null ? Truth.UNKNOWN : Truth.of(set.containsAll(levels));
	}
}
