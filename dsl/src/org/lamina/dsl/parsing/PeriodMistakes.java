package org.lamina.dsl.parsing;

import java.util.Optional;

/** Periods as people say them. */
final class PeriodMistakes implements Mistakes {

	@Override
	public Optional<String> messageFor(Surroundings around) {
		if (!around.found().equals("to") || !around.before(2).equals("from") || !around.before(1).matches("\\d{4}-\\d+-\\d+"))
			return Optional.empty();
		String end = around.after(1).matches("\\d{4}-\\d+-\\d+") ? around.after(1) : "…";
		return Optional.of("A period with both its ends is written without `from`; write `" + around.before(1) + " to " + end + "`.");
	}
}
