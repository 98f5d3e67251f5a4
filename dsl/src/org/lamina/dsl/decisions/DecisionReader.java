package org.lamina.dsl.decisions;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamina.dsl.decisions.Decisions.Decision;
import org.lamina.dsl.decisions.Decisions.Misfit;
import org.lamina.dsl.expressions.Column;
import org.lamina.dsl.expressions.ExpressionsFactory;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.Inputs;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.typing.Typing;

/** Reads what the cells of a decision table accept of its inputs. */
@Singleton
public class DecisionReader {

	@Inject
	private TableReader tables;

	@Inject
	private IResourceScopeCache cache;

	/** The content of a table that is looked up by facts and properties. */
	public Decisions of(Table table) {
		return cache.get(List.of("decisions", table), table.eResource(), () -> read(table));
	}

	private Decisions read(Table table) {
		TableContent content = tables.contentOf(table);
		List<Misfit> problems = new ArrayList<>();
		List<Input> inputs = new ArrayList<>();
		List<Column> columns = table.getGrid().getColumns();
		for (int i = 0; i < columns.size(); i++)
			if (content.keys().contains(columns.get(i).getName()))
				input(table, columns.get(i), i, problems).ifPresent(inputs::add);
		List<Decision> rows = new ArrayList<>();
		for (TableContent.Result result : content.results()) {
			List<Accepted> cells = new ArrayList<>();
			for (Input input : inputs)
				try {
					cells.add(new CellReader(table, input).read(result.row().getCells().get(input.column())));
				} catch (CellReader.Unfit unfit) {
					problems.add(new Misfit(unfit.problem, unfit.getMessage(), result.row().getCells().get(input.column())));
				}
			if (cells.size() == inputs.size())
				rows.add(new Decision(result.row(), result.period(), cells, result.values()));
		}
		return new Decisions(List.copyOf(inputs), List.copyOf(content.types().keySet()), List.copyOf(rows), List.copyOf(problems));
	}

	private static Optional<Input> input(Table table, Column column, int position, List<Misfit> problems) {
		String name = column.getName();
		Optional<Fact> fact = Inputs.fact(table, name);
		if (fact.isPresent() && ((Facts) fact.get().eContainer()).isOfEachLevel()) {
			problems.add(new Misfit(Problem.TYPE, "`" + name + "` is a fact of each level, and a table is looked up for a line; name facts of the claim or of each line.", column));
			return Optional.empty();
		}
		if (fact.isPresent()) {
			Reference reference = ExpressionsFactory.eINSTANCE.createReference();
			reference.setTarget(fact.get());
			return Optional.of(new Input(name, position, Typing.typeOf(fact.get().getType()), fact.get(), reference));
		}
		Optional<LineProperty> property = Inputs.property(name);
		if (property.isEmpty()) {
			List<String> names = Stream.concat(Documents.visible(Documents.of(table), Fact.class).stream().map(Fact::getName), Arrays.stream(LineProperty.values()).map(LineProperty::word)).toList();
			problems.add(new Misfit(Problem.UNKNOWN_NAME, "No fact and nothing of a line, claim or patient is called `" + name + "`" + Suggestion.ending(name, names), column));
			return Optional.empty();
		}
		Property operand = ExpressionsFactory.eINSTANCE.createProperty();
		operand.setOwner(property.get().owner());
		operand.setName(property.get().word());
		return Optional.of(new Input(name, position, property.get().type(), null, operand));
	}
}
