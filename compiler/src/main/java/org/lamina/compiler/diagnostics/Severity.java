package org.lamina.compiler.diagnostics;

import java.util.Locale;

/** How much a problem matters, the worst first. */
public enum Severity {
	/** The document does not compile. */
	ERROR,
	/** The document compiles, and its author should look at this. */
	WARNING,
	/** Something worth knowing. */
	INFO;

	/** The word for it in a report. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
