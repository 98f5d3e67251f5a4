package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.diagnostics.Paint;

/** The commands as a user sees them: arguments in; texts, files and a status out. */
class LaminaTest {

	private static final String LIBRARY = """
		library codes.sample

		/** Percutaneous augmentation with a cavity, thoracic. */
		procedure 22513 "Augmentation with cavity, one thoracic vertebra" {
		    valid from 2015-01-01
		}
		/** What the rule is about. */
		procedures augmentation = 22513
		""";

	private static final String POLICY = """
		policy sample.pva "A sample"
		    version 2026.1 published 2025-11-20
		    effective from 2010-01-01
		    applies to line of business commercial
		    uses codes.sample

		/** A line is billed with a code that is valid. */
		rule code-is-valid "A code is billed only while it is valid"
		    for each line billing augmentation
		    when its procedure is not valid
		    deny CO-181 "`{procedure}` is valid {validity}."
		""";

	private static final String SCENARIOS = """
		scenarios for sample.pva

		scenario "Before its first day"
		    claim for line of business commercial, on 2014-12-31
		        line 1  22513
		    expect line 1 denied by code-is-valid
		""";

	@TempDir
	private Path temporary;

	private Path folder;
	private String out;
	private String err;
	private String input = "";

	@BeforeEach
	void writePolicy() throws IOException {
		folder = temporary.toRealPath();
		write("policies/codes.lamina", LIBRARY);
		write("policies/policy.lamina", POLICY);
	}

	private void write(String name, String text) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		Files.writeString(folder.resolve(name), text);
	}

	private int lamina(String... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintStream(outBytes, true, StandardCharsets.UTF_8),
				new PrintStream(errBytes, true, StandardCharsets.UTF_8), Paint.PLAIN, Paint.PLAIN, false, folder, Map.of("LAMINA_CACHE", folder.resolve("cache").toString()));
		int status = Lamina.run(console, arguments);
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return status;
	}

	private static String claim(String id, String day) {
		return """
			{"resourceType":"Claim","identifier":[{"value":"%s"}],"id":"%s","status":"active","use":"claim","type":{"coding":[{"code":"professional"}]},\
			"patient":{"reference":"Patient/p1"},"item":[{"sequence":1,"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"22513"}]},"servicedDate":"%s"}]}
			""".formatted(id, id, day);
	}

	@Test
	void checkOfSoundPoliciesShowsNothingAndIsWell() {
		assertEquals(Exit.WELL, lamina("check", "policies"));
		assertEquals("", out);
		assertEquals("2 files checked: 0 errors, 0 warnings\n", err);
	}

	@Test
	void checkShowsAProblemAtItsPlace() throws IOException {
		write("policies/policy.lamina", POLICY.replace("billing augmentation", "billing augmentatoin"));
		assertEquals(Exit.ERRORS, lamina("check", "policies"));
		assertTrue(out.startsWith("policies/policy.lamina:9:27: error: "), out);
		assertTrue(out.contains("did you mean `augmentation`?"), out);
		assertTrue(out.contains("\n    for each line billing augmentatoin\n                          ^^^^^^^^^^^^\n"), out);
	}

	@Test
	void checkWritesJson() {
		assertEquals(Exit.WELL, lamina("check", "policies", "--format", "json"));
		assertEquals("[]\n", out);
	}

	@Test
	void checkWritesSarif() {
		assertEquals(Exit.WELL, lamina("check", "policies", "--format=SARIF"));
		assertTrue(out.contains("\"version\" : \"2.1.0\""), out);
	}

	@Test
	void aPathThatDoesNotExistIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("check", "nowhere"));
		assertEquals("lamina: There is no file or folder `nowhere`.\n", err);
	}

	@Test
	void aFolderWithoutPoliciesIsAWrongCommandLine() throws IOException {
		Files.createDirectories(folder.resolve("empty"));
		assertEquals(Exit.USAGE, lamina("run", "empty", "--claims", "-"));
		assertEquals("lamina: No policies: the folder `empty` holds no file that ends in `.lamina`.\n", err);
	}

	@Test
	void anUnknownOptionIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("check", "policies", "--colour"));
		assertTrue(err.startsWith("lamina: Unknown option: '--colour'"), err);
		assertTrue(err.endsWith("`lamina check --help` tells how it is used.\n"), err);
	}

	@Test
	void withoutACommandTheCommandLineIsWrong() {
		assertEquals(Exit.USAGE, lamina());
	}

	@Test
	void everyCommandHasHelpWithAnExample() {
		for (String command : List.of("check", "test", "generate", "run")) {
			assertEquals(Exit.WELL, lamina(command, "--help"));
			assertTrue(out.contains("Example"), command);
			assertTrue(out.contains("lamina " + command), command);
		}
	}

	@Test
	void theVersionTellsThatOfTheLanguage() {
		assertEquals(Exit.WELL, lamina("--version"));
		assertTrue(out.endsWith(", language 1.0\n"), out);
	}

	@Test
	void testCountsScenarios() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		assertEquals(Exit.WELL, lamina("test", "policies"));
		assertEquals("1 scenario, 1 passed, 0 failed\n", out);
	}

	@Test
	void testShowsExpectedAgainstDecided() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS.replace("denied by code-is-valid", "allowed"));
		assertEquals(Exit.ERRORS, lamina("test", "policies"));
		assertTrue(out.startsWith("""
			failed Before its first day (policies/scenarios.lamina:3)
			  line 6:
			    expected line 1 allowed
			    decided  denied
			             - denied by code-is-valid with CO-181: `22513` is valid from 2015-01-01.
			"""), out);
	}

	@Test
	void testCountsAndShowsEachRowOfExamples() throws IOException {
		write("policies/scenarios.lamina", """
			scenarios for sample.pva

			scenario "Around its first day"
			    claim for line of business commercial, on {day}
			        line 1  22513
			    expect line 1 {outcome}
			    with
			    | day        | outcome |
			    | 2014-12-31 | denied  |
			    | 2015-01-01 | denied  |
			""");
		assertEquals(Exit.ERRORS, lamina("test", "policies", "-v"));
		assertTrue(out.startsWith("""
			passed Around its first day (day 2014-12-31, outcome denied) (policies/scenarios.lamina:9)
			failed Around its first day (day 2015-01-01, outcome denied) (policies/scenarios.lamina:10)
			  line 10:
			    expected line 1 denied
			    decided  allowed
			2 scenarios, 1 passed, 1 failed
			"""), out);
	}

	@Test
	void testListsWhatPassedIfAsked() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		lamina("test", "policies", "-v");
		assertTrue(out.startsWith("passed Before its first day (policies/scenarios.lamina:3)\n"), out);
	}

	@Test
	void testWritesReports() throws IOException {
		write("policies/scenarios.lamina", SCENARIOS);
		assertEquals(Exit.WELL, lamina("test", "policies", "--junit", "out/junit.xml", "--coverage", "out/coverage.json"));
		assertTrue(Files.readString(folder.resolve("out/junit.xml")).contains("<testsuite name=\"policies/scenarios.lamina\" tests=\"1\" failures=\"0\">"));
		assertTrue(Files.readString(folder.resolve("out/coverage.json")).contains("\"outcome\" : true"));
	}

	@Test
	void testWithoutScenariosIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("test", "policies"));
	}

	@Test
	void generateWritesTheSameTwiceAndDropsWhatIsGone() throws IOException {
		assertEquals(Exit.WELL, lamina("generate", "policies", "-d", "java"));
		assertEquals(Exit.WELL, lamina("generate", "policies", "-d", "java"));
		assertTrue(err.endsWith(", 0 changed\n"), err);
		write("policies/policy.lamina", POLICY.replace("sample.pva", "other.pva"));
		assertEquals(Exit.WELL, lamina("generate", "policies", "-d", "java"));
		assertFalse(Files.exists(folder.resolve("java/rules/sample")), "the package of the policy that is gone");
	}

	@Test
	void generateLeavesAFileOfAnotherAlone() throws IOException {
		write("java/META-INF/services/org.lamina.runtime.rules.Policy", "mine\n");
		assertEquals(Exit.USAGE, lamina("generate", "policies", "-d", "java"));
		assertTrue(err.contains("`java/META-INF/services/org.lamina.runtime.rules.Policy` was not generated by Lamina"), err);
		assertEquals("mine\n", Files.readString(folder.resolve("java/META-INF/services/org.lamina.runtime.rules.Policy")));
		assertFalse(Files.exists(folder.resolve("java/rules")));
	}

	@Test
	void generateIntoAFileIsAWrongCommandLine() throws IOException {
		write("java", "a file");
		assertEquals(Exit.USAGE, lamina("generate", "policies", "-d", "java"));
	}

	@Test
	void generateOfPoliciesWithErrorsWritesNothing() throws IOException {
		write("policies/bad.lamina", "policy bad \"Bad\"\nrule rule\n");
		assertEquals(Exit.ERRORS, lamina("generate", "policies", "-d", "java"));
		assertFalse(Files.exists(folder.resolve("java")));
	}

	@Test
	void runWritesADecisionForEachClaimInTheirOrder() throws IOException {
		write("claims.ndjson", claim("b", "2014-01-05") + claim("a", "2016-01-05"));
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "claims.ndjson", "--set", "line-of-business=commercial"));
		List<String> decisions = out.lines().toList();
		assertTrue(decisions.get(0).startsWith("{\"claim\":\"b\",\"worst\":\"deny\""), out);
		assertTrue(decisions.get(1).startsWith("{\"claim\":\"a\",\"worst\":\"allow\""), out);
		assertEquals("2 claims decided, 2 lines: 1 deny, 1 allow\n", err);
	}

	@Test
	void runReadsStandardInput() {
		input = claim("a", "2016-01-05");
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-", "--set", "line-of-business=commercial"));
		assertEquals(1, out.lines().count());
	}

	@Test
	void formatRewritesFilesAndListsThem() throws IOException {
		String formatted = POLICY.replace("version 2026.1", "version    2026.1").replace("effective from", "effective  from").replace("applies to", "applies    to").replace("uses codes", "uses       codes");
		write("policies/codes.lamina", LIBRARY.replace("valid from", "valid  from").replace("}\n", "}\n\n"));
		assertEquals(Exit.ERRORS, lamina("format", "policies", "--check"));
		assertEquals("policies/policy.lamina\n", out);
		assertEquals("2 files, 1 to be formatted\n", err);
		assertEquals(POLICY, Files.readString(folder.resolve("policies/policy.lamina")));
		assertEquals(Exit.WELL, lamina("format", "policies"));
		assertEquals("policies/policy.lamina\n", out);
		assertEquals("2 files, 1 changed\n", err);
		assertEquals(formatted, Files.readString(folder.resolve("policies/policy.lamina")));
		assertEquals(Exit.WELL, lamina("format", "policies", "--check"));
		assertEquals("2 files, 0 to be formatted\n", err);
	}

	@Test
	void formatLeavesNothingBesideTheFileAndKeepsALink() throws IOException {
		Files.createSymbolicLink(folder.resolve("link.lamina"), folder.resolve("policies/policy.lamina"));
		assertEquals(Exit.WELL, lamina("format", "link.lamina"));
		assertTrue(Files.isSymbolicLink(folder.resolve("link.lamina")));
		assertTrue(Files.readString(folder.resolve("policies/policy.lamina")).contains("version    2026.1"));
		try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void formatTellsWhatItCannotReadAndHandlesTheOthers() throws IOException {
		write("policies/bad.lamina", "policy bad \"Bad\"\nrule   rule\n");
		assertEquals(Exit.ERRORS, lamina("format", "policies"));
		assertEquals("policies/codes.lamina\npolicies/policy.lamina\n", out);
		assertTrue(err.startsWith("policies/bad.lamina:"), err);
		assertTrue(err.endsWith("3 files, 2 changed\n"), err);
		assertEquals("policy bad \"Bad\"\nrule   rule\n", Files.readString(folder.resolve("policies/bad.lamina")));
	}

	@Test
	void formatWritesWhatItReadsFromStandardInput() {
		input = "library  a\n\n\nprocedures b=1,2\r\n";
		assertEquals(Exit.WELL, lamina("format", "-"));
		assertEquals("library a\n\nprocedures b = 1, 2\n", out);
		assertEquals("", err);
		assertEquals(Exit.ERRORS, lamina("format", "-", "--check"));
		assertEquals("", out);
		assertEquals(Exit.USAGE, lamina("format", "-", "policies"));
	}

	@Test
	void formatIsOnlyForDocuments() throws IOException {
		write("notes.txt", "policy");
		assertEquals(Exit.USAGE, lamina("format", "notes.txt"));
		assertEquals("lamina: `notes.txt` holds no policy: the name of a file with one ends in `.lamina`.\n", err);
	}

	@Test
	void runTwiceGivesTheSame() {
		input = claim("a", "2016-01-05");
		lamina("run", "policies", "--claims", "-", "--as-known-on", "2026-01-01");
		String first = out;
		lamina("run", "policies", "--claims", "-", "--as-known-on", "2026-01-01");
		assertEquals(first, out);
		assertTrue(out.contains("\"asKnownOn\":\"2026-01-01\""), out);
	}

	@Test
	void runTellsWhyLinesWereNotJudged() {
		input = claim("a", "2016-01-05");
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-"));
		assertEquals("""
			1 claim decided, 1 line: 1 not-addressed
			1 line judged by no policy:
			  1: sample.pva 2026.1 applies to line of business commercial; the claim's is unknown.
			""", err);
	}

	@Test
	void aClaimThatCannotBeReadLeavesTheOthersAndIsListed() throws IOException {
		write("claims.ndjson", claim("a", "2016-01-05") + "{\"resourceType\":\"Claim\",\n" + claim("b", "2016-01-05"));
		assertEquals(Exit.UNREAD_CLAIMS, lamina("run", "policies", "--claims", "claims.ndjson", "--rejects", "rejects.txt"));
		assertTrue(out.startsWith("{\"claim\":\"a\""), out);
		List<String> rejects = Files.readAllLines(folder.resolve("rejects.txt"));
		assertTrue(rejects.get(0).contains("claims.ndjson:"), rejects.toString());
		assertTrue(err.contains(rejects.get(0)), err);
	}

	@Test
	void anErrorInAnyPolicyKeepsEveryClaimUndecided() throws IOException {
		write("policies/bad.lamina", "policy bad \"Bad\"\nrule rule\n");
		input = claim("a", "2016-01-05");
		assertEquals(Exit.ERRORS, lamina("run", "policies", "--claims", "-"));
		assertEquals("", out);
		assertTrue(err.endsWith("lamina: No claim was decided, because the policies have errors.\n"), err);
	}

	@Test
	void aFolderOfClaimsIsReadInOrderAndSaysWhatItLeavesOut() throws IOException {
		write("inbox/b.json", claim("b", "2016-01-05"));
		write("inbox/a.json", claim("a", "2016-01-05"));
		write("inbox/README.md", "Claims.");
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "inbox"));
		assertTrue(out.startsWith("{\"claim\":\"a\""), out);
		assertTrue(err.startsWith("inbox/README.md: left out"), err);
	}

	private static final String MAPPING = """
		[claim]
		id = "ID"
		patient = "MEMBER"
		first-day = "DAY"
		[line]
		procedure = "CODE"
		[constant]
		line-of-business = "commercial"
		""";

	@Test
	void runReadsCsvThroughAMapping() throws IOException {
		write("mapping.toml", MAPPING);
		write("inbox/claims.csv", "ID,MEMBER,DAY,CODE\nb,p1,2014-01-05,22513\na,p1,2016-01-05,22513\n");
		for (String claims : List.of("inbox", "inbox/claims.csv")) {
			assertEquals(Exit.WELL, lamina("run", "policies", "--claims", claims, "--mapping", "mapping.toml"));
			assertEquals("2 claims decided, 2 lines: 1 deny, 1 allow\n", err);
		}
	}

	@Test
	void commandLineComesBeforeAConstantOfTheMapping() throws IOException {
		write("mapping.toml", MAPPING);
		input = "ID,MEMBER,DAY,CODE\nb,p1,2014-01-05,22513\n";
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-", "--from", "csv", "--mapping", "mapping.toml", "--set", "line-of-business=medicare"));
		assertTrue(err.contains("the claim's is medicare."), err);
	}

	@Test
	void csvWithoutMappingIsAWrongCommandLineThatShowsOne() throws IOException {
		write("claims.csv", "ID,MEMBER,DAY,CODE\n");
		for (List<String> arguments : List.of(List.of("claims.csv"), List.of("-", "--from", "csv"))) {
			assertEquals(Exit.USAGE, lamina(Stream.concat(Stream.of("run", "policies", "--claims"), arguments.stream()).toArray(String[]::new)));
			assertTrue(err.startsWith("lamina: Claims in CSV need --mapping FILE"), err);
			assertTrue(err.contains("\n[claim]\nid        = \"CLAIM_ID\"\n"), err);
		}
	}

	@Test
	void mistakesInAMappingAreAWrongCommandLine() throws IOException {
		write("mapping.toml", MAPPING.replace("patient", "pateint"));
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--mapping", "mapping.toml"));
		assertEquals("""
			lamina: No claim was decided, because the mapping has mistakes.
			mapping.toml:3:1: `[claim]` has no field `pateint`; did you mean `patient`?
			mapping.toml: `patient` is missing in `[claim]`; a claim cannot be without it.
			""", err);
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--mapping", "nowhere.toml"));
		assertEquals("lamina: There is no mapping file `nowhere.toml`.\n", err);
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--mapping", "mapping.toml", "--from", "x12"));
		assertEquals("lamina: --mapping explains the columns of CSV; leave it out, or say --from csv.\n", err);
	}

	@Test
	void claimsThatDoNotExistAreAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "nowhere.json"));
		assertEquals("lamina: There is no file or folder `nowhere.json` with claims.\n", err);
	}

	@Test
	void aFieldThatClaimsDoNotHaveIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--set", "colour=red"));
	}

	@Test
	void aValueThatAFieldCannotHaveIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--set", "kind=inpatient"));
		assertEquals("lamina: The kind to set, `inpatient`, is neither `professional` nor `hospital-outpatient`.\n", err);
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--set", "state=Jersey"));
	}

	@Test
	void aDayThatIsNoneIsAWrongCommandLine() {
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--as-known-on", "2026-02-30"));
		assertTrue(err.startsWith("lamina: Invalid value for option '--as-known-on': `2026-02-30` is no day; write year, month and day, as 2026-01-31.\n"), err);
	}

	@Test
	void decisionsBearTheDayTodayIfNoneIsNamed() {
		input = claim("a", "2016-01-05");
		LocalDate before = LocalDate.now();
		lamina("run", "policies", "--claims", "-");
		assertTrue(Stream.of(before, LocalDate.now()).anyMatch(day -> out.contains("\"asKnownOn\":\"" + day + "\"")), out);
	}

	private String digestOfHistory() {
		return out.replaceFirst("(?s).*\"history\":(.*?)}}.*", "$1");
	}

	@Test
	void withoutHistoryItIsUnknownAndNoneIsKnown() {
		input = claim("a", "2016-01-05");
		lamina("run", "policies", "--claims", "-");
		assertEquals("null", digestOfHistory());
		lamina("run", "policies", "--claims", "-", "--history", "none");
		assertTrue(digestOfHistory().startsWith("\"sha256:"), out);
		assertFalse(err.contains("history"), err);
	}

	@Test
	void claimsHaveTheHistoryOfTheirPatientsInAnyFormat() throws IOException {
		write("mapping.toml", MAPPING);
		write("history/other.ndjson", claim("b", "2015-01-05"));
		write("history/other.csv", "ID,MEMBER,DAY,CODE\nc,Patient/p1,2015-02-05,22513\n");
		input = claim("a", "2016-01-05");
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-", "--mapping", "mapping.toml", "--history", "history"));
		assertTrue(err.endsWith("2 claims of history: 1 of the claims decided have others there\n"), err);
		String both = digestOfHistory();
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-", "--from", "fhir", "--mapping", "mapping.toml", "--history", "history/other.csv"));
		assertFalse(digestOfHistory().equals(both), both);
	}

	@Test
	void otherClaimsOfTheBatchAreNoHistory() throws IOException {
		write("claims.ndjson", claim("a", "2016-01-05") + claim("b", "2016-01-05"));
		write("history.ndjson", claim("a", "2016-01-05"));
		lamina("run", "policies", "--claims", "claims.ndjson", "--history", "history.ndjson");
		assertTrue(err.endsWith("1 claim of history: 1 of the claims decided have others there\n"), err);
	}

	@Test
	void historyOfOtherPatientsIsAsked() throws IOException {
		write("history.ndjson", claim("b", "2015-01-05").replace("Patient/p1", "p1"));
		input = claim("a", "2016-01-05");
		assertEquals(Exit.WELL, lamina("run", "policies", "--claims", "-", "--history", "history.ndjson"));
		assertTrue(err.endsWith("1 claim of history: 0 of the claims decided have others there; are the patients' ids written alike in both?\n"), err);
	}

	@Test
	void unreadableClaimOfTheHistoryIsToldAndMakesItUnknown() throws IOException {
		write("history.ndjson", claim("b", "2015-01-05").replace("22513", "2251-3"));
		input = claim("a", "2016-01-05");
		assertEquals(Exit.UNREAD_CLAIMS, lamina("run", "policies", "--claims", "-", "--history", "history.ndjson", "--rejects", "rejects.txt"));
		assertEquals("null", digestOfHistory());
		String told = Files.readAllLines(folder.resolve("rejects.txt")).get(0);
		assertTrue(told.contains("history.ndjson:1:"), told);
		assertTrue(err.startsWith(told + "\nThe history of 1 patient counts as unknown, because a claim of theirs could not be read.\n"), err);
		assertTrue(err.endsWith("0 claims of history: 0 of the claims decided have others there, of 1 it is unknown\n1 of the history not read\n"), err);
	}

	@Test
	void frequencyToSetIsThatOfTheClaimsAndNotOfTheirHistory() throws IOException {
		write("history.ndjson", claim("b", "2015-01-05"));
		input = claim("a", "2016-01-05");
		lamina("run", "policies", "--claims", "-", "--history", "history.ndjson", "--set", "frequency=void");
		assertTrue(err.endsWith("1 claim of history: 1 of the claims decided have others there\n"), err);
	}

	@Test
	void historyThatContradictsItselfIsAWrongCommandLine() throws IOException {
		write("history.ndjson", claim("b", "2015-01-05"));
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--history", "none", "history.ndjson"));
		assertTrue(err.startsWith("lamina: --history none says that there are no other claims"), err);
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--history", "-"));
		assertEquals("lamina: Standard input holds either the claims or their history; name a file for one of them.\n", err);
		write("history.csv", "ID\n");
		assertEquals(Exit.USAGE, lamina("run", "policies", "--claims", "-", "--history", "history.csv"));
		assertTrue(err.startsWith("lamina: Claims in CSV need --mapping FILE"), err);
	}

	@Test
	void aLibraryAloneDecidesNothing() {
		assertEquals(Exit.USAGE, lamina("run", "policies/codes.lamina", "--claims", "-"));
	}
}
