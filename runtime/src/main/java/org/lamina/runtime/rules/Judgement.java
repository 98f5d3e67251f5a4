package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.Reason;

/** What one policy finds on one claim, while it is judged. It belongs to one adjudication and one thread. */
public final class Judgement {

	/** What becomes of a line whose exemption is unknown where the rule does not say it: it is pended for a review. */
	private static final Outcome REVIEW = new Outcome(Effect.PEND, new Reason("OA", "133", List.of()), new Message("It is unknown whether an exemption holds. Please send: {missing}."));

	private record Numbered(int position, Finding finding) {
	}

	private final Policy policy;
	private final Claim claim;
	private final boolean[] addressed;
	private final List<List<Numbered>> findings;

	Judgement(Policy policy, Claim claim) {
		this.policy = policy;
		this.claim = claim;
		this.addressed = new boolean[claim.lines().size()];
		this.findings = new ArrayList<>();
	}

	/** Says that some rule is about a line, whether or not it objects. */
	public void address(Line line) {
		addressed[line.position()] = true;
	}

	/** Weighs a rule without exemption, once its condition possibly holds. */
	public void weigh(Rule rule, Case subject, Predicate<Reading> when) {
		weigh(rule, subject, when, reading -> false);
	}

	/**
	 * Weighs a rule, once its condition possibly holds: it fires where the condition is yes and the exemption no; where the condition is
	 * yes and the exemption unknown, the line is pended, as the rule says under {@code if unknown} if that pends; where the condition is
	 * unknown, the rule does what it says under {@code if unknown}, or nothing.
	 */
	public void weigh(Rule rule, Case subject, Predicate<Reading> when, Predicate<Reading> unless) {
		if (unless.test(Reading.SURELY))
			return;
		Evidence evidence = new Evidence();
		boolean condition = when.test(Reading.surely(evidence));
		boolean exemption = unless.test(Reading.possibly(evidence));
		if (condition && !exemption) {
			find(rule, rule.outcome(), subject, evidence, null);
			return;
		}
		Outcome outcome = condition && !pends(rule.ifUnknown()) ? REVIEW : rule.ifUnknown();
		if (outcome == null)
			return;
		Evidence doubt = new Evidence();
		if (!condition)
			readBothWays(when, doubt);
		if (exemption)
			readBothWays(unless, doubt);
		find(rule, outcome, subject, evidence, doubt);
	}

	/** Collects what is missing of something that is unknown; of what is known, nothing is asked for. */
	private static void readBothWays(Predicate<Reading> condition, Evidence doubt) {
		condition.test(Reading.surely(doubt));
		condition.test(Reading.possibly(doubt));
	}

	private static boolean pends(Outcome outcome) {
		return outcome != null && outcome.effect() == Effect.PEND;
	}

	/** @param doubt what was missing where it is unknown whether the rule fires; otherwise null */
	private void find(Rule rule, Outcome outcome, Case subject, Evidence evidence, Evidence doubt) {
		List<String> missing = doubt == null ? List.of() : doubt.missing();
		Placeholder.Found found = new Placeholder.Found(subject.line(), policy.data().procedures().of(subject.line().procedure()), otherOf(subject, evidence), missing);
		List<String> because = evidence.because();
		if (subject.first() != null) {
			Line partner = subject.line() == subject.first() ? subject.second() : subject.first();
			Evidence pair = new Evidence();
			pair.found(partner);
			because.addAll(0, pair.because());
		}
		Finding finding = new Finding(policy.version(), rule.name(), outcome.effect(), outcome.reason(),
				() -> outcome.message() == null ? null : outcome.message().render(name -> text(name, found, subject)), rule.cites(), because, outcome.effect() == Effect.PEND ? missing : List.of(), doubt != null);
		while (findings.size() < claim.lines().size())
			findings.add(null);
		int index = subject.line().position();
		if (findings.get(index) == null)
			findings.set(index, new ArrayList<>());
		findings.get(index).add(new Numbered(rule.position(), finding));
	}

	private static Line otherOf(Case subject, Evidence evidence) {
		if (subject.first() == null)
			return evidence.other();
		return subject.line() == subject.first() ? subject.second() : subject.first();
	}

	private String text(String name, Placeholder.Found found, Case subject) {
		String text = Placeholder.of(name).map(placeholder -> placeholder.text(found)).orElseGet(() -> factOrCell(name, subject));
		return text == null ? "unknown" : text;
	}

	private String factOrCell(String name, Case subject) {
		Table table = subject.table();
		if (table != null && name.startsWith(table.name() + ".")) {
			Value cell = table.value(subject.row(), table.column(name.substring(table.name().length() + 1)));
			return cell == null ? null : cell.toString();
		}
		Value value = subject.line().facts().getOrDefault(name, claim.facts().get(name));
		return value == null ? null : value.toString();
	}

	/** Whether a rule is about the line at a position. */
	public boolean isAddressed(int index) {
		return addressed[index];
	}

	/** The findings on the line at a position, in the order the rules were written. */
	public List<Finding> findings(int index) {
		if (index >= findings.size() || findings.get(index) == null)
			return List.of();
		return findings.get(index).stream().sorted(Comparator.comparingInt(Numbered::position)).map(Numbered::finding).toList();
	}
}
