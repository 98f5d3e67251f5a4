package org.lamina.compiler.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a document, as it was when it was read.
 *
 * @param path  the file, absolute and normal
 * @param named whether somebody named it or a folder above it; otherwise it was found beside a named one, for that one to use
 * @param bytes its content, or null if it cannot be read
 */
public record SourceFile(Path path, boolean named, byte[] bytes) {

	static SourceFile read(Path path, boolean named) {
		try {
			return new SourceFile(path, named, Files.readAllBytes(path));
		} catch (IOException | OutOfMemoryError unreadable) {
			return new SourceFile(path, named, null);
		}
	}

	/** The same file, for others to use. */
	SourceFile used() {
		return new SourceFile(path, false, bytes);
	}
}
