package org.lamina.claims.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
	private final Map<Field, int[]> all = new EnumMap<>(Field.class);
	/** For each field of a line, the positions for each line of a row. */
	private final Map<Field, int[][]> ofLines = new EnumMap<>(Field.class);
	private final Map<Fact, int[]> facts = new HashMap<>();
	private final int slots;
	private final List<String> problems = new ArrayList<>();

	Layout(CsvMapping mapping, List<String> headings) {
		this.mapping = mapping;
		this.headings = headings;
		slots = mapping.source(Field.LINE_PROCEDURE).all().size();
		mapping.sources().forEach(this::find);
		for (Fact fact : mapping.facts()) {
			look(fact.source());
			facts.put(fact, fact.source().all().stream().mapToInt(headings::indexOf).toArray());
		}
	}

	private void look(Source source) {
		List<String> missing = source.all().stream().filter(column -> !headings.contains(column)).toList();
		if (!missing.isEmpty())
			problems.add("There is no column `" + missing.get(0) + "`" + (missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)") + ", which " + source.place() + " names" + ending(missing.get(0)));
		source.all().stream().filter(column -> headings.indexOf(column) != headings.lastIndexOf(column))
			.forEach(column -> problems.add("Two columns are named `" + column + "`, which " + source.place() + " names."));
	}

	private void find(Field field, Source source) {
		look(source);
		List<int[]> families = source.columns().stream().map(family -> family.stream().mapToInt(headings::indexOf).toArray()).toList();
		all.put(field, families.stream().flatMapToInt(IntStream::of).toArray());
		if (field.isOfLine())
			ofLines.put(field, IntStream.range(0, slots).mapToObj(slot -> positions(field, families, slot)).toArray(int[][]::new));
	}

	/** The positions for one of the lines of a row: where the row has several, the column of that line, or the one that serves all of them. */
	private int[] positions(Field field, List<int[]> families, int slot) {
		int[] columns = all.get(field);
		if (slots == 1)
			return columns;
		if (!field.isList())
			return new int[] {columns[columns.length == 1 ? 0 : slot]};
		return families.stream().mapToInt(family -> family[family.length == 1 ? 0 : slot]).toArray();
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
		return all.containsKey(field);
	}

	/** The positions of all columns of a field. */
	int[] all(Field field) {
		return all.getOrDefault(field, NOWHERE);
	}

	/** How many lines a row can have. */
	int slots() {
		return slots;
	}

	/** The positions of a line's field, for one of the lines of a row. */
	int[] of(Field field, int slot) {
		return has(field) ? ofLines.get(field)[slot] : NOWHERE;
	}

	/** The position of a fact, for one of the lines of a row. */
	int of(Fact fact, int slot) {
		int[] columns = facts.get(fact);
		return columns[columns.length == 1 ? 0 : slot];
	}

	/** Whether a field of a line has columns of that line's own, so that a value there shows that there is a line. */
	boolean isOwn(Field field) {
		return slots == 1 || all(field).length > 1;
	}
}
