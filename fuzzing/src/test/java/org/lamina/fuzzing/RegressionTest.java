package org.lamina.fuzzing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every target takes the hostile corpus, in which each crash that was ever found lies, without Jazzer. */
class RegressionTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
	private static final Path POLICIES = ROOT.resolve("dsl.tests/src/test/resources/hostile/policies");
	private static final Path CLAIMS = ROOT.resolve("claims/src/test/resources/hostile");

	/** A bound for what never ends; it is no measure of speed, for the machine may have other work. */
	private static final Duration HANG = Duration.ofSeconds(20);

	/** The target of documents has the tests of the language beside it, which run it on all of them. */
	@TestFactory
	Stream<DynamicTest> policy() throws IOException {
		return tests(POLICIES.resolve("found"), PolicyTarget::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> server() throws IOException {
		return tests(POLICIES, ServerTarget::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> table() throws IOException {
		return tests(POLICIES.resolveSibling("tables"), TableTarget::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> fhir() throws IOException {
		return tests(CLAIMS.resolve("fhir"), FhirTarget::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> x12() throws IOException {
		return tests(CLAIMS.resolve("x12"), X12Target::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> csv() throws IOException {
		return tests(CLAIMS.resolve("csv"), CsvTarget::fuzzerTestOneInput);
	}

	@TestFactory
	Stream<DynamicTest> mapping() throws IOException {
		return tests(CLAIMS.resolve("mapping"), MappingTarget::fuzzerTestOneInput);
	}

	private static Stream<DynamicTest> tests(Path folder, Consumer<byte[]> target) throws IOException {
		List<Path> inputs;
		try (Stream<Path> files = Files.walk(folder)) {
			inputs = files.filter(Files::isRegularFile).sorted().toList();
		}
		return inputs.stream().map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
			byte[] input = Files.readAllBytes(file);
			assertTimeoutPreemptively(HANG, () -> target.accept(input));
		}));
	}
}
