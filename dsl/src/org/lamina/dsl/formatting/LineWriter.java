package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamina.dsl.formatting.Line.Cell;
import org.lamina.dsl.formatting.Wrapping.Piece;
import org.lamina.dsl.formatting.Wrapping.Placed;

/** Writes lines as text. */
final class LineWriter {

	private final Columns columns;
	private final StringBuilder text = new StringBuilder();
	/** From where the lines in the braces of a line are indented. */
	private final Map<Line, Integer> indentInside = new HashMap<>();

	private LineWriter(List<Line> lines) {
		columns = new Columns(lines);
	}

	/** The text of lines, each with its end. */
	static String write(List<Line> lines) {
		LineWriter writer = new LineWriter(lines);
		lines.forEach(writer::write);
		return writer.text.toString();
	}

	private void write(Line line) {
		int indent = line.start().indent() + indentInside.getOrDefault(line.start().outer(), 0);
		if (line.blankAbove())
			text.append('\n');
		writeAbove(line.above(), isClosing(line) ? indent + LineStart.STEP : indent);
		if (line.blankBelowComments())
			text.append('\n');
		if (line.words().get(0).text().isEmpty())
			return;
		int further = indent + hang(line);
		List<Piece> pieces = Wrapping.of(placed(line), indent, further);
		pieces.forEach(piece -> writePiece(line, piece.words(), piece.indent(), pieces.size() == 1));
		boolean isDeclaration = line.start().indent() == 0 && line.start().outer() == null;
		indentInside.put(line, pieces.size() == 1 || isDeclaration ? indent : further);
	}

	private static boolean isClosing(Line line) {
		return line.start().outer() != null && line.words().get(0).text().endsWith("}");
	}

	/** What must be broken off goes below what a clause is about, not below the clause's own word. */
	private int hang(Line line) {
		boolean hasHead = line.start().label().equals(LineStarts.HEAD) && line.cells().size() > 1;
		return hasHead ? columns.begin(line, 1) : line.start().hang();
	}

	private List<Placed> placed(Line line) {
		List<Placed> placed = new ArrayList<>();
		for (int i = 0; i < line.cells().size(); i++) {
			Cell cell = line.cells().get(i);
			for (int j = 0; j < cell.words().size(); j++) {
				Word word = cell.words().get(j);
				placed.add(new Placed(word, j == 0 ? blanksBeforeCell(line, i) : word.glued() ? 0 : 1, !line.behind(word).isEmpty()));
			}
		}
		return placed;
	}

	private int blanksBeforeCell(Line line, int cell) {
		return cell == 0 ? 0 : columns.begin(line, cell) - columns.begin(line, cell - 1) - line.cells().get(cell - 1).width();
	}

	private void writePiece(Line line, List<Placed> piece, int indent, boolean isWhole) {
		writeAbove(piece.get(0).word().above(), indent);
		text.append(" ".repeat(indent));
		for (int i = 0; i < piece.size(); i++)
			text.append(" ".repeat(i == 0 ? 0 : piece.get(i).blanks())).append(piece.get(i).word().text());
		List<Comment> behind = line.behind(piece.get(piece.size() - 1).word());
		if (!behind.isEmpty()) {
			int last = line.cells().size() - 1;
			int blanks = isWhole ? columns.begin(line, last + 1) - columns.begin(line, last) - line.cells().get(last).width() : Columns.GAP_BEFORE_COMMENT;
			text.append(" ".repeat(blanks)).append(behind.stream().map(comment -> String.join("\n", comment.lines(""))).collect(Collectors.joining(" ")));
		}
		text.append('\n');
	}

	private void writeAbove(List<Comment> comments, int indent) {
		for (int i = 0; i < comments.size(); i++) {
			if (i > 0 && comments.get(i).blankAbove())
				text.append('\n');
			comments.get(i).lines(" ".repeat(indent)).forEach(line -> text.append(line).append('\n'));
		}
	}
}
