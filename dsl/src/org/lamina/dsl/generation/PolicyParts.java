package org.lamina.dsl.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.rules.CodeSet;

/** The code sets and tables that the classes of one policy share; they are written into its data, each once, under a name. */
final class PolicyParts {

	/**
	 * A code set of the policy.
	 *
	 * @param name    its name in the data
	 * @param members its codes
	 */
	record NamedSet(String name, CodeSet members) {
	}

	private static final int LONGEST_NAME = 40;

	private final TableReader reader;
	private final Map<String, CodeSet> sets = new TreeMap<>();
	private final Map<String, org.lamina.runtime.rules.Table> tables = new LinkedHashMap<>();

	/** The criteria that the rules name. */
	final CriteriaParts criteria;

	/** @param classNames the names of the policy's classes */
	PolicyParts(TableReader reader, Names classNames) {
		this.reader = reader;
		this.criteria = new CriteriaParts(classNames);
	}

	/** The set of all codes of some expressions, under the name of the declared set, or under one made of the codes. */
	NamedSet set(List<? extends SetExpression> items) {
		CodeSet members = CodeSet.union(items.stream().map(CodeSets::membersOf).toList());
		String name = items.size() == 1 && items.get(0) instanceof SetReference reference ? reference.getSet().getName() : nameOf(items);
		return named(name, members);
	}

	/** The set of some codes that stand at a place of a kind. */
	NamedSet set(CodeKind kind, List<String> codes, CodeSet members) {
		return named(shortened(kind.plural() + "-" + String.join("-or-", codes)), members);
	}

	private NamedSet named(String wanted, CodeSet members) {
		String name = wanted;
		for (int i = 2; sets.containsKey(name) && !sets.get(name).equals(members); i++)
			name = wanted + "-" + i;
		sets.put(name, members);
		return new NamedSet(name, members);
	}

	private static String nameOf(List<? extends SetExpression> items) {
		String words = items.stream().map(PolicyParts::nameOf).collect(Collectors.joining("-or-"));
		boolean startsWithName = items.get(0) instanceof SetReference;
		return shortened(startsWithName ? words : CodeSets.kindAt(items.get(0)).plural() + "-" + words);
	}

	private static String nameOf(SetExpression item) {
		if (item instanceof SetReference reference)
			return reference.getSet().getName();
		if (item instanceof CodeItem code)
			return code.getCode();
		if (item instanceof CodeRange range)
			return range.getFrom() + "-to-" + range.getTo();
		return item instanceof CodePrefix prefix ? prefix.getPrefix() + "-and-more" : "codes";
	}

	private static String shortened(String name) {
		if (name.length() <= LONGEST_NAME)
			return name;
		int end = name.lastIndexOf('-', LONGEST_NAME);
		return name.substring(0, end < 0 ? LONGEST_NAME : end) + "-and-more";
	}

	/** The rows of a table. */
	org.lamina.runtime.rules.Table table(Table table) {
		return tables.computeIfAbsent(table.getName(), name -> reader.contentOf(table).table());
	}

	Map<String, CodeSet> sets() {
		return sets;
	}

	Stream<org.lamina.runtime.rules.Table> tables() {
		return tables.values().stream();
	}
}
