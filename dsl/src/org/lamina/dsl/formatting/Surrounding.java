package org.lamina.dsl.formatting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The comments before a token, by where they belong.
 *
 * @param behindLast those at the end of the line of the token before
 * @param above      those on lines of their own
 * @param inline     those on the line of the token
 */
record Surrounding(List<Comment> behindLast, List<Comment> above, List<Comment> inline) {

	/**
	 * Sorts the comments before a token.
	 *
	 * @param token     the token
	 * @param opensLine whether it opens a line, which then has no comment before the token
	 * @param isFirst   whether there is no token before it
	 */
	static Surrounding of(Token token, boolean opensLine, boolean isFirst) {
		List<Comment> comments = token.comments();
		int inline = comments.size();
		while (!opensLine && inline > 0 && !comments.get(inline - 1).endsLine() && !comments.get(inline - 1).isLong())
			inline--;
		int above = 0;
		while (!isFirst && above < inline && !comments.get(above).opensLine() && !comments.get(above).isLong())
			above++;
		return new Surrounding(comments.subList(0, above), comments.subList(above, inline), comments.subList(inline, comments.size()));
	}

	/** The text of the token behind the comments on its line. */
	String before(Token token) {
		return inline.stream().map(comment -> comment.text() + " ").collect(Collectors.joining()) + token.text();
	}
}
