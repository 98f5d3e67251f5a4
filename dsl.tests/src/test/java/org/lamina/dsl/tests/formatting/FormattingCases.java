package org.lamina.dsl.tests.formatting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of {@code formatting/}: each holds a document as somebody wrote it, {@code given.lamina}, and the same in the one style. */
final class FormattingCases {

	private static final Path FOLDER = Path.of("src/test/resources/formatting");

	private FormattingCases() {
	}

	static List<Path> all() throws IOException {
		try (Stream<Path> folders = Files.list(FOLDER)) {
			return folders.filter(Files::isDirectory).sorted().toList();
		}
	}

	static Path formatted(Path folder) {
		return folder.resolve("formatted.lamina");
	}

	static String given(Path folder) throws IOException {
		return Files.readString(folder.resolve("given.lamina"));
	}
}
