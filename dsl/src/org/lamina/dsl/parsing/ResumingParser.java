package org.lamina.dsl.parsing;

import java.util.List;
import java.util.Set;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.lamina.dsl.model.Words;
import org.lamina.dsl.parser.antlr.LaminaParser;
import org.lamina.dsl.parser.antlr.internal.InternalLaminaParser;
import org.lamina.dsl.services.LaminaGrammarAccess;

/**
 * Resumes after a syntax error at the next declaration that opens a line. ANTLR 3 alone leaves a list at the first token that begins no
 * element and drops the rest of the file. Nesting is bounded, for deep nesting overflows the stack.
 */
public class ResumingParser extends LaminaParser {

	private static final Set<String> LISTED = Set.of("Declaration", "Scenario");

	/** The clauses of a document's header in their order, by the word that opens each and by the feature that it fills. */
	private static final List<String> HEADER = List.of("version", "published", "effective", "applies", "extends", "uses");
	private static final List<String> HEADER_FEATURES = List.of("version", "published", "effective", "scopes", "base", "uses");

	@Override
	protected InternalLaminaParser createParser(XtextTokenStream stream) {
		return new Resuming(stream, getGrammarAccess());
	}

	private static final class Resuming extends InternalLaminaParser {

		private final Nesting nesting = new Nesting();

		/** Where reading went on after a declaration was given up; what seems wrong there is only what is missing before. */
		private Token resumedAt;

		Resuming(TokenStream tokens, LaminaGrammarAccess grammar) {
			super(tokens, grammar);
		}

		/** Inside a rule, a word such as {@code procedure} is a place to resume only where it opens a line. */
		@Override
		public void consumeUntil(IntStream in, BitSet set) {
			for (int type = in.LA(1); type != Token.EOF; type = in.LA(1)) {
				if (set.member(type) && (!Words.OPENERS.contains(String.valueOf(input.LT(1).getText())) || opensLine(input.LT(1))))
					return;
				in.consume();
			}
		}

		/** ANTLR consumes a token where it meets two errors in one place; the word that opens the next declaration is to stay. */
		@Override
		public void recover(IntStream in, RecognitionException e) {
			if (input.LT(1) == resumedAt)
				return;
			if (opensDeclaration(input.LT(1)))
				state.lastErrorIndex = -1;
			super.recover(in, e);
		}

		@Override
		protected void enterRule() {
			super.enterRule();
			if (nesting.isTooDeepToEnter())
				refuse();
		}

		@Override
		protected void leaveRule() {
			super.leaveRule();
			nesting.leave();
		}

		@Override
		protected EObject forceCreateModelElementAndSet(Action action, EObject value) {
			if (nesting.isTooLong(value))
				refuse();
			return super.forceCreateModelElementAndSet(action, value);
		}

		/** Gives the declaration up and goes on with the next one. */
		private void refuse() {
			reportError(new Nesting.TooDeep(input));
			skip();
			resumedAt = input.LT(1);
		}

		@Override
		public void reportError(RecognitionException e) {
			if (input.LT(1) != resumedAt)
				super.reportError(e);
		}

		@Override
		protected void afterParserOrEnumRuleCall() {
			super.afterParserOrEnumRuleCall();
			if (state.backtracking > 0 || input.LA(1) == Token.EOF || opensDeclaration(input.LT(1)) || !isMisplaced(input.LT(1).getText()))
				return;
			reportError(new NoViableAltException("", 0, 0, input));
			skip();
			state.errorRecovery = false;
		}

		private void skip() {
			while (input.LA(1) != Token.EOF && !opensDeclaration(input.LT(1)))
				input.consume();
		}

		/** Whether what was just read ends a listed element, or a clause of the header, and the next word cannot follow it. */
		private boolean isMisplaced(String next) {
			INode last = getCurrentNode() == null ? null : getCurrentNode().getLastChild();
			if (last == null || !(last.getGrammarElement() instanceof AbstractElement element))
				return false;
			if (element instanceof RuleCall call && LISTED.contains(call.getRule().getName())) {
				nesting.restart();
				return true;
			}
			String around = GrammarUtil.containingRule(element).getName();
			Assignment filled = EcoreUtil2.getContainerOfType(element, Assignment.class);
			return filled != null && (around.equals("Scenarios") && !(filled.getFeature().equals("policy") && next.equals("as")) || Set.of("Library", "Policy").contains(around) && !continuesHeader(filled.getFeature(), around, next));
		}

		private static boolean continuesHeader(String feature, String document, String next) {
			int read = HEADER_FEATURES.indexOf(feature);
			boolean goesOn = next.equals(",") && read >= HEADER_FEATURES.indexOf("scopes");
			boolean needsTitle = feature.equals("name") && document.equals("Policy");
			boolean hasVersion = feature.equals("base") && Character.isDigit(next.charAt(0));
			return goesOn || needsTitle || hasVersion || HEADER.indexOf(next) > read;
		}

		private boolean opensDeclaration(Token token) {
			return token.getType() != Token.EOF && Words.OPENERS.contains(token.getText()) && token.getText().equals("scenario") == isScenarios() && opensLine(token);
		}

		/** Whether this file holds scenarios, among which no other declaration can stand. */
		private boolean isScenarios() {
			int first = 0;
			while (first < input.size() - 1 && input.get(first).getChannel() != Token.DEFAULT_CHANNEL)
				first++;
			return "scenarios".equals(input.get(first).getText());
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
