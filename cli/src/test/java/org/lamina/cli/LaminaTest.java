package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line itself: what is wrong with it, and what it says of itself. */
class LaminaTest extends CommandTest {

	@Test
	void aPathThatDoesNotExistIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("check", "nowhere"));
		assertEquals("lamina: There is no file or folder `nowhere`.\n", err);
	}

	@Test
	void aFolderWithoutPoliciesIsAWrongCommandLine() throws IOException {
		Files.createDirectories(folder.resolve("empty"));
		assertEquals(Exit.USAGE, lamina("run", "empty", "--claims", "-"));
		assertEquals("lamina: No policies: the folder `empty` holds no file that ends in `.lamina`.\n", err);
	}

	@Test
	void anUnknownOptionIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("check", "policies", "--colour"));
		assertTrue(err.startsWith("lamina: Unknown option: '--colour'"), err);
		assertTrue(err.endsWith("`lamina check --help` tells how it is used.\n"), err);
	}

	@Test
	void withoutACommandTheCommandLineIsWrong() {
		assertEquals(Exit.USAGE, lamina());
	}

	@Test
	void everyCommandHasHelpWithAnExample() {
		for (String command : List.of("check", "test", "generate", "run")) {
			assertEquals(Exit.WELL, lamina(command, "--help"));
			assertTrue(out.contains("Example"), command);
			assertTrue(out.contains("lamina " + command), command);
		}
	}

	@Test
	void theVersionTellsThatOfTheLanguage() {
		assertEquals(Exit.WELL, lamina("--version"));
		assertTrue(out.endsWith(", language 1.0\n"), out);
	}
}
