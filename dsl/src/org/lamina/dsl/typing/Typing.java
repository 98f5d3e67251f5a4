package org.lamina.dsl.typing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.lamina.dsl.expressions.Choice;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.DateLiteral;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Product;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Sum;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.TextLiteral;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;

/** The actual type of each operand. */
@Singleton
public class Typing {

	@Inject
	private TableReader tables;

	/** The type of an operand; {@link Type#UNKNOWN} where something in it is wrong. */
	public Type typeOf(Condition operand) {
		if (operand instanceof Property property)
			return property(property).map(LineProperty::type).orElse(Type.UNKNOWN);
		if (operand instanceof Reference reference)
			return typeOf(reference);
		if (operand instanceof NumberLiteral || operand instanceof Sum || operand instanceof Product)
			return Type.NUMBER;
		if (operand instanceof DateLiteral)
			return Type.DATE;
		return operand instanceof TextLiteral ? Type.TEXT : Type.UNKNOWN;
	}

	/** The property that an operand asks for, if there is such a one. */
	public static Optional<LineProperty> property(Property property) {
		return LineProperty.of(property.getOwner(), property.getName());
	}

	private Type typeOf(Reference reference) {
		if (reference.getTarget() instanceof Fact fact)
			return typeOf(fact.getType());
		if (reference.getTarget() instanceof Table table && !table.eIsProxy() && reference.getColumn() != null)
			return tables.contentOf(table).types().getOrDefault(reference.getColumn(), Type.UNKNOWN);
		return Type.UNKNOWN;
	}

	/** The type of a fact. */
	public static Type typeOf(FactType declared) {
		if (declared instanceof YesNoType)
			return Type.YES_NO;
		if (declared instanceof DateType)
			return Type.DATE;
		if (declared instanceof TextType)
			return Type.TEXT;
		if (declared instanceof ChoiceType choice)
			return new Type.Choice(choice.getChoices().stream().map(Choice::getName).toList());
		return declared == null ? Type.UNKNOWN : Type.NUMBER;
	}
}
