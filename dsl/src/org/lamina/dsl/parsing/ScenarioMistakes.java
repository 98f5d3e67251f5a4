package org.lamina.dsl.parsing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamina.dsl.lamina.PastClaim;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Words;
import org.lamina.dsl.problems.Suggestion;

/** Mistakes at the beginning of scenarios, and in the steps of a scenario. */
final class ScenarioMistakes implements Mistakes {

	private static final Set<String> DAY = Set.of("as", "known", "on");
	private static final List<String> STEPS = List.of("patient", "claim", "line", "history", "record", "expect", "scenario");

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		if (!"scenarios".equals(around.document()) || around.before(1).isEmpty())
			return Optional.empty();
		if (isAtTheBeginning(around) && (!around.opensLine() || DAY.contains(around.before(1))))
			return Optional.of("`" + found + "` does not fit here; scenarios begin with the policy and, if they are not about what is known today, the day, as in `scenarios for pva.medicare as known on 2025-12-31`.");
		if (around.before(2).equals("line") && around.before(1).matches("\\d{4,}"))
			return Optional.of("A line has a number and then its procedure; write `line 1 " + around.before(1) + "`.");
		if (found.equals("units") && around.after(1).matches("\\d+"))
			return Optional.of("Units are written after the procedure; write `x" + around.after(1) + "`.");
		if (around.before(1).equals("expect"))
			return Optional.of("An expectation is of a line, of the claim, or of the rest; write `expect line 1 …`, `expect claim …` or `expect nothing else`.");
		if (around.isEnd())
			return Optional.of("The file ends before this scenario is complete; add its claim, and what to expect of it.");
		if (around.expected().equals("claim"))
			return Optional.of("The claim is missing before `" + found + "`; write `claim on 2026-02-03` with its own day, and then its lines.");
		if (around.before(1).equals("history"))
			return Optional.of("After `history` stands `none`, or the patient's other claims with their ids, as in `claim \"H-1\" on 2025-11-02`.");
		if (around.before(1).equals("claim") && around.isIn(PastClaim.class))
			return Optional.of("A claim of the history has an id in quotes; write it as in `claim \"H-1\" on 2025-11-02`.");
		if (Set.of("patient", "claim", "history", "record").contains(found))
			return Optional.of("`" + found + "` stands too late; the order is `patient`, `claim` with its lines, `history`, `record`, `expect`.");
		if (found.equals("line"))
			return Optional.of("A line of the claim stands right after `claim`; move it there.");
		if (Words.DECLARATIONS.contains(found))
			return Optional.of("`" + found + "` does not stand among scenarios; move it to the policy or a library.");
		if (around.opensLine())
			return Optional.of("`" + found + "` is no step of a scenario" + Suggestion.choices(found, STEPS));
		return Optional.empty();
	}

	/** Whether no scenario was read yet. */
	private static boolean isAtTheBeginning(Surroundings around) {
		return around.expected().equals("EOF") || around.element() instanceof Scenarios scenarios && scenarios.getScenarios().isEmpty();
	}
}
