package org.lamina.fuzzing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lamina.compiler.workspace.FormattedFile;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.dsl.problems.Problem;

/** A document is told what is wrong with it, or its rules compile; and it is formatted, or told why not. */
public final class PolicyTarget {

	private static final Path FILE = new Folder().path().resolve("policy.lamina");

	private PolicyTarget() {
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		fuzzerTestOneInput("policy a \"A\" effective from 2020-01-01".getBytes(StandardCharsets.UTF_8));
	}

	/** Takes the bytes of a document. */
	public static void fuzzerTestOneInput(byte[] document) {
		Documents.compile(Documents.check(FILE, document));
		new FormattedFile(new SourceFile(FILE, true, document)).problem().filter(problem -> problem.code().equals(Problem.INTERNAL.code())).ifPresent(problem -> {
			throw new Fault(problem.message());
		});
	}
}
