package org.lamina.runtime.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data of a policy: its code sets, tables and procedures. They live in a resource beside the generated classes, for they are data in
 * the policy and may be millions of rows.
 *
 * @param sets       the code sets by name
 * @param tables     the tables by name
 * @param procedures the procedures it knows
 */
public record PolicyData(Map<String, CodeSet> sets, Map<String, Table> tables, Procedures procedures) {

	public PolicyData(Map<String, CodeSet> sets, Collection<Table> tables, Collection<Procedure> procedures) {
		this(new LinkedHashMap<>(sets), byName(tables), new Procedures(procedures));
	}

	private static Map<String, Table> byName(Collection<Table> tables) {
		Map<String, Table> byName = new LinkedHashMap<>();
		tables.forEach(table -> byName.put(table.name(), table));
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
