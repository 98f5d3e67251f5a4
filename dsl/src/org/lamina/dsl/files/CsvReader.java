package org.lamina.dsl.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamina.dsl.problems.Problem;

/** Reads comma-separated values with headings. */
final class CsvReader {

	/** Stands behind the last row, on a line of its own: a last row that is more than this has a quote that is not closed, and would have swallowed all rows after it. */
	private static final String END = "\0";

	private final TableSource source;
	private final Optional<Layout> layout;

	/** What stands in the cells of each column, as Lamina writes it. */
	private final List<Memo<String>> texts = new ArrayList<>();

	/** The columns that are counted from another, by the place of the other; they stand behind those of the file, in this order. */
	private final Map<Integer, Memo<String>> counted = new LinkedHashMap<>();

	private CsvReader(TableSource source, Optional<Layout> layout) {
		this.source = source;
		this.layout = layout;
	}

	/** A file as it is to be read. */
	static InputStream ended(InputStream file) {
		return new SequenceInputStream(file, new ByteArrayInputStream(("\n" + END).getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * @param text what is {@linkplain #ended(InputStream) ended}
	 * @throws de.siegmar.fastcsv.reader.CsvParseException if these are no comma-separated values
	 */
	static void read(Reader text, TableSource source, Optional<Layout> layout) throws IOException {
		CsvReader reader = new CsvReader(source, layout);
		try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records = de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
			reader.add(records.iterator());
		}
		if (source.headings.isEmpty() && source.problems.isEmpty())
			source.problems.add(new TableProblem(Problem.TABLE_FILE, "The file `" + source.file + "` is empty; its first line names the columns.", null, true));
	}

	private void add(Iterator<CsvRecord> records) {
		CsvRecord record = records.next();
		while (records.hasNext()) {
			add(record, (int) record.getStartingLineNumber());
			record = records.next();
		}
		if (!record.getFields().equals(List.of(END)))
			source.problems.add(new TableProblem(Problem.TABLE_FILE, source.place((int) record.getStartingLineNumber()) + "a quote begins in this row and does not end; close it, or write it twice if it belongs to the text.", null, true));
	}

	private void add(CsvRecord record, int line) {
		int cells = record.getFieldCount();
		if (source.headings.isEmpty())
			addColumns(record.getFields());
		else if (cells != texts.size())
			source.problems.add(new TableProblem(Problem.TABLE, source.place(line) + "this row has " + cells + (cells == 1 ? " cell" : " cells") + ", and the table has " + texts.size() + " columns.", null, true));
		else
			addRow(record, line);
	}

	private void addColumns(List<String> written) {
		written.forEach(this::addColumn);
		for (int i = 0; i < texts.size(); i++) {
			String column = source.headings.get(i);
			Optional<String> name = layout.flatMap(known -> known.countedFrom(column)).filter(made -> !source.headings.contains(made));
			if (name.isPresent()) {
				source.headings.add(name.get());
				counted.put(i, new Memo<>());
			}
		}
	}

	private void addColumn(String heading) {
		String name = heading.strip().replace("\uFEFF", "");
		source.headings.add(layout.map(known -> known.columnOf(name)).orElse(name));
		texts.add(new Memo<>());
	}

	private void addRow(CsvRecord record, int line) {
		Cell[] row = new Cell[source.headings.size()];
		for (int i = 0; i < texts.size(); i++) {
			String column = source.headings.get(i);
			row[i] = new Cell(texts.get(i).of(record.getField(i), field -> textOf(column, field.strip())), false, line, null);
			if (layout.isPresent() && layout.get().leavesOut(column, row[i].text()))
				return;
		}
		int next = texts.size();
		for (Map.Entry<Integer, Memo<String>> from : counted.entrySet())
			row[next++] = new Cell(from.getValue().of(row[from.getKey()].text(), Layout::counted), false, line, null);
		source.rows.add(Arrays.asList(row));
	}

	private String textOf(String column, String field) {
		String written = layout.map(known -> known.cellOf(column, field)).orElse(field);
		return written.equals("-") || written.equals("?") ? "" : written;
	}
}
