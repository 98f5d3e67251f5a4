package org.lamina.dsl.generation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.expressions.PercentType;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
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

	private final Typing typing;
	private final Names names;
	private final Map<String, Constant> constants = new TreeMap<>();

	/** The columns of the class's table that are used: the name of the field by the name of the column. */
	final Map<String, String> columns = new TreeMap<>();

	/** @param names the names of the class's fields */
	OperandWriter(Typing typing, Names names) {
		this.typing = typing;
		this.names = names;
	}

	/** The facts, numbers and days that the class uses. */
	Collection<Constant> constants() {
		return constants.values();
	}

	private String constant(String type, String wanted, String value) {
		return constants.computeIfAbsent(value, made -> new Constant(type, names.unique(wanted), value)).name;
	}

	Type typeOf(Condition operand) {
		return typing.typeOf(operand);
	}

	/** An expression for an operand's value, which is null where it is unknown. */
	String write(Condition operand, Scene scene) {
		if (operand instanceof Property property)
			return property(Typing.property(property).orElseThrow(), scene);
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

	private static String property(LineProperty property, Scene scene) {
		String accessor = JavaText.lowerCamel(property.word());
		String of = switch (property) {
			case AGE -> "claim, " + scene.line();
			case KIND, FREQUENCY, LINE_OF_BUSINESS, STATE, PRIOR_AUTHORIZATION, SEX -> "claim";
			default -> scene.line();
		};
		return scene.reading() + "." + accessor + "(" + of + ")";
	}

	private String reference(Reference reference, Scene scene) {
		Type type = typing.typeOf(reference);
		String accessor = type == Type.NUMBER ? "number" : type == Type.DATE ? "day" : type == Type.YES_NO ? "isYes" : "word";
		return scene.reading() + "." + accessor + "(" + arguments(reference, scene) + ")";
	}

	/** What names a fact, or a cell of the table, to a reading. */
	String arguments(Reference reference, Scene scene) {
		if (reference.getTarget() instanceof Fact fact)
			return fact(fact) + ", claim, " + scene.line();
		String column = reference.getColumn();
		return "table, row, " + columns.computeIfAbsent(column, name -> names.unique(JavaText.lowerCamel(name + "-column")));
	}

	private String fact(Fact fact) {
		boolean ofEachLine = ((org.lamina.dsl.expressions.Facts) fact.eContainer()).isOfEachLine();
		String start = "(" + JavaText.string(fact.getName()) + ", " + ofEachLine;
		return constant("Fact", JavaText.constant(fact.getName()), factOfType(fact.getType(), start) + ")");
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
		if (type instanceof ChoiceType choice)
			return "Fact.choice" + start + choice.getChoices().stream().map(word -> ", " + JavaText.string(word.getName())).collect(Collectors.joining());
		return "Fact.of" + start + ", Fact.Type.YES_NO";
	}

	private String number(String text) {
		BigDecimal number = new BigDecimal(text);
		return constant("BigDecimal", "NUMBER_" + number.toPlainString().replace('.', '_'), JavaText.number(number));
	}

	private String day(LocalDate day) {
		return constant("LocalDate", "DAY_" + day.toString().replace('-', '_'), JavaText.day(day));
	}
}
