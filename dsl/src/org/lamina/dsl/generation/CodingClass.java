package org.lamina.dsl.generation;

import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.generation.PolicyParts.NamedSet;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.sets.ProcedureReader;

/** A coding that rules name, which becomes a class: what its template needs to know. */
final class CodingClass {

	final Coding coding;
	final String className;
	final ConditionWriter conditions;

	/** The constant with the fact that tells the levels. */
	final String levels;

	/** The expression for the days on which it is in force. */
	final String effective;

	/** The procedures to choose from. */
	final NamedSet from;

	/** The name of the table of combinations in the policy's data, or null. */
	final String combinations;

	/** The expression that it is about the operation, or null if it is about every one. */
	final String applies;

	/** The expression that the operation was done on both sides, or null if it does not tell. */
	final String bothSides;

	CodingClass(Coding coding, String className, ConditionWriter conditions) {
		this.coding = coding;
		this.className = className;
		this.conditions = conditions;
		levels = conditions.operands.fact(coding.getLevels());
		effective = coding.getEffective() == null ? "Period.ALWAYS" : conditions.operands.period(ProcedureReader.period(coding.getEffective()));
		from = conditions.parts.set(coding.getFrom());
		combinations = coding.getTable() == null ? null : conditions.parts.table(coding.getTable()).key();
		applies = written(coding.getWhen());
		bothSides = written(coding.getBothSides());
	}

	private String written(Condition condition) {
		return condition == null ? null : conditions.write(condition, Scene.of("line", false));
	}

	/** What the class is, for its comment. */
	String title() {
		return "The coding <b>" + JavaText.comment(coding.getName()) + "</b>" + (coding.getTitle() == null ? "" : ": " + JavaText.comment(coding.getTitle())) + ".";
	}
}
