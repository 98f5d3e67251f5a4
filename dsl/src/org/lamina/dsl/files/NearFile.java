package org.lamina.dsl.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.common.util.URI;

/**
 * A file that a document names by its path from the document's folder on. The words of the path are names and nothing else: a percent sign
 * escapes nothing, which a URI would take it for.
 */
final class NearFile {

	private final String written;
	private final List<String> names;
	private final URI folder;

	/** The file of a path, for a document at this place. */
	NearFile(String path, URI document) {
		written = path;
		names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty() && !name.equals(".")).toList();
		folder = document.trimSegments(1);
	}

	/** Whether the path leads to a place below the document's folder, as it is written. */
	boolean isBelow() {
		return !written.isBlank() && !names.isEmpty() && !written.startsWith("/") && !written.contains("\\") && !written.contains(":") && !names.contains("..");
	}

	/** Whether links on the way lead to a place elsewhere. */
	boolean leadsOut() {
		try {
			return folder.isFile() && !onDisk(uri()).toRealPath().startsWith(onDisk(folder).toRealPath());
		} catch (IOException | InvalidPathException missing) {
			return false;
		}
	}

	/** Whether it is a file with an end, which a pipe or a device is not; of a file in an editor's own storage that is believed. */
	boolean isFile() {
		try {
			return !folder.isFile() || Files.isRegularFile(onDisk(uri()));
		} catch (InvalidPathException noName) {
			return false;
		}
	}

	/** Where it is. */
	URI uri() {
		return folder.appendSegments(names.stream().map(name -> URI.encodeSegment(name, false)).toArray(String[]::new));
	}

	private static Path onDisk(URI uri) {
		return Path.of(uri.toFileString());
	}
}
