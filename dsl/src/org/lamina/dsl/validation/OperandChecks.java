package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.typing.Typing;

/** What conditions read is there. */
class OperandChecks extends Checks {

	@Inject
	private TableReader reader;

	/** A property is one that the line, its claim or the patient has. */
	@Check
	void propertiesExist(Property property) {
		String owner = property.getOwner();
		String name = property.getName();
		if (owner == null || name == null || Typing.property(property).isPresent())
			return;
		String who = owner.equals("its") ? "A line" : owner.equals("claim's") ? "A claim" : "A patient";
		Optional<LineProperty> elsewhere = java.util.Arrays.stream(LineProperty.values()).filter(other -> other.word().equals(name)).findFirst();
		String hint = elsewhere.map(other -> "; write `" + (other.owner().equals("its") ? "its " : "the " + other.owner() + " ") + name + "`.")
				.orElseGet(() -> name.equals("modifier") || name.equals("modifiers") ? "; write `it has modifier …`." : Suggestion.choices(name, LineProperty.words(owner)));
		error(Problem.UNKNOWN_PROPERTY, who + " has nothing called `" + name + "`" + hint, property, ExpressionsPackage.Literals.PROPERTY__NAME);
	}

	/** A fact has no columns. */
	@Check
	void factsHaveNoColumns(Reference reference) {
		if (reference.getTarget() instanceof Fact fact && found(fact) && reference.getColumn() != null)
			error(Problem.UNKNOWN_COLUMN, "`" + fact.getName() + "` is a fact and has no columns; leave `." + reference.getColumn() + "` out.", reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
	}

	/** A column is one of its table. */
	@Check
	void columnsExist(Reference reference) {
		if (!(reference.getTarget() instanceof Table table) || !found(table))
			return;
		TableContent content = reader.contentOf(table);
		List<String> columns = List.copyOf(content.types().keySet());
		String column = reference.getColumn();
		if (column == null) {
			error(Problem.UNKNOWN_COLUMN, "`" + table.getName() + "` is a table; say which column is meant" + (columns.isEmpty() ? "." : ", as in `" + table.getName() + "." + columns.get(0) + "`."), reference);
			return;
		}
		if (columns.contains(column) || columns.isEmpty() && content.problems().stream().anyMatch(problem -> problem.error()))
			return;
		if (content.keys().contains(column))
			error(Problem.UNKNOWN_COLUMN, "By `" + column + "` a row of `" + table.getName() + "` is found, so it is no value to ask for; write `its procedure`.", reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
		else if (column.equals("from") || column.equals("to"))
			error(Problem.UNKNOWN_COLUMN, "`" + column + "` dates the rows of `" + table.getName() + "`, and a row is found only on its days; leave this condition out.", reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
		else
			error(Problem.UNKNOWN_COLUMN, "The table `" + table.getName() + "` has no column `" + column + "`" + Suggestion.choices(column, columns), reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
	}

	/** A condition reads the table that its rule is about. */
	@Check
	void tablesAreThoseOfTheRule(Reference reference) {
		Rule rule = EcoreUtil2.getContainerOfType(reference, Rule.class);
		if (rule == null || rule.getSubject() == null || !(reference.getTarget() instanceof Table table) || !found(table) || table == rule.getSubject().getTable())
			return;
		Table own = rule.getSubject().getTable();
		if (own != null && own.eIsProxy())
			return;
		error(Problem.FOREIGN_TABLE, "This rule is " + (own == null ? "about no table" : "about table `" + own.getName() + "`") + ", so it has no row of `" + table.getName() + "`; write `for each line in " + table.getName() + "`.", reference, ExpressionsPackage.Literals.REFERENCE__TARGET);
	}
}
