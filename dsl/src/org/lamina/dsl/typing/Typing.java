package org.lamina.dsl.typing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lamina.dsl.expressions.Choice;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.TextLiteral;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;

/** The actual type of each operand. */
@Singleton
public class Typing {

	private static final Set<String> OWNERS = Set.of("its", "claim's", "patient's");

	@Inject
	private TableReader tables;

	/** The type of an operand; {@link Type#UNKNOWN} where something in it is wrong. */
	public Type typeOf(Condition operand) {
		if (operand instanceof Property property && property.getColumn() != null)
			return typeOf(tableOf(property), property.getColumn());
		if (operand instanceof Property property)
			return property(property).map(LineProperty::type).orElse(Type.UNKNOWN);
		if (operand instanceof Reference reference)
			return typeOf(reference);
		if (operand instanceof NumberLiteral || operand instanceof Count || operand instanceof Sum || operand instanceof Product)
			return Type.NUMBER;
		if (operand instanceof DateLiteral)
			return Type.DATE;
		return operand instanceof TextLiteral ? Type.TEXT : Type.UNKNOWN;
	}

	/** The property that an operand asks for, if there is such a one. */
	public static Optional<LineProperty> property(Property property) {
		return LineProperty.of(isOfNamedLine(property) ? "its" : property.getOwner(), property.getName());
	}

	/** Whether a property is one of a line that was found and named, as in {@code the operation's date}. */
	public static boolean isOfNamedLine(Property property) {
		return property.getOwner() != null && !OWNERS.contains(property.getOwner());
	}

	/** The table of {@code the operation's fee.global-days}, or null if nothing is called so. */
	public Table tableOf(Property property) {
		return Documents.visible(Documents.of(property), Table.class).stream().filter(table -> property.getName().equals(table.getName())).findFirst().orElse(null);
	}

	private Type typeOf(Reference reference) {
		if (reference.getTarget() instanceof Fact fact)
			return typeOf(fact.getType());
		if (reference.getTarget() instanceof Criteria || reference.getTarget() instanceof Indications)
			return Type.YES_NO;
		return reference.getTarget() instanceof Table table && reference.getColumn() != null ? typeOf(table, reference.getColumn()) : Type.UNKNOWN;
	}

	private Type typeOf(Table table, String column) {
		return table == null || table.eIsProxy() ? Type.UNKNOWN : tables.contentOf(table).types().getOrDefault(column, Type.UNKNOWN);
	}

	/** The type of a fact. */
	public static Type typeOf(FactType declared) {
		if (declared instanceof YesNoType)
			return Type.YES_NO;
		if (declared instanceof DateType)
			return Type.DATE;
		if (declared instanceof TextType)
			return Type.TEXT;
		if (declared instanceof LevelsType)
			return new Type.Coded(CodeKind.LEVEL, true);
		if (declared instanceof ChoiceType choice)
			return new Type.Choice(choice.getChoices().stream().map(Choice::getName).filter(Objects::nonNull).toList());
		return declared == null ? Type.UNKNOWN : Type.NUMBER;
	}
}
