package org.lamina.dsl.parsing;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.model.Words;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;

/**
 * Says what does not fit in the words of an author, where the parser would speak of tokens: first what the mistakes that authors make look
 * like, then what word stood there and, where the parser knows it, what was to follow.
 */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	/** What the parser's names of terminals mean to an author. */
	private static final Map<String, String> TERMINALS = Map.ofEntries(Map.entry("RULE_ID", "a name"), Map.entry("RULE_DATE", "a date such as `2026-02-03`"),
			Map.entry("RULE_STRING", "a text in quotes"), Map.entry("RULE_INT", "a number"), Map.entry("RULE_DECIMAL", "a decimal"),
			Map.entry("RULE_CODE_WORD", "a code"), Map.entry("RULE_REASON", "a reason such as `CO-236`"), Map.entry("RULE_TIMES", "units such as `x1`"), Map.entry("RULE_TIMES_COLUMN", "units such as `x{units}`"),
			Map.entry("RULE_WILDCARD", "a prefix such as `S22.0*`"), Map.entry("RULE_RANGE_FROM", "a range such as `99151..99157`"));

	@Inject
	private ITokenDefProvider tokens;

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException problem = context.getRecognitionException();
		if (problem instanceof Nesting.TooDeep)
			return new SyntaxErrorMessage("This is nested too deeply to be read; name parts of it as sets or facts, or split the rule.", Problem.TOO_DEEP.code());
		if (problem == null || problem.token == null)
			return brokenToken(context.getDefaultMessage());
		Surroundings around = new Surroundings(problem, context.getCurrentContext(), expectedWord(problem), tokens.getTokenDefMap());
		String message = List.of(new PeriodMistakes(), new CharacterMistakes(), new ListMistakes(), new ScenarioMistakes(), new WordMistakes(), new ConditionMistakes(), new HeaderMistakes(), new ClauseMistakes()).stream()
				.map(mistakes -> mistakes.messageFor(around)).flatMap(Optional::stream).findFirst().orElseGet(() -> plain(around, problem));
		return new SyntaxErrorMessage(message, around.isEmptyFile() ? Problem.FILE.code() : Problem.SYNTAX.code());
	}

	/** Only comments, dates and names can begin and then go on as nothing does; the lexer says what it waited for. */
	private static SyntaxErrorMessage brokenToken(String defaultMessage) {
		if (defaultMessage.contains("'*'"))
			return new SyntaxErrorMessage("This comment is not closed; end it with `*/`.", Problem.COMMENT.code());
		return new SyntaxErrorMessage("This ends too early; a name does not end with a hyphen, and a date is written year-month-day, as in `2026-02-03`.", Problem.SYNTAX.code());
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getValueConverterException().getMessage(), Problem.BAD_VALUE.code());
	}

	private String plain(Surroundings around, RecognitionException problem) {
		if (around.isEnd() && !expectedWord(problem).equals("EOF"))
			return "The file ends too early" + place(around.element()) + "; write " + missing(problem) + " after `" + around.before(1) + "`.";
		String what = around.isEnd() ? "The file ends too early" : "`" + around.found() + "` does not fit here";
		return what + place(around.element()) + mistyped(around, problem).map(word -> "; did you mean `" + word + "`?").orElseGet(() -> expected(problem));
	}

	/** The word that the parser waited for, if what stands there looks like it. */
	private Optional<String> mistyped(Surroundings around, RecognitionException problem) {
		String word = expectedWord(problem);
		return problem instanceof UnwantedTokenException || word.isEmpty() || TERMINALS.containsKey(word) ? Optional.empty() : Suggestion.closest(around.found(), List.of(word));
	}

	private static String place(EObject around) {
		for (EObject element = around; element != null; element = element.eContainer()) {
			if (element instanceof Rule rule && rule.getName() != null)
				return ", in rule `" + rule.getName() + "`";
			if (element instanceof Procedure procedure && procedure.getName() != null)
				return ", in procedure `" + procedure.getName() + "`";
			if (element instanceof Table table && table.getName() != null)
				return ", in table `" + table.getName() + "`";
			if (element instanceof Scenario scenario && scenario.getTitle() != null)
				return ", in scenario \"" + scenario.getTitle() + "\"";
			if (element instanceof Policy || element instanceof Library)
				return "";
		}
		return "";
	}

	private String missing(RecognitionException problem) {
		String word = expectedWord(problem);
		return word.isEmpty() ? "what is missing" : TERMINALS.getOrDefault(word, "`" + word + "`");
	}

	private String expected(RecognitionException problem) {
		String word = expectedWord(problem);
		if (problem instanceof UnwantedTokenException || word.isEmpty())
			return "; leave it out, or write what belongs here.";
		if (word.equals("EOF"))
			return "; a declaration was to follow, that is one of `" + String.join("`, `", Words.DECLARATIONS) + "`.";
		return "; write " + TERMINALS.getOrDefault(word, "`" + word + "`") + " before it.";
	}

	/** What the parser waited for: a word or sign, the name of a terminal, {@code EOF}, or nothing if it could be several. */
	private String expectedWord(RecognitionException problem) {
		int type = problem instanceof MissingTokenException missing ? missing.getMissingType()
				: problem instanceof MismatchedTokenException mismatched ? mismatched.expecting : Token.INVALID_TOKEN_TYPE;
		if (type == Token.EOF)
			return "EOF";
		String name = type == Token.INVALID_TOKEN_TYPE ? null : tokens.getTokenDefMap().get(type);
		return name == null ? "" : name.replace("'", "");
	}
}
