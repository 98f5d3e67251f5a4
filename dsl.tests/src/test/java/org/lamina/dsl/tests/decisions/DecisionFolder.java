package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cases of one decision of the language's design, as plain files that any implementation can run; the folder's {@code README.md} says how. {@code decision.md}
 * has its title, and may say {@code Not yet:} and why there are not enough cases.
 */
record DecisionFolder(Path folder) {

	static final Path ROOT = Path.of("src/test/resources/decisions");
	static final Path CODES = ROOT.resolve("codes");
	private static final String NOT_YET = "Not yet: ";

	/** Every decision's, in their order. */
	static List<DecisionFolder> all() throws IOException {
		return list(ROOT, path -> path.getFileName().toString().matches("\\d\\d-.*")).stream().map(DecisionFolder::new).toList();
	}

	/** The number of the decision. */
	int number() {
		return Integer.parseInt(folder.getFileName().toString().substring(0, 2));
	}

	/** What the decision says, in a line: {@code D10 A pend names exactly the missing facts}. */
	String title() throws IOException {
		return description().get(0).replaceFirst("^# ", "");
	}

	/** Why cases are missing, if some are. */
	Optional<String> notYet() throws IOException {
		return description().stream().filter(line -> line.startsWith(NOT_YET)).findFirst().map(line -> line.substring(NOT_YET.length()));
	}

	private List<String> description() throws IOException {
		return Files.readAllLines(folder.resolve("decision.md"));
	}

	/** The documents whose scenarios are decided, with the codes that all decisions share: the good ones, and those whose scenarios are not met. */
	List<Path> decided() throws IOException {
		return Stream.of(List.of(CODES), list(folder, path -> path.toString().endsWith(".lamina") && !isBad(path)), failures().stream().map(DecisionFolder::subjectOf).toList()).flatMap(List::stream).toList();
	}

	/** What is said of documents with problems; each file has the name of a document or folder. */
	List<Path> problems() throws IOException {
		return list(folder, path -> path.toString().endsWith(".problems"));
	}

	/** What is said of scenarios that are not met. */
	List<Path> failures() throws IOException {
		return list(folder, path -> path.toString().endsWith(".failures"));
	}

	/** Folders with claims in files, and what is decided of them. */
	List<ClaimCases> claims() throws IOException {
		return list(folder, path -> Files.isDirectory(path) && path.getFileName().toString().startsWith("claims-")).stream().map(ClaimCases::new).toList();
	}

	/** Folders with decisions that are made again after something changed. */
	List<ReplayCases> replays() throws IOException {
		return list(folder, path -> Files.isDirectory(path) && path.getFileName().toString().startsWith("replay-")).stream().map(ReplayCases::new).toList();
	}

	/** Operations and the codes that report them. */
	List<CodingCases> codings() throws IOException {
		return list(folder, path -> path.toString().endsWith(".codes")).stream().map(CodingCases::new).toList();
	}

	/** How documents are written in the one style. */
	List<Path> formatted() throws IOException {
		return list(folder, path -> path.toString().endsWith(".formatted"));
	}

	/** What is shown of the declarations of documents. */
	List<HoverCases> hovers() throws IOException {
		return list(folder, path -> path.toString().endsWith(".hover")).stream().map(HoverCases::new).toList();
	}

	/** What documents of a folder are read with. */
	static List<Path> withCodes(Path folder) {
		return List.of(CODES, folder);
	}

	/** The documents and folders that begin with {@code bad-}, of which something must be said. */
	List<Path> bad() throws IOException {
		return list(folder, path -> isBad(path) && (Files.isDirectory(path) || path.toString().endsWith(".lamina")));
	}

	/** The document or folder of documents that a file of problems or failures is about. */
	static Path subjectOf(Path expected) {
		Path folder = expected.resolveSibling(expected.getFileName().toString().replaceFirst("\\.\\w+$", ""));
		return Files.isDirectory(folder) ? folder : folder.resolveSibling(folder.getFileName() + ".lamina");
	}

	static boolean isBad(Path file) {
		return file.getFileName().toString().startsWith("bad-");
	}

	private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(wanted).sorted().toList();
		}
	}
}
