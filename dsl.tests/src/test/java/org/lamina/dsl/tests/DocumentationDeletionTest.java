package org.lamina.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamina.dsl.tests.problems.Checker;
import org.lamina.dsl.tests.problems.Deletion;

/** Whatever single word is deleted from the policies of a page, which together show most of the language, no check of them or of what uses them fails itself. */
class DocumentationDeletionTest {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	@ParameterizedTest
	@ValueSource(strings = {"docs/coverage.md", "docs/lines.md", "docs/coding.md"})
	void noCheckFails(String page, @TempDir Path folder) throws IOException {
		DocumentationPage.read(ROOT, ROOT.resolve(page)).writeDocuments(folder);
		List<String> failures = new ArrayList<>();
		for (Path document : documents(folder)) {
			String text = Files.readString(document);
			for (Deletion deletion : Deletion.of(text).toList()) {
				Files.writeString(document, deletion.text());
				Checker.check(folder).stream().filter(problem -> problem.endsWith("[internal]")).map(problem -> "without `" + deletion.word() + "` on line " + deletion.line() + " of " + document.getFileName() + ": " + problem).forEach(failures::add);
			}
			Files.writeString(document, text);
		}
		assertEquals(List.of(), failures);
	}

	private static List<Path> documents(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> found = files.sorted().toList();
			assertFalse(found.isEmpty());
			return found;
		}
	}
}
