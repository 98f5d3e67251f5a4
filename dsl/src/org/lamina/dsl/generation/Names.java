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
		return unique(wanted, "");
	}

	/** The wanted name, or the same with the first number by which it is unique with each of some endings; all of these are taken. */
	String unique(String wanted, String... endings) {
		String name = wanted;
		for (int i = 2; isTaken(name, endings); i++)
			name = wanted + i;
		for (String ending : endings)
			taken.add((name + ending).toLowerCase(Locale.ROOT));
		return name;
	}

	private boolean isTaken(String name, String... endings) {
		return List.of(endings).stream().anyMatch(ending -> taken.contains((name + ending).toLowerCase(Locale.ROOT)));
	}
}
