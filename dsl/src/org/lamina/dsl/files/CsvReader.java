package org.lamina.dsl.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamina.dsl.problems.Problem;

/** Reads comma-separated values with headings. */
final class CsvReader {

	private CsvReader() {
	}

	/** @throws de.siegmar.fastcsv.reader.CsvParseException if these are no comma-separated values */
	static void read(Reader text, TableSource source, Optional<Layout> layout) throws IOException {
		try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records = de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
			records.forEach(record -> add(record, source, layout));
		}
		if (source.headings.isEmpty())
			source.problems.add(new TableProblem(Problem.TABLE_FILE, "The file `" + source.file + "` is empty; its first line names the columns.", null, true));
	}

	private static void add(CsvRecord record, TableSource source, Optional<Layout> layout) {
		int line = (int) record.getStartingLineNumber();
		if (source.headings.isEmpty()) {
			for (String heading : record.getFields()) {
				String name = heading.strip().replace("\uFEFF", "");
				source.headings.add(layout.map(known -> known.columnOf(name)).orElse(name));
			}
			return;
		}
		if (record.getFieldCount() != source.headings.size()) {
			source.problems.add(new TableProblem(Problem.TABLE, source.place(line) + "this row has " + record.getFieldCount() + " cells, and the table has " + source.headings.size() + " columns.", null, true));
			return;
		}
		List<Cell> row = new ArrayList<>();
		for (String field : record.getFields()) {
			String column = source.headings.get(row.size());
			Cell cell = cell(layout.map(known -> known.cellOf(column, field.strip())).orElse(field.strip()), line);
			if (layout.isPresent() && layout.get().leavesOut(column, cell.text()))
				return;
			row.add(cell);
		}
		source.rows.add(row);
	}

	private static Cell cell(String field, int line) {
		return new Cell(field.equals("-") || field.equals("?") ? "" : field, false, line, null);
	}
}
