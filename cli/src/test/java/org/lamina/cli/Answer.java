package org.lamina.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.lamina.compiler.diagnostics.Paint;

/**
 * What a command answers where nobody watches: no terminal, no colours.
 *
 * @param status the exit status
 * @param out    what it wrote on standard output
 * @param err    what it wrote on standard error
 * @param both   both, in the order in which it was written
 */
record Answer(int status, String out, String err, String both) {

	/** Writes into its own text and into the common one. */
	private static final class Twice extends ByteArrayOutputStream {
		private final ByteArrayOutputStream common;

		Twice(ByteArrayOutputStream common) {
			this.common = common;
		}

		@Override
		public synchronized void write(int b) {
			super.write(b);
			common.write(b);
		}

		@Override
		public synchronized void write(byte[] bytes, int offset, int length) {
			super.write(bytes, offset, length);
			common.write(bytes, offset, length);
		}
	}

	/** Runs a command in a folder, in which it keeps its cache. */
	static Answer of(Path folder, String... arguments) {
		return of(folder, "", arguments);
	}

	/** Runs a command that reads a text on standard input. */
	static Answer of(Path folder, String input, String[] arguments) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		Twice out = new Twice(both);
		Twice err = new Twice(both);
		int status = Lamina.run(new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Paint.PLAIN, Paint.PLAIN, false, folder,
				Map.of("LAMINA_CACHE", folder.resolve("cache").toString())), arguments);
		return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), both.toString(StandardCharsets.UTF_8));
	}
}
