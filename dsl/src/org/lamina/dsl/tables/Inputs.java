package org.lamina.dsl.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.Column;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.LimitPart;
import org.lamina.dsl.expressions.RangePart;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.types.LineProperty;

/** What a decision table is looked up by: facts, and properties of lines, claims and patients, by their names. */
public final class Inputs {

	private Inputs() {
	}

	/**
	 * Whether a table decides: one of its keys is a fact, or a property that is no procedure; or it has more keys than a pair, or a range or a limit
	 * under one of them, so that procedures cannot be meant.
	 */
	public static boolean decide(Table table) {
		List<String> keys = table.getKeys().stream().filter(Objects::nonNull).toList();
		if (table.getGrid() == null || keys.isEmpty())
			return false;
		return keys.size() > 2 || keys.stream().anyMatch(key -> fact(table, key).isPresent() || property(key).filter(property -> property != LineProperty.PROCEDURE).isPresent())
				|| hasRanges(table, keys);
	}

	private static boolean hasRanges(Table table, List<String> keys) {
		List<Column> columns = table.getGrid().getColumns();
		for (Row row : table.getGrid().getRows())
			for (int i = 0; i < Math.min(columns.size(), row.getCells().size()); i++)
				if (keys.contains(columns.get(i).getName()) && !(EcoreUtil2.getAllContentsOfType(row.getCells().get(i), RangePart.class).isEmpty() && EcoreUtil2.getAllContentsOfType(row.getCells().get(i), LimitPart.class).isEmpty()))
					return true;
		return false;
	}

	/** The fact of a name that a table sees. */
	public static Optional<Fact> fact(Table table, String name) {
		return Documents.visible(Documents.of(table), Fact.class).stream().filter(fact -> name.equals(fact.getName())).findFirst();
	}

	/** The property of a name, whoever has it. */
	public static Optional<LineProperty> property(String name) {
		return Arrays.stream(LineProperty.values()).filter(property -> property.word().equals(name)).findFirst();
	}
}
