package org.lamina.dsl.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.Workspace;

/** Documents of sizes that nobody writes by hand: each is refused with a message, or its rules compile and decide; none takes long. */
class HostileSizesTest {

	/** A bound for what never ends; it is no measure of speed, for the machine may have other work. */
	private static final Duration HANG = Duration.ofSeconds(20);

	private static final String HEAD = "policy p \"P\"\n    effective from 2020-01-01\nprocedure 22513 \"First level\" { valid from 2015-01-01 }\n";

	private record Recipe(String name, boolean sound, String text) {
	}

	private static String many(int count, IntFunction<String> part) {
		return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
	}

	private static String joined(int count, String between, IntFunction<String> part) {
		return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
	}

	private static String rule(String condition) {
		return rule("22513", condition);
	}

	private static String rule(String billed, String condition) {
		return "rule r \"R\"\n    for each line billing " + billed + "\n    when " + condition + "\n    deny CO-50 \"m\"\n    if unknown pend CO-252\n";
	}

	private static List<Recipe> recipes() {
		return List.of(
				new Recipe("20,000 or", false, HEAD + rule(joined(20_000, " or ", i -> "its units = " + i))),
				new Recipe("90 parentheses", true, HEAD + rule("(".repeat(90) + "its units > 1" + ")".repeat(90))),
				new Recipe("100,000 parentheses", false, HEAD + rule("(".repeat(100_000) + "its units > 1" + ")".repeat(100_000))),
				new Recipe("100,000 not", false, HEAD + rule("not ".repeat(100_000) + "its units > 1")),
				new Recipe("100,000 braces", false, HEAD + "{".repeat(100_000)),
				new Recipe("200,000 parentheses in a comment", true, HEAD + "/* " + "(".repeat(200_000) + " */\n" + rule("its units > 1")),
				new Recipe("a set of 20,000 codes", true, HEAD + "procedures s = 22513, " + joined(20_000, ", ", i -> String.format("%05d", i)) + "\n" + rule("s", "its units > 1")),
				new Recipe("12 sets that each name the one before twice", true, HEAD + "procedures s0 = 22513\n" + many(11, i -> "procedures s" + (i + 1) + " = s" + i + ", s" + i + " except 99999\n") + rule("s11", "its units > 1")),
				new Recipe("60 sets that each name the one before twice", false, HEAD + "procedures s0 = 22513\n" + many(59, i -> "procedures s" + (i + 1) + " = s" + i + ", s" + i + " except 99999\n") + rule("s59", "its units > 1")),
				new Recipe("60 sets of levels that each name the one before twice", false, HEAD + "levels s0 = T1..L5\n" + many(59, i -> "levels s" + (i + 1) + " = s" + i + ", s" + i + " except L5\n") + rule("its levels are in s59")),
				new Recipe("2,000 except", false, HEAD + "procedures s = 00000..99999" + many(2_000, i -> " except 2" + String.format("%04d", i)) + "\n" + rule("s", "its units > 1")),
				new Recipe("criteria that double 40 times", false, HEAD + "facts of the claim { a : yes-no }\ncriteria c0 { a }\n" + many(40, i -> "criteria c" + (i + 1) + " { any of { c" + i + "; not c" + i + " } }\n") + rule("c40")),
				new Recipe("criteria in a chain of 300", false, HEAD + "facts of the claim { a : yes-no }\ncriteria c0 { a }\n" + many(300, i -> "criteria c" + (i + 1) + " { c" + i + " }\n") + rule("c300")),
				new Recipe("a text of a million characters", false, HEAD + "source s \"" + "x".repeat(1_000_000) + "\"\n"),
				new Recipe("a message of 9,999 characters beyond ASCII", true, HEAD + rule("its units > 1").replace("\"m\"", "\"" + "\u20ac".repeat(9_990) + "\"")),
				new Recipe("a number of a million digits", false, HEAD + rule("its units > " + "9".repeat(1_000_000))),
				new Recipe("a decimal of a million digits", false, HEAD + rule("its units > 0." + "9".repeat(1_000_000))),
				new Recipe("a place of a million digits", false, HEAD + rule("its units > 1").replace("deny CO-50", "deny the " + "9".repeat(1_000_000) + "th and further CO-50")),
				new Recipe("a name of a million letters", false, HEAD + rule("n".repeat(1_000_000), "its units > 1")),
				new Recipe("a document with a name of 300 parts", false, HEAD.replace("policy p", "policy " + joined(300, ".", i -> "n")) + rule("its units > 1")),
				new Recipe("a document with a name of 10,000 parts", false, HEAD.replace("policy p", "policy " + joined(10_000, ".", i -> "n")) + rule("its units > 1")),
				new Recipe("a comment of two million characters", true, HEAD + "/* " + "x".repeat(2_000_000) + " */\n" + rule("its units > 1")),
				new Recipe("500,000 blank lines", true, "\n".repeat(500_000) + HEAD + rule("its units > 1")),
				new Recipe("20,000 lines of no language", false, HEAD + "@@@ !!! $$$\n".repeat(20_000)),
				new Recipe("20,000 broken rules", false, HEAD + "rule rule rule\n".repeat(20_000)),
				new Recipe("a line of a million signs", false, HEAD + "@".repeat(1_000_000)),
				new Recipe("10,000 unclosed quotes", false, HEAD + "source s \"x\n".repeat(10_000)),
				new Recipe("3,000 sets of one name", false, HEAD + "procedures a = 22513\n".repeat(3_000)),
				new Recipe("2,000 unknown names", false, HEAD + "procedures s = " + joined(2_000, ", ", i -> "name-" + i) + "\n"),
				new Recipe("2,000 facts", true, HEAD + "facts of the claim {\n" + many(2_000, i -> "    f" + i + " : yes-no\n") + "}\n" + rule("f1 and f1999")),
				new Recipe("a table of 5,000 rows", true, HEAD + "table t by procedure\n    | procedure | n |\n" + many(5_000, i -> String.format("    | %05d | %d |\n", i, i)) + rule("its units > t.n")),
				new Recipe("10,000 exceptions, each to the one before", false, HEAD + rule("its units > missing") + "exception e0 to r\n    when its units > 2\n" + many(10_000, i -> "exception e" + (i + 1) + " to e" + i + "\n    when its units > 2\n")),
				new Recipe("200 exceptions, each to the one before", true, HEAD + rule("its units > 1") + "exception e0 to r\n    when its units > 2\n" + many(200, i -> "exception e" + (i + 1) + " to e" + i + "\n    when its units > 2\n")),
				new Recipe("a decision table of 20,000 rows", false, HEAD + "facts of the claim { a : number }\ntable t by a\n    | a | n |\n" + many(20_000, i -> "    | " + i + " | " + i + " |\n") + rule("its units > missing")),
				new Recipe("a decision table of 8,000 rows that overlap", false, HEAD + "facts of the claim { a : number }\ntable t by a\n    | a | n |\n" + many(8_000, i -> "    | " + i + ".." + (i + 4_000) + " | " + i + " |\n") + rule("its units > missing")),
				new Recipe("2,000 unknown names among 2,000 others", false, HEAD + many(2_000, i -> "procedures known-set-" + i + " = 22513\n") + "procedures s = " + joined(2_000, ", ", i -> "unknown-set-" + i) + "\n"),
				new Recipe("a table of 500 columns", true, HEAD + "table t by procedure\n    | procedure | " + joined(500, " | ", i -> "c" + i) + " |\n    | 22513 | " + joined(500, " | ", i -> "1") + " |\n" + rule("its units > t.c1")));
	}

	@TestFactory
	Stream<DynamicTest> documents() {
		return recipes().stream().map(recipe -> DynamicTest.dynamicTest(recipe.name(), () -> assertTimeoutPreemptively(HANG, () -> {
			HostileDocument document = HostileDocument.of(recipe.text());
			document.assertFitForAuthors();
			assertEquals(recipe.sound(), document.isSound(), () -> document.problems().toString());
			if (recipe.sound())
				document.assertSafe();
		})));
	}

	@Test
	void whatJavaHasNoRoomForIsToldAsSuch() {
		String text = HEAD + "facts of the claim {\n    f : one of " + joined(10_000, ", ", i -> "c" + i) + "\n}\n" + rule("f is c1");
		Workspace workspace = Workspace.load(List.of(new SourceFile(Path.of("made.lamina").toAbsolutePath(), true, text.getBytes(StandardCharsets.UTF_8))));
		assertFalse(workspace.hasErrors());
		String message = assertThrows(CompilerFault.class, new RuleCompiler(workspace, workspace.policies())::compile).getMessage();
		assertTrue(message.startsWith("A rule is longer than Java can compile into one class (`N22513Rules.java`);"), message);
	}
}
