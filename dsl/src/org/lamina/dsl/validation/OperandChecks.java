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
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.NamedLines;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.Inputs;
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
		if (owner == null || name == null)
			return;
		if (Typing.isOfNamedLine(property) && NamedLines.visibleAt(property).stream().noneMatch(line -> owner.equals(line.getNamed().getName()))) {
			List<String> names = NamedLines.visibleAt(property).stream().map(line -> line.getNamed().getName()).toList();
			error(Problem.UNKNOWN_NAME, "No line is called `" + owner + "` here" + (names.isEmpty() ? "; name it where it is found, as in `another line, the " + owner + ", bills …`, and join this to it with `and`." : Suggestion.choices(owner, names)),
					property, ExpressionsPackage.Literals.PROPERTY__OWNER);
			return;
		}
		if (property.getColumn() != null) {
			lookedUp(property);
			return;
		}
		if (Typing.property(property).isPresent())
			return;
		boolean ofLine = owner.equals("its") || Typing.isOfNamedLine(property);
		String who = ofLine ? "A line" : owner.equals("claim's") ? "A claim" : "A patient";
		Optional<LineProperty> elsewhere = java.util.Arrays.stream(LineProperty.values()).filter(other -> other.word().equals(name)).findFirst();
		String hint = elsewhere.map(other -> "; write `" + (other.owner().equals("its") ? "its " : "the " + other.owner() + " ") + name + "`.")
				.orElseGet(() -> name.equals("modifier") || name.equals("modifiers") ? "; write `it has modifier …`." : Suggestion.choices(name, LineProperty.words(ofLine ? "its" : owner)));
		error(Problem.UNKNOWN_PROPERTY, who + " has nothing called `" + name + "`" + hint, property, ExpressionsPackage.Literals.PROPERTY__NAME);
	}

	/** `the operation's fee.global-days` names a table that is looked up by one procedure, and a column of it. */
	private void lookedUp(Property property) {
		List<Table> tables = Documents.visible(Documents.of(property), Table.class);
		Table table = tables.stream().filter(candidate -> property.getName().equals(candidate.getName())).findFirst().orElse(null);
		if (!Typing.isOfNamedLine(property))
			error(Problem.UNKNOWN_PROPERTY, "A row of a table is found by a line; write `" + property.getName() + "." + property.getColumn() + "` alone for the judged line, or the name of a line that was found before.", property, ExpressionsPackage.Literals.PROPERTY__NAME);
		else if (table == null)
			error(Problem.UNKNOWN_NAME, "No table is called `" + property.getName() + "`" + Suggestion.ending(property.getName(), tables.stream().map(Table::getName).toList()), property, ExpressionsPackage.Literals.PROPERTY__NAME);
		else if (reader.contentOf(table).decides())
			error(Problem.FOREIGN_TABLE, "`" + table.getName() + "` is looked up by facts, for the judged line; write `" + table.getName() + "." + property.getColumn() + "` alone.", property, ExpressionsPackage.Literals.PROPERTY__NAME);
		else if (reader.contentOf(table).keys().size() != 1)
			error(Problem.FOREIGN_TABLE, "`" + table.getName() + "` is looked up by two procedures, and this is about one line; name a table that is looked up by one.", property, ExpressionsPackage.Literals.PROPERTY__NAME);
		else if (!reader.contentOf(table).types().containsKey(property.getColumn()))
			error(Problem.UNKNOWN_COLUMN, "The table `" + table.getName() + "` has no column `" + property.getColumn() + "`" + Suggestion.choices(property.getColumn(), List.copyOf(reader.contentOf(table).types().keySet())), property, ExpressionsPackage.Literals.PROPERTY__COLUMN);
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
			error(Problem.UNKNOWN_COLUMN, "By `" + column + "` a row of `" + table.getName() + "` is found, so it is no value to ask for; write `" + (content.decides() ? inputOf(table, column) : "its procedure") + "`.", reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
		else if (column.equals("from") || column.equals("to"))
			error(Problem.UNKNOWN_COLUMN, "`" + column + "` dates the rows of `" + table.getName() + "`, and a row is found only on its days; leave this condition out.", reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
		else
			error(Problem.UNKNOWN_COLUMN, "The table `" + table.getName() + "` has no column `" + column + "`" + Suggestion.choices(column, columns), reference, ExpressionsPackage.Literals.REFERENCE__COLUMN);
	}

	/** How a condition reads what a decision table is looked up by. */
	private static String inputOf(Table table, String name) {
		boolean fact = Inputs.fact(table, name).isPresent();
		return Inputs.property(name).filter(property -> !fact).map(property -> (property.owner().equals("its") ? "its " : "the " + property.owner() + " ") + name).orElse(name);
	}

	/** A condition reads the row of the table that its rule is about, or of one that is looked up by the judged line's procedure. */
	@Check
	void tablesAreLookedUpByTheLine(Reference reference) {
		if (!(reference.getTarget() instanceof Table table) || !found(table))
			return;
		Rule rule = EcoreUtil2.getContainerOfType(reference, Rule.class);
		Table own = rule == null || rule.getSubject() == null ? null : rule.getSubject().getTable();
		if (table == own || own != null && own.eIsProxy() || reader.contentOf(table).decides() || reader.contentOf(table).keys().size() != 2)
			return;
		error(Problem.FOREIGN_TABLE, "`" + table.getName() + "` is looked up by two procedures, and " + (own == null ? "this is about no pair of lines" : "this rule is about `" + own.getName() + "`") + "; write `for each pair of lines in " + table.getName() + "`.", reference, ExpressionsPackage.Literals.REFERENCE__TARGET);
	}
}
