package org.lamina.dsl.tests.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases under src/test/resources/problems: for each kind of problem a folder of its code, in it documents, or folders of documents
 * that are read together, whose names begin with {@code bad-} or {@code good-}. Beside a bad one lies what is said of it.
 */
final class ProblemCases {

	static final Path ROOT = Path.of(System.getProperty("basedir", "."), "src/test/resources/problems");

	/** A document or folder of documents. */
	record Case(Path source) {

		/** The code of the problem that it shows. */
		String code() {
			return source.getParent().getFileName().toString();
		}

		boolean isBad() {
			return name().startsWith("bad-");
		}

		/** The name of the document or folder, without its ending. */
		String name() {
			return source.getFileName().toString().replaceFirst("\\.lamina$", "");
		}

		/** The file of what is said of it. */
		Path expected() {
			return source.resolveSibling(name() + ".problems");
		}

		/** The text of all its documents. */
		String text() throws IOException {
			StringBuilder text = new StringBuilder();
			try (Stream<Path> files = Files.walk(source)) {
				for (Path file : files.filter(found -> found.toString().endsWith(".lamina")).sorted().toList())
					text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
			}
			return text.toString();
		}
	}

	private ProblemCases() {
	}

	/** Every case. */
	static List<Case> all() throws IOException {
		try (Stream<Path> found = Files.find(ROOT, 2, (path, attributes) -> ROOT.relativize(path).getNameCount() == 2 && path.getFileName().toString().matches("(bad|good)-.*") && (attributes.isDirectory() || path.toString().endsWith(".lamina")))) {
			return found.sorted().map(Case::new).toList();
		}
	}
}
