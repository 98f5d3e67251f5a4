package org.lamina.compiler.diagnostics;

import java.util.List;

/**
 * Problems for people: {@code file:line:col: error: message [code]}, then the line, of a long one what
 * is around the place, then carets under it.
 */
public final class TextReport {

	/** How much of a line is shown, and how much of that before the place. */
	private static final int LONGEST = 160;
	private static final int BEFORE = 60;

	private final DisplayPaths paths;
	private final Paint paint;

	public TextReport(DisplayPaths paths, Paint paint) {
		this.paths = paths;
		this.paint = paint;
	}

	public String of(List<Diagnostic> problems) {
		StringBuilder text = new StringBuilder();
		problems.forEach(problem -> add(problem, text));
		return text.toString();
	}

	private void add(Diagnostic problem, StringBuilder text) {
		text.append(paths.of(problem.file())).append(':').append(problem.line()).append(':').append(problem.column()).append(": ")
				.append(paint.severity(problem.severity(), problem.severity().word() + ":")).append(' ').append(PlainText.of(problem.message()).replace('\t', ' '))
				.append(" [").append(problem.code()).append("]\n");
		if (problem.sourceLine().isBlank())
			return;
		String line = problem.sourceLine();
		int from = line.length() <= LONGEST ? 0 : Math.max(0, Math.min(problem.column() - 1 - BEFORE, line.length() - LONGEST));
		int to = Math.min(line.length(), from + LONGEST);
		text.append(PlainText.of(line.substring(from, to))).append('\n').append(paint.severity(problem.severity(), carets(problem, from, to))).append('\n');
	}

	/** Carets under the place, behind the line's own tabs, so that they stand right however wide a tab is shown. */
	private static String carets(Diagnostic problem, int from, int to) {
		String line = problem.sourceLine();
		StringBuilder carets = new StringBuilder();
		for (int i = from; i < problem.column() - 1; i++)
			carets.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
		int end = problem.endLine() > problem.line() ? line.stripTrailing().length() : problem.endColumn() - 1;
		return carets.append("^".repeat(Math.max(1, Math.min(end, to) - (problem.column() - 1)))).toString();
	}
}
