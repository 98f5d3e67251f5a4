package org.lamina.dsl.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.lamina.dsl.problems.Problem;

/** Reads a table from a file of comma-separated values with headings, encoded in UTF-8. */
final class CsvReader {

	private CsvReader() {
	}

	/**
	 * Reads a file that lies beside the document or below it; other places are refused, so that a policy cannot reach out of its folder.
	 *
	 * @param layout the layout of the file, or nothing for one with Lamina's own names
	 */
	static TableSource read(String file, URI document, URIConverter files, Optional<Layout> layout) {
		TableSource source = new TableSource(file);
		if (file.isBlank() || file.startsWith("/") || file.contains("\\") || file.contains(":") || List.of(file.split("/")).contains("..")) {
			source.problems.add(new TableProblem(Problem.TABLE_FILE, "`" + file + "` is not below the folder of this document; write its path from here, as in `tables/pairs.csv`.", null, true));
			return source;
		}
		URI uri = URI.createURI(URI.encodeSegment(file, true).replace("%2F", "/")).resolve(document);
		try (InputStream in = files.createInputStream(uri);
				BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
				de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records = de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
			records.forEach(record -> add(record, source, layout));
			if (source.headings.isEmpty())
				source.problems.add(new TableProblem(Problem.TABLE_FILE, "The file `" + file + "` is empty; its first line names the columns.", null, true));
		} catch (CharacterCodingException e) {
			notUtf8(source);
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof CharacterCodingException)
				notUtf8(source);
			else
				missing(source);
		} catch (CsvParseException e) {
			if (e.getCause() instanceof CharacterCodingException)
				notUtf8(source);
			else
				source.problems.add(new TableProblem(Problem.TABLE_FILE, "The file `" + file + "` is no table of comma-separated values after its row " + source.rows.size() + "; perhaps a quote is not closed.", null, true));
		} catch (IOException e) {
			missing(source);
		}
		return source;
	}

	private static void missing(TableSource source) {
		source.problems.add(new TableProblem(Problem.TABLE_FILE, "There is no file `" + source.file + "` here that can be read; its path begins at the folder of this document.", null, true));
	}

	private static void notUtf8(TableSource source) {
		source.problems.add(new TableProblem(Problem.TABLE_FILE, "The file `" + source.file + "` is not encoded in UTF-8; save it as UTF-8.", null, true));
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
			source.problems.add(new TableProblem(Problem.TABLE, source.file + ":" + line + ": this row has " + record.getFieldCount() + " cells, and the table has " + source.headings.size() + " columns.", null, true));
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
