package org.lamina.dsl.formatting;

import java.util.List;

/**
 * What cannot be parted on a line: a token, behind the short comments that stand before it on its line.
 *
 * @param text    the text
 * @param glued   whether it follows the word before without a blank
 * @param breaks  whether and how readily a line that is too long is broken before it
 * @param above   comments that stand on lines of their own before it, in the middle of what would be one line
 */
record Word(String text, boolean glued, BreakPoint breaks, List<Comment> above) {

	int width() {
		return text.codePointCount(0, text.length());
	}
}
