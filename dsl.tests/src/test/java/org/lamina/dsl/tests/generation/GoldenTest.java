package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code generation/} holds a policy and, beside it, the Java that it becomes. With {@code -Dlamina.golden.update=true} the
 * Java is written instead of compared; read it aloud before you commit it.
 */
class GoldenTest {

	private static final Path CASES = Path.of("src/test/resources/generation");
	private static final boolean UPDATE = Boolean.getBoolean("lamina.golden.update");

	static List<Path> cases() throws IOException {
		try (Stream<Path> folders = Files.list(CASES)) {
			return folders.filter(Files::isDirectory).sorted().toList();
		}
	}

	private static Map<String, String> expected(Path folder) throws IOException {
		Map<String, String> expected = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList())
				expected.put(file.getFileName().toString(), Files.readString(file));
		}
		return expected;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void aPolicyBecomesThisJava(Path folder) throws IOException {
		Map<String, String> generated = Generation.java(Generation.of(folder));
		if (UPDATE) {
			for (String file : expected(folder).keySet())
				Files.delete(folder.resolve(file));
			for (Map.Entry<String, String> file : generated.entrySet())
				Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		Map<String, String> expected = expected(folder);
		assertEquals(expected.keySet(), generated.keySet());
		expected.forEach((file, source) -> assertEquals(source, generated.get(file), file));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void itCompilesWithoutAWarning(Path folder, @TempDir Path classes) {
		Generation.compile(Generation.of(folder), classes);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void theSameBytesComeTwice(Path folder) {
		Map<String, byte[]> once = Generation.of(folder);
		Map<String, byte[]> again = Generation.of(folder);
		assertEquals(once.keySet(), again.keySet());
		once.forEach((path, content) -> assertArrayEquals(content, again.get(path), path));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void linesEndInOneWayAndWithoutBlanks(Path folder) {
		Generation.java(Generation.of(folder)).forEach((file, source) -> {
			assertFalse(source.contains("\r"), file);
			assertFalse(source.lines().anyMatch(line -> line.endsWith(" ") || line.endsWith("\t")), file);
			assertTrue(source.endsWith("}\n"), file);
		});
	}

	@Test
	void theUpdateWasNotLeftOn() {
		assertFalse(UPDATE && Generation.isContinuousIntegration(), "Golden files are compared in CI, not written; drop -Dlamina.golden.update.");
	}
}
