package org.lamina.dsl.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation and the samples on it.
 *
 * @param path   its path from the root of the repository
 * @param blocks its fenced blocks in their order
 */
record DocumentationPage(String path, List<Block> blocks) {

	/**
	 * A fenced block.
	 *
	 * @param info what stands behind the opening fence: {@code lamina}, {@code lamina-fragment}, {@code csv tables/pairs.csv}
	 * @param line the line of the page on which its text begins, from 1
	 * @param text its lines, each with its end
	 */
	record Block(String info, int line, String text) {

		boolean isDocument() {
			return info.equals("lamina");
		}

		boolean isFragment() {
			return info.equals("lamina-fragment");
		}

		/** Whether it is a file that a document on the page names. */
		boolean isFile() {
			return info.startsWith("csv ");
		}

		/** The path of the file, as documents name it. */
		String file() {
			return info.substring("csv ".length());
		}
	}

	private static final Pattern FENCE = Pattern.compile("^```([^`]*)$");
	private static final Pattern HEADER = Pattern.compile("(?m)^(library|policy)\\s+(\\S+)");

	static DocumentationPage read(Path root, Path file) throws IOException {
		List<Block> blocks = new ArrayList<>();
		StringBuilder text = null;
		String info = "";
		int begin = 0;
		int number = 0;
		for (String line : Files.readAllLines(file)) {
			number++;
			Matcher fence = FENCE.matcher(line);
			if (!fence.matches()) {
				if (text != null)
					text.append(line).append('\n');
			} else if (text == null) {
				text = new StringBuilder();
				info = fence.group(1).strip();
				begin = number + 1;
			} else {
				blocks.add(new Block(info, begin, text.toString()));
				text = null;
			}
		}
		return new DocumentationPage(root.relativize(file).toString().replace('\\', '/'), blocks);
	}

	/** The samples in Lamina, whole or not. */
	List<Block> samples() {
		return blocks.stream().filter(block -> block.isDocument() || block.isFragment()).toList();
	}

	/** Writes the documents that the page has in full into a folder, each into a file named by its line. */
	void writeDocuments(Path folder) throws IOException {
		for (Block block : blocks)
			if (block.isDocument())
				Files.writeString(folder.resolve("line-" + block.line() + ".lamina"), block.text());
	}

	/** The names of the libraries, or of the policies, that the page has in full. */
	List<String> names(String kind) {
		return blocks.stream().filter(Block::isDocument).flatMap(block -> HEADER.matcher(block.text).results()).filter(header -> header.group(1).equals(kind)).map(header -> header.group(2)).toList();
	}
}
