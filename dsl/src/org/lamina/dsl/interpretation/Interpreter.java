package org.lamina.dsl.interpretation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.scoping.PolicyVersions;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;

/**
 * Decides claims by policies as they are written. This is what policies mean; the generated rules, which are fast, have to decide alike. Documents with errors must not be
 * interpreted.
 */
public final class Interpreter {

	/** Makes interpreters. */
	public static final class Factory {

		@Inject
		private TableReader tables;

		@Inject
		private Typing typing;

		@Inject
		private DecisionReader decisions;

		@Inject
		private PolicyVersions versions;

		/** Decides by these policies, whatever their order. */
		public Interpreter of(Collection<Policy> policies) {
			return new Interpreter(policies.stream().map(policy -> new PolicyInterpreter(policy, RuleBook.of(policy, this::baseOf), new Knowledge(policy, tables, typing, decisions)))
					.sorted(Comparator.comparing((PolicyInterpreter policy) -> policy.version().policy()).thenComparing(policy -> policy.version().version())).toList(), this);
		}

		/** The version that a policy extends: the one that it names, or the only one. */
		private Policy baseOf(Policy policy) {
			Policy base = policy.getBase();
			if (base == null || policy.getBaseVersion() == null)
				return base;
			return versions.of(base.getName(), policy.eResource()).stream().filter(version -> Objects.equals(version.getVersion(), policy.getBaseVersion())).findFirst().orElse(base);
		}
	}

	private final List<PolicyInterpreter> policies;
	private final Factory factory;

	private Interpreter(List<PolicyInterpreter> policies, Factory factory) {
		this.policies = policies;
		this.factory = factory;
	}

	/** Decides a claim: every policy that applies judges each line by the version that holds on the line's first day. */
	public Decision decide(Claim claim) {
		List<Judged> judged = policies.stream().map(policy -> policy.judge(claim, line -> judges(policy, claim, line))).toList();
		return new Decision(claim, claim.lines().stream().map(line -> decide(claim, line, judged)).toList());
	}

	/** Decides a claim and tells of each line why it ended so. */
	public List<LineExplanation> explain(Claim claim) {
		List<Traced> traced = policies.stream().map(policy -> trace(policy, claim)).toList();
		List<Judged> judged = traced.stream().map(Traced::judged).toList();
		return claim.lines().stream().map(line -> explain(decide(claim, line, judged), traced)).toList();
	}

	/** What a policy judged, with how each of its rules ended on each line. */
	private record Traced(PolicyInterpreter policy, Judged judged, Map<Line, List<OfRule>> rules) {
	}

	private record OfRule(int place, RuleTrace trace) {
	}

	private Traced trace(PolicyInterpreter policy, Claim claim) {
		record Weighed(Case judged, Verdict verdict, Finding finding) {
		}
		List<Weighed> all = new ArrayList<>();
		Judged judged = policy.judge(claim, line -> judges(policy, claim, line), (one, verdict, finding) -> all.add(new Weighed(one, verdict, finding)));
		Map<Line, List<OfRule>> rules = new HashMap<>();
		for (Weighed one : all)
			rules.computeIfAbsent(one.judged.scene().line(), line -> new ArrayList<>()).add(new OfRule(judged.placeOf(one.judged.rule()), policy.trace(one.judged, one.verdict, one.finding)));
		rules.values().forEach(ofLine -> ofLine.sort(Comparator.comparingInt(OfRule::place)));
		return new Traced(policy, judged, rules);
	}

	private static LineExplanation explain(LineDecision decision, List<Traced> traced) {
		List<RuleTrace> rules = new ArrayList<>();
		int others = 0;
		for (Traced policy : traced)
			if (decision.policies().contains(policy.policy.version())) {
				List<OfRule> ofLine = policy.rules.getOrDefault(decision.line(), List.of());
				ofLine.forEach(rule -> rules.add(rule.trace));
				others += policy.policy.size() - (int) ofLine.stream().map(OfRule::place).distinct().count();
			}
		return new LineExplanation(decision, rules, others);
	}

	private LineDecision decide(Claim claim, Line line, List<Judged> judged) {
		List<PolicyVersion> judges = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		List<Checklist> checklists = new ArrayList<>();
		List<String> notJudged = new ArrayList<>();
		boolean addressed = false;
		for (int i = 0; i < policies.size(); i++) {
			PolicyInterpreter policy = policies.get(i);
			if (!policy.judges(claim, line))
				notJudged.add(policy.reasonNotToJudge(claim, line));
			else if (!isReplaced(policy, claim, line)) {
				judges.add(policy.version());
				findings.addAll(judged.get(i).findings(line));
				checklists.addAll(judged.get(i).checklists(line));
				addressed |= judged.get(i).isAddressed(line);
			}
		}
		return new LineDecision(line, disposition(findings, addressed), judges, findings, () -> checklists, judges.isEmpty() ? notJudged : List.of());
	}

	/** Whether a policy judges a line, and no other does in its place. */
	private boolean judges(PolicyInterpreter policy, Claim claim, Line line) {
		return policy.judges(claim, line) && !isReplaced(policy, claim, line);
	}

	/** Whether another policy that extends this one, whichever version of it, judges the line in its place. */
	private boolean isReplaced(PolicyInterpreter policy, Claim claim, Line line) {
		String name = policy.policy().getName();
		return policies.stream().anyMatch(other -> !other.policy().getName().equals(name) && isExtendedBy(name, other.policy()) && other.judges(claim, line));
	}

	private boolean isExtendedBy(String name, Policy policy) {
		for (Policy extended = factory.baseOf(policy); extended != null; extended = factory.baseOf(extended))
			if (extended.getName().equals(name))
				return true;
		return false;
	}

	private static Disposition disposition(List<Finding> findings, boolean addressed) {
		Disposition none = addressed ? Disposition.ALLOW : Disposition.NOT_ADDRESSED;
		return findings.stream().map(finding -> Disposition.of(finding.effect())).filter(disposition -> disposition.compareTo(none) < 0).min(Comparator.naturalOrder()).orElse(none);
	}
}
