package org.lamina.compiler.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How problems are written. */
class ReportsTest {

	private static final Path DIRECTORY = Path.of("/work");

	private static Diagnostic problem(String line, int column, int endColumn) {
		return new Diagnostic(Path.of("/work/pva/a.lamina"), 3, column, 3, endColumn, Severity.ERROR, "No fact is called `x`.", "unknown-name", line);
	}

	private static String text(Diagnostic problem) {
		return new TextReport(new DisplayPaths(DIRECTORY), Paint.PLAIN).of(List.of(problem));
	}

	@Test
	void aPlaceIsMarkedByCaretsAsWideAsItIs() {
		assertEquals("""
			pva/a.lamina:3:6: error: No fact is called `x`. [unknown-name]
			when xyz is yes
			     ^^^
			""", text(problem("when xyz is yes", 6, 9)));
	}

	@Test
	void caretsStandBehindTheTabsOfTheLine() {
		assertEquals("\twhen\tx\n\t    \t^\n", text(problem("\twhen\tx", 7, 8)).substring("pva/a.lamina:3:7: error: No fact is called `x`. [unknown-name]\n".length()));
	}

	@Test
	void caretsEndWithTheLine() {
		assertEquals("when xyz\n     ^^^\n", text(new Diagnostic(Path.of("/work/a.lamina"), 1, 6, 4, 2, Severity.WARNING, "m", "c", "when xyz")).split("\n", 2)[1]);
	}

	@Test
	void aPlaceBehindTheLineHasOneCaret() {
		assertEquals("ab\n  ^\n", text(problem("ab", 3, 3)).split("\n", 2)[1]);
	}

	@Test
	void aFileCannotCommandTheTerminal() {
		assertEquals("a?[31mb\n^\n", text(problem("a\u001b[31mb", 1, 2)).split("\n", 2)[1]);
	}

	@Test
	void ofALongLineThePartAroundThePlaceIsShown() {
		String[] shown = text(problem("a".repeat(500) + "xyz" + "b".repeat(500), 501, 504)).split("\n");
		assertEquals("a".repeat(60) + "xyz" + "b".repeat(97), shown[1]);
		assertEquals(" ".repeat(60) + "^^^", shown[2]);
	}

	@Test
	void aPathElsewhereIsShownAsItIs() {
		assertEquals("/tmp/a", new DisplayPaths(Path.of("/home/somebody/policies")).of(Path.of("/tmp/a")));
	}

	@Test
	void jsonHasAnObjectToALine() {
		assertEquals("""
			[
			{"file":"pva/a.lamina","line":3,"column":6,"endLine":3,"endColumn":9,"severity":"error","code":"unknown-name","message":"No fact is called `x`."}
			]
			""", new JsonReport(new DisplayPaths(DIRECTORY)).of(List.of(problem("when xyz", 6, 9))));
	}

	@Test
	void jsonOfNoProblemsIsAnEmptyArray() {
		assertEquals("[]\n", new JsonReport(new DisplayPaths(DIRECTORY)).of(List.of()));
	}

	@Test
	void sarifNamesRuleFileAndRegion() {
		String sarif = new SarifReport(new DisplayPaths(DIRECTORY), "1.2").of(List.of(problem("when xyz", 6, 9))).replaceAll("\\s+", "");
		assertTrue(sarif.contains("\"version\":\"2.1.0\""), sarif);
		assertTrue(sarif.contains("\"ruleId\":\"unknown-name\",\"ruleIndex\":0,\"level\":\"error\""), sarif);
		assertTrue(sarif.contains("{\"uri\":\"pva/a.lamina\"},\"region\":{\"startLine\":3,\"startColumn\":6,\"endLine\":3,\"endColumn\":9}"), sarif);
	}
}
