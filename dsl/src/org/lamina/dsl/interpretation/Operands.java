package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lamina.dsl.expressions.CodeLiteral;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.TextLiteral;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What conditions compare: fields, facts, cells of tables, sums and counts. */
final class Operands {

	private final Knowledge knowledge;
	private final Counts counts;
	private final DecisionRows decisions;

	Operands(Knowledge knowledge, Counts counts) {
		this.knowledge = knowledge;
		this.counts = counts;
		this.decisions = new DecisionRows(knowledge, this);
	}

	/** What an operand comes to. */
	Quantity read(Condition operand, Scene scene) {
		if (operand instanceof Property property)
			return property.getColumn() == null ? LineFields.read(property.getName(), lineOf(property, scene), scene) : cell(tableOf(property), property.getColumn(), lineOf(property, scene), scene);
		if (operand instanceof Reference reference && reference.getTarget() instanceof Table table && knowledge.decides(table))
			return decision(table, reference.getColumn(), scene);
		if (operand instanceof Reference reference)
			return reference.getTarget() instanceof Fact fact ? new RecordedFact(fact, scene).read() : cell((Table) reference.getTarget(), reference.getColumn(), scene.line(), scene);
		if (operand instanceof Count count)
			return counts.read(count, scene);
		if (operand instanceof Sum sum)
			return sum.getOp().equals("+") ? Arithmetic.sum(read(sum.getLeft(), scene), read(sum.getRight(), scene)) : Arithmetic.difference(read(sum.getLeft(), scene), read(sum.getRight(), scene));
		if (operand instanceof Product product)
			return product.getOp().equals("*") ? Arithmetic.product(read(product.getLeft(), scene), read(product.getRight(), scene)) : Arithmetic.quotient(read(product.getLeft(), scene), read(product.getRight(), scene), scene);
		if (operand instanceof NumberLiteral number)
			return Quantity.constant(Value.of(new BigDecimal(number.getValue())));
		if (operand instanceof DateLiteral date)
			return Quantity.constant(Value.of(LocalDate.parse(date.getDate())));
		return Quantity.constant(Value.of(textOf(operand)));
	}

	/** The characters of a literal. */
	static String textOf(Condition literal) {
		if (literal instanceof NumberLiteral number)
			return number.getValue();
		if (literal instanceof CodeLiteral code)
			return code.getCode();
		if (literal instanceof DateLiteral date)
			return date.getDate();
		return ((TextLiteral) literal).getText();
	}

	/** The line of which a property is: the judged one, or one that was named. */
	static Line lineOf(Property property, Scene scene) {
		return scene.named().getOrDefault(ownerOf(property), scene.line());
	}

	/** The name of a line that was named, as in {@code operation} of {@code the operation's date}; or {@code its}, {@code claim's}, {@code patient's}. */
	static String ownerOf(Property property) {
		String owner = property.getOwner();
		return owner.equals("claim's") || owner.equals("patient's") ? owner : owner.replaceFirst("'s$", "");
	}

	/** Whether an operand says something; that is never unknown. */
	boolean isKnown(Condition operand, Scene scene) {
		if (operand instanceof Property property && property.getColumn() == null)
			return LineFields.isSaid(property.getName(), lineOf(property, scene), scene);
		if (operand instanceof Reference reference && reference.getTarget() instanceof Fact fact)
			return new RecordedFact(fact, scene).said() != null;
		if (operand instanceof Reference reference && reference.getTarget() instanceof Table table && knowledge.decides(table))
			return decisions.find(table, reference.getColumn(), scene.with(Filling.NONE, new Notes())).value() != null;
		if (operand instanceof Reference reference)
			return cellOf((Table) reference.getTarget(), reference.getColumn(), scene.line(), scene) != null;
		if (operand instanceof Property property)
			return cellOf(tableOf(property), property.getColumn(), lineOf(property, scene), scene) != null;
		return read(operand, scene.with(Filling.NONE, new Notes())).value() != null;
	}

	/** The cell of the row that holds; of rows that may hold, what they all say. Where none holds, the cell is unknown itself. */
	private Quantity decision(Table table, String column, Scene scene) {
		DecisionRows.Found found = decisions.find(table, column, scene);
		String name = scene.nameOf(table.getName() + "." + column, scene.line());
		if (found.value() != null) {
			scene.notes().because(name + " is " + found.value());
			return Quantity.constant(found.value());
		}
		if (found.open())
			return Quantity.constant(null);
		Atom atom = new Atom(name, domainOf(knowledge.typeOf(table, column), name));
		return Quantity.read(atom, null, scene);
	}

	private Table tableOf(Property property) {
		return knowledge.table(property, property.getName());
	}

	private Quantity cell(Table table, String column, Line line, Scene scene) {
		String name = table.getName() + "." + column;
		if (!isOfRow(table, line, scene))
			name = scene.nameOf(name, line);
		Value cell = cellOf(table, column, line, scene);
		if (cell != null)
			scene.notes().because(name + " is " + cell);
		Atom atom = new Atom(name, domainOf(knowledge.typeOf(table, column), name));
		return Quantity.read(atom, cell, scene);
	}

	/** Whether the row of a table that holds for a line is the one that the rule is about. */
	private static boolean isOfRow(Table table, Line line, Scene scene) {
		return scene.row() != null && scene.row().declared() == table && line == scene.line();
	}

	/** The cell of the row that the rule is about; of another table, or of another line, the cell of that line's procedure on its first day. */
	private Value cellOf(Table table, String column, Line line, Scene scene) {
		Row row = isOfRow(table, line, scene) ? scene.row() : knowledge.row(table, List.of(line.procedure()), line.firstDay());
		return row == null ? null : row.cell(column);
	}

	private static Domain domainOf(Type type, String name) {
		if (type == Type.NUMBER)
			return new Domain.Numbers(null, null);
		if (type == Type.DATE)
			return new Domain.Days();
		return type == Type.YES_NO ? new Domain.YesNo() : new Domain.Text(name);
	}
}
