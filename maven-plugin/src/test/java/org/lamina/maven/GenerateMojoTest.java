package org.lamina.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.rules.GeneratedFolder;

class GenerateMojoTest {

	private static final String POLICY = """
			/** For tests. */
			policy small.policy "A small policy"
			    version  2026.1

			/** A code for tests. */
			procedure 22513 "One vertebra" {
			    valid  from 2015-01-01
			}

			/** A code is billed while it is valid. */
			rule code-is-valid
			    for each line billing 22513
			    when its procedure is not valid
			    deny CO-181
			""";

	@TempDir
	private Path basedir;

	private final MavenProject project = new MavenProject();
	private final List<String> log = new ArrayList<>();
	private String asKnownOn;

	@BeforeEach
	void project() {
		project.setFile(basedir.resolve("pom.xml").toFile());
	}

	@Test
	void rulesAndTheirDataBecomePartOfTheProject() throws Exception {
		policy(POLICY);
		generate();
		assertEquals(List.of(sources().toString()), project.getCompileSourceRoots());
		assertEquals(resources().toString(), project.getResources().get(0).getDirectory());
		assertTrue(endings(sources()).stream().anyMatch(name -> name.endsWith(".java")), () -> endings(sources()).toString());
		assertTrue(endings(resources()).stream().noneMatch(name -> name.endsWith(".java")), () -> endings(resources()).toString());
		assertTrue(endings(resources()).contains("org.lamina.runtime.rules.Policy"), () -> endings(resources()).toString());
	}

	@Test
	void theListOfGeneratedFilesIsNoResource() throws Exception {
		policy(POLICY);
		generate();
		assertEquals(List.of(GeneratedFolder.LIST), project.getResources().get(0).getExcludes());
	}

	@Test
	void whatIsNotGeneratedAnyMoreIsDeleted() throws Exception {
		policy(POLICY);
		generate();
		List<Path> stale = files(sources()).stream().filter(file -> file.toString().endsWith(".java")).toList();
		policy(POLICY.replace("small.policy", "other.policy"));
		generate();
		assertTrue(stale.stream().noneMatch(Files::exists), stale::toString);
	}

	@Test
	void aFileOfAnotherFailsTheBuild() throws Exception {
		policy(POLICY);
		Path services = resources().resolve("META-INF/services/org.lamina.runtime.rules.Policy");
		Files.createDirectories(services.getParent());
		Files.writeString(services, "mine\n");
		MojoFailureException failure = assertThrows(MojoFailureException.class, this::generate);
		assertTrue(failure.getMessage().contains("`target/generated-resources/lamina/META-INF/services/org.lamina.runtime.rules.Policy`"), failure::getMessage);
		assertEquals("mine\n", Files.readString(services));
	}

	@Test
	void anErrorIsShownAtItsPlaceAndFailsTheBuild() throws Exception {
		policy(POLICY.replace("billing 22513", "billing augmentation"));
		MojoFailureException failure = assertThrows(MojoFailureException.class, this::generate);
		assertEquals("The policies have an error.", failure.getMessage());
		assertTrue(log.get(0).startsWith("policies/small.lamina:12:27: error: "), log::toString);
		assertTrue(log.get(2).strip().startsWith("^"), log::toString);
		assertFalse(Files.exists(sources()));
	}

	@Test
	void aFolderWithoutPoliciesFailsTheBuild() throws Exception {
		Files.createDirectories(basedir.resolve("policies"));
		MojoFailureException failure = assertThrows(MojoFailureException.class, this::generate);
		assertTrue(failure.getMessage().contains("`policies`"), failure::getMessage);
	}

	@Test
	void rulesAreGeneratedAsKnownOnADay() throws Exception {
		policy(POLICY.replace("2026.1", "2026.1 published 2025-11-20"));
		Files.writeString(basedir.resolve("policies/again.lamina"), POLICY.replace("2026.1", "2026.1 published 2026-03-01").replace("CO-181", "CO-96"));
		generate();
		assertTrue(generatedJava().contains("\"96\""), this::generatedJava);
		asKnownOn = "2026-02-28";
		generate();
		assertTrue(generatedJava().contains("\"181\""), this::generatedJava);
	}

	@Test
	void aDayBeforeEveryPublicationFailsTheBuild() throws Exception {
		policy(POLICY.replace("2026.1", "2026.1 published 2025-11-20"));
		asKnownOn = "2020-01-01";
		assertEquals("No version of `small.policy` was published by 2020-01-01; the first was published on 2025-11-20.", assertThrows(MojoFailureException.class, this::generate).getMessage());
		asKnownOn = "yesterday";
		assertEquals("`asKnownOn` is `yesterday`, which is no day; write year, month and day, as 2026-01-31.", assertThrows(MojoFailureException.class, this::generate).getMessage());
	}

	private String generatedJava() {
		try {
			StringBuilder java = new StringBuilder();
			for (Path file : files(sources()))
				java.append(Files.readString(file));
			return java.toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void policy(String text) throws IOException {
		Files.writeString(Files.createDirectories(basedir.resolve("policies")).resolve("small.lamina"), text);
	}

	private void generate() throws Exception {
		GenerateMojo mojo = new GenerateMojo(project, sources().toFile(), resources().toFile(), asKnownOn, basedir.resolve("policies").toFile());
		mojo.setLog(new SystemStreamLog() {
			@Override
			public void error(CharSequence content) {
				log.add(content.toString());
			}
		});
		mojo.execute();
	}

	private Path sources() {
		return basedir.resolve("target/generated-sources/lamina");
	}

	private Path resources() {
		return basedir.resolve("target/generated-resources/lamina");
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).toList();
		}
	}

	private static List<String> endings(Path folder) {
		try {
			return files(folder).stream().map(file -> file.getFileName().toString()).toList();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
