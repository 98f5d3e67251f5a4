package org.lamina.agreement.shrinking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lamina.agreement.engines.MadeDocuments;

/** What was once decided differently, made small and saved by {@code ./agree --shrink --save}, is decided alike. */
class RegressionsTest {

	@TestFactory
	Stream<DynamicTest> cases() throws IOException {
		try (Stream<Path> folders = Files.list(Path.of("src/test/resources/regressions"))) {
			return folders.filter(Files::isDirectory).sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
				Map<String, String> documents = documents(folder);
				assertFalse(MadeDocuments.load(documents).hasErrors(), () -> MadeDocuments.errors(MadeDocuments.load(documents)).toString());
				assertEquals(Optional.empty(), RegressionCase.problem(documents).map(RegressionCase.Problem::text));
			}));
		}
	}

	private static Map<String, String> documents(Path folder) throws IOException {
		Map<String, String> documents = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList())
				documents.put(file.getFileName().toString(), Files.readString(file));
		}
		return documents;
	}
}
