package org.lamina.dsl.formatting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A comment and where its author put it.
 *
 * @param text       the comment, from its first sign to its last
 * @param opensLine  whether it is the first thing on its line
 * @param endsLine   whether it is the last thing on its line
 * @param blankAbove whether a blank line is before it
 */
record Comment(String text, boolean opensLine, boolean endsLine, boolean blankAbove) {

	boolean isLong() {
		return text.indexOf('\n') >= 0;
	}

	/**
	 * Its lines. Stars at the beginnings of lines stand in a column. Other lines stay where they are, for they may be a drawing; blanks at
	 * ends of lines go, but not from documentation, where Markdown gives them a meaning.
	 */
	List<String> lines(String indent) {
		boolean isDocumentation = text.startsWith("/**");
		List<String> lines = text.lines().map(line -> isDocumentation ? line : line.stripTrailing()).toList();
		Stream<String> further = lines.stream().skip(1).map(line -> line.stripLeading().startsWith("*") ? indent + " " + line.stripLeading() : line);
		return Stream.concat(Stream.of(indent + lines.get(0)), further).toList();
	}
}
