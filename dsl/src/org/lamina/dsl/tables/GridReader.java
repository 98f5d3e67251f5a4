package org.lamina.dsl.tables;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.expressions.CodePart;
import org.lamina.dsl.expressions.DatePart;
import org.lamina.dsl.expressions.Grid;
import org.lamina.dsl.expressions.LimitPart;
import org.lamina.dsl.expressions.RangePart;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.expressions.TextPart;
import org.lamina.dsl.expressions.WordPart;
import org.lamina.dsl.files.Cell;
import org.lamina.dsl.files.TableProblem;
import org.lamina.dsl.files.TableSource;
import org.lamina.dsl.problems.Problem;

/** Reads a table that stands in the document. */
final class GridReader {

	private GridReader() {
	}

	static TableSource read(Grid grid) {
		TableSource source = new TableSource("");
		grid.getColumns().forEach(column -> source.headings.add(column.getName()));
		for (Row row : grid.getRows()) {
			int line = NodeModelUtils.getNode(row).getStartLine();
			source.rows.add(row.getCells().stream().map(cell -> cell(cell, line)).toList());
			if (row.getCells().size() != source.headings.size())
				source.problems.add(new TableProblem(Problem.TABLE,
						"This row has " + row.getCells().size() + (row.getCells().size() == 1 ? " cell" : " cells") + ", and the table has " + source.headings.size() + " columns; write `-` in a cell that is empty.", row, true));
		}
		return source;
	}

	private static Cell cell(org.lamina.dsl.expressions.Cell cell, int line) {
		StringBuilder text = new StringBuilder();
		boolean quoted = false;
		for (var part : cell.getParts()) {
			String written = "";
			if (part instanceof WordPart word)
				written = word.getWord();
			else if (part instanceof CodePart code)
				written = code.getCode() + (code.isPercent() ? "%" : "");
			else if (part instanceof DatePart date)
				written = date.getDate();
			else if (part instanceof RangePart range)
				written = range.getFrom() + ".." + range.getTo();
			else if (part instanceof LimitPart limit)
				written = limit.getOp() + " " + limit.getLimit();
			else if (part instanceof TextPart quotedText) {
				written = quotedText.getText();
				quoted = true;
			}
			text.append(text.isEmpty() || written == null || written.isEmpty() ? "" : " ").append(written == null ? "" : written);
		}
		return new Cell(text.toString(), quoted, line, cell);
	}
}
