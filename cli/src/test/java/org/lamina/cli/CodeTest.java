package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `lamina code` as a user sees it. The library is that of the documentation, with a pair of codes that differ by the side. */
class CodeTest {

	private static final Path PAGE = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().resolve("docs/coding.md");
	private static final String SACRUM = """
			library coding.sacrum

			procedure 0200T "Sacral augmentation, one side" {
			    valid   from 2009-07-01
			    treats  one vertebra in S1..S5
			    side    one
			}
			procedure 0201T "Sacral augmentation, both sides" {
			    valid   from 2009-07-01
			    treats  one vertebra in S1..S5
			    side    both
			}
			facts of the claim {
			    sacrum : levels
			}
			coding sacral-augmentation
			    code each of sacrum from 0200T, 0201T
			""";

	@TempDir
	private Path temporary;

	private Path folder;
	private String shown;
	private String out;
	private String err;

	@BeforeEach
	void writeTheSample() throws IOException {
		folder = temporary.toRealPath();
		Files.createDirectories(folder.resolve("policies"));
		String page = Files.readString(PAGE);
		List<String> blocks = new ArrayList<>();
		for (Matcher matcher = Pattern.compile("(?s)```\\w+\n(.*?)```").matcher(page); matcher.find();)
			blocks.add(matcher.group(1));
		Files.writeString(folder.resolve("policies/sample.lamina"), blocks.get(0));
		shown = blocks.get(1).substring(blocks.get(1).indexOf('\n') + 1);
	}

	private int code(String... more) {
		List<String> arguments = new ArrayList<>(List.of("code", "policies"));
		arguments.addAll(List.of(more));
		Answer answer = Answer.of(folder, arguments.toArray(String[]::new));
		out = answer.out();
		err = answer.err();
		return answer.status();
	}

	@Test
	void theSampleOfTheDocumentationIsWhatItAnswers() {
		assertEquals(Exit.WELL, code("--on", "2026-02-03", "--technique", "cavity", "--levels", "S1,L1,T12"), () -> err);
		assertEquals(shown, out);
	}

	@Test
	void aLevelBeforeItsCodeBeganHasNone() {
		assertEquals(Exit.WELL, code("--on", "2014-12-31", "--set", "technique=cavity", "--levels", "T12"));
		assertTrue(out.contains("  no code for T12\n      No first-level code that treats T12 is valid on 2014-12-31: `22513` is valid from 2015-01-01.\n"), out);
	}

	@Test
	void aHospitalOutpatientHasOneCodeForBoth() {
		assertEquals(Exit.WELL, code("--on", "2023-01-01", "--technique", "cavity", "--levels", "L1,T11,T12", "--kind", "hospital-outpatient"));
		assertTrue(out.contains("\n  C7507 x1  at T11, T12, L1\n"), out);
		code("--on", "2022-12-31", "--technique", "cavity", "--levels", "L1,T11,T12", "--kind", "hospital-outpatient");
		assertTrue(out.contains("\n  22515 x2  at T12, L1  "), out);
	}

	@Test
	void codesThatDifferByTheSideWaitForIt() throws IOException {
		Files.writeString(folder.resolve("policies/sacrum.lamina"), SACRUM);
		code("--on", "2026-02-03", "--technique", "cement-only", "--levels", "S1");
		assertTrue(out.contains("      The side decides, and it is not known: `0200T` is for one side, `0201T` is for both sides.\n"), out);
		code("--on", "2026-02-03", "--technique", "cement-only", "--levels", "S1", "--side", "both");
		assertTrue(out.contains("  0201T x1  at S1  Sacral augmentation, both sides\n"), out);
	}

	@Test
	void aCodingWhoseFactIsNotGivenNamesIt() {
		assertEquals(Exit.WELL, code("--on", "2026-02-03", "--levels", "T12"));
		assertTrue(out.endsWith("  Whether this coding is about the operation is unknown; say --set technique=….\n"), out);
	}

	@Test
	void whatCannotBeIsTold() {
		told("lamina: `cavty` is nothing that `technique` can be; did you mean `cavity`?\n", "--on", "2026-02-03", "--technique", "cavty", "--levels", "T12");
		told("lamina: `T13` is no vertebra, such as `T12`, and no space between two neighbours, such as `L4-L5`.\n", "--on", "2026-02-03", "--technique", "cavity", "--levels", "T13");
		told("lamina: No coding asks for `tecnique`; did you mean `technique`?\n", "--on", "2026-02-03", "--set", "tecnique=cavity", "--levels", "T12");
		told("lamina: No coding in force on 2026-02-03 is about such an operation; there are `augmentation-with-cavity`.\n", "--on", "2026-02-03", "--technique", "cement-only", "--levels", "T12");
	}

	private void told(String message, String... arguments) {
		assertEquals(Exit.USAGE, code(arguments));
		assertEquals(message, err);
		assertEquals("", out);
	}

	@Test
	void aDayThatIsNoneIsTold() {
		assertEquals(Exit.USAGE, code("--on", "2026-02-30", "--technique", "cavity", "--levels", "T12"));
		assertTrue(err.contains("`2026-02-30` is no day; write year, month and day, as 2026-01-31."), err);
	}
}
