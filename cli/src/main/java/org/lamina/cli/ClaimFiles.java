package org.lamina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files with claims that were named. Of a folder, those count whose names end like those of claims; what is left out is said. */
final class ClaimFiles {

	/** Stands for standard input. */
	static final Path STANDARD_INPUT = Path.of("-");

	private static final Set<String> ENDINGS = Set.of("json", "ndjson", "jsonl", "837", "x12", "edi", "txt", "dat");
	private static final Set<String> CSV_ENDINGS = Set.of("csv", "tsv");

	private final boolean withCsv;
	private final Console console;
	private final List<Path> found = new ArrayList<>();

	private ClaimFiles(boolean withCsv, Console console) {
		this.withCsv = withCsv;
		this.console = console;
	}

	/**
	 * The files, those of a folder in the order of their paths.
	 *
	 * @param withCsv whether files of a folder that are CSV by their names hold claims
	 */
	static List<Path> find(List<Path> named, boolean withCsv, Console console) {
		ClaimFiles files = new ClaimFiles(withCsv, console);
		named.forEach(files::add);
		return files.found;
	}

	private void add(Path named) {
		if (named.equals(STANDARD_INPUT)) {
			found.add(named);
			return;
		}
		Path path = console.directory().resolve(named);
		if (!Files.exists(path))
			throw new CommandFailure(Exit.USAGE, "There is no file or folder `" + console.paths().of(path) + "` with claims.");
		if (Files.isDirectory(path))
			addFolder(path);
		else
			found.add(path);
	}

	private void addFolder(Path folder) {
		List<Path> below;
		try (Stream<Path> files = Files.walk(folder)) {
			below = files.filter(Files::isRegularFile).filter(file -> !isHidden(folder, file)).sorted().toList();
		} catch (IOException | java.io.UncheckedIOException e) {
			throw new CommandFailure(Exit.USAGE, "The folder `" + console.paths().of(folder) + "` cannot be read.");
		}
		List<Path> claims = below.stream().filter(this::mayHoldClaims).toList();
		if (claims.isEmpty())
			throw new CommandFailure(Exit.USAGE, "The folder `" + console.paths().of(folder) + "` holds no file with claims; their names end in .json, .ndjson, .837 or .x12" + (withCsv ? ", or in .csv or .tsv." : ", and with --mapping in .csv or .tsv."));
		for (Path file : claims)
			if (leadsOut(file, folder))
				throw new CommandFailure(Exit.USAGE, "`" + console.paths().of(file) + "` is a link that leads out of `" + console.paths().of(folder) + "`; put the file itself there, or name it.");
		below.stream().filter(file -> !mayHoldClaims(file)).forEach(file -> console.err().println(console.paths().of(file) + ": left out, because its name is not that of a file with claims; name the file itself to read it."));
		found.addAll(claims);
	}

	private static boolean leadsOut(Path file, Path folder) {
		try {
			return !file.toRealPath().startsWith(folder.toRealPath());
		} catch (IOException unreadable) {
			return false;
		}
	}

	private static boolean isHidden(Path folder, Path file) {
		for (Path part : folder.relativize(file))
			if (part.toString().startsWith("."))
				return true;
		return false;
	}

	/** Whether a file is CSV by its name. */
	static boolean isCsv(Path file) {
		return CSV_ENDINGS.contains(ending(file));
	}

	private boolean mayHoldClaims(Path file) {
		return ENDINGS.contains(ending(file)) || withCsv && isCsv(file);
	}

	private static String ending(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('.') + 1);
	}
}
