package org.lamina.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code formatting/} holds a document as somebody wrote it and the same in the one style. With
 * {@code -Dlamina.golden.update=true} the latter is written instead of compared; read it before you commit it.
 */
class FormattingGoldenTest {

	private static final boolean UPDATE = Boolean.getBoolean("lamina.golden.update");

	/** Words that authors may write and the formatter does not. */
	private static final Set<String> LEFT_OUT = Set.of("Comparison: includes", "Criteria: ;", "Indications: ;");

	static List<Path> cases() throws IOException {
		return FormattingCases.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void aDocumentIsWrittenSo(Path folder) throws IOException {
		String formatted = Formatted.of(FormattingCases.given(folder));
		if (UPDATE)
			Files.writeString(FormattingCases.formatted(folder), formatted);
		assertEquals(Files.readString(FormattingCases.formatted(folder)), formatted);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void linesEndInOneWayAndWithoutBlanks(Path folder) throws IOException {
		String formatted = Formatted.of(FormattingCases.given(folder));
		assertFalse(formatted.contains("\r") || formatted.contains("\t") || formatted.endsWith("\n\n") || formatted.contains("\n\n\n"), formatted);
		assertFalse(formatted.lines().anyMatch(line -> line.endsWith(" ")), formatted);
	}

	/** So a construct that is new in the grammar is seen by somebody in the style that it gets. */
	@Test
	void everyWordOfTheGrammarIsInSomeCase() throws IOException {
		Set<Keyword> seen = new HashSet<>();
		for (Path folder : cases())
			for (ILeafNode leaf : Formatted.parsed(Files.readString(FormattingCases.formatted(folder))).getRootNode().getLeafNodes())
				if (leaf.getGrammarElement() instanceof Keyword word)
					seen.add(word);
		Set<String> missing = new TreeSet<>();
		for (ParserRule rule : GrammarUtil.allParserRules(Formatted.LANGUAGE.getInstance(IGrammarAccess.class).getGrammar()))
			if (!(rule.getType().getClassifier() instanceof EDataType))
				EcoreUtil2.getAllContentsOfType(rule, Keyword.class).stream().filter(word -> !seen.contains(word)).forEach(word -> missing.add(rule.getName() + ": " + word.getValue()));
		missing.removeAll(LEFT_OUT);
		assertEquals(Set.of(), missing);
	}

	@Test
	void theUpdateWasNotLeftOn() {
		assertFalse(UPDATE && "true".equalsIgnoreCase(System.getenv("CI")), "Golden files are compared in CI, not written; drop -Dlamina.golden.update.");
	}
}
