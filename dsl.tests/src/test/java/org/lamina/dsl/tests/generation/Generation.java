package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.lamina.compiler.diagnostics.DisplayPaths;
import org.lamina.compiler.workspace.SourceFiles;
import org.lamina.compiler.workspace.UnusablePathException;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.dsl.generation.RuleGenerator;
import org.lamina.runtime.Adjudicator;

/** Generates the policies of a folder, and compiles what was generated as strictly as javac can. */
final class Generation {

	private Generation() {
	}

	/** The files of every policy below a folder, by path; its documents are without errors. */
	static Map<String, byte[]> of(Path folder) {
		Workspace workspace = load(folder);
		assertEquals(List.of(), workspace.problems().stream().filter(problem -> problem.isError()).toList());
		RuleGenerator generator = Workspace.services().getInstance(RuleGenerator.class);
		Map<String, byte[]> files = new TreeMap<>();
		for (var policy : workspace.policies())
			for (GeneratedFile file : Workspace.deeply(() -> generator.generate(policy)))
				if (files.put(file.path(), file.content()) != null)
					throw new AssertionError("Two files are called " + file.path() + ".");
		return files;
	}

	/** The policy of a text, as {@link #of(Path)}. */
	static Map<String, byte[]> of(Path folder, String policy) {
		try {
			Files.writeString(folder.resolve("policy.lamina"), policy);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return of(folder);
	}

	static Workspace load(Path folder) {
		try {
			return Workspace.load(SourceFiles.find(List.of(folder), new DisplayPaths(folder)));
		} catch (UnusablePathException e) {
			throw new AssertionError(e);
		}
	}

	/** The Java among files, by the names of the files. */
	static Map<String, String> java(Map<String, byte[]> files) {
		Map<String, String> sources = new TreeMap<>();
		files.forEach((path, content) -> {
			if (path.endsWith(".java"))
				sources.put(path.substring(path.lastIndexOf('/') + 1), new String(content, StandardCharsets.UTF_8));
		});
		return sources;
	}

	/** Compiles the Java among files with every warning an error, into a folder, where the other files are put too. */
	static void compile(Map<String, byte[]> files, Path classes) {
		JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		List<JavaFileObject> sources = files.entrySet().stream().filter(file -> file.getKey().endsWith(".java")).map(file -> source(file.getKey(), file.getValue())).toList();
		boolean compiled = javac.getTask(messages, null, null, List.of("-Xlint:all", "-Werror", "-proc:none", "-d", classes.toString(), "-cp", runtime()), null, sources).call();
		assertEquals("", messages.toString());
		assertEquals(true, compiled);
		files.forEach((path, content) -> {
			if (!path.endsWith(".java"))
				try {
					Files.write(classes.resolve(path), content);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
		});
	}

	private static JavaFileObject source(String path, byte[] content) {
		return new SimpleJavaFileObject(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return new String(content, StandardCharsets.UTF_8);
			}
		};
	}

	private static String runtime() {
		try {
			return Path.of(Adjudicator.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether the machine that runs this is one of CI. */
	static boolean isContinuousIntegration() {
		return "true".equals(String.valueOf(System.getenv("CI")).toLowerCase(Locale.ROOT));
	}
}
