package org.lamina.claims.x12;

import java.io.IOException;
import java.io.InputStream;

/**
 * The interchanges of a file one after the other, each as a stream that ends where the next one begins. So one that is broken is left behind
 * and the next is read. An interchange begins at an {@code ISA} that follows a segment's end, and its own terminator is the 106th character.
 */
final class Interchanges extends InputStream {

	/** The ISA segment has a fixed length; its last character is the terminator of all segments. */
	private static final int HEADER = 106;

	private final InputStream in;
	private final byte[] buffer = new byte[1 << 13];
	private int next;
	private int end;
	private int handedOut;
	private int terminator = -1;
	private boolean afterTerminator;
	private boolean ended = true;
	private long line = 1;
	private long column = 1;
	private long segments;
	private long firstLine;
	private long firstColumn;
	private long segmentsBefore;

	Interchanges(InputStream in) {
		this.in = in;
	}

	/** Goes to the next interchange, over the rest of this one; false at the end of the file. */
	boolean advance() throws IOException {
		while (!ended)
			read();
		while (fill(1) && isBlank(buffer[next]))
			take();
		if (!fill(1))
			return false;
		handedOut = 0;
		terminator = -1;
		afterTerminator = false;
		ended = false;
		firstLine = line;
		firstColumn = column;
		segmentsBefore = segments;
		return true;
	}

	/** The line of the file on which the interchange begins, from 1. */
	long firstLine() {
		return firstLine;
	}

	/** The column at which it begins, in bytes from 1. */
	long firstColumn() {
		return firstColumn;
	}

	/** How many segments of the file come before the interchange. */
	long segmentsBefore() {
		return segmentsBefore;
	}

	@Override
	public int read() throws IOException {
		if (ended || !fill(1) || afterTerminator && startsInterchange()) {
			ended = true;
			return -1;
		}
		int read = take();
		if (++handedOut == HEADER)
			terminator = read;
		if (read == terminator) {
			afterTerminator = true;
			segments++;
		} else if (!isBlank((byte) read))
			afterTerminator = false;
		return read;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = 0;
		while (count < length) {
			int read = read();
			if (read < 0)
				break;
			target[offset + count++] = (byte) read;
		}
		return count == 0 && length > 0 ? -1 : count;
	}

	private int take() {
		int taken = buffer[next++] & 0xFF;
		column++;
		if (taken == '\n') {
			line++;
			column = 1;
		}
		return taken;
	}

	private boolean startsInterchange() throws IOException {
		return buffer[next] == 'I' && fill(4) && buffer[next + 1] == 'S' && buffer[next + 2] == 'A' && !Character.isLetterOrDigit(buffer[next + 3]);
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\n' || b == '\r' || b == '\t';
	}

	/** Whether that many bytes are at hand, after reading more if need be. */
	private boolean fill(int count) throws IOException {
		if (end - next >= count)
			return true;
		System.arraycopy(buffer, next, buffer, 0, end - next);
		end -= next;
		next = 0;
		while (end < count) {
			int read = in.read(buffer, end, buffer.length - end);
			if (read < 0)
				return false;
			end += read;
		}
		return true;
	}
}
