package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.rules.Policy;

/** Whatever an author writes in texts and names, the generated Java compiles without a warning and does what the policy says. */
class HostileTextTest {

	private static final String PROCEDURE = "\nprocedure 22513 \"First level\" {\n    valid from 2015-01-01\n}\n";

	@TempDir
	Path folder;

	@TempDir
	Path classes;

	/** A text as an author writes it between quotes. */
	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private Map<String, byte[]> compiled(String policy) {
		Map<String, byte[]> files = Generation.of(folder, policy);
		Generation.compile(files, classes);
		return files;
	}

	/** How the generated policy ends a line that bills 22513, with these facts of the claim. */
	private LineDecision decided(String policy, Map<String, Value> facts) throws IOException {
		Map<String, byte[]> files = compiled(policy);
		String type = files.keySet().stream().filter(path -> path.endsWith(".data")).map(path -> path.substring(0, path.length() - ".data".length()).replace('/', '.')).findFirst().orElseThrow();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, Policy.class.getClassLoader())) {
			Policy generated = (Policy) loader.loadClass(type).getConstructor().newInstance();
			Claim claim = Claim.builder("1", new Patient("p", null, null)).facts(facts).line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513")).day(java.time.LocalDate.of(2026, 2, 3))).build();
			return Adjudicator.of(List.of(generated)).decide(claim).lines().get(0);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/ static { System.exit(1); } /*", "\\u002a\\u002f static { System.exit(1); }", "\\u000a static { System.exit(1); } //", "\\", "\\\\u0022); System.exit(1);", "\"); System.exit(1); (\"",
		"<script>alert(1)</script> & {@code x} @deprecated", "**/", "/**", "*", "/", "%s %n $1 ${x} \u00ab\u00bb", "\u202e txet \u2066", "\ud83e\uddb4 bone", "tab\tand \u0001 control", "'''\"\"\"", "ends with a stop.", " " })
	void aTextIsOnlyText(String text) throws IOException {
		String message = text.replace('{', '(').replace('}', ')');
		String policy = "policy hostile " + quoted(text) + "\n    effective from 2020-01-01\nsource s " + quoted(text) + PROCEDURE
				+ "facts of the claim {\n    device : text " + quoted(text) + "\n}\n"
				+ "rule r " + quoted(text) + "\n    cites s " + quoted(text) + "\n    for each line billing 22513\n    when device is " + quoted(text) + "\n    deny CO-50 " + quoted(message) + "\n    if unknown pend CO-252 " + quoted(message) + "\n";
		LineDecision line = decided(policy, Map.of("device", Value.of(text)));
		assertEquals("r", line.leading().rule());
		assertEquals(message, line.leading().message());
	}

	@ParameterizedTest
	@ValueSource(strings = { "class", "int", "null", "true", "line-2", "other", "reading", "row", "judge", "judgement", "subject", "fits", "procedures-2", "data", "claim", "first", "second", "to-string", "hash-code", "get-class", "wait",
		"notify", "finalize", "possibly", "surely", "always", "message", "override", "string", "object", "list", "another-line", "x", "x-where", "r-where", "r-unless", "number-1", "modifier", "date", "record", "yield", "var", "sealed", "enum", "serial-version" })
	void anyNameIsAName(String name) {
		compiled("policy " + name + " \"A name\"\n    effective from 2020-01-01\nsource " + name + " \"Source\"" + PROCEDURE + "procedures " + name + "-set = 22513\nmodifiers " + name + "-modifiers = 59\n"
				+ "facts of each line {\n    " + name + "-fact : yes-no\n    " + name + "-choice : one of " + name + ", b\n}\n"
				+ "rule " + name + " \"T\"\n    for each line billing " + name + "-set\n    where " + name + "-fact\n    when another line bills " + name + "-set on the same date\n    unless it has a modifier in " + name + "-modifiers and " + name + "-choice is " + name + "\n    deny CO-50\n"
				+ "rule " + name + "-where \"T\"\n    for each line billing " + name + "-set\n    when its units > 1\n    deny CO-50\n"
				+ "rule " + name + "-unless \"T\"\n    for each line billing " + name + "-set\n    when its units > 1\n    unless " + name + "-fact\n    deny CO-50\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "line", "other", "reading", "row", "first", "second", "pair", "local-date", "list", "claim" })
	void aSetMayBeCalledLikeAVariableOrAType(String name) {
		compiled("policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "procedures " + name + " = 22513\n"
				+ "rule r \"T\"\n    for each line billing " + name + "\n    when another line bills " + name + "\n    deny CO-50\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "line", "pair", "ptp", "row", "every-line" })
	void aTableMayBeCalledLikeAVariableOrAType(String name) {
		compiled("policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "procedure 77003 \"Guidance\" {\n    valid from 2015-01-01\n}\n"
				+ "table " + name + " by one, two\n    | one | two | table | row |\n    | 22513 | 77003 | 1 | 2 |\n"
				+ "rule r \"T\"\n    for each pair of lines in " + name + "\n    where " + name + ".table is 1 and " + name + ".row = 2\n    deny the column 2 line CO-236 \"{" + name + ".row}\"\n"
				+ "rule every \"T\"\n    for each line\n    when its units > 1\n    deny CO-50\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang", "list", "policy", "rule", "override", "period", "scope", "string", "local-date", "line-rules", "every-line-rules", "int.class.package", "a-b.c-d", "rules", "org.lamina.runtime" })
	void aPolicyMayHaveAnyName(String name) {
		compiled("policy " + name + " \"P\"\n    effective from 2020-01-01\n    applies to kind professional" + PROCEDURE + "rule r \"T\"\n    effective from 2021-01-01\n    for each line\n    when its units > 1\n    deny CO-50\n");
	}

	@Test
	void parenthesesInATextDoNotMoveANegation() throws IOException {
		String policy = "policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "facts of the claim {\n    device : text\n    hurts : yes-no\n}\n"
				+ "rule r \"T\"\n    for each line billing 22513\n    when not (device is \"(\" and hurts)\n    deny CO-50\n";
		assertEquals("DENY", decided(policy, Map.of("device", Value.of("("), "hurts", Value.of(false))).disposition().name());
	}

	@Test
	void aNumberWithALeadingZeroIsDecimal() throws IOException {
		String policy = "policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "facts of the claim {\n    onset : date\n}\n"
				+ "rule r \"T\"\n    for each line billing 22513\n    when onset is within 010 days before its date\n    deny CO-50\n";
		assertEquals("DENY", decided(policy, Map.of("onset", Value.of(java.time.LocalDate.of(2026, 1, 24)))).disposition().name());
	}

	@Test
	void aSubjectOfManyCodesHasAFileNameThatFits() {
		String codes = IntStream.range(10000, 10100).mapToObj(String::valueOf).collect(Collectors.joining(", "));
		String procedures = IntStream.range(10000, 10100).mapToObj(code -> "procedure " + code + " \"L\" {\n    valid from 2015-01-01\n}\n").collect(Collectors.joining());
		Map<String, byte[]> files = compiled("policy p \"P\"\n    effective from 2020-01-01\n" + procedures + "rule r \"T\"\n    for each line billing (" + codes + ")\n    when its units > 1\n    deny CO-50\n");
		files.keySet().forEach(path -> assertTrue(path.substring(path.lastIndexOf('/') + 1).length() < 120, path));
	}

	@Test
	void aLongNameWithoutHyphensIsCut() {
		String name = "a".repeat(90);
		compiled("policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "procedures " + name + " = 22513\nprocedures b = 22513\nrule r \"T\"\n    for each line billing " + name + ", b\n    when another line bills " + name + ", b\n    deny CO-50\n");
	}

	@Test
	void rulesWhoseNamesDifferOnlyInCaseDoNotCollide() {
		String policy = "policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + "rule aB \"T\"\n    for each line\n    when its units > 1\n    deny CO-50\nrule ab \"T\"\n    for each line\n    when its units > 2\n    deny CO-50\n";
		try {
			java.nio.file.Files.writeString(folder.resolve("policy.lamina"), policy);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		assertTrue(Generation.load(folder).hasErrors(), "Names that differ only in case are to be refused.");
	}

	@Test
	void manyRulesOfOneSubjectBecomeSeveralClasses() throws IOException {
		String rules = IntStream.range(0, 250).mapToObj(i -> "rule r" + i + " \"T\"\n    for each line billing 22513\n    when its units > " + i + "\n    deny CO-50\n").collect(Collectors.joining());
		Map<String, byte[]> files = compiled("policy p \"P\"\n    effective from 2020-01-01" + PROCEDURE + rules);
		assertEquals(3, files.keySet().stream().filter(path -> path.contains("N22513Rules")).count());
		assertFalse(files.isEmpty());
		assertFalse(ServiceLoader.load(Policy.class).iterator().hasNext());
	}
}
