package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lamina.compiler.scenarios.Failure;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioResult;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.formatting.DocumentFormatter;
import org.lamina.dsl.formatting.Formatting;
import org.lamina.dsl.tests.problems.Checker;

/** The cases of one decision, read: scenarios that both engines decide, and what is said of what is wrong. */
record DecisionCases(DecisionFolder decision, BothEngines engines) {

	static DecisionCases of(DecisionFolder decision, Path cache) throws Exception {
		return new DecisionCases(decision, BothEngines.of(decision.decided(), cache));
	}

	/** The scenarios to be met, each row of examples one by itself. */
	List<ScenarioCase> good() {
		return engines.scenarios().stream().filter(scenario -> !DecisionFolder.isBad(scenario.file())).toList();
	}

	/** How many cases are met: scenarios, claims that are decided, decisions that are made again, operations that are coded, documents that are formatted, declarations that are shown. */
	int goodCount() throws IOException {
		int count = good().size();
		for (ClaimCases claims : decision.claims())
			count += claims.good();
		for (ReplayCases replays : decision.replays())
			count += replays.good();
		for (CodingCases codings : decision.codings())
			count += codings.operations().size();
		for (HoverCases hovers : decision.hovers())
			count += hovers.count();
		return count + decision.formatted().size();
	}

	/** How many things are said of bad documents, scenarios and claims: a line of a {@code .problems}, a scenario of a {@code .failures}, a claim that cannot be read, a change after which nothing is decided is one. */
	int badCount() throws IOException {
		int count = decision.problems().stream().mapToInt(expected -> lines(expected).size()).sum();
		for (ClaimCases claims : decision.claims())
			count += claims.bad();
		for (ReplayCases replays : decision.replays())
			count += replays.bad();
		return count + (int) engines.scenarios().stream().filter(scenario -> DecisionFolder.isBad(scenario.file())).count();
	}

	/** How the scenarios that a {@code .failures} is about are not met, each below its title. */
	String failures(Path expected) {
		Path document = DecisionFolder.subjectOf(expected).toAbsolutePath().normalize();
		return engines.scenarios().stream().filter(scenario -> scenario.file().equals(document)).map(scenario -> scenario.title() + "\n" + failure(scenario)).collect(Collectors.joining("\n\n"));
	}

	/** What the checker says of what a {@code .problems} is about. */
	static String problems(Path expected) throws IOException {
		return String.join("\n", Checker.check(DecisionFolder.subjectOf(expected)));
	}

	/** How the document that a {@code .formatted} is about is written in the one style, which formatting it again does not change. */
	static String formatted(Path expected) throws IOException {
		DocumentFormatter formatter = Workspace.services().getInstance(DocumentFormatter.class);
		String once = text(formatter.format(Files.readString(DecisionFolder.subjectOf(expected))));
		assertEquals(once, text(formatter.format(once)), "formatted for the second time");
		return once;
	}

	private static String text(Formatting formatting) {
		return formatting instanceof Formatting.Formatted formatted ? formatted.text() : formatting.toString();
	}

	/** How a scenario is not met, empty if it is; if the engines differ in it, each of them under its name. */
	String failure(ScenarioCase scenario) {
		String generated = text(scenario.run());
		String interpreted = text(engines.interpreted(scenario));
		return generated.equals(interpreted) ? generated : "generated rules\n" + generated + "\ninterpreter\n" + interpreted;
	}

	private static String text(ScenarioResult result) {
		return result.failures().stream().map(Failure::toString).collect(Collectors.joining("\n"));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
