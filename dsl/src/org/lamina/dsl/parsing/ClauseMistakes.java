package org.lamina.dsl.parsing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.problems.Suggestion;

/** Mistakes in the clauses of a rule: missing, in another order, or spelled as they once were. */
final class ClauseMistakes implements Mistakes {

	static final List<String> ORDER = List.of("cites", "effective", "for", "where", "when", "unless", "return", "deny", "pend", "note", "reduce", "if");
	/** Words that open a line of a rule. */
	private static final List<String> OPENERS = Stream.concat(ORDER.stream(), Stream.of("require", "otherwise", "ranked")).toList();
	/** Words with which only a condition begins. */
	private static final Set<String> CONDITIONS = Set.of("its", "it", "another", "no", "an", "either", "neither", "both", "not", "the");
	private static final Set<String> OUTCOMES = Set.of("return", "deny", "pend", "note", "reduce");
	private static final String IN_ORDER = "the order is `cites`, `effective`, `for each`, `where`, `when`, `unless`, the outcome, `if unknown`";

	@Override
	public Optional<String> messageFor(Surroundings around) {
		String found = around.found();
		if (around.before(1).equals("reduce") && found.matches("[0-9.]+"))
			return Optional.of("`to` is missing before `" + found + "`; write `reduce to " + found + "%`, or `reduce to " + found + " units`.");
		if (OUTCOMES.contains(around.before(1)))
			return reason(around);
		if (OUTCOMES.contains(found) && around.element() instanceof Rule rule && rule.getRequirement() != null && rule.getOutcome() == null)
			return Optional.of("`otherwise` is missing before `" + found + "`; write `otherwise " + found + "`, for what becomes of a line that does not meet what is required.");
		if (around.before(1).equals("CARC") || OUTCOMES.contains(around.before(2)) && found.matches("\\d+"))
			return Optional.of("A reason is written with its group; write `CO-" + found + "`.");
		if (found.equals("RARC"))
			return Optional.of("Remark codes stand after the reason and before the text; write `RARC` and the code there.");
		if (around.isIn(Rule.class) && around.expected().equals("for") && !around.before(1).equals("rule"))
			return Optional.of(noSubject(around));
		if (around.isIn(Rule.class) && Set.of("+", "-", "*", "/").contains(found))
			return Optional.of("Before a comparison stands one value; count on its right side, as in `its units > mue.units + 1`.");
		if (around.element() instanceof Document && ORDER.contains(found))
			return Optional.of("`" + found + "` stands too late, or outside a rule; " + IN_ORDER + ".");
		if (!around.isIn(Rule.class) || !ORDER.contains(found) && !around.isEnd() && !around.opensLine())
			return Optional.empty();
		Optional<String> meant = around.isKeyword() || around.isEnd() ? Optional.empty() : Suggestion.closest(found, OPENERS);
		if (meant.isPresent())
			return Optional.of("`" + found + "` opens no part of a rule; did you mean `" + meant.get() + "`?");
		if (CONDITIONS.contains(found))
			return Optional.of("A condition stands behind `when`, or behind `and` or `or`; write `when " + found + " …`.");
		if (ORDER.contains(found) && around.before(1).equals(found))
			return Optional.of("`" + found + "` stands here twice; leave one out.");
		if (List.of("where", "when", "unless").contains(around.before(1)) && ORDER.contains(found))
			return Optional.of("The condition after `" + around.before(1) + "` is missing; write one, as in `its units > 1`.");
		return ORDER.contains(found) ? Optional.of(found.equals("for") ? "`for each` stands here twice; leave one out." : "`" + found + "` stands too late; " + IN_ORDER + ".") : Optional.empty();
	}

	private static Optional<String> reason(Surroundings around) {
		String found = around.found();
		if (found.equals("CARC"))
			return Optional.of("`CARC` is left out; write `" + around.before(1) + " CO-" + (around.after(1).matches("[0-9A-Z]+") ? around.after(1) : "236") + "`, the group and the number.");
		if (Set.of("CO", "CR", "OA", "PI", "PR").contains(found))
			return Optional.of("Group and number of a reason are joined; write `" + found + "-" + (around.after(1).matches("[0-9A-Z]+") ? around.after(1) : "236") + "`.");
		if (found.matches("(CO|CR|OA|PI|PR)[0-9A-Z]+"))
			return Optional.of("Group and number of a reason are joined by a hyphen; write `" + found.substring(0, 2) + "-" + found.substring(2) + "`.");
		if (found.matches("[0-9A-Z]+"))
			return Optional.of("A reason is written with its group; write `" + around.before(1) + " CO-" + found + "`.");
		return Optional.empty();
	}

	private static String noSubject(Surroundings around) {
		String found = around.found();
		if (found.equals("each"))
			return "`for` is missing before `each`; write `for each`.";
		if (ORDER.indexOf(found) > ORDER.indexOf("for") && around.isFollowedBy("for"))
			return "`" + found + "` stands before `for each`; " + IN_ORDER + ".";
		if (ORDER.indexOf(found) > ORDER.indexOf("for"))
			return "This rule does not say before `" + found + "` which lines it is about; write `for each line billing …` there.";
		if (found.equals("effective") || found.equals("cites"))
			return "`" + found + "` stands too late; " + IN_ORDER + ".";
		if (found.startsWith("\""))
			return "A rule has one title; leave this text out.";
		return around.isEnd() ? "The file ends before this rule says which lines it is about; write `for each line billing …`." : "The title of a rule stands in quotes, and `for each line …` follows it; correct what stands here.";
	}
}
