package org.lamina.dsl.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The layouts of files that payers publish, with Lamina's names for their columns. */
public enum Layout {
	/** NCCI procedure-to-procedure edits as CMS publishes them, with one row a pair and the day of deletion. */
	NCCI_PAIRS(List.of("column-1", "column-2"), Map.of("column1", "column-1", "column2", "column-2", "effective_date", "from", "deletion_date", "to", "modifier_indicator", "indicator"));

	private final List<String> keys;
	private final Map<String, String> names;

	Layout(List<String> keys, Map<String, String> names) {
		this.keys = keys;
		this.names = names;
	}

	/** The name by which an author asks for it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The layout of a name. */
	public static Optional<Layout> of(String word) {
		return java.util.Arrays.stream(values()).filter(layout -> layout.word().equals(word)).findFirst();
	}

	/** The names of all layouts. */
	public static List<String> words() {
		return java.util.Arrays.stream(values()).map(Layout::word).toList();
	}

	List<String> keys() {
		return keys;
	}

	/** Lamina's name for a heading of the file. */
	String columnOf(String heading) {
		return names.getOrDefault(heading, heading.replace('_', '-'));
	}
}
