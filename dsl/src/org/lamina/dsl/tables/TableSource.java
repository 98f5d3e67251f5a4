package org.lamina.dsl.tables;

import java.util.ArrayList;
import java.util.List;

/** The headings and cells of a table as they are written, in the document or in a file. */
final class TableSource {

	/** What the table is called in messages about its rows; empty for a table in the document. */
	final String file;
	final List<String> headings = new ArrayList<>();
	final List<List<Cell>> rows = new ArrayList<>();
	final List<TableProblem> problems = new ArrayList<>();

	TableSource(String file) {
		this.file = file;
	}

	/** Where a cell stands, for a message: {@code ptp.csv:12: } for a file, nothing for the document. */
	String place(Cell cell) {
		return file.isEmpty() ? "" : file + ":" + cell.line() + ": ";
	}
}
