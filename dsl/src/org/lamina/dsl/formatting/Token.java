package org.lamina.dsl.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word or a sign of a document, with the comments before it. */
final class Token {

	private final String text;
	private final boolean keyword;
	private final String feature;
	private final Construct construct;
	private final List<Comment> comments;
	private final boolean blankAbove;
	private final boolean continuesWord;

	/**
	 * Takes a token into its construct.
	 *
	 * @param text          its text
	 * @param keyword       whether it is a word of the language here, and no author's name
	 * @param feature       the feature of the construct that it fills, or an empty text
	 * @param construct     the innermost construct around it
	 * @param comments      the comments between the token before and this one
	 * @param blankAbove    whether a blank line is just before it
	 * @param continuesWord whether it is the further part of a name or a value, as `}` is of `{score}`
	 */
	Token(String text, boolean keyword, String feature, Construct construct, List<Comment> comments, boolean blankAbove, boolean continuesWord) {
		this.text = text;
		this.keyword = keyword;
		this.feature = feature;
		this.construct = construct;
		this.comments = new ArrayList<>(comments);
		this.blankAbove = blankAbove;
		this.continuesWord = continuesWord;
		construct.add(this);
	}

	/** A word of the language in a construct whose author left it out. */
	static Token supplied(String text, Construct construct) {
		return new Token(text, true, "", construct, List.of(), false, false);
	}

	/** The same token in another spelling. It never opens a construct. */
	Token spelled(String other) {
		return new Token(other, keyword, feature, construct, comments, blankAbove, continuesWord);
	}

	/** Puts comments before its own: those of a token that is left out. */
	void inherit(List<Comment> before) {
		comments.addAll(0, before);
	}

	/** Whether it is this word of the language, in a construct that the rule reads. */
	boolean is(String word, String rule) {
		return isWord(word) && construct.is(rule);
	}

	/** Whether it is this word of the language. */
	boolean isWord(String word) {
		return keyword && text.equals(word);
	}

	boolean isWordOf(Set<String> words) {
		return keyword && words.contains(text);
	}

	/** The outermost construct that it opens and that the rule reads, or null. */
	Construct opened(String rule) {
		Construct found = null;
		for (Construct around = construct; around != null && around.first() == this; around = around.parent())
			if (around.is(rule))
				found = around;
		return found;
	}

	boolean opens(String rule) {
		return opened(rule) != null;
	}

	/** The construct that it opens directly inside another, or null. */
	Construct openedIn(Construct parent) {
		for (Construct around = construct; around != null && around.first() == this; around = around.parent())
			if (around.parent() == parent)
				return around;
		return null;
	}

	/** Whether a blank line is between it and the token before, above or below the comments there. */
	boolean isApart() {
		return blankAbove || comments.stream().anyMatch(Comment::blankAbove);
	}

	String text() {
		return text;
	}

	boolean isKeyword() {
		return keyword;
	}

	String feature() {
		return feature;
	}

	Construct construct() {
		return construct;
	}

	List<Comment> comments() {
		return comments;
	}

	/** Whether it is the further part of a name or a value, without a blank before it. */
	boolean continuesWord() {
		return continuesWord;
	}

	boolean blankAbove() {
		return blankAbove;
	}
}
