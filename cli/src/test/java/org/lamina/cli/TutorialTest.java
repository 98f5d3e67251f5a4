package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/tutorial.md step by step: a block that names a file begins it or is added to it, a comment {@code edit FILE: OLD => NEW} changes it, and a
 * {@code console} block shows what a command answers, to the letter.
 */
class TutorialTest {

	private static final Path PAGE = Path.of("../docs/tutorial.md");
	private static final Pattern STEP = Pattern.compile("(?m)^```(?:lamina|json) (\\S+)\n((?s:.*?))^```$|^```console\n\\$ lamina (.*)\n((?s:.*?))^```$|^<!-- edit (\\S+): (.*) => (.*) -->$");

	@TempDir
	Path folder;

	@Test
	void everyStepAnswersAsThePageSays() throws IOException {
		Matcher step = STEP.matcher(Files.readString(PAGE));
		int commands = 0;
		while (step.find())
			if (step.group(1) != null)
				add(folder.resolve(step.group(1)), step.group(2));
			else if (step.group(3) != null) {
				assertEquals(step.group(4), Answer.of(folder, step.group(3).split(" ")).both(), step.group(3));
				commands++;
			} else
				edit(folder.resolve(step.group(5)), step.group(6), step.group(7));
		assertTrue(commands > 0, "The page shows no command, or its fences are spelled otherwise.");
	}

	private static void add(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, Files.exists(file) ? "\n" + text : text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private static void edit(Path file, String old, String changed) throws IOException {
		String text = Files.readString(file);
		assertTrue(text.contains(old), old);
		Files.writeString(file, text.replace(old, changed));
	}
}
