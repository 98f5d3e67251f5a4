package org.lamina.runtime.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data of a policy: its sets, tables and procedures. They live in a resource beside the generated classes, for they are data in
 * the policy and may be millions of rows.
 *
 * @param sets       the code sets by name
 * @param datedSets  the code sets with dated members by name
 * @param levelSets  the sets of levels by name
 * @param locations  where diagnoses are
 * @param tables     the tables by name
 * @param procedures the procedures it knows
 */
public record PolicyData(Map<String, CodeSet> sets, Map<String, DatedCodeSet> datedSets, Map<String, LevelSet> levelSets, Locations locations, Map<String, Table> tables, Procedures procedures) {

	public PolicyData(Map<String, CodeSet> sets, Map<String, DatedCodeSet> datedSets, Map<String, LevelSet> levelSets, Locations locations, Collection<Table> tables, Collection<Procedure> procedures) {
		this(new LinkedHashMap<>(sets), new LinkedHashMap<>(datedSets), new LinkedHashMap<>(levelSets), locations, byName(tables), new Procedures(procedures));
	}

	/** Data without dated sets, without sets of levels and without diagnoses that say where they are. */
	public PolicyData(Map<String, CodeSet> sets, Collection<Table> tables, Collection<Procedure> procedures) {
		this(sets, Map.of(), Map.of(), Locations.NONE, tables, procedures);
	}

	private static Map<String, Table> byName(Collection<Table> tables) {
		Map<String, Table> byName = new LinkedHashMap<>();
		tables.forEach(table -> byName.put(table.key(), table));
		return byName;
	}

	/** The data that was generated with a policy's class, read from its resource. */
	public static PolicyData of(Class<? extends Policy> policy, String resource) {
		try (InputStream in = policy.getResourceAsStream(resource)) {
			if (in == null)
				throw new IllegalStateException("The resource " + resource + " of " + policy.getName() + " is missing; generate the rules again.");
			return PolicyDataFormat.read(in);
		} catch (IOException e) {
			throw new UncheckedIOException("The resource " + resource + " of " + policy.getName() + " cannot be read; generate the rules again.", e);
		}
	}

	/** The code set of a name. */
	public CodeSet set(String name) {
		return known(sets.get(name), name);
	}

	/** The code set with dated members of a name. */
	public DatedCodeSet datedSet(String name) {
		return known(datedSets.get(name), name);
	}

	/** The set of levels of a name. */
	public LevelSet levelSet(String name) {
		return known(levelSets.get(name), name);
	}

	/** The table of a name. */
	public Table table(String name) {
		return known(tables.get(name), name);
	}

	private static <T> T known(T found, String name) {
		if (found == null)
			throw new IllegalStateException("The data of the policy have no `" + name + "`; generate the rules again.");
		return found;
	}
}
