package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands on one line unless that would be too long, in columns, and the comments above it. */
final class Line {

	/** A stretch of a line that begins in a column of its own. */
	static final class Cell {

		private final String label;
		private final int gap;
		private final List<Word> words = new ArrayList<>();

		private Cell(String label, int gap) {
			this.label = label;
			this.gap = gap;
		}

		/** What it holds; cells are aligned with such as hold the same. */
		String label() {
			return label;
		}

		/** The fewest blanks before it. */
		int gap() {
			return gap;
		}

		List<Word> words() {
			return words;
		}

		/** Its width on one line. */
		int width() {
			int width = 0;
			for (int i = 0; i < words.size(); i++)
				width += words.get(i).width() + (i == 0 || words.get(i).glued() ? 0 : 1);
			return width;
		}
	}

	/** Of how many tokens one could be made, if they stood side by side: of five, as the day {@code 2026-02-03}. */
	private static final int MOST_IN_A_TOKEN = 5;

	private final LineStart start;
	private final boolean blankAbove;
	private final List<Comment> above;
	private final boolean blankBelowComments;
	private final List<Cell> cells = new ArrayList<>();
	/** The comments at the end of the line, or of a part of it, by the word before them; the line is broken behind them. */
	private final Map<Word, List<Comment>> trailing = new IdentityHashMap<>();

	Line(LineStart start, boolean blankAbove, List<Comment> above, boolean blankBelowComments) {
		this.start = start;
		this.blankAbove = blankAbove;
		this.above = above;
		this.blankBelowComments = blankBelowComments;
		beginCell(start.label(), 0);
	}

	void beginCell(String label, int gap) {
		cells.add(new Cell(label, gap));
	}

	void add(Word word) {
		lastCell().words().add(word);
	}

	/** Puts a comment behind what is there so far. */
	void trail(Comment comment) {
		trailing.computeIfAbsent(lastWord(), word -> new ArrayList<>()).add(comment);
	}

	private Cell lastCell() {
		return cells.get(cells.size() - 1);
	}

	private Word lastWord() {
		List<Word> words = lastCell().words();
		return words.get(words.size() - 1);
	}

	/** The text that a further word would be glued to: all since the last blank, or the end of it that could become part of one token with the word. */
	String openText() {
		List<Word> words = lastCell().words();
		int first = words.size() - 1;
		while (first > 0 && words.get(first).glued() && words.size() - first < MOST_IN_A_TOKEN)
			first--;
		return words.subList(first, words.size()).stream().map(Word::text).collect(Collectors.joining());
	}

	/** Comments behind a word. */
	List<Comment> behind(Word word) {
		return trailing.getOrDefault(word, List.of());
	}

	/** Comments at its very end. */
	List<Comment> behind() {
		return lastCell().words().isEmpty() ? List.of() : behind(lastWord());
	}

	List<Word> words() {
		return cells.stream().flatMap(cell -> cell.words().stream()).toList();
	}

	List<Cell> cells() {
		return cells;
	}

	LineStart start() {
		return start;
	}

	boolean blankAbove() {
		return blankAbove;
	}

	List<Comment> above() {
		return above;
	}

	boolean blankBelowComments() {
		return blankBelowComments;
	}
}
