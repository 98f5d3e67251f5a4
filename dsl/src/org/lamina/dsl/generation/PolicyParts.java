package org.lamina.dsl.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.Dated;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.DatedCodeSet;
import org.lamina.runtime.rules.LevelSet;
import org.lamina.runtime.rules.PolicyData;

/** The code sets and tables that the classes of one policy share; they are written into its data, each once, under a name. */
final class PolicyParts {

	/**
	 * A code set of the policy.
	 *
	 * @param name    its name in the data
	 * @param members what is a member on some day
	 * @param isDated whether the members are not the same on all days, so that the data have it among the dated sets
	 */
	record NamedSet(String name, CodeSet members, boolean isDated) {
	}

	/**
	 * A set of levels of the policy.
	 *
	 * @param name    its name in the data
	 * @param members its levels
	 */
	record NamedLevels(String name, LevelSet members) {
	}

	private static final int LONGEST_NAME = 40;

	private final TableReader reader;
	private final Map<String, CodeSet> sets = new TreeMap<>();
	private final Map<String, DatedCodeSet> datedSets = new TreeMap<>();
	private final Map<String, LevelSet> levelSets = new TreeMap<>();
	private final Map<Table, org.lamina.runtime.rules.Table> tables = new LinkedHashMap<>();

	/** The criteria that the rules name. */
	final CriteriaParts criteria;

	/** @param classNames the names of the policy's classes */
	PolicyParts(TableReader reader, Names classNames) {
		this.reader = reader;
		this.criteria = new CriteriaParts(classNames);
	}

	/** The set of all codes of some expressions, each on its days, under the name of the declared set, or under one made of the codes. */
	NamedSet set(List<? extends SetExpression> items) {
		DatedCodeSet members = DatedCodeSet.union(items.stream().map(CodeSets::datedMembersOf).toList());
		String name = items.size() == 1 && items.get(0) instanceof SetReference reference ? reference.getSet().getName() : nameOf(items);
		return members.isDated() ? new NamedSet(put(datedSets, sets.keySet(), name, members), members.ever(), true) : named(name, members.ever());
	}

	/** The set of some codes that stand at a place of a kind. */
	NamedSet set(CodeKind kind, List<String> codes, CodeSet members) {
		return named(shortened(kind.plural() + "-" + String.join("-or-", codes)), members);
	}

	private NamedSet named(String wanted, CodeSet members) {
		return new NamedSet(put(sets, datedSets.keySet(), wanted, members), members, false);
	}

	/** The set of the levels of an expression, under the name of the declared set, or under one made of the levels. */
	NamedLevels levels(SetExpression item) {
		LevelSet members = LevelSets.membersOf(item);
		String name = item instanceof SetReference reference ? reference.getSet().getName() : shortened("levels-" + members.toString().replace("..", "-to-").replace(", ", "-or-"));
		return new NamedLevels(put(levelSets, Set.of(), name, members), members);
	}

	/** Puts a set under a name that no other one has, and gives that name: a set with dated members and one without, which stand apart in the data, are told apart in the classes by their names. */
	private static <T> String put(Map<String, T> sets, Set<String> taken, String wanted, T members) {
		String name = wanted;
		for (int i = 2; taken.contains(name) || sets.containsKey(name) && !sets.get(name).equals(members); i++)
			name = wanted + "-" + i;
		sets.put(name, members);
		return name;
	}

	private static String nameOf(List<? extends SetExpression> items) {
		String words = items.stream().map(PolicyParts::nameOf).collect(Collectors.joining("-or-"));
		boolean startsWithName = items.get(0) instanceof SetReference;
		return shortened(startsWithName ? words : CodeSets.kindAt(items.get(0)).plural() + "-" + words);
	}

	private static String nameOf(SetExpression item) {
		if (item instanceof SetReference reference)
			return reference.getSet().getName();
		if (item instanceof Dated dated)
			return nameOf(dated.getItem());
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

	/** The rows of a table; a policy and the one it extends may have two of one name, which are told apart by a number. */
	org.lamina.runtime.rules.Table table(Table table) {
		return tables.computeIfAbsent(table, declared -> {
			org.lamina.runtime.rules.Table content = reader.contentOf(declared).table();
			int others = (int) tables.values().stream().filter(other -> other.name().equals(content.name())).count();
			return others == 0 ? content : content.numbered(others + 1);
		});
	}

	/** Whether a table is looked up by facts and properties, so that it becomes a class. */
	boolean decides(Table table) {
		return reader.contentOf(table).decides();
	}

	/** The data of the policy: what was asked for here, and what the policy knows of procedures and diagnoses. */
	PolicyData data(Policy policy) {
		return new PolicyData(sets, datedSets, levelSets, LevelSets.locations(policy), tables.values(), ProcedureReader.visible(policy).values());
	}
}
