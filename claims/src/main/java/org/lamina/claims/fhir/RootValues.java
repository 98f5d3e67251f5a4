package org.lamina.claims.fhir;

import java.io.IOException;
import java.io.InputStream;

/**
 * The JSON values of a stream one after the other, each as a stream of its own: NDJSON, or a document written over many lines. A value ends
 * at a line's end when the next line begins with a brace that nothing before it asks for; inside a value a brace follows on <code>[</code>,
 * <code>,</code> or <code>:</code>. Once two values have been told apart so, every line is one. So a broken line costs only itself, and
 * nothing is kept in memory to find the next.
 */
final class RootValues extends InputStream {

	private final InputStream in;
	private final byte[] buffer = new byte[1 << 16];
	private int next;
	private int end;
	private boolean atEnd = true;
	private boolean lineByLine;
	private byte lastInk;
	private long line = 1;
	private long lineStart;
	private long offset;
	private long firstLine;
	private long firstColumn;

	RootValues(InputStream in) {
		this.in = in;
	}

	/** Goes to the next value, over the rest of this one; false at the end of the stream. */
	boolean advance() throws IOException {
		byte[] rest = atEnd ? null : new byte[1 << 12];
		while (!atEnd)
			read(rest, 0, rest.length);
		while (hasMore() && isBlank(buffer[next]))
			if (buffer[next++] == '\n')
				startLine();
		if (!hasMore())
			return false;
		atEnd = false;
		lastInk = 0;
		firstLine = line;
		firstColumn = offset + next - lineStart + 1;
		return true;
	}

	/** The line on which the value begins, from 1. */
	long firstLine() {
		return firstLine;
	}

	/** The column at which the value begins, in bytes from 1. */
	long firstColumn() {
		return firstColumn;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int from, int length) throws IOException {
		if (length == 0)
			return 0;
		if (atEnd || !hasMore()) {
			atEnd = true;
			return -1;
		}
		int limit = Math.min(end, next + length);
		int at = next;
		while (at < limit && buffer[at] != '\n')
			at++;
		boolean newline = at < limit;
		int stop = newline ? at + 1 : at;
		int count = stop - next;
		System.arraycopy(buffer, next, target, from, count);
		noteInk(next, at);
		next = stop;
		if (newline) {
			startLine();
			atEnd = lineByLine || endsHere();
			lineByLine |= atEnd;
		}
		return count;
	}

	/** Whether the next thing after blanks is a brace that nothing asks for. The blanks are passed over. */
	private boolean endsHere() throws IOException {
		if (lastInk == 0 || lastInk == '{' || lastInk == '[' || lastInk == ',' || lastInk == ':')
			return false;
		while (hasMore() && isBlank(buffer[next]))
			if (buffer[next++] == '\n')
				startLine();
		return hasMore() && buffer[next] == '{';
	}

	private void noteInk(int from, int to) {
		for (int i = to - 1; i >= from; i--)
			if (!isBlank(buffer[i])) {
				lastInk = buffer[i];
				return;
			}
	}

	private void startLine() {
		line++;
		lineStart = offset + next;
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\n' || b == '\r' || b == '\t';
	}

	private boolean hasMore() throws IOException {
		if (next < end)
			return true;
		offset += end;
		next = 0;
		end = 0;
		int read = in.read(buffer, 0, buffer.length);
		if (read < 0)
			return false;
		end = read;
		return read > 0 || hasMore();
	}
}
