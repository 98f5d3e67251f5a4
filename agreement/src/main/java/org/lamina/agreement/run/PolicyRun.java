package org.lamina.agreement.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamina.agreement.claims.ClaimMaker;
import org.lamina.agreement.claims.ScenarioText;
import org.lamina.agreement.engines.BothEngines;
import org.lamina.agreement.engines.Difference;
import org.lamina.agreement.engines.Disagreement;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.policies.MadePolicy;
import org.lamina.agreement.random.Dice;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.runtime.claim.Claim;
import org.lamina.dsl.model.Documents;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;

/** Holds both engines against each other on one made policy. */
final class PolicyRun {

	/**
	 * What is wrong with a policy.
	 *
	 * @param policy    the policy
	 * @param text      what to tell of it
	 * @param documents the policy, with the first claim that is decided differently as a scenario
	 * @param kind      what kind of problem it is: those of one kind often have one cause
	 */
	record Failure(MadePolicy policy, String text, Map<String, String> documents, String kind) {
	}

	private final MadePolicy policy;
	private final Tally tally;
	private final Constructs constructs;

	PolicyRun(MadePolicy policy, Tally tally, Constructs constructs) {
		this.policy = policy;
		this.tally = tally;
		this.constructs = constructs;
	}

	/** Decides so many claims with both engines, and counts; the first thing that is wrong, if any is. */
	Optional<Failure> run(int claims) {
		tally.policies.increment();
		Workspace workspace = MadeDocuments.load(policy.documents());
		List<Diagnostic> errors = MadeDocuments.errors(workspace);
		if (!errors.isEmpty()) {
			tally.refused.increment();
			errors.forEach(error -> tally.refused(error.code(), error.message()));
			return Optional.empty();
		}
		try {
			return decide(claims, workspace, BothEngines.of(workspace));
		} catch (CompilerFault fault) {
			tally.faults.increment();
			return Optional.of(new Failure(policy, fault.getMessage() + (fault.getCause() == null ? "" : " (" + fault.getCause() + ")"), policy.documents(), "no Java: " + fault.getMessage().replaceAll(".*?java:\\d+: ([^/]*?)( rules/.*|$)", "$1")));
		}
	}

	private Optional<Failure> decide(int claims, Workspace workspace, BothEngines both) {
		Map<String, Set<String>> ofRules = constructs(workspace);
		Map<String, Integer> fired = new HashMap<>();
		ClaimMaker maker = new ClaimMaker(policy.world(), new Dice(policy.seed()));
		Failure first = null;
		for (int i = 0; i < claims; i++) {
			Claim claim = maker.next();
			BothEngines.Pair pair = both.decide(claim);
			tally.claims.increment();
			if (pair.agree())
				count(pair.meant().decision(), fired);
			else {
				Disagreement found = new Disagreement(claim, pair.meant().text(), pair.done().text());
				tally.disagreements.increment();
				tally.differs(found.difference().kind());
				if (first == null || Difference.isGrave(found.difference().kind()) && !Difference.isGrave(first.kind))
					first = failure(found, i);
			}
		}
		fired.forEach((rule, times) -> tally.fired(ofRules.getOrDefault(rule, Set.of()), times));
		return Optional.ofNullable(first);
	}

	private Failure failure(Disagreement found, int claim) {
		Map<String, String> documents = new LinkedHashMap<>();
		policy.documents().keySet().stream().sorted(Comparator.reverseOrder()).forEach(file -> documents.put(file, policy.documents().get(file)));
		documents.put("scenario.lamina", ScenarioText.document(policy.documents().containsKey("plan.lamina") ? "made.plan" : "made.policy", List.of(found.claim())));
		return new Failure(policy, "claim " + claim + "\n    meant " + found.difference().meant().strip() + "\n    done  " + found.difference().done().strip(), documents, found.difference().kind());
	}

	private void count(Decision decision, Map<String, Integer> fired) {
		for (LineDecision line : decision.lines())
			for (Finding finding : line.findings()) {
				tally.findings.increment();
				tally.ended(finding.effect() + (finding.unknown() ? " in doubt" : ""));
				fired.merge(finding.policy().policy() + " " + finding.rule(), 1, Integer::sum);
			}
	}

	/** The constructs of each rule, with those of the exceptions to it and of the documents around it. */
	private Map<String, Set<String>> constructs(Workspace workspace) {
		Map<String, Set<String>> ofRules = new HashMap<>();
		Set<String> all = new HashSet<>();
		for (Document document : workspace.checked())
			all.addAll(constructs.of(document));
		tally.written(all);
		for (Policy judging : workspace.policies())
			for (Document document : workspace.checked())
				for (var declared : document.eContents())
					if (declared instanceof Rule rule) {
						Set<String> names = ofRules.computeIfAbsent(judging.getName() + " " + rule.getName(), first -> new HashSet<>());
						names.addAll(constructs.of(rule));
						for (var other : document.eContents())
							if (other instanceof RuleException exception && exception.getTarget() == rule)
								names.addAll(constructs.of(exception));
						around(document, names);
					}
		return ofRules;
	}

	/** What stands around rules and is used by each: the heads of documents, procedures and facts. */
	private void around(Document document, Set<String> names) {
		for (Document known : Documents.closure(document)) {
			Set<String> inRules = new HashSet<>();
			known.eContents().stream().filter(one -> one instanceof Procedure || one instanceof Facts || one instanceof Drop || one instanceof Coding)
					.forEach(one -> inRules.addAll(constructs.of(one)));
			names.addAll(inRules);
			names.add(known.eClass().getName());
			if (known instanceof Policy policy)
				policy.getScopes().forEach(scope -> names.addAll(constructs.of(scope)));
		}
	}
}
