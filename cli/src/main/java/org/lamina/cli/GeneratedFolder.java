package org.lamina.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.dsl.generation.GeneratedFile;

/**
 * A folder with generated files. A list in it tells which files are Lamina's own, so that none of another's is overwritten and what is
 * no longer generated goes. A file that does not change keeps its time, for builds that compile what is newer.
 */
final class GeneratedFolder {

	private static final String LIST = ".lamina-generated";

	private final Path folder;
	private final DisplayPaths display;

	GeneratedFolder(Path folder, DisplayPaths display) {
		this.folder = folder.toAbsolutePath().normalize();
		this.display = display;
	}

	/**
	 * Writes files and deletes those of an earlier time, and tells how many files changed.
	 *
	 * @throws CommandFailure if a file of another stands where one is to be written; then nothing is changed
	 */
	int write(List<GeneratedFile> files) throws IOException {
		Set<Path> own = own();
		for (GeneratedFile file : files) {
			Path target = folder.resolve(file.path());
			if (Files.exists(target) && !own.contains(target) && !hasContent(target, file.content()))
				throw new CommandFailure(Exit.USAGE, "The file `" + display.of(target) + "` was not written by `lamina generate` and is left as it is; name another folder, or move the file.");
		}
		Set<String> written = new TreeSet<>();
		int changed = 0;
		for (GeneratedFile file : files) {
			written.add(file.path());
			changed += write(folder.resolve(file.path()), file.content());
		}
		for (Path old : own)
			if (!written.contains(pathOf(old)))
				changed += delete(old);
		write(folder.resolve(LIST), String.join("\n", written).concat("\n").getBytes(StandardCharsets.UTF_8));
		return changed;
	}

	private Set<Path> own() throws IOException {
		Set<Path> own = new LinkedHashSet<>();
		Path list = folder.resolve(LIST);
		if (Files.exists(list))
			for (String line : Files.readAllLines(list)) {
				Path file = folder.resolve(line).normalize();
				if (!line.isBlank() && file.startsWith(folder) && Files.isRegularFile(file))
					own.add(file);
			}
		return own;
	}

	private String pathOf(Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	private static int write(Path file, byte[] content) throws IOException {
		if (hasContent(file, content))
			return 0;
		Files.createDirectories(file.getParent());
		Files.write(file, content);
		return 1;
	}

	private static boolean hasContent(Path file, byte[] content) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
	}

	/** Deletes a file and the folders that are empty without it. */
	private int delete(Path file) throws IOException {
		Files.delete(file);
		for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
			try (Stream<Path> left = Files.list(parent)) {
				if (left.findAny().isPresent())
					break;
			}
			Files.delete(parent);
		}
		return 1;
	}
}
