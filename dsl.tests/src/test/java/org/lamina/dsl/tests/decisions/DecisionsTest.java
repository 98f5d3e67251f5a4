package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.compiler.scenarios.ScenarioCase;

/**
 * Each decision of the language's design is kept by both engines in its good cases, and its bad cases are told as they should be. With {@code -Dlamina.update} the
 * index and what is said of bad cases are written anew; read what changed before it is committed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsTest {

	private static final int LAST = 25;
	/** This test itself is the group of decision 23. */
	private static final int TWO_ENGINES = 23;
	private static final int ENOUGH = 20;
	private static final boolean UPDATE = System.getProperty("lamina.update") != null;

	private static final List<DecisionCases> DECISIONS = new ArrayList<>();

	@TempDir
	static Path cache;

	@BeforeAll
	static void read() throws Exception {
		DECISIONS.clear();
		for (DecisionFolder decision : DecisionFolder.all())
			DECISIONS.add(DecisionCases.of(decision, cache));
	}

	@Test
	void everyDecisionHasAFolder() {
		assertEquals(IntStream.rangeClosed(1, LAST).filter(number -> number != TWO_ENGINES).boxed().toList(), DECISIONS.stream().map(cases -> cases.decision().number()).toList());
	}

	/** The last, for an update of the cases before it changes what it counts. */
	@Test
	@Order(Integer.MAX_VALUE)
	void theIndexTellsHowManyCasesEachDecisionHas() throws IOException {
		Path readme = DecisionFolder.ROOT.resolve("README.md");
		String text = Files.readString(readme);
		String head = text.substring(0, text.indexOf("| decision |"));
		StringBuilder index = new StringBuilder(head).append("| decision | good | bad |\n|---|---:|---:|\n");
		int good = 0;
		int bad = 0;
		for (DecisionCases cases : DECISIONS) {
			index.append("| [" + cases.decision().title() + "](" + cases.decision().folder().getFileName() + ") | " + cases.goodCount() + " | " + cases.badCount() + " |\n");
			good += cases.goodCount();
			bad += cases.badCount();
		}
		index.append("| all | " + good + " | " + bad + " |\n");
		compare(index.toString().strip(), readme);
	}

	@TestFactory
	Stream<DynamicContainer> decisions() throws IOException {
		List<DynamicContainer> decisions = new ArrayList<>();
		for (DecisionCases cases : DECISIONS) {
			List<DynamicTest> tests = new ArrayList<>(List.of(hasNoErrors(cases), hasEnough(cases), isHeard(cases)));
			cases.good().stream().map(scenario -> met(cases, scenario)).forEach(tests::add);
			for (Path expected : cases.decision().failures())
				tests.add(dynamicTest("bad: " + expected.getFileName(), expected.toUri(), () -> compare(cases.failures(expected), expected)));
			for (Path expected : cases.decision().problems())
				tests.add(dynamicTest("bad: " + expected.getFileName(), expected.toUri(), () -> compare(DecisionCases.problems(expected), expected)));
			for (ClaimCases claims : cases.decision().claims())
				tests.add(dynamicTest("claims: " + claims.folder().getFileName(), claims.expected().toUri(), () -> compare(claims.decided(cache), claims.expected())));
			for (ReplayCases replays : cases.decision().replays())
				tests.add(dynamicTest("replay: " + replays.folder().getFileName(), replays.expected().toUri(), () -> compare(replays.replayed(cache), replays.expected())));
			for (CodingCases codings : cases.decision().codings())
				tests.add(dynamicTest("coding: " + codings.expected().getFileName(), codings.expected().toUri(), () -> compare(codings.answers(), codings.expected())));
			for (Path expected : cases.decision().formatted())
				tests.add(dynamicTest("formatted: " + expected.getFileName(), expected.toUri(), () -> compare(DecisionCases.formatted(expected), expected)));
			for (HoverCases hovers : cases.decision().hovers())
				tests.add(dynamicTest("hover: " + hovers.expected().getFileName(), hovers.expected().toUri(), () -> compare(hovers.shown(), hovers.expected())));
			tests.add(endsAlike(cases));
			decisions.add(DynamicContainer.dynamicContainer(cases.decision().title(), tests));
		}
		return decisions.stream();
	}

	private static DynamicTest hasNoErrors(DecisionCases cases) {
		return dynamicTest("its good documents have no errors", () -> assertEquals("", String.join("\n", cases.engines().errors())));
	}

	/** Good and bad cases are there, enough of them; where they are not, the folder says why, and the name of the test too. */
	private static DynamicTest hasEnough(DecisionCases cases) throws IOException {
		if (cases.decision().notYet().isPresent())
			return dynamicTest("is not shown whole: " + cases.decision().notYet().get(), () -> {});
		int good = cases.goodCount();
		int bad = cases.badCount();
		return dynamicTest("has good and bad cases, " + ENOUGH + " or more", () -> assertTrue(bad > 0 && good + bad >= ENOUGH, () -> good + " good, " + bad + " bad"));
	}

	/** Something is said of every document that is called bad. */
	private static DynamicTest isHeard(DecisionCases cases) {
		return dynamicTest("says something of every bad document", () -> {
			List<Path> heard = Stream.concat(cases.decision().failures().stream(), cases.decision().problems().stream()).map(DecisionFolder::subjectOf).sorted().toList();
			assertEquals(cases.decision().bad(), heard);
		});
	}

	private static DynamicTest met(DecisionCases cases, ScenarioCase scenario) {
		return dynamicTest("good: " + scenario.title(), scenario.file().toUri(), () -> {
			String place = scenario.file().getFileName() + ":" + scenario.line();
			assertEquals("", cases.failure(scenario), place);
			assertEquals(DecisionText.of(cases.engines().interpreted(scenario).decision()), DecisionText.of(scenario.run().decision()), place);
		});
	}

	/** Decision 20, of every claim: its lines may come in another order and be numbered otherwise, the latter where no rule speaks of earlier lines or of ranks. */
	private static DynamicTest endsAlike(DecisionCases cases) {
		return dynamicTest("ends alike in any order of the lines", () -> {
			for (ScenarioCase scenario : cases.good()) {
				assertEquals("", cases.engines().endsOtherwise(scenario, Reordered::lines), scenario.title());
				if (!cases.engines().isNumbered(scenario))
					assertEquals("", cases.engines().endsOtherwise(scenario, Reordered::numbers), scenario.title());
			}
		});
	}

	private static void compare(String actual, Path expected) throws IOException {
		if (UPDATE)
			Files.writeString(expected, actual.stripTrailing() + "\n");
		assertEquals(Files.readString(expected).strip(), actual.strip(), expected.toString());
	}

	@Test
	void expectationsAreNotWrittenInContinuousIntegration() {
		assertFalse(UPDATE && System.getenv("CI") != null, "-Dlamina.update was left on: nothing was compared.");
	}

	@Test
	void eachFileSaysInItsFirstCommentWhatItProves() throws IOException {
		for (DecisionFolder decision : DecisionFolder.all())
			try (Stream<Path> files = Files.list(decision.folder())) {
				List<String> silent = files.filter(path -> path.toString().endsWith(".lamina") && !DecisionFolder.isBad(path)).filter(path -> !first(path).startsWith("/* ")).map(Path::toString).collect(Collectors.toList());
				assertEquals(List.of(), silent);
			}
	}

	private static String first(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
