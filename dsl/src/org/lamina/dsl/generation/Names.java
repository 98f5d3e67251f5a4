package org.lamina.dsl.generation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives out names that differ from each other even where case does not count, as on some file systems. */
final class Names {

	private final Set<String> taken = new HashSet<>();

	/** Names that are taken from the beginning. */
	Names(String... reserved) {
		List.of(reserved).forEach(this::unique);
	}

	/** The wanted name, or the same with the first number that makes it unique. */
	String unique(String wanted) {
		String name = wanted;
		for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++)
			name = wanted + i;
		return name;
	}
}
