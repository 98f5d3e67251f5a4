package org.lamina.dsl.parsing;

import java.util.Set;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.lamina.dsl.parser.antlr.LaminaParser;
import org.lamina.dsl.parser.antlr.internal.InternalLaminaParser;
import org.lamina.dsl.services.LaminaGrammarAccess;

/**
 * Resumes after a syntax error at the next declaration that opens a line. ANTLR 3 alone leaves a list at the first token that begins no
 * element and drops the rest of the file.
 */
public class ResumingParser extends LaminaParser {

	private static final Set<String> OPENERS = Set.of("rule", "table", "source", "facts", "procedure", "procedures", "diagnoses", "modifiers", "places", "scenario");
	private static final Set<String> LISTED = Set.of("Declaration", "Scenario");

	@Override
	protected InternalLaminaParser createParser(XtextTokenStream stream) {
		return new Resuming(stream, getGrammarAccess());
	}

	private static final class Resuming extends InternalLaminaParser {

		Resuming(TokenStream tokens, LaminaGrammarAccess grammar) {
			super(tokens, grammar);
		}

		/** Inside a rule, a word such as {@code procedure} is a place to resume only where it opens a line. */
		@Override
		public void consumeUntil(IntStream in, BitSet set) {
			for (int type = in.LA(1); type != Token.EOF; type = in.LA(1)) {
				if (set.member(type) && (!OPENERS.contains(String.valueOf(input.LT(1).getText())) || opensLine(input.LT(1))))
					return;
				in.consume();
			}
		}

		@Override
		protected void afterParserOrEnumRuleCall() {
			super.afterParserOrEnumRuleCall();
			if (state.backtracking > 0 || !endsListedElement() || input.LA(1) == Token.EOF || opensDeclaration(input.LT(1)))
				return;
			reportError(new NoViableAltException("", 0, 0, input));
			while (input.LA(1) != Token.EOF && !opensDeclaration(input.LT(1)))
				input.consume();
			state.errorRecovery = false;
		}

		private boolean endsListedElement() {
			INode last = getCurrentNode() == null ? null : getCurrentNode().getLastChild();
			return last != null && last.getGrammarElement() instanceof RuleCall call && LISTED.contains(call.getRule().getName());
		}

		private boolean opensDeclaration(Token token) {
			return OPENERS.contains(token.getText()) && opensLine(token);
		}

		private boolean opensLine(Token token) {
			for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
				Token before = input.get(i);
				if (before.getText().indexOf('\n') >= 0)
					return true;
				if (before.getChannel() == Token.DEFAULT_CHANNEL)
					return false;
			}
			return true;
		}
	}
}
