package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.decisions.Accepted;
import org.lamina.dsl.decisions.Decisions;
import org.lamina.dsl.decisions.Decisions.Decision;
import org.lamina.dsl.decisions.Input;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;

/** A decision table, which becomes a class: what its template needs to know. */
final class DecisionClass {

	/**
	 * A row.
	 *
	 * @param text      the row as it is written
	 * @param condition the expression that it holds on the line's day, and its inputs fit
	 * @param cells     the expressions for what it says, with commas between
	 */
	record RowMethod(String text, String condition, String cells) {
	}

	final Table table;
	final String className;
	final ConditionWriter conditions;
	final List<String> columns;
	final List<RowMethod> rows = new ArrayList<>();
	private final Scene scene = Scene.of("line", false);

	DecisionClass(Table table, Decisions decisions, String className, ConditionWriter conditions) {
		this.table = table;
		this.className = className;
		this.conditions = conditions;
		this.columns = decisions.columns();
		for (Decision row : decisions.rows())
			rows.add(new RowMethod(NodeModelUtils.getTokenText(NodeModelUtils.getNode(row.row())).replaceAll("\\s+", " "), condition(decisions.inputs(), row),
					row.values().stream().map(value -> value == null ? "null" : "Value.of(" + value(value) + ")").collect(Collectors.joining(", "))));
	}

	private String condition(List<Input> inputs, Decision row) {
		List<String> all = new ArrayList<>();
		if (!row.period().equals(Period.ALWAYS))
			all.add("reading.isInForce(" + conditions.operands.period(row.period()) + ", line)");
		for (int i = 0; i < inputs.size(); i++) {
			String fits = fits(inputs.get(i), row.cells().get(i));
			if (fits != null)
				all.add(fits);
		}
		return all.isEmpty() ? "true" : String.join(" && ", all);
	}

	/** That an input is what a cell accepts; null for a cell that accepts all. */
	private String fits(Input input, Accepted accepted) {
		if (accepted instanceof Accepted.Between between)
			return between(input, between);
		if (accepted instanceof Accepted.Only only)
			return only(input, only.value());
		if (accepted instanceof Accepted.Coded coded) {
			CodeKind kind = ((Type.Coded) input.type()).kind();
			return isIn(kind, conditions.codes(kind, kind.systemOf(coded.code()), List.of(coded.code())));
		}
		return accepted instanceof Accepted.Members members ? isIn(input, members.set()) : null;
	}

	private String only(Input input, Value value) {
		if (value instanceof Value.YesNo yesNo)
			return yesNo.yes() ? read(input, scene) : "!" + read(input, scene.opposite());
		return "reading." + (value instanceof Value.Word ? "isOneOf(" : "is(") + read(input, scene) + ", " + value(value) + ")";
	}

	private String between(Input input, Accepted.Between between) {
		List<String> limits = new ArrayList<>();
		boolean days = input.type() == Type.DATE;
		if (between.least() != null)
			limits.add(limit(input, days ? "isAfter" : "isMore", days ? "isBefore" : "isLess", between.least(), between.included()));
		if (between.most() != null)
			limits.add(limit(input, days ? "isBefore" : "isLess", days ? "isAfter" : "isMore", between.most(), between.included()));
		return String.join(" && ", limits);
	}

	/** Beyond a limit, or not before it. */
	private String limit(Input input, String beyond, String before, Value limit, boolean included) {
		Scene inner = included ? scene.opposite() : scene;
		return (included ? "!" : "") + inner.reading() + "." + (included ? before : beyond) + "(" + read(input, inner) + ", " + value(limit) + ")";
	}

	private String isIn(Input input, SetExpression set) {
		CodeKind kind = ((Type.Coded) input.type()).kind();
		if (kind != CodeKind.LEVEL)
			return isIn(kind, conditions.set(List.of(set)));
		return "reading.levelsIn(" + conditions.levels(set) + ", " + (input.fact() == null ? "line" : conditions.operands.arguments((org.lamina.dsl.expressions.Reference) input.operand(), scene)) + ")";
	}

	private static String isIn(CodeKind kind, String set) {
		return "reading." + (kind == CodeKind.PLACE ? "placeIn(" : kind == CodeKind.PROCEDURE ? "procedureIn(" : "diagnosesInclude(") + set + ", line)";
	}

	private String read(Input input, Scene at) {
		return conditions.operands.write(input.operand(), at);
	}

	/** The expression for a constant. */
	private String value(Value value) {
		if (value instanceof Value.Number number)
			return conditions.operands.number(number.number().toPlainString());
		if (value instanceof Value.Day day)
			return conditions.operands.day(day.day());
		return value instanceof Value.Word word ? JavaText.string(word.word()) : String.valueOf(((Value.YesNo) value).yes());
	}

	/** What the class is, for its comment. */
	String title() {
		return "The decision table <b>" + JavaText.comment(table.getName()) + "</b>: the first row whose inputs all fit holds.";
	}
}
