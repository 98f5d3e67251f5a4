package org.lamina.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.rules.Judgement;
import org.lamina.runtime.rules.Policy;

/** Decides claims by policies. It holds no state but the policies, so any number of threads may use one. */
public final class Adjudicator {

	private final List<Policy> policies;
	private final Map<String, List<Integer>> replaced;

	private Adjudicator(List<Policy> policies) {
		this.policies = policies.stream().sorted(Comparator.comparing((Policy policy) -> policy.version().policy()).thenComparing(policy -> policy.version().version())).toList();
		this.replaced = replaced(this.policies);
	}

	/** Decides by these policies, whatever their order. */
	public static Adjudicator of(List<Policy> policies) {
		return new Adjudicator(policies);
	}

	/** Decides by all policies that a class loader has as services. */
	public static Adjudicator installed(ClassLoader loader) {
		return of(ServiceLoader.load(Policy.class, loader).stream().map(ServiceLoader.Provider::get).toList());
	}

	/** The policies by name and version. */
	public List<Policy> policies() {
		return policies;
	}

	/**
	 * Decides a claim: every policy that applies judges each line by the version that holds on the line's first day, but for a policy in whose place
	 * another one judges that extends it.
	 */
	public Decision decide(Claim claim) {
		List<Line> lines = claim.lines();
		List<boolean[]> judged = new ArrayList<>(policies.size());
		for (Policy policy : policies) {
			boolean[] mine = new boolean[lines.size()];
			for (int i = 0; i < mine.length; i++)
				mine[i] = policy.judges(claim, lines.get(i));
			judged.add(mine);
		}
		List<boolean[]> judging = replaced.isEmpty() ? judged : withoutReplaced(judged, lines.size());
		List<Judgement> judgements = new ArrayList<>(policies.size());
		for (int i = 0; i < policies.size(); i++)
			judgements.add(anyOf(judging.get(i)) ? policies.get(i).judge(claim, judging.get(i)) : null);
		List<LineDecision> decisions = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++)
			decisions.add(decide(claim, i, judgements, judging));
		return new Decision(claim, decisions);
	}

	private List<boolean[]> withoutReplaced(List<boolean[]> judged, int lines) {
		List<boolean[]> left = new ArrayList<>(policies.size());
		for (int policy = 0; policy < policies.size(); policy++) {
			boolean[] mine = judged.get(policy).clone();
			for (int replacing : replaced.getOrDefault(policies.get(policy).version().policy(), List.of()))
				for (int line = 0; line < lines; line++)
					mine[line] &= !judged.get(replacing)[line];
			left.add(mine);
		}
		return left;
	}

	private static boolean anyOf(boolean[] lines) {
		for (boolean line : lines)
			if (line)
				return true;
		return false;
	}

	/** The positions of the policies that extend another, directly or not, by the name of that other. */
	private static Map<String, List<Integer>> replaced(List<Policy> policies) {
		Map<String, List<Integer>> replaced = new HashMap<>();
		for (int i = 0; i < policies.size(); i++)
			for (String extended : policies.get(i).extendedPolicies())
				replaced.computeIfAbsent(extended, name -> new ArrayList<>()).add(i);
		return replaced;
	}

	private LineDecision decide(Claim claim, int index, List<Judgement> judgements, List<boolean[]> judged) {
		List<PolicyVersion> judges = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		List<String> notJudged = new ArrayList<>();
		boolean addressed = false;
		for (int i = 0; i < policies.size(); i++) {
			if (!judged.get(i)[index]) {
				notJudged.add(policies.get(i).reasonNotToJudge(claim, claim.lines().get(index)));
				continue;
			}
			judges.add(policies.get(i).version());
			findings.addAll(judgements.get(i).findings(index));
			addressed |= judgements.get(i).isAddressed(index);
		}
		Disposition worst = addressed ? Disposition.ALLOW : Disposition.NOT_ADDRESSED;
		for (Finding finding : findings)
			if (Disposition.of(finding.effect()).compareTo(worst) < 0)
				worst = Disposition.of(finding.effect());
		return new LineDecision(claim.lines().get(index), worst, judges, findings, () -> checklists(index, judgements, judged), judges.isEmpty() ? notJudged : List.of());
	}

	private List<Checklist> checklists(int index, List<Judgement> judgements, List<boolean[]> judged) {
		List<Checklist> checklists = new ArrayList<>();
		for (int i = 0; i < policies.size(); i++)
			if (judged.get(i)[index])
				checklists.addAll(judgements.get(i).checklists(index));
		return checklists;
	}
}
