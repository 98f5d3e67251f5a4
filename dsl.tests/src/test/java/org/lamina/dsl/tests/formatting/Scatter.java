package org.lamina.dsl.tests.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.lamina.dsl.model.Words;

/**
 * Changes what stands between the tokens of a document, by chance, so that it means the same and its author's choices stay: blank lines, and
 * whether a comment is on a line of its own. A declaration stays on the line that it opens, for there alone it can be read.
 */
final class Scatter {

	private static final String[] BLANKS = {"", " ", "   ", "\t", "\n", "\r\n      ", "\n\t "};

	private final Random random;
	private final List<String> tokens = new ArrayList<>();

	Scatter(String text, long seed) {
		random = new Random(seed);
		tokens.addAll(lex(text));
	}

	private static List<String> lex(String text) {
		Lexer lexer = Formatted.LANGUAGE.getInstance(Lexer.class);
		lexer.setCharStream(new ANTLRStringStream(text));
		List<String> tokens = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken())
			tokens.add(token.getText());
		return tokens;
	}

	/** Squeezes and stretches blanks. */
	String blanks() {
		StringBuilder text = new StringBuilder();
		String before = "";
		String space = "";
		for (String token : tokens)
			if (token.isBlank())
				space = token;
			else {
				text.append(between(before, space, token)).append(token);
				before = token;
				space = "";
			}
		return text.append(space).toString();
	}

	private String between(String before, String space, String token) {
		boolean afterLine = before.startsWith("//");
		long lines = space.chars().filter(c -> c == '\n').count() + (afterLine ? 1 : 0);
		if (space.isEmpty() && (before.equals("{") || token.equals("}")))
			return "";
		if (before.isEmpty() || lines > 1)
			return space.replace("\n", "\n" + " ".repeat(random.nextInt(3)));
		if (isComment(before) || isComment(token) || Words.OPENERS.contains(token))
			return lines == 1 ? (afterLine ? "" : "\n") + " ".repeat(random.nextInt(9)) : " ".repeat(1 + random.nextInt(3));
		String chosen = BLANKS[random.nextInt(BLANKS.length)];
		return chosen.isEmpty() && !lex(before + token).equals(List.of(before, token)) ? " " : chosen;
	}

	/** Puts comments between tokens, each with a number. */
	String comments(int number) {
		List<String> with = new ArrayList<>(tokens);
		for (int i = 0; i < number; i++) {
			int at = random.nextInt(with.size());
			if (!Words.OPENERS.contains(with.get(at)))
				with.add(at, comment(i));
		}
		return String.join("", with);
	}

	private String comment(int number) {
		String block = "/* comment " + number + " */";
		return switch (random.nextInt(6)) {
			case 0 -> " // comment " + number + " \n";
			case 1 -> "\n    // comment " + number + " \n";
			case 2 -> "\n" + block + "\n";
			case 3 -> "\n\n" + block + " ";
			case 4 -> " /* comment " + number + " \n * with two lines */ ";
			default -> " " + block + " ";
		};
	}

	private static boolean isComment(String token) {
		return token.startsWith("/*") || token.startsWith("//");
	}
}
