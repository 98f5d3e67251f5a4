package org.lamina.dsl.formatting;

import org.eclipse.xtext.nodemodel.INode;

/** What became of a text that was to be formatted. */
public sealed interface Formatting {

	/**
	 * The text in the one style.
	 *
	 * @param text the text; it ends with a line end
	 */
	record Formatted(String text) implements Formatting {
	}

	/**
	 * The text is no document, so it was not formatted.
	 *
	 * @param line    the line of the first mistake, from 1
	 * @param column  its column, from 1
	 * @param message what is wrong there
	 */
	record Unreadable(int line, int column, String message) implements Formatting {

		static Unreadable at(INode place, String text, String message) {
			String before = text.substring(0, Math.min(place.getOffset(), text.length()));
			return new Unreadable(1 + (int) before.chars().filter(c -> c == '\n').count(), before.length() - before.lastIndexOf('\n'), message);
		}
	}

	/** Formatting would have changed what the document means: a fault of the formatter, which is to be reported. */
	record Faulty() implements Formatting {
	}
}
