package org.lamina.dsl.formatting;

import com.google.inject.Inject;
import java.io.StringReader;
import java.util.List;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.lamina.dsl.formatting.Formatting.Faulty;
import org.lamina.dsl.formatting.Formatting.Formatted;
import org.lamina.dsl.formatting.Formatting.Unreadable;

/**
 * Writes documents in the one style. Every comment stays, and the meaning: the text in the new style is parsed again and compared with the
 * old. Formatting what was formatted changes nothing.
 */
public final class DocumentFormatter {

	private final IParser parser;
	private final Glue glue;

	@Inject
	DocumentFormatter(IParser parser, Glue glue) {
		this.parser = parser;
		this.glue = glue;
	}

	/** Formats the text of a document. */
	public Formatting format(String text) {
		IParseResult given = parser.parse(new StringReader(text));
		if (given.hasSyntaxErrors() || given.getRootASTElement() == null)
			return unreadable(given, text);
		String formatted = layOut(TokenReader.read(given.getRootNode()));
		IParseResult again = parser.parse(new StringReader(formatted));
		boolean meansTheSame = !again.hasSyntaxErrors() && Meaning.same(given.getRootASTElement(), again.getRootASTElement());
		return meansTheSame ? new Formatted(formatted) : new Faulty();
	}

	private String layOut(List<Token> written) {
		FlatLists flat = new FlatLists(written);
		return LineWriter.write(Layout.of(Spelling.of(written, flat), flat, glue));
	}

	private static Formatting unreadable(IParseResult result, String text) {
		for (INode wrong : result.getSyntaxErrors())
			return Unreadable.at(wrong, text, wrong.getSyntaxErrorMessage().getMessage());
		return Unreadable.at(result.getRootNode(), text, "This file is empty; a document begins with `policy`, `library` or `scenarios`.");
	}
}
