package org.lamina.claims.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character of a text that ends no line. */
final class LastCharacter extends FilterReader {

	private char last;

	LastCharacter(Reader text) {
		super(text);
	}

	@Override
	public int read() throws IOException {
		int c = super.read();
		if (c >= 0)
			remember((char) c);
		return c;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		for (int i = offset; i < offset + count; i++)
			remember(buffer[i]);
		return count;
	}

	private void remember(char c) {
		if (c != '\n' && c != '\r')
			last = c;
	}

	/** The character, or 0 if there was none. */
	char last() {
		return last;
	}
}
