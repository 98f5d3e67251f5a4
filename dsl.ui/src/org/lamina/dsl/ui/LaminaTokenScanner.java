package org.lamina.dsl.ui;

import java.util.EnumMap;
import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;

/** Reads a document with the language's own lexer, so that the editor colours exactly what the parser sees. */
final class LaminaTokenScanner implements ITokenScanner {
	@Inject
	@Named(LexerBindings.RUNTIME)
	private Provider<Lexer> lexers;

	@Inject
	private ITokenDefProvider definitions;

	private final Map<TokenKind, IToken> styles = new EnumMap<>(TokenKind.class);
	private Lexer lexer;
	private CommonToken current;
	private int start;

	void readColours(ColorRegistry colours) {
		for (TokenKind kind : TokenKind.values()) {
			int font = kind == TokenKind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
			styles.put(kind, kind.colour() == null ? Token.UNDEFINED : new Token(new TextAttribute(colours.get(kind.colour()), null, font)));
		}
	}

	@Override
	public void setRange(IDocument document, int offset, int length) {
		try {
			lexer = lexers.get();
			lexer.setCharStream(new ANTLRStringStream(document.get(offset, length)));
			start = offset;
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		}
	}

	@Override
	public IToken nextToken() {
		current = (CommonToken) lexer.nextToken();
		if (current.getType() == org.antlr.runtime.Token.EOF)
			return Token.EOF;
		// What no terminal matches, such as a comment without an end, has a type without a definition.
		return styles.get(TokenKind.of(definitions.getTokenDefMap().getOrDefault(current.getType(), "")));
	}

	@Override
	public int getTokenOffset() {
		return start + current.getStartIndex();
	}

	@Override
	public int getTokenLength() {
		return current.getStopIndex() - current.getStartIndex() + 1;
	}
}
