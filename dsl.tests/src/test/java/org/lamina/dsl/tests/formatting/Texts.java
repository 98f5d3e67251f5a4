package org.lamina.dsl.tests.formatting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents of many kinds: the examples, those of the documentation, and those of other tests that can be parsed. */
final class Texts {

	private static final Path ROOT = Path.of("..");

	private Texts() {
	}

	/** Texts by the path they have. */
	static Map<String, String> all() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (String folder : new String[] {"examples", "docs", "dsl.tests/src/test/resources"})
			try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
				for (Path file : files.filter(found -> found.toString().endsWith(".lamina")).toList())
					texts.put(ROOT.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			}
		for (String page : new String[] {"README.md", "docs/language.md"})
			texts.putAll(samples(page));
		texts.values().removeIf(text -> Formatted.parsed(text).hasSyntaxErrors());
		return texts;
	}

	/** The samples of a page that are whole documents. */
	private static Map<String, String> samples(String page) throws IOException {
		Map<String, String> samples = new TreeMap<>();
		String[] blocks = Files.readString(ROOT.resolve(page)).split("(?m)^```lamina\n");
		for (int i = 1; i < blocks.length; i++)
			samples.put(page + ", sample " + i, blocks[i].substring(0, blocks[i].indexOf("```")));
		return samples;
	}
}
