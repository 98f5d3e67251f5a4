package org.lamina.cli;

import java.io.PrintStream;
import java.util.List;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.Severity;
import org.lamina.compiler.diagnostics.TextReport;

/** Shows the problems of documents where they are not the result that was asked for. */
final class Problems {

	private Problems() {
	}

	/** Shows errors and warnings on standard error, and their number if there are any; what is only worth knowing, `lamina check` shows. */
	static void show(List<Diagnostic> problems, Console console) {
		List<Diagnostic> shown = problems.stream().filter(problem -> problem.severity() != Severity.INFO).toList();
		console.err().print(new TextReport(console.paths(), console.errPaint()).of(shown));
		if (!shown.isEmpty())
			count(shown, console.err());
	}

	/** Says how many problems there are of which severity. */
	static void count(List<Diagnostic> problems, PrintStream to) {
		to.println(number(problems, Severity.ERROR, "error") + ", " + number(problems, Severity.WARNING, "warning"));
	}

	private static String number(List<Diagnostic> problems, Severity severity, String word) {
		return Plural.of(problems.stream().filter(problem -> problem.severity() == severity).count(), word);
	}
}
