package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of a table of pairs is confirmed by scenarios that `lamina scenarios` writes. */
class ScenariosTest {

	private static final String POLICY = """
		policy sample.pairs "Pairs"
		    effective  from 2015-01-01
		    applies    to kind professional

		modifiers bypassing = 59, XS

		table ptp by first, second
		    | first | second | indicator | from       | to         |
		    | 22513 | 22310  | 1         | -          | -          |
		    | 22513 | 22514  | 0         | -          | 2020-12-31 |
		    | 22513 | 36000  | 9         | 2016-01-01 | -          |
		    | 22523 | 22310  | 1         | -          | 2014-12-31 |

		rule ncci-pairs
		    for each pair of lines in ptp on the same date by the same provider
		    where ptp.indicator is 0 or 1
		    unless ptp.indicator is 1 and either line has a modifier in bypassing
		    deny the column 2 line CO-236
		""";

	@TempDir
	Path folder;


	@BeforeEach
	void writePolicy() throws IOException {
		Files.writeString(folder.resolve("policy.lamina"), POLICY);
	}

	@Test
	void eachRowIsShownByWhatItsIndicatorMeans() {
		Answer written = Answer.of(folder, "scenarios", ".", "--rule", "ncci-pairs");
		assertEquals(Exit.WELL, written.status());
		assertEquals("""
			scenarios for sample.pairs

			scenario "22513 and 22310 on 2015-01-01, indicator 1"
			    claim for kind professional, on 2015-01-01
			        line 1  22513
			        line 2  22310
			    expect  line 2 also denied by ncci-pairs

			scenario "22513 and 22310 on 2015-01-01, indicator 1, with modifier 59"
			    claim for kind professional, on 2015-01-01
			        line 1  22513
			        line 2  22310-59
			    expect  line 2 untouched by ncci-pairs

			scenario "22513 and 22514 on 2020-12-31, indicator 0"
			    claim for kind professional, on 2020-12-31
			        line 1  22513
			        line 2  22514
			    expect  line 2 also denied by ncci-pairs

			scenario "22513 and 22514 on 2020-12-31, indicator 0, with modifier 59"
			    claim for kind professional, on 2020-12-31
			        line 1  22513
			        line 2  22514-59
			    expect  line 2 also denied by ncci-pairs

			scenario "22513 and 36000 on 2016-01-01, indicator 9"
			    claim for kind professional, on 2016-01-01
			        line 1  22513
			        line 2  36000
			    expect  line 2 untouched by ncci-pairs
			""", written.out());
		assertTrue(written.err().endsWith("5 scenarios; 1 row holds on no day on which the rule is in force\n"), written.err());
	}

	@Test
	void theScenariosPassAndFindAWrongRule() throws IOException {
		Files.writeString(folder.resolve("pairs.lamina"), Answer.of(folder, "scenarios", ".", "--rule", "ncci-pairs", "--modifier", "XS").out());
		Answer right = Answer.of(folder, "test", ".");
		assertEquals(Exit.WELL, right.status());
		assertTrue(right.out().startsWith("5 scenarios, 5 passed, 0 failed"), right.out());
		Files.writeString(folder.resolve("policy.lamina"), POLICY.replace("unless ptp.indicator is 1 and", "unless ptp.indicator is 0 and"));
		Answer wrong = Answer.of(folder, "test", ".");
		assertEquals(Exit.ERRORS, wrong.status());
		assertTrue(wrong.out().contains("5 scenarios, 3 passed, 2 failed"), wrong.out());
	}

	@Test
	void theScenariosPassWhereAnotherRuleReturnsTheLine() throws IOException {
		Files.writeString(folder.resolve("policy.lamina"), POLICY + "\nrule no-place\n    for each line\n    when its place is unknown\n    return CO-16\n");
		Files.writeString(folder.resolve("pairs.lamina"), Answer.of(folder, "scenarios", ".", "--rule", "ncci-pairs").out());
		Answer beside = Answer.of(folder, "test", ".");
		assertTrue(beside.out().startsWith("5 scenarios, 5 passed, 0 failed"), beside.out());
	}

	@Test
	void theFileThatTheyGoToMayStandInTheSameFolder() throws IOException {
		String scenarios = Answer.of(folder, "scenarios", ".", "--rule", "ncci-pairs").out();
		Files.createFile(folder.resolve("made-by-the-shell.lamina"));
		Answer written = Answer.of(folder, "scenarios", ".", "--rule", "ncci-pairs");
		assertEquals(Exit.WELL, written.status());
		assertEquals(scenarios, written.out());
	}

	@Test
	void aRuleThatIsNotThereIsSaid() {
		Answer refused = Answer.of(folder, "scenarios", ".", "--rule", "ncci");
		assertEquals(Exit.USAGE, refused.status());
		assertEquals("lamina: No rule about pairs is called `ncci` here; one says `for each pair of lines in` and its table.\n", refused.err());
	}
}
