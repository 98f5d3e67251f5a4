package org.lamina.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.workspace.SourceFile;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;

/** A folder with small documents that tests write themselves. */
public final class Samples {

	/** Declares one code of each era. */
	public static final String LIBRARY = """
		library codes.sample

		/** Percutaneous augmentation with a cavity, thoracic. */
		procedure 22513 "Augmentation with cavity, one thoracic vertebra" {
		    valid from 2015-01-01
		}
		/** The same until 2014. */
		procedure 22523 "Augmentation with cavity, one thoracic vertebra, until 2014" {
		    valid 2006-01-01 to 2014-12-31
		    successor 22513
		}
		/** Both eras. */
		procedures augmentation = 22513, 22523
		""";

	/** One rule, which denies a code that is not valid. */
	public static final String POLICY = """
		policy sample.pva "A sample"
		    version 2026.1 published 2025-11-20
		    effective from 2006-01-01
		    uses codes.sample

		/** A line is billed with a code that is valid. */
		rule code-is-valid "A code is billed only while it is valid"
		    for each line billing augmentation
		    when its procedure is not valid
		    deny CO-181 RARC N56 "`{procedure}` is valid {validity}."
		""";

	private final Path folder;

	public Samples(Path folder) {
		this.folder = folder;
	}

	/** Adds a file with a text. */
	public Samples with(String name, String text) throws IOException {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a file with bytes. */
	public Samples with(String name, byte[] bytes) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		Files.write(folder.resolve(name), bytes);
		return this;
	}

	/** Adds the library and the policy. */
	public Samples withPolicy() throws IOException {
		return with("codes.lamina", LIBRARY).with("policy.lamina", POLICY);
	}

	/** Finds the files of the folder, or of names in it. */
	public List<SourceFile> files(String... names) throws UnusablePathException {
		List<Path> paths = names.length == 0 ? List.of(folder) : java.util.stream.Stream.of(names).map(folder::resolve).toList();
		return SourceFiles.find(paths, new DisplayPaths(folder));
	}

	/** The problems of the folder, or of names in it: {@code name:line:column code}. */
	public List<String> problems(String... names) throws UnusablePathException {
		return Workspace.load(files(names)).problems().stream().map(problem -> folder.relativize(problem.file()) + ":" + problem.line() + ":" + problem.column() + " " + problem.code()).toList();
	}
}
