package org.lamina.compiler.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.Samples;

/** What becomes of files, good and bad. */
class WorkspaceTest {

	@TempDir
	private Path folder;

	private Samples samples;

	@BeforeEach
	void writePolicy() throws Exception {
		samples = new Samples(folder.toRealPath()).withPolicy();
	}

	@Test
	void aSoundFolderHasNoProblems() throws Exception {
		assertEquals(List.of(), samples.problems());
	}

	@Test
	void aNamedFileFindsWhatItUsesBesideIt() throws Exception {
		assertEquals(List.of(), samples.problems("policy.lamina"));
	}

	@Test
	void aFileInAFolderBelowFindsWhatItUsesAbove() throws Exception {
		samples.with("scenarios/first.lamina", "scenarios for sample.pva\n\nscenario \"One\"\n    claim on 2026-01-05\n        line 1 22513\n    expect line 1 allowed\n");
		assertEquals(List.of(), samples.problems("scenarios"));
	}

	@Test
	void ofAFileThatWasNotNamedNothingIsReported() throws Exception {
		samples.with("other.lamina", "library codes.other\nprocedures a = nothing\n");
		assertEquals(List.of(), samples.problems("policy.lamina"));
	}

	@Test
	void ofAFileThatIsUsedErrorsAreReported() throws Exception {
		samples.with("codes.lamina", Samples.LIBRARY + "/** Bad. */\nprocedures bad = nothing\n");
		assertEquals(List.of("codes.lamina:15:18 unknown-name"), samples.problems("policy.lamina"));
	}

	@Test
	void hiddenFoldersAndTargetAreLeftOut() throws Exception {
		samples.with(".git/a.lamina", "nonsense").with("target/b.lamina", "nonsense").with("deeper/target/c.lamina", "nonsense");
		assertEquals(List.of(), samples.problems());
	}

	@Test
	void anEmptyFileIsOneProblem() throws Exception {
		assertEquals(List.of("empty.lamina:1:1 file"), samples.with("empty.lamina", " \n\n").problems());
	}

	@Test
	void aFileThatIsNotUtf8IsOneProblemAtItsPlace() throws Exception {
		samples.with("latin.lamina", "library codes.latin\n// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals(List.of("latin.lamina:2:7 file"), samples.problems());
	}

	@Test
	void aByteOrderMarkDoesNotMatter() throws Exception {
		assertEquals(List.of(), samples.with("codes.lamina", "\uFEFF" + Samples.LIBRARY).problems());
	}

	@Test
	void deepParenthesesAreOneProblemAtTheirPlace() throws Exception {
		samples.with("deep.lamina", "library codes.deep\nprocedures a = " + "(".repeat(1000) + "22513" + ")".repeat(1000) + "\n");
		assertEquals(List.of("deep.lamina:2:116 too-deep"), samples.problems());
	}

	@Test
	void deepNegationsAreOneProblem() throws Exception {
		samples.with("deep.lamina", Samples.POLICY.replace("sample.pva", "sample.deep").replace("when its", "when " + "not ".repeat(1000) + "its"));
		assertEquals(List.of("deep.lamina:9:410 too-deep"), samples.problems());
	}

	@Test
	void aConditionOfThousandsOfPartsIsOneProblem() throws Exception {
		samples.with("policy.lamina", Samples.POLICY.replace("is not valid\n", "is not valid" + " or its units > 3".repeat(3000) + "\n    if unknown pend CO-252\n"));
		List<String> problems = samples.problems();
		assertEquals(1, problems.size());
		assertTrue(problems.get(0).endsWith(" too-deep"), problems.get(0));
	}

	@Test
	void parenthesesInTextsAndCommentsDoNotCount() throws Exception {
		String many = "(".repeat(300);
		assertEquals(List.of(), samples.with("texts.lamina", "library codes.texts\n// " + many + "\n/* " + many + " */\n/** A. */\nsource a \"" + many + "\"\n").problems());
	}

	@Test
	void oneBadFileLeavesTheOthersSound() throws Exception {
		samples.with("bad.lamina", "policy sample.bad \"Bad\"\nrule rule rule\n");
		Workspace workspace = Workspace.load(samples.files());
		assertTrue(workspace.hasErrors());
		assertEquals(List.of("sample.pva"), workspace.policies().stream().map(policy -> policy.getName()).toList());
	}

	@Test
	void librariesInACircleAreReportedAndEndTheLoading() throws Exception {
		samples.with("a.lamina", "library codes.a uses codes.b\n").with("b.lamina", "library codes.b uses codes.a\n");
		assertTrue(samples.problems().contains("a.lamina:1:22 cyclic-uses"), () -> "a circle");
	}

	@Test
	void aFolderWithoutDocumentsCannotBeUsed() throws Exception {
		Files.createDirectories(folder.resolve("empty"));
		UnusablePathException problem = assertThrows(UnusablePathException.class, () -> samples.files("empty"));
		assertEquals("No policies: the folder `empty` holds no file that ends in `.lamina`.", problem.getMessage().replace(folder.toString(), "").replace("`/", "`"));
	}

	@Test
	void aPathThatDoesNotExistCannotBeUsed() {
		assertThrows(UnusablePathException.class, () -> samples.files("nowhere"));
	}

	@Test
	void aLinkOutOfTheFolderThatWasNamedIsRefused() throws Exception {
		Path policies = Files.createDirectories(folder.resolve("policies"));
		Files.createSymbolicLink(policies.resolve("linked.lamina"), folder.resolve("policy.lamina"));
		assertEquals("`policies/linked.lamina` is a link that leads out of `policies`; put the file itself there, or name it.", assertThrows(UnusablePathException.class, () -> samples.files("policies")).getMessage());
		assertEquals(List.of(), samples.problems("policies/linked.lamina"));
	}

	@Test
	void aFileIsTakenOnceHoweverOftenItIsNamed() throws Exception {
		assertEquals(2, samples.files(".", "policy.lamina", "../" + folder.getFileName()).size());
	}
}
