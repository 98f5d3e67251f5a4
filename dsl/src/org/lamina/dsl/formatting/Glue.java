package org.lamina.dsl.formatting;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.eclipse.xtext.parser.antlr.Lexer;

/** Which tokens follow the one before without a blank. */
final class Glue {

	private static final Set<String> FOLLOWING = Set.of(",", ";", ")", ".", "%");
	private static final Set<String> PRECEDING = Set.of("(", ".");

	private final Provider<Lexer> lexers;

	@Inject
	Glue(Provider<Lexer> lexers) {
		this.lexers = lexers;
	}

	/** Whether a token is glued to the one before, which ends an open text without blanks. */
	boolean joins(String open, Token before, Token token) {
		boolean isGlued = token.continuesWord() || isFollowing(token) || isPreceding(before) || before.isWord("{") && token.isWord("}") || isOfModifier(before) || isOfModifier(token);
		return isGlued && staysApart(open, token.text());
	}

	private static boolean isFollowing(Token token) {
		return FOLLOWING.contains(token.text());
	}

	private static boolean isPreceding(Token token) {
		return PRECEDING.contains(token.text()) || token.text().endsWith("..");
	}

	/** `22513-RT`: the only hyphens between tokens that calculate nothing. */
	private static boolean isOfModifier(Token token) {
		return token.is("-", "LineStep");
	}

	/** Whether two texts side by side are still two: `L4` and `-` and `L5` would be an interspace. */
	private boolean staysApart(String open, String further) {
		List<String> together = new ArrayList<>(tokensOf(open));
		together.add(further);
		return tokensOf(open + further).equals(together);
	}

	private List<String> tokensOf(String text) {
		Lexer lexer = lexers.get();
		lexer.setCharStream(new ANTLRStringStream(text));
		List<String> tokens = new ArrayList<>();
		for (var token = lexer.nextToken(); token.getType() != org.antlr.runtime.Token.EOF; token = lexer.nextToken())
			tokens.add(token.getText());
		return tokens;
	}
}
