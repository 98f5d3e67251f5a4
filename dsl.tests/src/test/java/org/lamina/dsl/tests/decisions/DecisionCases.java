package org.lamina.dsl.tests.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lamina.compiler.scenarios.Failure;
import org.lamina.compiler.scenarios.ScenarioCase;
import org.lamina.compiler.scenarios.ScenarioResult;
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

	/** How many cases are met: scenarios, claims that are decided, operations that are coded. */
	int goodCount() throws IOException {
		int count = good().size();
		for (ClaimCases claims : decision.claims())
			count += claims.good();
		for (CodingCases codings : decision.codings())
			count += codings.operations().size();
		return count;
	}

	/** How many things are said of bad documents, scenarios and claims: a line of a {@code .problems}, a scenario of a {@code .failures}, a claim that cannot be read is one. */
	int badCount() throws IOException {
		int count = decision.problems().stream().mapToInt(expected -> lines(expected).size()).sum();
		for (ClaimCases claims : decision.claims())
			count += claims.bad();
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
