package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lamina.dsl.lamina.Rule;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;

/** What the rules of one policy found on a claim, so far. */
final class Judged {

	/** A finding of a rule on a line. */
	record Found(Rule rule, Line line, Finding finding) {
	}

	/** The checklists of a rule on a line. */
	private record Checked(Rule rule, Line line, List<Checklist> checklists) {
	}

	private final List<Rule> order;
	private final Set<Line> addressed = new HashSet<>();
	private final List<Found> found = new ArrayList<>();
	private final List<Checked> checked = new ArrayList<>();

	/** @param order the rules in the order they were written */
	Judged(List<Rule> order) {
		this.order = order;
	}

	void address(List<Line> lines) {
		addressed.addAll(lines);
	}

	void add(Found one) {
		found.add(one);
	}

	void add(Rule rule, Line line, List<Checklist> checklists) {
		checked.add(new Checked(rule, line, checklists));
	}

	/** The checklists of a line in the order the rules were written. */
	List<Checklist> checklists(Line line) {
		return checked.stream().filter(one -> one.line() == line).sorted(Comparator.comparingInt(one -> order.indexOf(one.rule()))).flatMap(one -> one.checklists().stream()).toList();
	}

	/** The place of a rule in the order they were written. */
	int placeOf(Rule rule) {
		return order.indexOf(rule);
	}

	boolean isAddressed(Line line) {
		return addressed.contains(line);
	}

	/** The findings on a line in the order the rules were written. */
	List<Finding> findings(Line line) {
		return found.stream().filter(one -> one.line() == line).sorted(Comparator.comparingInt(one -> order.indexOf(one.rule()))).map(Found::finding).toList();
	}

	/** A line is payable unless a rule returned or denied it; if one pended it, that is unknown. */
	Function<Line, Truth> payableSoFar() {
		List<Found> soFar = List.copyOf(found);
		return line -> {
			Set<Effect> effects = new HashSet<>();
			soFar.stream().filter(one -> one.line() == line).forEach(one -> effects.add(one.finding().effect()));
			if (effects.contains(Effect.RETURN) || effects.contains(Effect.DENY))
				return Truth.NO;
			return effects.contains(Effect.PEND) ? Truth.UNKNOWN : Truth.YES;
		};
	}

}
