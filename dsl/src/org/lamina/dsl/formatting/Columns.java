package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.formatting.Line.Cell;

/**
 * In which column each cell of each line begins, counted from the line's indentation. Cells of a group's lines begin in one column if they
 * and all cells before them hold the same; so a line that says less does not tear others apart.
 */
final class Columns {

	static final int GAP_BEFORE_COMMENT = 2;

	private final Map<Line, List<Integer>> begins = new HashMap<>();

	Columns(List<Line> lines) {
		Map<Object, List<Line>> groups = new LinkedHashMap<>();
		for (Line line : lines) {
			begins.put(line, new ArrayList<>());
			groups.computeIfAbsent(line.start().group() == null ? line : line.start().group(), group -> new ArrayList<>()).add(line);
		}
		groups.values().forEach(group -> align(group, 0));
	}

	/** Aligns the cells at a place of lines that have all cells before it in common. */
	private void align(List<Line> lines, int place) {
		Map<String, List<Line>> alike = new LinkedHashMap<>();
		for (Line line : lines)
			if (place < line.cells().size())
				alike.computeIfAbsent(line.cells().get(place).label(), label -> new ArrayList<>()).add(line);
			else if (!line.behind().isEmpty())
				alike.computeIfAbsent("comment", label -> new ArrayList<>()).add(line);
		alike.values().forEach(with -> begin(with, place));
	}

	private void begin(List<Line> lines, int place) {
		int column = lines.stream().mapToInt(line -> end(line, place - 1) + gap(line, place)).max().orElseThrow();
		lines.forEach(line -> begins.get(line).add(column));
		align(lines.stream().filter(line -> place < line.cells().size()).toList(), place + 1);
	}

	private int end(Line line, int place) {
		return place < 0 ? 0 : begin(line, place) + line.cells().get(place).width();
	}

	private static int gap(Line line, int place) {
		List<Cell> cells = line.cells();
		return place < cells.size() ? cells.get(place).gap() : GAP_BEFORE_COMMENT;
	}

	/** Where the cell at a place begins; behind the last, where a comment does. */
	int begin(Line line, int place) {
		return begins.get(line).get(place);
	}
}
