package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamina.compiler.diagnostics.Paint;

/**
 * What claims say of persons is looked for in all that the commands say with LAMINA_DEBUG, while they read the hostile claims: names, numbers and wrong values
 * begin with {@code CANARY}, the person was born on 1948-03-02, and the provider's NPI is 1999999984.
 */
class CanaryTest {

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
	private static final Path CLAIMS = ROOT.resolve("claims/src/test/resources/hostile");
	private static final Pattern CANARY = Pattern.compile("CANARY(?!HEAD)\\w*|1948\\W?03\\W?02|1999999984");

	/** Of these nothing is in a decision either, which has codes and days, and whatever a sender took for the id of a claim. */
	private static final Pattern PERSON = Pattern.compile("CANARY(MEMBER|FAMILY|GIVEN|PHONE|STREET|GROUP|OTHER)|1999999984");

	@TempDir
	private Path temporary;

	private Path folder;
	private String out;
	private String err;

	@BeforeEach
	void aPolicyThatReadsEverything() throws IOException {
		folder = temporary.toRealPath();
		Files.createDirectories(folder.resolve("policies"));
		Files.copy(ROOT.resolve("fuzzing/src/main/resources/org/lamina/fuzzing/judge.lamina"), folder.resolve("policies/judge.lamina"));
	}

	private int call(String... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		int status = Lamina.run(new Console(InputStream.nullInputStream(), new PrintStream(outBytes, true, StandardCharsets.UTF_8), new PrintStream(errBytes, true, StandardCharsets.UTF_8), Paint.PLAIN, Paint.PLAIN, false, folder,
				Map.of("LAMINA_CACHE", folder.resolve("cache").toString(), "LAMINA_DEBUG", "1")), arguments);
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return status;
	}

	private static List<String> canariesIn(String text) {
		return found(CANARY, text);
	}

	private static List<String> found(Pattern pattern, String text) {
		List<String> found = new ArrayList<>();
		for (Matcher canary = pattern.matcher(text); canary.find();)
			found.add(canary.group());
		return found;
	}

	private String[] run(String format, String... more) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("run", "policies", "--from", format, "--rejects", "rejects.txt", "--claims"));
		try (Stream<Path> files = Files.list(CLAIMS.resolve(format))) {
			files.sorted().map(Path::toString).forEach(arguments::add);
		}
		arguments.addAll(List.of(more));
		return arguments.toArray(String[]::new);
	}

	@ParameterizedTest
	@ValueSource(strings = {"fhir", "x12", "csv"})
	void noMessageTellsMoreThanTheIdOfAClaim(String format) throws IOException {
		String[] mapping = format.equals("csv") ? new String[] {"--mapping", CLAIMS.resolve("rows-are-lines.toml").toString()} : new String[0];
		assertEquals(Exit.UNREAD_CLAIMS, call(run(format, mapping)));
		assertTrue(err.lines().count() > 50, err);
		assertEquals(List.of(), canariesIn(err));
		assertEquals(List.of(), canariesIn(Files.readString(folder.resolve("rejects.txt"))));
		assertTrue(out.lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")), "Each decision is a line.");
		assertEquals(List.of(), found(PERSON, out));
	}

	@ParameterizedTest
	@ValueSource(strings = {"fhir", "x12", "csv"})
	void anExplanationNamesNoPerson(String format) throws IOException {
		String claims = Map.of("fhir", "fhir/bom.json", "x12", "x12/bom.837", "csv", "csv/bom.csv").get(format);
		List<String> arguments = new ArrayList<>(List.of("explain", "policies", "--claims", CLAIMS.resolve(claims).toString(), "--claim", "c-1"));
		if (format.equals("csv"))
			arguments.addAll(List.of("--mapping", CLAIMS.resolve("rows-are-lines.toml").toString()));
		assertEquals(Exit.WELL, call(arguments.toArray(String[]::new)), () -> err);
		assertEquals(List.of(), canariesIn(out));
		assertEquals("", err);
	}

	@ParameterizedTest
	@ValueSource(strings = {"fhir", "x12", "csv"})
	void aSearchForAClaimThatIsNotThereTellsIdsOnly(String format) throws IOException {
		String[] arguments = run(format, format.equals("csv") ? new String[] {"--mapping", CLAIMS.resolve("rows-are-lines.toml").toString()} : new String[0]);
		List<String> search = new ArrayList<>(List.of(arguments));
		search.set(0, "explain");
		search.remove("--rejects");
		search.remove("rejects.txt");
		search.addAll(List.of("--claim", "nobody"));
		call(search.toArray(String[]::new));
		assertEquals(List.of(), found(PERSON, err));
		assertFalse(err.chars().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c)), err);
	}

	@Test
	void aHistoryThatCannotBeReadIsAsDiscreet() throws IOException {
		List<String> arguments = new ArrayList<>(List.of("run", "policies", "--claims", CLAIMS.resolve("fhir/bom.json").toString(), "--history"));
		for (String format : List.of("fhir", "x12"))
			try (Stream<Path> files = Files.list(CLAIMS.resolve(format))) {
				files.sorted().map(Path::toString).forEach(arguments::add);
			}
		call(arguments.toArray(String[]::new));
		assertTrue(err.lines().count() > 50, err);
		assertEquals(List.of(), canariesIn(err));
		assertEquals(List.of(), canariesIn(out));
	}

	@Test
	void theTraceOfAFaultShowsWhereItWasAndNotWhatItRead() {
		List<String> lines = FaultTrace.of(new IllegalStateException("CANARYVALUE", new NumberFormatException("For input string: \"CANARYVALUE\""))).lines();
		assertEquals("java.lang.IllegalStateException", lines.get(0));
		assertTrue(lines.contains("Caused by: java.lang.NumberFormatException"), lines::toString);
		assertTrue(lines.stream().noneMatch(line -> line.contains("CANARY")), lines::toString);
	}

	@Test
	void claimsOfAFolderAreNotReadThroughALink() throws IOException {
		Path inbox = Files.createDirectories(folder.resolve("inbox"));
		Files.createSymbolicLink(inbox.resolve("claims.json"), CLAIMS.resolve("fhir/bom.json"));
		assertEquals(Exit.USAGE, call("run", "policies", "--claims", "inbox"));
		assertTrue(err.endsWith("lamina: `inbox/claims.json` is a link that leads out of `inbox`; put the file itself there, or name it.\n"), err);
	}
}
