package org.lamina.compiler.diagnostics;

import java.nio.file.Path;
import java.util.Objects;

/** How paths are shown: from the working directory on, where that is the shorter way to say it. */
public final class DisplayPaths {

	private final Path directory;

	/** @param directory the working directory */
	public DisplayPaths(Path directory) {
		this.directory = directory.toAbsolutePath().normalize();
	}

	/** The path with slashes. */
	public String of(Path path) {
		Path absolute = directory.resolve(path).normalize();
		String shown = absolute.toString();
		if (Objects.equals(absolute.getRoot(), directory.getRoot())) {
			String relative = directory.relativize(absolute).toString();
			if (!relative.isEmpty() && relative.length() < shown.length())
				shown = relative;
		}
		return shown.replace('\\', '/');
	}
}
