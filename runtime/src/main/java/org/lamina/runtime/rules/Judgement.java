package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.Reason;

/** What one policy finds on one claim, while it is judged. It belongs to one adjudication and one thread. */
public final class Judgement {

	/** What becomes of a line whose exemption is unknown where the rule does not say it: it is pended for a review. */
	private static final Outcome REVIEW = new Outcome(Effect.PEND, new Reason("OA", "133", List.of()), new Message("It is unknown whether an exemption holds. Please send: {missing}."));

	private static final Excepting[] NO_EXCEPTIONS = {};

	private record Numbered(int position, Finding finding) {
	}

	private final Policy policy;
	private final Claim claim;
	private final boolean[] judged;
	private final boolean[] addressed;
	private final List<List<Numbered>> findings;
	private final List<Required> required = new ArrayList<>();

	/** How many of the findings on each line are those of layers that ran before. */
	private final int[] settled;

	/** @param judged which lines of the claim the policy judges; of a pair, that may be one alone */
	Judgement(Policy policy, Claim claim, boolean[] judged) {
		this.policy = policy;
		this.claim = claim;
		this.judged = judged;
		this.addressed = new boolean[claim.lines().size()];
		this.findings = new ArrayList<>();
		this.settled = new int[claim.lines().size()];
	}

	/** Says that some rule is about a line, whether or not it objects. */
	public void address(Line line) {
		addressed[line.position()] = true;
	}

	/** Weighs a rule without exemption, once its condition possibly holds. */
	public void weigh(Rule rule, Case subject, Predicate<Reading> when) {
		weigh(rule, subject, when, reading -> false);
	}

	/** Weighs a rule without exceptions, once its condition possibly holds. */
	public void weigh(Rule rule, Case subject, Predicate<Reading> when, Predicate<Reading> unless) {
		weigh(rule, subject, when, unless, NO_EXCEPTIONS);
	}

	/**
	 * Weighs a rule, once its condition possibly holds: it fires where the condition is yes and each exemption no; where the condition is
	 * yes and an exemption unknown, the line is pended, as the rule says under {@code if unknown} if that pends; where the condition is
	 * unknown, the rule does what it says under {@code if unknown}, or nothing. What is unknown is filled in before it counts as unknown.
	 */
	public void weigh(Rule rule, Case subject, Predicate<Reading> when, Predicate<Reading> unless, Excepting... exceptions) {
		if (!judged[subject.line().position()] || unless.test(Reading.SURELY))
			return;
		Evidence evidence = new Evidence();
		Reading surely = Reading.surely(evidence, subject.line());
		boolean condition = when.test(surely);
		if (anyHolds(exceptions, Reading.SURELY)) {
			if (condition && !unless.test(Reading.POSSIBLY) || new Fillings(subject.line(), when, unless).alwaysFires())
				except(rule, subject, evidence, exceptions);
			return;
		}
		boolean exemption = unless.test(Reading.possibly(evidence, subject.line()));
		for (Excepting exception : exceptions)
			exemption |= exception.holds().test(Reading.POSSIBLY);
		if (condition && !exemption)
			find(rule, rule.outcome(), subject, evidence, null);
		else
			weighFillings(rule, subject, condition, when, new Fillings(subject.line(), when, reading -> unless.test(reading) || anyHolds(exceptions, reading)), evidence);
	}

	private static boolean anyHolds(Excepting[] exceptions, Reading reading) {
		for (Excepting exception : exceptions)
			if (exception.holds().test(reading))
				return true;
		return false;
	}

	private void weighFillings(Rule rule, Case subject, boolean condition, Predicate<Reading> when, Fillings fillings, Evidence evidence) {
		if (fillings.neverFires())
			return;
		if (fillings.alwaysFires()) {
			find(rule, rule.outcome(), subject, evidence, null);
			return;
		}
		Outcome outcome = (condition || new Fillings(subject.line(), when).alwaysFires()) && !pends(rule.ifUnknown()) ? REVIEW : rule.ifUnknown();
		if (outcome != null)
			find(rule, outcome, subject, evidence, fillings);
	}

	/** Tells that a rule would have fired but for its exceptions. */
	private void except(Rule rule, Case subject, Evidence evidence, Excepting... exceptions) {
		List<String> names = new ArrayList<>();
		List<String> cites = new ArrayList<>(rule.cites());
		Reading surely = Reading.surely(evidence, subject.line());
		for (Excepting exception : exceptions)
			if (exception.holds().test(surely)) {
				names.add(exception.name());
				exception.cites().stream().filter(cite -> !cites.contains(cite)).forEach(cites::add);
			}
		add(rule, subject, new Finding(policy.version(), rule.name(), Effect.NOTE, null, () -> "`" + rule.name() + "` does not apply here, because of the exception `" + String.join("`, `", names) + "`.", cites,
				evidence.because(), List.of(), names, null, null, false));
	}

	private static boolean pends(Outcome outcome) {
		return outcome != null && outcome.effect() == Effect.PEND;
	}

	/** @param doubt the fillings where it is in doubt whether the rule fires; otherwise null */
	private void find(Rule rule, Outcome outcome, Case subject, Evidence evidence, Fillings doubt) {
		List<String> missing = doubt == null ? List.of() : doubt.missing();
		Placeholder.Found found = new Placeholder.Found(subject.line(), policy.data().procedures().of(subject.line().procedure()), otherOf(subject, evidence), missing, unmet(rule, subject.line()));
		List<String> because = evidence.because();
		if (subject.first() != null) {
			Line partner = subject.line() == subject.first() ? subject.second() : subject.first();
			Evidence pair = new Evidence();
			pair.found(partner, partner.toString());
			because.removeAll(pair.because());
			because.addAll(0, pair.because());
		}
		boolean reduces = outcome.effect() == Effect.REDUCE;
		add(rule, subject, new Finding(policy.version(), rule.name(), outcome.effect(), outcome.reason(),
				() -> outcome.message() == null ? null : outcome.message().render(name -> text(name, found, subject)), rule.cites(), because, outcome.effect() == Effect.PEND ? missing : List.of(), List.of(),
				outcome.percent(), reduces && outcome.percent() == null ? subject.units() : null, doubt != null));
	}

	private void add(Rule rule, Case subject, Finding finding) {
		while (findings.size() < claim.lines().size())
			findings.add(null);
		int index = subject.line().position();
		if (findings.get(index) == null)
			findings.set(index, new ArrayList<>());
		findings.get(index).add(new Numbered(rule.position(), finding));
	}

	/* ---------- what rules require ---------- */

	/** What a rule requires of a line, and of which levels; the level is null where it is required of the line. */
	private record Required(Rule rule, Line line, Criteria criteria, boolean ofEachLevel) {
		List<Level> levels() {
			if (!ofEachLevel)
				return Collections.singletonList(null);
			return line.levels() == null ? List.of() : line.levels();
		}
	}

	/** Notes what a rule requires of a line, for the checklists of the decision. */
	public void require(Rule rule, Line line, Criteria criteria, boolean ofEachLevel) {
		required.add(new Required(rule, line, criteria, ofEachLevel));
	}

	/** The checklists of the line at a position, in the order the rules were written. */
	public List<Checklist> checklists(int index) {
		return required.stream().filter(check -> check.line.position() == index).sorted(Comparator.comparingInt(check -> check.rule.position()))
				.flatMap(check -> check.levels().stream().map(level -> new Checklist(policy.version(), check.rule.name(), level, check.criteria.check(claim, check.line, level)))).toList();
	}

	private Supplier<List<String>> unmet(Rule rule, Line line) {
		return () -> required.stream().filter(check -> check.line == line && check.rule == rule)
				.flatMap(check -> check.levels().stream().flatMap(level -> check.criteria.unmet(claim, line, level).stream().map(label -> level == null ? label : label + " at " + level))).distinct().toList();
	}

	/* ---------- payable lines ---------- */

	/** Ends a layer: what its rules found decides which lines are payable for those of the next, and for none of its own, so that no order of lines or rules matters. */
	void settle() {
		for (int i = 0; i < findings.size(); i++)
			settled[i] = findings.get(i) == null ? 0 : findings.get(i).size();
	}

	/** Whether a line is payable by what layers before found; null if it is pended. A line of the history was decided before and counts as payable. */
	Boolean isPayable(Line line) {
		if (line.position() >= findings.size() || findings.get(line.position()) == null || claim.lines().get(line.position()) != line)
			return true;
		Boolean payable = true;
		for (Numbered numbered : findings.get(line.position()).subList(0, settled[line.position()])) {
			Effect effect = numbered.finding.effect();
			if (effect == Effect.RETURN || effect == Effect.DENY)
				return false;
			if (effect == Effect.PEND)
				payable = null;
		}
		return payable;
	}

	/* ---------- messages ---------- */

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
