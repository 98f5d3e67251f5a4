package org.lamina.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.dsl.generation.GeneratedFile;

/** A folder that holds generated files and no others. A file that would not change is left alone, so that nothing is compiled again for it. */
final class GeneratedFolder {

	private final Path folder;

	GeneratedFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Makes the folder hold these files and no others.
	 *
	 * @return how many files were written or deleted
	 */
	int hold(List<GeneratedFile> files) throws IOException {
		int changed = deleteAllBut(files.stream().map(this::pathOf).collect(Collectors.toSet()));
		for (GeneratedFile file : files)
			if (write(pathOf(file), file.content()))
				changed++;
		return changed;
	}

	private Path pathOf(GeneratedFile file) {
		return folder.resolve(file.path());
	}

	private static boolean write(Path path, byte[] content) throws IOException {
		if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), content))
			return false;
		Files.createDirectories(path.getParent());
		Files.write(path, content);
		return true;
	}

	private int deleteAllBut(Set<Path> kept) throws IOException {
		if (!Files.exists(folder))
			return 0;
		List<Path> stale;
		try (Stream<Path> found = Files.walk(folder)) {
			stale = found.filter(Files::isRegularFile).filter(file -> !kept.contains(file)).toList();
		}
		for (Path file : stale)
			Files.delete(file);
		return stale.size();
	}
}
