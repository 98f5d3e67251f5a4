package org.lamina.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.diagnostics.Paint;

/**
 * The surroundings of a command.
 *
 * @param in          standard input
 * @param out         standard output, for results
 * @param err         standard error, for progress and problems
 * @param outPaint    the colours of standard output
 * @param errPaint    the colours of standard error
 * @param progress    whether somebody watches standard error
 * @param directory   the working directory
 * @param environment the environment variables
 */
record Console(InputStream in, PrintStream out, PrintStream err, Paint outPaint, Paint errPaint, boolean progress, Path directory, Map<String, String> environment) {

	/**
	 * That of this process. The script that starts it says which streams are terminals, as Java can only tell it of all of them together.
	 */
	static Console ofProcess() {
		boolean colours = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
		boolean errTerminal = Boolean.getBoolean("lamina.err.terminal");
		return new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), paint(colours && Boolean.getBoolean("lamina.out.terminal")),
				paint(colours && errTerminal), errTerminal, Path.of(""), System.getenv());
	}

	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

	private static Paint paint(boolean coloured) {
		return coloured ? Paint.COLOURED : Paint.PLAIN;
	}

	/** How paths are shown. */
	DisplayPaths paths() {
		return new DisplayPaths(directory);
	}

	/** The folder for what may be lost without harm. */
	Path cache() {
		String own = environment.getOrDefault("LAMINA_CACHE", "");
		if (!own.isEmpty())
			return Path.of(own);
		String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
		return (shared.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared)).resolve("lamina");
	}

	boolean isDebugging() {
		return environment.containsKey("LAMINA_DEBUG");
	}
}
