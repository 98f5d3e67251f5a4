package org.lamina.compiler.diagnostics;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A problem of a file at its place. They sort by file and place.
 *
 * @param file       the file, absolute
 * @param line       the line, from 1
 * @param column     the column in UTF-16 units, from 1
 * @param endLine    the line on which the place ends
 * @param endColumn  the column behind the last character of the place
 * @param severity   how much it matters
 * @param message    one sentence for the author
 * @param code       the kind of problem, as docs/errors.md lists them
 * @param sourceLine the text of the line without its end; empty if it is not known
 */
public record Diagnostic(Path file, int line, int column, int endLine, int endColumn, Severity severity, String message, String code, String sourceLine)
		implements Comparable<Diagnostic> {

	private static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic problem) -> problem.file.toString()).thenComparing(Diagnostic::line)
			.thenComparing(Diagnostic::column).thenComparing(Diagnostic::severity).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message)
			.thenComparing(Diagnostic::endLine).thenComparing(Diagnostic::endColumn);

	/** An error of a file as a whole, at its first character. */
	public static Diagnostic ofFile(Path file, String message, String code) {
		return new Diagnostic(file, 1, 1, 1, 1, Severity.ERROR, message, code, "");
	}

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	@Override
	public int compareTo(Diagnostic other) {
		return ORDER.compare(this, other);
	}
}
