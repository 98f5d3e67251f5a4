package org.lamina.dsl.parsing;

import com.google.inject.Inject;
import java.util.Map;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
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

/** Says what does not fit in the words of an author, where the parser would speak of tokens. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	/** What the parser's names of terminals mean to an author. */
	private static final Map<String, String> TERMINALS = Map.ofEntries(Map.entry("RULE_ID", "a name"), Map.entry("RULE_DATE", "a date such as `2026-02-03`"),
			Map.entry("RULE_STRING", "a text in quotes"), Map.entry("RULE_INT", "a number"), Map.entry("RULE_DECIMAL", "a decimal"),
			Map.entry("RULE_CODE_WORD", "a code"), Map.entry("RULE_REASON", "a reason such as `CO-236`"), Map.entry("RULE_TIMES", "units such as `x1`"),
			Map.entry("RULE_WILDCARD", "a prefix such as `S22.0*`"), Map.entry("RULE_RANGE_FROM", "a range such as `99151..99157`"), Map.entry("EOF", "the end of the file"));

	@Inject
	private ITokenDefProvider tokens;

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException problem = context.getRecognitionException();
		Token found = problem == null ? null : problem.token;
		String what = found == null ? "Something does not fit here" : misfit(found);
		return new SyntaxErrorMessage(what + place(context.getCurrentContext()) + expected(problem), Problem.SYNTAX.code());
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getValueConverterException().getMessage(), Problem.BAD_VALUE.code());
	}

	private String misfit(Token found) {
		if (found.getType() == Token.EOF)
			return "The file ends too early";
		String name = tokens.getTokenDefMap().getOrDefault(found.getType(), "");
		String text = found.getText();
		return switch (name) {
			case "RULE_CAPITALIZED" -> "`" + text + "` begins with a capital, and names begin with a small letter";
			case "RULE_UNCLOSED" -> "The closing quote of the text " + text + " is missing";
			case "RULE_ANY_OTHER" -> "The character `" + text + "` has no meaning here";
			default -> "`" + text + "` does not fit here";
		};
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

	private String expected(RecognitionException problem) {
		int type = problem instanceof MissingTokenException missing ? missing.getMissingType()
				: problem instanceof MismatchedTokenException mismatched ? mismatched.expecting : Token.INVALID_TOKEN_TYPE;
		if (type == Token.EOF)
			return "; a declaration was to follow, that is one of " + Words.DECLARATIONS + ".";
		String name = type == Token.INVALID_TOKEN_TYPE ? null : tokens.getTokenDefMap().get(type);
		if (name == null)
			return ".";
		return "; " + TERMINALS.getOrDefault(name, "`" + name.replace("'", "") + "`") + " was to follow.";
	}
}
