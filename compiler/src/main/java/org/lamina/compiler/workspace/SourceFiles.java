package org.lamina.compiler.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lamina.compiler.diagnostics.DisplayPaths;

/**
 * Finds the files with documents. Of a folder, all below it count but those in hidden folders and in {@code target}, and none that a link only makes seem to be there. Around a named
 * file or folder the documents that it may use are found too: all below the topmost of the folders above it that hold documents
 * themselves, without a gap. The result is in the order of the paths, whatever the file system's own.
 */
public final class SourceFiles {

	/** How the names of files with documents end. */
	public static final String EXTENSION = ".lamina";

	private final Map<Path, Boolean> named = new TreeMap<>();
	private final Set<Path> taken = new HashSet<>();
	private final DisplayPaths display;

	private SourceFiles(DisplayPaths display) {
		this.display = display;
	}

	/**
	 * Finds and reads the files.
	 *
	 * @param paths   files and folders
	 * @param display how messages show paths
	 * @throws UnusablePathException if a path does not exist or there is no document
	 */
	public static List<SourceFile> find(Collection<Path> paths, DisplayPaths display) throws UnusablePathException {
		SourceFiles files = new SourceFiles(display);
		for (Path path : paths)
			files.add(path.toAbsolutePath().normalize());
		for (Path path : paths)
			files.addContext(path.toAbsolutePath().normalize());
		return files.named.entrySet().stream().map(file -> SourceFile.read(file.getKey(), file.getValue())).toList();
	}

	/** Takes a file, unless it was taken by another of its names. */
	private void take(Path file, boolean isNamed) {
		Path real = file;
		try {
			real = file.toRealPath();
		} catch (IOException unreadable) {
			// That it cannot be read is reported where it is read.
		}
		if (taken.add(real))
			named.put(file, isNamed);
	}

	private void add(Path path) throws UnusablePathException {
		if (!Files.exists(path))
			throw new UnusablePathException("There is no file or folder `" + display.of(path) + "`.");
		if (Files.isDirectory(path)) {
			List<Path> below = below(path);
			if (below.isEmpty())
				throw new UnusablePathException("No policies: the folder `" + display.of(path) + "` holds no file that ends in `" + EXTENSION + "`.");
			for (Path file : below) {
				if (leadsOut(file, path))
					throw new UnusablePathException("`" + display.of(file) + "` is a link that leads out of `" + display.of(path) + "`; put the file itself there, or name it.");
				take(file, true);
			}
		} else if (!isDocument(path))
			throw new UnusablePathException("`" + display.of(path) + "` holds no policy: the name of a file with one ends in `" + EXTENSION + "`.");
		else
			take(path, true);
	}

	private void addContext(Path path) throws UnusablePathException {
		Path top = Files.isDirectory(path) ? path : path.getParent();
		if (Files.isDirectory(path) && !holdsDocuments(path))
			return;
		while (top.getParent() != null && holdsDocuments(top.getParent()))
			top = top.getParent();
		for (Path file : below(top))
			if (!leadsOut(file, top))
				take(file, false);
	}

	/** Whether a file below a folder is a link to one elsewhere: who names a folder does not ask for what lies outside of it. */
	private static boolean leadsOut(Path file, Path folder) {
		try {
			return !file.toRealPath().startsWith(folder.toRealPath());
		} catch (IOException unreadable) {
			return false;
		}
	}

	private static boolean holdsDocuments(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch(file -> isDocument(file) && !Files.isDirectory(file));
		} catch (IOException unreadable) {
			return false;
		}
	}

	private static boolean isDocument(Path file) {
		return file.getFileName() != null && file.getFileName().toString().endsWith(EXTENSION);
	}

	private List<Path> below(Path folder) throws UnusablePathException {
		List<Path> found = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
					return directory.equals(folder) || !isLeftOut(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (isDocument(file) && !isHidden(file) && Files.isRegularFile(file))
						found.add(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
					if (file.equals(folder))
						throw unreadable;
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException unreadable) {
			throw new UnusablePathException("The folder `" + display.of(folder) + "` cannot be read.");
		}
		return found;
	}

	private static boolean isLeftOut(Path folder) {
		return isHidden(folder) || folder.getFileName().toString().equals("target") && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean isHidden(Path path) {
		return path.getFileName().toString().startsWith(".");
	}
}
