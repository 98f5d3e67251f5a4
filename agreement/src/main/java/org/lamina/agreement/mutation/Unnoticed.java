package org.lamina.agreement.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The mistakes that no claim can notice, with the reason why not. They stand in {@code unnoticed.txt}, below a line that begins with {@code #} and tells the reason. */
final class Unnoticed {

	private final Map<String, String> reasons = new LinkedHashMap<>();

	Unnoticed() {
		try (InputStream in = Unnoticed.class.getResourceAsStream("unnoticed.txt")) {
			String reason = "";
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList())
				if (line.startsWith("#"))
					reason = line.substring(1).strip();
				else if (reasons.put(line, reason) != null)
					throw new IllegalStateException("Named twice: " + line);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Why nobody can notice a mistake of a name; null if no reason is known. */
	String reason(String name) {
		return reasons.get(name);
	}

	/** The names of all of them. */
	Set<String> names() {
		return reasons.keySet();
	}

	/** What a mistake is called. */
	static String name(Mistake mistake) {
		return mistake.place() + ": " + mistake.change();
	}
}
