package org.lamina.compiler.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lamina.dsl.problems.Problem;
import org.lamina.runtime.Adjudicator;

/** Tells one build of Lamina from another, so that rules which another one compiled are not taken for its own. */
final class BuildIdentity {

	private BuildIdentity() {
	}

	/** Adds the names, sizes and times of this build's files. The classes named here load nothing else. */
	static void addTo(Fingerprint fingerprint) {
		try {
			for (Class<?> part : List.of(Adjudicator.class, Problem.class, BuildIdentity.class)) {
				Path origin = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
				try (Stream<Path> files = Files.walk(origin)) {
					for (Path file : files.filter(Files::isRegularFile).sorted().toList())
						fingerprint.add(file.toString()).add(Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
				}
			}
		} catch (IOException | java.net.URISyntaxException e) {
			throw new IllegalStateException("The program's own files cannot be read.", e);
		}
	}
}
