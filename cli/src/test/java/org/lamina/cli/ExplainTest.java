package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.Paint;

/** `lamina explain` as a user sees it. The policy and the claim are those of its page in the documentation. */
class ExplainTest {

	private static final Path PAGE = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().resolve("docs/explain.md");
	private static final Pattern BLOCK = Pattern.compile("(?s)```\\w+\n(.*?)```");

	@TempDir
	private Path temporary;

	private Path folder;
	private Paint paint = Paint.PLAIN;
	private String shown;
	private String out;
	private String err;

	@BeforeEach
	void writeTheSample() throws IOException {
		folder = temporary.toRealPath();
		List<String> blocks = new ArrayList<>();
		for (Matcher matcher = BLOCK.matcher(Files.readString(PAGE)); matcher.find();)
			blocks.add(matcher.group(1));
		write("policies/sample.lamina", blocks.get(0));
		write("claims.json", blocks.get(1));
		shown = blocks.get(2);
	}

	private void write(String name, String text) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		Files.writeString(folder.resolve(name), text);
	}

	private void replace(String name, String old, String now) throws IOException {
		String text = Files.readString(folder.resolve(name));
		assertTrue(text.contains(old), old);
		write(name, text.replace(old, now));
	}

	private int explain(String... more) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		Console console = new Console(new ByteArrayInputStream(new byte[0]), new PrintStream(outBytes, true, StandardCharsets.UTF_8), new PrintStream(errBytes, true, StandardCharsets.UTF_8), paint, Paint.PLAIN,
				false, folder, Map.of("LAMINA_CACHE", folder.resolve("cache").toString()));
		List<String> arguments = new ArrayList<>(List.of("explain", "policies", "--claims", "claims.json"));
		arguments.addAll(List.of(more));
		int status = Lamina.run(console, arguments.toArray(String[]::new));
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return status;
	}

	@Test
	void theSampleOfTheDocumentationIsWhatItAnswers() {
		assertEquals(Exit.WELL, explain("--claim", "c-17"));
		assertEquals(shown, out);
		assertEquals("", err);
	}

	@Test
	void noLineIsWiderThanTheTerminal() {
		explain("--claim", "c-17");
		assertEquals(List.of(), out.lines().filter(line -> line.length() > 100).toList());
	}

	@Test
	void oneLineOfTheClaimIsEnough() {
		assertEquals(Exit.WELL, explain("--claim", "c-17", "--line", "2"));
		assertFalse(out.contains("Line 1"), out);
		assertTrue(shown.endsWith(out.substring(out.indexOf("\nLine 2"))), out);
	}

	@Test
	void aFactThatIsKnownDecides() throws IOException {
		replace("claims.json", "\"valueString\":\"inpatient\"}", "\"valueString\":\"inpatient\"},{\"sequence\":2,\"category\":{\"text\":\"record\"},\"code\":{\"text\":\"pain-score\"},\"valueQuantity\":{\"value\":7}}");
		assertEquals(Exit.WELL, explain("--claim", "c-17", "--line", "1"));
		assertTrue(out.contains("\n  denied by pain-is-severe \"Pain must be severe\" with CO-50 RARC N115\n    Pain of 7 is not severe enough.\n"), out);
		assertTrue(out.contains("        yes      pain-score < 8\n                   pain-score is 7\n"), out);
	}

	@Test
	void aRuleInDoubtWithNothingSaidForItIsTold() throws IOException {
		replace("policies/sample.lamina", "    if unknown pend CO-252 RARC M127 \"Please send: {missing}.\"\n", "");
		assertEquals(Exit.WELL, explain("--claim", "c-17", "--line", "1"));
		assertTrue(out.contains("\n  In doubt, with nothing said for it:\n    pain-is-severe\n    missing  pain-score: if less than 8, it fires; if 8 or more, it does not fire\n"), out);
	}

	@Test
	void aRuleThatTwoConditionsKeptFromFiringIsOnlyCounted() throws IOException {
		replace("policies/sample.lamina", "when its procedure is not valid", "when its procedure is not valid and its date is before 2020-01-01");
		assertEquals(Exit.WELL, explain("--claim", "c-17", "--line", "2"));
		assertFalse(out.contains("code-is-valid"), out);
		assertTrue(out.contains("\n  1 more rule is about this line and did not come near. 1 rule is not about it.\n"), out);
	}

	@Test
	void aLineThatNoPolicyJudgesSaysWhy() throws IOException {
		replace("claims.json", "2026-02-03", "2025-02-03");
		assertEquals(Exit.WELL, explain("--claim", "c-17", "--line", "1"));
		assertEquals("Claim c-17\n\nLine 1  22513 on 2025-02-03  not addressed\n  sample.pva 2026.1 is effective from 2026-01-01; the line's date is 2025-02-03.\n", out);
	}

	@Test
	void aClaimThatIsNotThereHasANearMiss() {
		assertEquals(Exit.USAGE, explain("--claim", "c-71"));
		assertEquals("lamina: There is no claim `c-71`; did you mean `c-17`?\n", err);
		assertEquals("", out);
	}

	@Test
	void whereNoIdIsNearTheIdsAreListed() {
		assertEquals(Exit.USAGE, explain("--claim", "4711"));
		assertEquals("lamina: There is no claim `4711`; there are `c-17`.\n", err);
	}

	@Test
	void aLineThatIsNotThereIsAMistake() {
		assertEquals(Exit.USAGE, explain("--claim", "c-17", "--line", "3"));
		assertEquals("lamina: The claim `c-17` has no line 3; its lines are 1, 2.\n", err);
	}

	@Test
	void aClaimThatCannotBeReadIsNotExplained() throws IOException {
		replace("claims.json", "\"sequence\":2,\"productOrService\"", "\"sequence\":1,\"productOrService\"");
		assertEquals(Exit.UNREAD_CLAIMS, explain("--claim", "c-17"));
		assertTrue(err.endsWith("lamina: No claim `c-17` was read.\n"), err);
	}

	@Test
	void policiesWithErrorsExplainNothing() throws IOException {
		replace("policies/sample.lamina", "when its procedure is not valid", "when its procedur is not valid");
		assertEquals(Exit.ERRORS, explain("--claim", "c-17"));
		assertTrue(err.endsWith("lamina: The claim is not explained, because the policies have errors.\n"), err);
		assertEquals("", out);
	}

	@Test
	void coloursStandWhereThePaintSaysSo() {
		paint = Paint.COLOURED;
		explain("--claim", "c-17");
		assertTrue(out.contains("22513 on 2026-02-03  \u001b[1;33mpended CO-252 RARC M127\u001b[0m\n"), out);
		assertTrue(out.contains("77003 on 2026-02-03  \u001b[1;31mdenied CO-97 RARC M15\u001b[0m\n"), out);
	}

	@Test
	void helpHasAnExample() {
		assertEquals(Exit.WELL, explain("--help"));
		assertTrue(out.contains("lamina explain policies --claims claims.json --claim c-17"), out);
	}
}
