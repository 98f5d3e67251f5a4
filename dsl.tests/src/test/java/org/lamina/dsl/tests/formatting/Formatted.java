package org.lamina.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import java.io.StringReader;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.lamina.dsl.LaminaStandaloneSetup;
import org.lamina.dsl.formatting.DocumentFormatter;
import org.lamina.dsl.formatting.Formatting;

/** Formats texts for tests. */
final class Formatted {

	static final Injector LANGUAGE = new LaminaStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static final DocumentFormatter FORMATTER = LANGUAGE.getInstance(DocumentFormatter.class);

	private Formatted() {
	}

	static Formatting tried(String text) {
		return FORMATTER.format(text);
	}

	static IParseResult parsed(String text) {
		return LANGUAGE.getInstance(IParser.class).parse(new StringReader(text));
	}

	/** The formatted text of a document that can be parsed; the formatter itself makes sure that it means the same. */
	static String of(String text) {
		if (tried(text) instanceof Formatting.Formatted formatted)
			return formatted.text();
		throw new AssertionError(tried(text) + " for\n" + text);
	}

	/** The formatted text, which formatting again does not change. */
	static String twice(String text) {
		String once = of(text);
		assertEquals(once, of(once), () -> "Formatted for the second time:\n" + text);
		return once;
	}
}
