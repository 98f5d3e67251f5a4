package org.lamina.dsl.generation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Duration;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.expressions.PercentType;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;

/** Writes what a condition compares: values of lines, claims, facts and tables, and constants. */
final class OperandWriter {

	/**
	 * A constant of the class.
	 *
	 * @param type  its Java type
	 * @param name  its name
	 * @param value the expression it is set to
	 */
	record Constant(String type, String name, String value) {
	}

	/**
	 * A column of a table that the class uses.
	 *
	 * @param field  the field with its position
	 * @param table  the field with its table
	 * @param column its name
	 */
	record ColumnField(String field, String table, String column) {
	}

	private final ConditionWriter conditions;
	private final Typing typing;
	private final Table subject;
	private final Map<String, Constant> constants = new TreeMap<>();

	/** The columns that the class uses, by the names of table and column. */
	final Map<String, ColumnField> columns = new TreeMap<>();

	/** The tables that the class looks rows up in: the name of the field by the name of the table in the policy's data. */
	final Map<String, String> tables = new TreeMap<>();

	/** @param subject the table that the class has the row of, or null */
	OperandWriter(ConditionWriter conditions, Typing typing, Table subject) {
		this.conditions = conditions;
		this.typing = typing;
		this.subject = subject;
	}

	/** The facts, numbers and days that the class uses. */
	Collection<Constant> constants() {
		return constants.values();
	}

	private String constant(String type, String wanted, String value) {
		return constants.computeIfAbsent(value, made -> new Constant(type, conditions.fields.unique(wanted), value)).name;
	}

	Type typeOf(Condition operand) {
		return typing.typeOf(operand);
	}

	/** An expression for an operand's value, which is null where it is unknown. */
	String write(Condition operand, Scene scene) {
		if (operand instanceof Count count)
			return conditions.lines.count(count, scene);
		if (operand instanceof Property property && property.getColumn() != null)
			return scene.reading() + "." + accessor(typing.typeOf(property)) + "(" + lookUp(property, scene) + ")";
		if (operand instanceof Property property)
			return property(Typing.property(property).orElseThrow(), lineOf(property, scene), scene);
		if (operand instanceof Reference reference)
			return reference(reference, scene);
		if (operand instanceof NumberLiteral number)
			return number(number.getValue());
		if (operand instanceof DateLiteral date)
			return day(LocalDate.parse(date.getDate()));
		if (operand instanceof Sum sum)
			return scene.reading() + (sum.getOp().equals("+") ? ".sum(" : ".difference(") + write(sum.getLeft(), scene) + ", " + write(sum.getRight(), scene) + ")";
		if (operand instanceof Product product)
			return scene.reading() + (product.getOp().equals("*") ? ".product(" : ".quotient(") + write(product.getLeft(), scene) + ", " + write(product.getRight(), scene) + ")";
		throw new IllegalArgumentException(operand.eClass().getName());
	}

	/** The variable of the line that a property is of. */
	static String lineOf(Property property, Scene scene) {
		return Typing.isOfNamedLine(property) ? scene.variableOf(property.getOwner()) : scene.line();
	}

	private static String property(LineProperty property, String line, Scene scene) {
		String accessor = JavaText.lowerCamel(property.word());
		String of = switch (property) {
			case AGE -> "claim, " + line;
			case KIND, FREQUENCY, LINE_OF_BUSINESS, STATE, PRIOR_AUTHORIZATION, SEX -> "claim";
			default -> line;
		};
		return scene.reading() + "." + accessor + "(" + of + ")";
	}

	private String reference(Reference reference, Scene scene) {
		if (decides(reference))
			return decision(reference, accessor(typing.typeOf(reference)), scene, ", " + scene.reading());
		return scene.reading() + "." + accessor(typing.typeOf(reference)) + "(" + arguments(reference, scene) + ")";
	}

	/** Whether an operand is a cell of a decision table. */
	boolean decides(Reference reference) {
		return reference.getTarget() instanceof Table table && conditions.parts.decides(table);
	}

	/** A call of a decision table, about one of its columns. */
	String decision(Reference reference, String accessor, Scene scene, String reading) {
		return conditions.criteriaField(reference.getTarget()) + "." + accessor + "(" + JavaText.string(reference.getColumn()) + ", claim, " + scene.line() + reading + ")";
	}

	private static String accessor(Type type) {
		return type == Type.NUMBER ? "number" : type == Type.DATE ? "day" : type == Type.YES_NO ? "isYes" : "word";
	}

	/** What names a fact, or a cell of a table, to a reading. */
	String arguments(Reference reference, Scene scene) {
		if (reference.getTarget() instanceof Fact fact)
			return fact(fact) + ", claim, " + scene.line() + (isOfLevel(fact) ? ", " + scene.level() : "");
		Table table = (Table) reference.getTarget();
		return table == subject ? "table, row, " + column(table, "table", reference.getColumn()) : lookUp(table, reference.getColumn(), scene.line());
	}

	/** What names a cell in the row of a named line to a reading. */
	String lookUp(Property property, Scene scene) {
		return lookUp(typing.tableOf(property), property.getColumn(), lineOf(property, scene));
	}

	/** What names the cell in the row of a line's procedure to a reading. */
	private String lookUp(Table table, String column, String line) {
		String field = table(table);
		return field + ", " + line + ", " + column(table, field, column);
	}

	/** The field with a table, to look rows up. */
	String table(Table table) {
		return table == subject ? "table" : tables.computeIfAbsent(conditions.parts.table(table).key(), key -> conditions.fields.unique(JavaText.lowerCamel(table.getName())));
	}

	private String column(Table table, String tableField, String column) {
		String wanted = table == subject ? column : table.getName() + "-" + column;
		return columns.computeIfAbsent(wanted, name -> new ColumnField(conditions.fields.unique(JavaText.lowerCamel(name + "-column")), tableField, column)).field;
	}

	private static boolean isOfLevel(Fact fact) {
		return ((Facts) fact.eContainer()).isOfEachLevel();
	}

	/** The constant for a fact. */
	String fact(Fact fact) {
		Facts facts = (Facts) fact.eContainer();
		String start = "(" + JavaText.string(fact.getName()) + ", Fact.Of." + (facts.isOfEachLine() ? "LINE" : facts.isOfEachLevel() ? "LEVEL" : "CLAIM");
		return constant("Fact", JavaText.constant(fact.getName()), factOfType(fact.getType(), start) + ")");
	}

	/** How long a time is, as a number of its unit, and the unit. */
	String duration(Duration duration, Scene scene) {
		String unit = duration.getUnit();
		String amount = duration.getAmount() != null ? number(duration.getAmount()) : write(duration.getCounted(), scene);
		return amount + ", ChronoUnit." + (unit.endsWith("s") ? unit : unit + "s").toUpperCase(Locale.ROOT);
	}

	/** The constant for a period. */
	String period(org.lamina.dsl.codes.Period period) {
		return period(org.lamina.dsl.sets.ProcedureReader.period(period));
	}

	/** The constant for some days. */
	String period(org.lamina.runtime.rules.Period days) {
		return constant("Period", "FORCE", "new Period(" + JavaText.day(days.from()) + ", " + JavaText.day(days.to()) + ")");
	}

	private static String factOfType(FactType type, String start) {
		if (type instanceof NumberType number)
			return "Fact.number" + start + ", " + JavaText.string(number.getFrom()) + ", " + JavaText.string(number.getTo());
		if (type instanceof PercentType)
			return "Fact.of" + start + ", Fact.Type.PERCENT";
		if (type instanceof DateType)
			return "Fact.of" + start + ", Fact.Type.DATE";
		if (type instanceof TextType)
			return "Fact.of" + start + ", Fact.Type.TEXT";
		if (type instanceof LevelsType)
			return "Fact.of" + start + ", Fact.Type.LEVELS";
		if (type instanceof ChoiceType choice)
			return "Fact.choice" + start + choice.getChoices().stream().map(word -> ", " + JavaText.string(word.getName())).collect(Collectors.joining());
		return "Fact.of" + start + ", Fact.Type.YES_NO";
	}

	/** The constant for a number. */
	String number(String text) {
		BigDecimal number = new BigDecimal(text);
		return constant("BigDecimal", "NUMBER_" + number.toPlainString().replace('.', '_'), JavaText.number(number));
	}

	/** The constant for a day. */
	String day(LocalDate day) {
		return constant("LocalDate", "DAY_" + day.toString().replace('-', '_'), JavaText.day(day));
	}
}
