package org.lamina.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for documents and what they name, which goes with the process. */
final class Folder {

	private final Path path;

	Folder() {
		try {
			path = Files.createTempDirectory("lamina-fuzz").toRealPath();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
	}

	Path path() {
		return path;
	}

	Path with(String name, byte[] content) {
		try {
			return Files.write(path.resolve(name), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path with(String name, String text) {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The folder holds files and no folders. */
	private void delete() {
		try (var files = Files.list(path)) {
			for (Path file : files.toList())
				Files.delete(file);
			Files.delete(path);
		} catch (IOException left) {
			// It lies where what is left is cleared away.
		}
	}
}
