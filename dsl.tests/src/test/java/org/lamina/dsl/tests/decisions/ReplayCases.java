package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decisions that are made again after something changed, with both engines. A line of {@code replayed.txt} that is not indented says what changed, and the day as known on which it is decided: the name of a folder
 * whose files stand in the place of those beside {@code replayed.txt}, where {@code NAME.gone} takes {@code NAME} away. Below it stands what the decisions carry: the first time what there is a digest of, later which digests are the
 * same as then.
 */
record ReplayCases(Path folder) {

	private static final Pattern CHANGE = Pattern.compile("(.+?)(?: as known on (\\d{4}-\\d{2}-\\d{2}))?");
	private static final String NOTHING = "as it is";
	private static final String GONE = ".gone";

	Path expected() {
		return folder.resolve("replayed.txt");
	}

	/** The changes after which claims are decided. */
	int good() throws IOException {
		return (int) blocks().filter(block -> block.contains("\n    claim ")).count();
	}

	/** The changes after which nothing is decided. */
	int bad() throws IOException {
		return (int) blocks().count() - good();
	}

	private Stream<String> blocks() throws IOException {
		return Arrays.stream(Files.readString(expected()).strip().split("\n\n"));
	}

	/** What the decisions carry after each change. */
	String replayed(Path scratch) throws Exception {
		List<String> told = new ArrayList<>();
		Map<String, CarriedDecision> first = new LinkedHashMap<>();
		for (String change : blocks().map(block -> block.lines().findFirst().orElseThrow()).toList())
			told.add(change + "\n" + after(change, first, scratch));
		return String.join("\n\n", told);
	}

	/** @param first the decisions of the first time, by their claims; empty until then */
	private String after(String change, Map<String, CarriedDecision> first, Path scratch) throws Exception {
		Matcher parts = CHANGE.matcher(change);
		assertEquals(true, parts.matches(), change);
		Path documents = Files.createTempDirectory(scratch, "replay");
		copy(folder, documents, 1);
		if (!parts.group(1).equals(NOTHING))
			copy(folder.resolve(parts.group(1)), documents, Integer.MAX_VALUE);
		CarriedDecision.Made made = CarriedDecision.make(documents, parts.group(2) == null ? null : LocalDate.parse(parts.group(2)), scratch);
		List<String> lines = new ArrayList<>(made.told());
		boolean isFirst = first.isEmpty();
		for (CarriedDecision decision : made.decisions()) {
			lines.addAll(isFirst ? decision.carried() : decision.comparedWith(first.get(decision.claim())));
			if (isFirst)
				first.put(decision.claim(), decision);
		}
		return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
	}

	/** Copies files over those that are there, and takes away those that are gone. */
	private static void copy(Path from, Path to, int depth) throws IOException {
		try (Stream<Path> files = Files.walk(from, depth)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (target.toString().endsWith(GONE)) {
					Files.delete(target.resolveSibling(target.getFileName().toString().replace(GONE, "")));
					continue;
				}
				Files.createDirectories(target.getParent());
				Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}
}
