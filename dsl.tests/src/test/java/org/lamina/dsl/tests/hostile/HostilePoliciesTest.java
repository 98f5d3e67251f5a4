package org.lamina.dsl.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The documents under src/test/resources/hostile/policies. One whose name begins with {@code bad-} is refused with a message that is fit for its author; of one
 * that begins with {@code good-} the rules compile, hold the author's words in texts and comments only, and decide. Neither takes long, and neither
 * shows what lies outside of its folder.
 */
class HostilePoliciesTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "src/test/resources/hostile/policies");

	/** A bound for what never ends; it is no measure of speed, for the machine may have other work. */
	private static final Duration HANG = Duration.ofSeconds(20);

	@TestFactory
	Stream<DynamicTest> documents() throws IOException {
		return found().map(file -> DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> assertTimeoutPreemptively(HANG, () -> check(file))));
	}

	private static Stream<Path> found() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter(file -> file.toString().endsWith(".lamina")).sorted().toList().stream();
		}
	}

	private static void check(Path file) throws IOException {
		HostileDocument document = HostileDocument.of(file);
		document.assertFitForAuthors();
		assertEquals(file.getFileName().toString().startsWith("good-"), document.isSound(), () -> document.problems().toString());
		if (document.isSound())
			document.assertSafe();
	}

	@Test
	void theCorpusIsThere() throws IOException {
		assertFalse(found().count() < 200, "There are at least 200 hostile documents.");
	}
}
