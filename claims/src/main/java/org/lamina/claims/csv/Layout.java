package org.lamina.claims.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A mapping for the headings of one file: each field with the positions of its columns. */
final class Layout {

	private static final int[] NOWHERE = {};

	private final CsvMapping mapping;
	private final List<String> headings;
	private final Map<Field, List<int[]>> positions = new EnumMap<>(Field.class);
	private final List<String> problems = new ArrayList<>();

	Layout(CsvMapping mapping, List<String> headings) {
		this.mapping = mapping;
		this.headings = headings;
		mapping.sources().forEach(this::find);
	}

	private void find(Field field, Source source) {
		List<String> missing = source.all().stream().filter(column -> !headings.contains(column)).toList();
		if (!missing.isEmpty())
			problems.add("There is no column `" + missing.get(0) + "`" + (missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)") + ", which " + source.place() + " names" + ending(missing.get(0)));
		source.all().stream().filter(column -> headings.indexOf(column) != headings.lastIndexOf(column))
			.forEach(column -> problems.add("Two columns are named `" + column + "`, which " + source.place() + " names."));
		positions.put(field, source.columns().stream().map(family -> family.stream().mapToInt(headings::indexOf).toArray()).toList());
	}

	private String ending(String missing) {
		if (headings.size() == 1)
			return "; the first row is a single cell, so that perhaps its `separator` is another.";
		Set<String> mapped = mapping.sources().values().stream().flatMap(source -> source.all().stream()).collect(Collectors.toSet());
		return Nearest.ending(missing, headings.stream().filter(heading -> !mapped.contains(heading)).toList());
	}

	/** Why the file does not have what the mapping names; empty if it has. */
	List<String> problems() {
		return problems;
	}

	CsvMapping mapping() {
		return mapping;
	}

	/** The number of cells of a row. */
	int width() {
		return headings.size();
	}

	String heading(int position) {
		return headings.get(position);
	}

	boolean has(Field field) {
		return positions.containsKey(field);
	}

	/** The positions of all columns of a field. */
	int[] all(Field field) {
		return positions.getOrDefault(field, List.of()).stream().flatMapToInt(IntStream::of).toArray();
	}

	/** How many lines a row can have. */
	int slots() {
		return all(Field.LINE_PROCEDURE).length;
	}

	/**
	 * The positions of a line's field, for one of the lines of a row: where the row has several, the column of that line, or the one that
	 * serves all of them.
	 */
	int[] of(Field field, int slot) {
		if (!has(field))
			return NOWHERE;
		if (slots() == 1)
			return all(field);
		if (!field.isList())
			return new int[] {all(field)[all(field).length == 1 ? 0 : slot]};
		return positions.get(field).stream().mapToInt(family -> family[family.length == 1 ? 0 : slot]).toArray();
	}

	/** Whether a field of a line has columns of that line's own, so that a value there shows that there is a line. */
	boolean isOwn(Field field) {
		return slots() == 1 || all(field).length > 1;
	}
}
