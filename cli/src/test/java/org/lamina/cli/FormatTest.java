package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** `lamina format`: documents in the one style. */
class FormatTest extends CommandTest {

	@Test
	void formatRewritesFilesAndListsThem() throws IOException {
		String formatted = POLICY.replace("version 2026.1", "version    2026.1").replace("effective from", "effective  from").replace("applies to", "applies    to").replace("uses codes", "uses       codes");
		write("policies/codes.lamina", LIBRARY.replace("valid from", "valid  from").replace("}\n", "}\n\n"));
		assertEquals(Exit.ERRORS, lamina("format", "policies", "--check"));
		assertEquals("policies/policy.lamina\n", out);
		assertEquals("2 files, 1 to be formatted\n", err);
		assertEquals(POLICY, Files.readString(folder.resolve("policies/policy.lamina")));
		assertEquals(Exit.WELL, lamina("format", "policies"));
		assertEquals("policies/policy.lamina\n", out);
		assertEquals("2 files, 1 changed\n", err);
		assertEquals(formatted, Files.readString(folder.resolve("policies/policy.lamina")));
		assertEquals(Exit.WELL, lamina("format", "policies", "--check"));
		assertEquals("2 files, 0 to be formatted\n", err);
	}

	@Test
	void formatLeavesNothingBesideTheFileAndKeepsALink() throws IOException {
		Files.createSymbolicLink(folder.resolve("link.lamina"), folder.resolve("policies/policy.lamina"));
		assertEquals(Exit.WELL, lamina("format", "link.lamina"));
		assertTrue(Files.isSymbolicLink(folder.resolve("link.lamina")));
		assertTrue(Files.readString(folder.resolve("policies/policy.lamina")).contains("version    2026.1"));
		try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void formatTellsWhatItCannotReadAndHandlesTheOthers() throws IOException {
		write("policies/bad.lamina", "policy bad \"Bad\"\nrule   rule\n");
		assertEquals(Exit.ERRORS, lamina("format", "policies"));
		assertEquals("policies/codes.lamina\npolicies/policy.lamina\n", out);
		assertTrue(err.startsWith("policies/bad.lamina:"), err);
		assertTrue(err.endsWith("3 files, 2 changed\n"), err);
		assertEquals("policy bad \"Bad\"\nrule   rule\n", Files.readString(folder.resolve("policies/bad.lamina")));
	}

	@Test
	void formatWritesWhatItReadsFromStandardInput() {
		input = "library  a\n\n\nprocedures b=1,2\r\n";
		assertEquals(Exit.WELL, lamina("format", "-"));
		assertEquals("library a\n\nprocedures b = 1, 2\n", out);
		assertEquals("", err);
		assertEquals(Exit.ERRORS, lamina("format", "-", "--check"));
		assertEquals("", out);
		assertEquals(Exit.USAGE, lamina("format", "-", "policies"));
	}

	@Test
	void formatIsOnlyForDocuments() throws IOException {
		write("notes.txt", "policy");
		assertEquals(Exit.USAGE, lamina("format", "notes.txt"));
		assertEquals("lamina: `notes.txt` holds no policy: the name of a file with one ends in `.lamina`.\n", err);
	}
}
