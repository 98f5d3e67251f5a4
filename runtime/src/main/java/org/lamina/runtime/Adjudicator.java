package org.lamina.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
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

	private Adjudicator(List<Policy> policies) {
		this.policies = policies.stream().sorted(Comparator.comparing((Policy policy) -> policy.version().policy()).thenComparing(policy -> policy.version().version())).toList();
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

	/** Decides a claim: every policy that applies judges each line by the version that holds on the line's first day. */
	public Decision decide(Claim claim) {
		List<Line> lines = claim.lines();
		List<Judgement> judgements = new ArrayList<>(policies.size());
		List<boolean[]> judged = new ArrayList<>(policies.size());
		for (Policy policy : policies) {
			boolean[] mine = new boolean[lines.size()];
			boolean any = false;
			for (int i = 0; i < mine.length; i++)
				any |= mine[i] = policy.judges(claim, lines.get(i));
			judged.add(mine);
			judgements.add(any ? policy.judge(claim, mine) : null);
		}
		List<LineDecision> decisions = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++)
			decisions.add(decide(claim, i, judgements, judged));
		return new Decision(claim, decisions);
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
		return new LineDecision(claim.lines().get(index), worst, judges, findings, judges.isEmpty() ? notJudged : List.of());
	}
}
