package org.lamina.dsl.parsing;

import java.util.Map;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.model.Words;

/** A token that does not fit, and what stands around it. */
final class Surroundings {

	/** How many tokens are looked at in one direction; a mistake has its reason near by, and a file may have very many mistakes. */
	private static final int FAR = 200;

	private final Token found;
	private final TokenStream stream;
	private final EObject element;
	private final String expected;
	private final Map<Integer, String> types;

	Surroundings(RecognitionException problem, EObject element, String expected, Map<Integer, String> types) {
		this.found = problem.token;
		this.stream = (TokenStream) problem.input;
		this.element = element;
		this.expected = expected;
		this.types = types;
	}

	/** The text that does not fit; empty at the end of the file. */
	String found() {
		return isEnd() ? "" : found.getText();
	}

	boolean isEnd() {
		return found.getType() == Token.EOF;
	}

	boolean isEmptyFile() {
		return isEnd() && next(0, -1).isEmpty();
	}

	/** The text of the n-th token before it, from 1; empty if there is none. */
	String before(int n) {
		return next(n, -1);
	}

	/** The text of the n-th token after it, from 1; empty if there is none. */
	String after(int n) {
		return next(n, 1);
	}

	/** The word that begins the file: {@code library}, {@code policy} or {@code scenarios}. */
	String document() {
		for (int i = 0; i < stream.size(); i++)
			if (stream.get(i).getChannel() == Token.DEFAULT_CHANNEL)
				return stream.get(i).getText();
		return "";
	}

	/** The name of the document, if it stands right after it; empty otherwise. */
	String documentBefore() {
		StringBuilder name = new StringBuilder();
		for (int n = 1; n <= FAR && !before(n).isEmpty(); n += 2) {
			name.insert(0, before(n));
			if (!before(n + 1).equals("."))
				return before(n + 2).isEmpty() && before(n + 1).equals(document()) ? name.toString() : "";
			name.insert(0, ".");
		}
		return "";
	}

	/** Whether it touches the token after it, without a space. */
	boolean touchesNext() {
		int next = found.getTokenIndex() + 1;
		return !isEnd() && next < stream.size() && stream.get(next).getChannel() == Token.DEFAULT_CHANNEL;
	}

	/** Whether it is the first token of its line. */
	boolean opensLine() {
		for (int i = found.getTokenIndex() - 1; i >= 0; i--) {
			if (stream.get(i).getText().indexOf('\n') >= 0)
				return true;
			if (stream.get(i).getChannel() == Token.DEFAULT_CHANNEL)
				return false;
		}
		return true;
	}

	/** The name of the terminal, such as {@code RULE_INT}, or the word in quotes. */
	String type() {
		return types.getOrDefault(found.getType(), "");
	}

	/** Whether it is a word of the language. */
	boolean isKeyword() {
		return type().matches("'[a-z].*'");
	}

	/** What was to stand here; empty if that could be several things. */
	String expected() {
		return expected;
	}

	/** The element that is being read. */
	EObject element() {
		return element;
	}

	/** Whether an element of this kind is being read. */
	boolean isIn(Class<? extends EObject> kind) {
		return element != null && EcoreUtil2.getContainerOfType(element, kind) != null;
	}

	/** Whether a word follows in the same declaration, not too far away. */
	boolean isFollowedBy(String word) {
		for (int n = 1; n <= FAR && !after(n).isEmpty() && !Words.OPENERS.contains(after(n)); n++)
			if (after(n).equals(word))
				return true;
		return false;
	}

	private String next(int n, int step) {
		int at = isEnd() ? stream.size() : found.getTokenIndex();
		int left = Math.max(n, 1);
		for (int i = at + step; i >= 0 && i < stream.size(); i += step)
			if (stream.get(i).getChannel() == Token.DEFAULT_CHANNEL && stream.get(i).getType() != Token.EOF && --left == 0)
				return stream.get(i).getText();
		return "";
	}
}
