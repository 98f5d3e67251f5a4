package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks what is too wide for one line. */
final class Wrapping {

	/** The widest line that is not broken, in columns. */
	private static final int WIDEST = 120;

	/**
	 * A word in its place on a line.
	 *
	 * @param word      the word
	 * @param blanks    the blanks before it
	 * @param endsPiece whether a comment behind it ends its line
	 */
	record Placed(Word word, int blanks, boolean endsPiece) {

		boolean opensPiece() {
			return !word.above().isEmpty();
		}
	}

	/**
	 * A line of what was broken.
	 *
	 * @param indent its indentation
	 * @param words  its words
	 */
	record Piece(int indent, List<Placed> words) {
	}

	private final int first;
	private final int further;
	private final List<Piece> pieces = new ArrayList<>();

	private Wrapping(int first, int further) {
		this.first = first;
		this.further = further;
	}

	/**
	 * The lines that the words of one line take.
	 *
	 * @param words   the words
	 * @param first   the indentation of the first line
	 * @param further that of the others outside parentheses
	 */
	static List<Piece> of(List<Placed> words, int first, int further) {
		Wrapping wrapping = new Wrapping(first, further);
		boolean isTorn = words.stream().skip(1).anyMatch(Placed::opensPiece) || words.stream().limit(words.size() - 1L).anyMatch(Placed::endsPiece);
		if (isTorn)
			wrapping.tear(words);
		else
			wrapping.add(words);
		return wrapping.pieces;
	}

	/** Comments in the middle tear a line; it is then broken where one that is too long would be, too. */
	private void tear(List<Placed> words) {
		int rank = lowestRank(words);
		List<Placed> piece = new ArrayList<>();
		for (Placed word : words) {
			boolean isAfterComment = !piece.isEmpty() && piece.get(piece.size() - 1).endsPiece();
			if (!piece.isEmpty() && (isAfterComment || word.opensPiece() || breaks(word, rank) && word.word().breaks().isMajor())) {
				add(piece);
				piece = new ArrayList<>();
			}
			piece.add(word);
		}
		add(piece);
	}

	private void add(List<Placed> words) {
		int rank = lowestRank(words);
		if (rank == 0 || width(words) <= WIDEST - indentOf(words))
			pieces.add(new Piece(indentOf(words), words));
		else if (words.stream().skip(1).filter(word -> breaks(word, rank)).allMatch(word -> word.word().breaks().isMajor()))
			split(words, word -> breaks(word, rank)).forEach(this::add);
		else
			fill(split(words, word -> breaks(word, rank)));
	}

	private void fill(List<List<Placed>> parts) {
		List<Placed> piece = new ArrayList<>();
		for (List<Placed> part : parts) {
			List<Placed> longer = new ArrayList<>(piece);
			longer.addAll(part);
			if (piece.isEmpty() || width(longer) <= WIDEST - indentOf(longer))
				piece = longer;
			else {
				addFilled(piece);
				piece = part;
			}
		}
		addFilled(piece);
	}

	/** What is still too wide is broken where the next rank can be. */
	private void addFilled(List<Placed> piece) {
		int rank = lowestRank(piece);
		if (width(piece) > WIDEST - indentOf(piece) && rank > 0)
			add(piece);
		else
			pieces.add(new Piece(indentOf(piece), piece));
	}

	private static List<List<Placed>> split(List<Placed> words, Predicate<Placed> before) {
		List<List<Placed>> parts = new ArrayList<>();
		for (Placed word : words)
			if (parts.isEmpty() || before.test(word))
				parts.add(new ArrayList<>(List.of(word)));
			else
				parts.get(parts.size() - 1).add(word);
		return parts;
	}

	private static boolean breaks(Placed word, int rank) {
		return rank > 0 && word.word().breaks().rank() == rank;
	}

	/** The rank at which it is broken first, or 0. */
	private static int lowestRank(List<Placed> words) {
		return words.stream().skip(1).mapToInt(word -> word.word().breaks().rank()).filter(rank -> rank > 0).min().orElse(0);
	}

	/** What is broken off inside parentheses is indented by a step for each. */
	private int indentOf(List<Placed> piece) {
		return pieces.isEmpty() ? first : further + LineStart.STEP * piece.get(0).word().breaks().depth();
	}

	private static int width(List<Placed> words) {
		return words.stream().mapToInt(word -> word.blanks() + word.word().width()).sum() - words.get(0).blanks();
	}
}
