package org.lamina.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions 7 and 24: {@code --as-known-on} chooses what was published by a day, and a decision bears all that it takes to make it again. */
class KnownOnTest {

	private static final String LIBRARY = """
			library codes.sample published %s

			/** Percutaneous augmentation with a cavity, thoracic. */
			procedure 22513 "Augmentation with cavity, one thoracic vertebra" {
			    valid   from 2015-01-01
			    treats  one vertebra in T1..T12
			}

			/** What the rules are about. */
			procedures augmentation = 22513
			""";

	private static final String POLICY = """
			policy sample.pva "A sample"
			    version 2026.1 published 2025-11-20
			    effective from 2015-01-01
			    uses codes.sample

			facts of the claim {
			    treated : levels
			    pain    : number
			}

			/** Units. */
			table limits from "limits.csv"

			/** A limit. */
			rule limit
			    for each line billing augmentation in limits
			    when its units > limits.units
			    deny CO-151
			    if unknown pend CO-252

			coding operation
			    code each of treated from augmentation
			""";

	private static final String SCENARIOS = """
			scenarios for sample.pva

			scenario "Two"
			    claim on 2026-02-03
			        line 1 22513 x2
			    expect line 1 denied by limit
			""";

	@TempDir
	private Path temporary;

	private Path folder;

	@BeforeEach
	void writePolicy() throws IOException {
		folder = temporary.toRealPath();
		write("policies/codes.lamina", LIBRARY.formatted("2025-06-01"));
		write("policies/policy.lamina", POLICY);
		write("policies/scenarios.lamina", SCENARIOS);
		write("policies/limits.csv", "procedure,units\n22513,1\n");
		write("claims.json", claim("a", 2, ""));
	}

	private void write(String name, String text) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		Files.writeString(folder.resolve(name), text);
	}

	private static String claim(String id, int units, String more) {
		return """
			{"resourceType":"Claim","id":"%s","status":"active","use":"claim","type":{"coding":[{"code":"professional"}]},"patient":{"reference":"Patient/p1"},%s\
			"item":[{"sequence":1,"quantity":{"value":%d},"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"22513"}]},"servicedDate":"2026-02-03"}]}
			""".formatted(id, more, units);
	}

	private static String pain(int score) {
		return "\"supportingInfo\":[{\"sequence\":1,\"category\":{\"text\":\"record\"},\"code\":{\"text\":\"pain\"},\"valueQuantity\":{\"value\":" + score + "}}],";
	}

	private Answer lamina(String... arguments) {
		return Answer.of(folder, arguments);
	}

	private String run(String... options) {
		Answer answer = lamina(Stream.concat(Stream.of("run", "policies", "--claims", "claims.json"), Stream.of(options)).toArray(String[]::new));
		assertEquals(Exit.WELL, answer.status(), answer.err());
		return answer.out();
	}

	/** Publishes a limit of two units from 2026-03-01 on. */
	private void publishAgain() throws IOException {
		write("policies/policy-again.lamina", POLICY.replace("published 2025-11-20", "published 2026-03-01").replace("limits.csv", "limits-2.csv"));
		write("policies/limits-2.csv", "procedure,units\n22513,2\n");
		write("policies/scenarios.lamina", SCENARIOS.replace("x2", "x3"));
	}

	@Test
	void runDecidesByWhatWasPublishedByTheDay() throws IOException {
		publishAgain();
		assertTrue(run("--as-known-on", "2026-02-28").contains("\"worst\":\"deny\""));
		assertTrue(run("--as-known-on", "2026-03-01").contains("\"worst\":\"allow\""));
		assertTrue(run().contains("\"worst\":\"allow\""));
	}

	@Test
	void rulesOfADayAreNotTakenFromTheCacheForAnother() throws IOException {
		publishAgain();
		assertEquals(run("--as-known-on", "2026-02-28"), run("--as-known-on", "2026-02-28"));
		assertNotEquals(run("--as-known-on", "2026-02-28").replace("2026-02-28", "2026-03-01"), run("--as-known-on", "2026-03-01"));
	}

	@Test
	void scenariosOfTodayKeepNothingFromBeingDecidedAsKnownBefore() throws IOException {
		publishAgain();
		write("policies/policy-again.lamina", Files.readString(folder.resolve("policies/policy-again.lamina")).replace("rule limit", "rule new-limit"));
		write("policies/scenarios.lamina", SCENARIOS.replace("x2", "x3").replace("by limit", "by new-limit"));
		assertTrue(run("--as-known-on", "2026-02-28").contains("\"rule\":\"limit\""));
		assertEquals(Exit.WELL, lamina("explain", "policies", "--claims", "claims.json", "--claim", "a", "--as-known-on", "2026-02-28").status());
		assertEquals(Exit.WELL, lamina("generate", "policies", "-d", "java", "--as-known-on", "2026-02-28").status());
		assertEquals(Exit.WELL, lamina("test", "policies").status());
	}

	@Test
	void testRunsScenariosAsKnownOnADay() throws IOException {
		publishAgain();
		write("policies/scenarios.lamina", SCENARIOS);
		assertEquals(Exit.WELL, lamina("test", "policies", "--as-known-on", "2026-02-28").status());
		assertEquals(Exit.ERRORS, lamina("test", "policies").status());
	}

	@Test
	void scenariosOfADayRunByWhatWasKnownOnIt() throws IOException {
		publishAgain();
		write("policies/before.lamina", SCENARIOS.replace("sample.pva", "sample.pva as known on 2026-02-28").replace("Two", "Two before"));
		Answer today = lamina("test", "policies", "-v");
		assertEquals("""
			passed Two (policies/scenarios.lamina:3)
			passed Two before (policies/before.lamina:3)
			2 scenarios, 2 passed, 0 failed
			No scenario reaches `if unknown` of rule `limit` of sample.pva 2026.1.
			""", today.out());
		assertEquals(Exit.WELL, today.status());
		assertTrue(lamina("test", "policies", "-v", "--as-known-on", "2026-02-28").out().contains("passed Two before"));
		assertTrue(lamina("test", "policies", "-v", "--as-known-on", "2026-03-01").out().contains("passed Two before"));
	}

	@Test
	void scenariosOfADayReachNoRuleOfToday() throws IOException {
		publishAgain();
		write("policies/scenarios.lamina", SCENARIOS.replace("sample.pva", "sample.pva as known on 2026-02-28"));
		assertEquals("""
			1 scenario, 1 passed, 0 failed
			No scenario reaches rule `limit` of sample.pva 2026.1.
			""", lamina("test", "policies").out());
	}

	@Test
	void whatScenariosOfADayDoNotFindIsToldAndKeepsNothingFromBeingDecided() throws IOException {
		write("policies/before.lamina", SCENARIOS.replace("sample.pva", "sample.pva as known on 2025-06-30"));
		Answer check = lamina("check", "policies");
		assertEquals("""
			policies/before.lamina:1:15: error: No version of `sample.pva` was published by 2025-06-30; the first was published on 2025-11-20. [unknown-name]
			scenarios for sample.pva as known on 2025-06-30
			              ^^^^^^^^^^
			""", check.out());
		assertEquals(Exit.ERRORS, check.status());
		assertEquals(Exit.ERRORS, lamina("test", "policies").status());
		assertTrue(run().contains("\"worst\":\"deny\""));
	}

	@Test
	void whatAPolicyUsesMustBeThereOnTheDayOfScenarios() throws IOException {
		write("policies/codes.lamina", LIBRARY.formatted("2026-01-01"));
		write("policies/before.lamina", SCENARIOS.replace("sample.pva", "sample.pva as known on 2025-12-31"));
		Answer answer = lamina("test", "policies");
		assertTrue(answer.err().startsWith("policies/policy.lamina:4:10: error: No library `codes.sample` was published by 2025-12-31; the first was published on 2026-01-01. [unknown-name]\n"), answer.err());
		assertTrue(answer.err().endsWith("policies/before.lamina: its scenarios were not run, because it or its policy has errors.\n"), answer.err());
	}

	@Test
	void checkSaysWhatWasNotYetPublished() {
		Answer answer = lamina("check", "policies", "--as-known-on", "2025-07-01");
		assertEquals("""
			policies/scenarios.lamina:1:15: error: No version of `sample.pva` was published by 2025-07-01; the first was published on 2025-11-20. [unknown-name]
			scenarios for sample.pva
			              ^^^^^^^^^^
			""", answer.out());
		assertEquals("""
			No version of `sample.pva` was published by 2025-07-01; the first was published on 2025-11-20.
			3 files checked: 1 error, 0 warnings
			""", answer.err());
	}

	@Test
	void checkLooksAtALibraryThatIsNotYetThere() throws IOException {
		write("policies/codes.lamina", LIBRARY.formatted("2026-01-01"));
		Answer answer = lamina("check", "policies", "--as-known-on", "2025-12-31");
		assertTrue(answer.out().startsWith("policies/policy.lamina:4:10: error: No library `codes.sample` was published by 2025-12-31; the first was published on 2026-01-01. [unknown-name]\n"), answer.out());
	}

	@Test
	void whereNothingIsLeftEachCommandSaysWhen() {
		String said = " No version of `sample.pva` was published by 2020-01-01; the first was published on 2025-11-20. No library `codes.sample` was published by 2020-01-01; the first was published on 2025-06-01.\n";
		assertEquals("lamina: No claim was decided." + said, fails("run", "policies", "--claims", "claims.json"));
		assertEquals("lamina: The claim is not explained." + said, fails("explain", "policies", "--claims", "claims.json", "--claim", "a"));
		assertEquals("lamina: Nothing was generated." + said, fails("generate", "policies", "-d", "java"));
		assertEquals("lamina: Nothing is coded." + said, fails("code", "policies", "--on", "2026-02-03", "--levels", "T12"));
	}

	private String fails(String... arguments) {
		Answer answer = lamina(Stream.concat(Stream.of(arguments), Stream.of("--as-known-on", "2020-01-01")).toArray(String[]::new));
		assertEquals(Exit.USAGE, answer.status());
		return answer.err();
	}

	@Test
	void codeAnswersByWhatWasKnown() throws IOException {
		write("policies/codes-again.lamina", LIBRARY.formatted("2026-03-01").replace("one vertebra in T1..T12", "one vertebra in L1..L5"));
		assertTrue(lamina("code", "policies", "--on", "2026-02-03", "--levels", "T12", "--as-known-on", "2026-02-28").out().contains("22513"));
		assertTrue(lamina("code", "policies", "--on", "2026-02-03", "--levels", "L1").out().contains("22513"));
		assertNotEquals(lamina("code", "policies", "--on", "2026-02-03", "--levels", "T12", "--as-known-on", "2026-02-28").out(), lamina("code", "policies", "--on", "2026-02-03", "--levels", "T12").out());
	}

	@Test
	void aDecisionIsMadeAgainAsKnownOnTheDayItBears() throws IOException {
		String first = run();
		String day = value(first, "asKnownOn");
		write("policies/policy-again.lamina", POLICY.replace("published 2025-11-20", "published " + LocalDate.parse(day).plusDays(1)).replace("CO-151", "CO-96"));
		write("policies/codes.lamina", LIBRARY.formatted("2025-06-01") + "\n/** Later. */\nprocedures augmentation published " + LocalDate.parse(day).plusDays(1) + " = 22513\n");
		assertNotEquals(first, run());
		assertEquals(first, run("--as-known-on", day));
	}

	@Test
	void whatIsPublishedInTheFutureIsKnownByTheDayThatADecisionBears() throws IOException {
		String later = LocalDate.now().plusDays(100).toString();
		write("policies/codes.lamina", LIBRARY.formatted(later));
		assertEquals(later, value(run(), "asKnownOn"));
		assertEquals(run(), run("--as-known-on", later));
	}

	@Test
	void aDecisionBearsPolicyVersionAndLanguage() {
		String decision = run();
		assertTrue(decision.contains("\"policies\":[{\"policy\":\"sample.pva\",\"version\":\"2026.1\"}]"), decision);
		assertEquals(Version.LANGUAGE, value(decision, "language"));
	}

	@Test
	void eachDigestChangesWithWhatItIsOfAndWithNothingElse() throws IOException {
		List<String> before = digests();
		write("policies/policy.lamina", POLICY.replace("CO-151", "CO-96"));
		assertChanged("policies", before);
		write("policies/policy.lamina", POLICY);
		write("policies/codes.lamina", LIBRARY.formatted("2025-06-01").replace("T1..T12", "T1..L5"));
		assertChanged("policies", before);
		write("policies/codes.lamina", LIBRARY.formatted("2025-06-01"));
		write("policies/limits.csv", "procedure,units\n22513,3\n");
		assertChanged("tables", before);
		write("policies/limits.csv", "procedure,units\n22513,1\n");
		write("claims.json", claim("a", 3, ""));
		assertChanged("claim", before);
		write("claims.json", claim("a", 2, pain(3)));
		assertChanged("facts", before);
		List<String> withFacts = digests();
		write("claims.json", claim("a", 2, pain(4)));
		assertChanged("facts", withFacts);
		write("claims.json", claim("a", 2, ""));
		write("history.json", claim("h", 1, ""));
		assertChanged("history", before, "--history", "history.json");
		List<String> withHistory = digests("--history", "history.json");
		write("history.json", claim("h", 1, pain(3)));
		assertChanged("history", withHistory, "--history", "history.json");
		assertChanged("history", withHistory, "--history", "none");
	}

	@Test
	void digestsAreOfNothingThatIsNotThere() throws IOException {
		List<String> before = digests();
		write("policies/scenarios.lamina", SCENARIOS.replace("Two", "Three"));
		write("policies/unused.lamina", "library unused.codes\n");
		write("policies/unused.csv", "procedure,units\n");
		assertEquals(before, digests());
		String later = "published " + LocalDate.now().plusDays(1);
		write("policies/codes-again.lamina", LIBRARY.formatted(later.substring(10)));
		write("policies/policy.lamina", POLICY.replace("/** A limit. */", "/** Later. */\ntable limits " + later + " from \"unused.csv\"\n\n/** A limit. */"));
		assertEquals(before, digests("--as-known-on", LocalDate.now().toString()));
	}

	private static final List<String> DIGESTS = List.of("policies", "tables", "claim", "facts", "history");

	private List<String> digests(String... options) {
		String digests = run(options).replaceFirst("(?s).*\"digests\":", "");
		return DIGESTS.stream().map(name -> value(digests, name)).toList();
	}

	private void assertChanged(String name, List<String> before, String... options) {
		List<String> after = digests(options);
		assertEquals(List.of(name), DIGESTS.stream().filter(digest -> !before.get(DIGESTS.indexOf(digest)).equals(after.get(DIGESTS.indexOf(digest)))).toList());
	}

	/** A field's text, or null as text. */
	private static String value(String json, String field) {
		Matcher found = Pattern.compile("\"" + field + "\":\"?([^\",}]*)").matcher(json);
		assertTrue(found.find(), json);
		return found.group(1);
	}
}
