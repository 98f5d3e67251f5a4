package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** `lamina run`: claims in, decisions out. */
class RunTest extends CommandTest {

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

	@Test
	void aLibraryAloneDecidesNothing() {
		assertEquals(Exit.USAGE, lamina("run", "policies/codes.lamina", "--claims", "-"));
	}
}
