package org.lamina.claims.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;

/**
 * Reads claims of CSV files, whose first row names the columns and whose cells a {@link CsvMapping} explains, in UTF-8.
 *
 * <h2>What a claim holds</h2>
 * The rows with its id, which stand together (or those of its patient do). A row has one line, or as many as the procedure has columns; a line whose
 * procedure is empty is none. What rows say of the claim itself must agree where they say it; their diagnoses are united in their order. A line's
 * number is the one its row says; else that of its column, counted on over the rows. A cell comes before a value of {@code --set}, and that before a
 * constant of the mapping. A line without pointers and diagnoses of its own has all of the claim's.
 *
 * <h2>What cannot be read</h2>
 * A cell that does not have the shape of its field rejects its claim; so do a row with more or fewer cells than the first one, and a row behind
 * other claims whose claim was read already. A row of which not even the claim is known may be a line of the claim before it or after it: both are
 * rejected with it. What is no CSV ends the file, and rejects the claim before it.
 *
 * <h2>Memory</h2>
 * The rows of one claim (or patient) are kept at a time, and a digest of 8 bytes of each claim's id.
 */
public final class CsvClaimReader {

	/** The longest row, in bytes; what is longer is a quote that is not closed. */
	private static final int LONGEST_ROW = 1 << 20;

	private final ClaimDefaults defaults;
	private final CsvMapping mapping;

	public CsvClaimReader(ClaimDefaults defaults, CsvMapping mapping) {
		this.defaults = defaults;
		this.mapping = mapping;
	}

	/**
	 * Reads a stream to its end and leaves it open.
	 *
	 * @param file what messages call the stream
	 * @throws IOException if the stream itself fails
	 */
	@SuppressWarnings("resource")
	public void read(InputStream in, String file, ClaimConsumer to) throws IOException {
		Ended bytes = new Ended(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
		CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(mapping.format().separator()).skipEmptyLines(true)
			.ignoreDifferentFieldCount(true).acceptCharsAfterQuotes(false).maxBufferSize(LONGEST_ROW).ofCsvRecord(bytes);
		RowGroups groups = null;
		CsvRecord last = null;
		try {
			Iterator<CsvRecord> records = csv.iterator();
			Layout layout = layout(records.next(), file, to);
			if (layout == null)
				return;
			groups = new RowGroups(layout, defaults, file, to);
			boolean isClosed = false;
			while (records.hasNext()) {
				CsvRecord row = records.next();
				isClosed = Ended.is(row) && !records.hasNext();
				if (!isClosed) {
					last = row;
					groups.add(new Row(row, layout));
				}
			}
			if (last == null)
				to.rejected(new Rejected(new Place(file, 1, 0, 0), null, "The file has no row below its headings."));
			else if (!isClosed)
				groups.breakOff(last.getStartingLineNumber(), "The row is not complete: a quote in it is not closed.");
			groups.end();
		} catch (CsvParseException broken) {
			if (broken.getCause() instanceof IOException failure)
				throw fail(groups, last, failure);
			long line = last == null ? 1 : last.getStartingLineNumber();
			breakOff(groups, line, "What follows this row is no CSV: a quote is not closed, or something stands behind a closing quote. The rest of the file is not read.", file, to);
		} catch (UncheckedIOException failed) {
			throw fail(groups, last, failed.getCause());
		}
	}

	/** Rejects the claim that may go on where the stream fails. */
	private static IOException fail(RowGroups groups, CsvRecord last, IOException failure) {
		if (groups != null) {
			groups.breakOff(last == null ? 1 : last.getStartingLineNumber(), "What follows this row cannot be read.");
			groups.end();
		}
		return failure;
	}

	private static void breakOff(RowGroups groups, long line, String reason, String file, ClaimConsumer to) {
		if (groups != null) {
			groups.breakOff(line, reason);
			groups.end();
		}
		to.rejected(new Rejected(new Place(file, line, 0, 0), null, reason));
	}

	private Layout layout(CsvRecord first, String file, ClaimConsumer to) {
		Place place = new Place(file, first.getStartingLineNumber(), 0, 0);
		List<String> headings = first.getFields().stream().map(Row::decode).map(heading -> heading == null ? "" : heading.strip()).toList();
		Layout layout = new Layout(mapping, headings);
		layout.problems().forEach(problem -> to.rejected(new Rejected(place, null, problem)));
		return layout.problems().isEmpty() ? layout : null;
	}
}
