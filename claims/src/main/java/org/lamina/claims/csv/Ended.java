package org.lamina.claims.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** A text with an end behind it, on a line of its own: where the last row is more than this end, a quote in it is not closed. */
final class Ended extends FilterReader {

	private static final String END = "\0";
	private static final String BEHIND = "\n" + END;

	/** How much of what stands behind the text was read. */
	private int behind;

	Ended(Reader text) {
		super(text);
	}

	/** Whether a row is the end, and none of the text. */
	static boolean is(CsvRecord row) {
		return row.getFields().equals(List.of(END));
	}

	@Override
	public int read() throws IOException {
		int c = super.read();
		return c >= 0 || behind == BEHIND.length() ? c : BEHIND.charAt(behind++);
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		if (count >= 0 || length == 0 || behind == BEHIND.length())
			return count;
		buffer[offset] = BEHIND.charAt(behind++);
		return 1;
	}
}
