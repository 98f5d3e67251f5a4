package org.lamina.agreement.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.dsl.generation.RuleGenerator;

/** The classes of the generator, as bytes by their names; the files that it returns are not among them. */
final class GeneratorClasses {

	private GeneratorClasses() {
	}

	static Map<String, byte[]> all() {
		Map<String, byte[]> all = new TreeMap<>();
		String folder = RuleGenerator.class.getPackageName().replace('.', '/');
		for (String file : filesIn(folder))
			if (file.endsWith(".class") && !file.equals(GeneratedFile.class.getSimpleName() + ".class")) {
				String name = RuleGenerator.class.getPackageName() + "." + file.substring(0, file.length() - ".class".length());
				all.put(name, bytes(name));
			}
		return all;
	}

	private static List<String> filesIn(String folder) {
		try {
			Path classes = Path.of(RuleGenerator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (Files.isDirectory(classes))
				return filesIn(classes.resolve(folder));
			try (FileSystem jar = FileSystems.newFileSystem(classes)) {
				return filesIn(jar.getPath(folder));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<String> filesIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	/** A class as it was compiled. */
	static byte[] bytes(String name) {
		try (InputStream in = GeneratorClasses.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
