package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** `lamina run --history`: only what is given as history is history. */
class HistoryTest extends CommandTest {

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
}
