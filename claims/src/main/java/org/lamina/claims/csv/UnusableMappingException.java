package org.lamina.claims.csv;

import java.util.List;

/** A mapping file has mistakes. The message has a line for each, with its place, and is fit for a user. */
public final class UnusableMappingException extends Exception {

	private static final long serialVersionUID = 1L;

	UnusableMappingException(List<String> problems) {
		super(String.join("\n", problems));
	}
}
