package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.lamina.Outcome;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.Scope;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;
import org.lamina.runtime.rules.Period;

/** Judges claims by one version of a policy. */
final class PolicyInterpreter {

	private final Policy policy;
	private final Period effective;
	private final Knowledge knowledge;
	private final RuleBook book;
	private final Conditions conditions;
	private final Tracing tracing;
	private final Subjects subjects;
	private final Weighing weighing;
	private final List<List<Rule>> layers;

	PolicyInterpreter(Policy policy, RuleBook book, Knowledge knowledge) {
		this.policy = policy;
		this.effective = ProcedureReader.period(policy.getEffective());
		this.knowledge = knowledge;
		this.book = book;
		this.conditions = new Conditions(knowledge);
		this.tracing = new Tracing(conditions);
		this.subjects = new Subjects(knowledge, conditions);
		this.weighing = new Weighing(book, subjects, conditions);
		this.layers = new Layers(book, knowledge).inOrder();
	}

	Policy policy() {
		return policy;
	}

	PolicyVersion version() {
		return new PolicyVersion(policy.getName(), Publications.versionOf(policy));
	}

	/** Whether the policy judges a line: it applies to the claim, and the line begins on a day on which it is effective. */
	boolean judges(Claim claim, Line line) {
		return policy.getScopes().stream().allMatch(scope -> applies(scope, claim)) && (effective.equals(Period.ALWAYS) || line.firstDay() != null && effective.includes(line.firstDay()));
	}

	private static boolean applies(Scope scope, Claim claim) {
		return scope.getWords().contains(fieldOf(scope, claim));
	}

	private static String fieldOf(Scope scope, Claim claim) {
		return scope.getWhat().equals("kind") ? claim.kind() : claim.lineOfBusiness();
	}

	/** Why it does not judge a line that it does not judge. */
	String reasonNotToJudge(Claim claim, Line line) {
		for (Scope scope : policy.getScopes())
			if (!applies(scope, claim))
				return version() + " applies to " + (scope.getWhat().equals("kind") ? "kind" : "line of business") + " " + String.join(" or ", scope.getWords()) + "; the claim's is "
						+ (fieldOf(scope, claim) == null ? "unknown" : fieldOf(scope, claim)) + ".";
		return version() + " is effective " + effective + "; the line's date is " + (line.firstDay() == null ? "unknown" : line.firstDay()) + ".";
	}

	/**
	 * What the rules find on a claim. A rule that asks which lines are payable comes after those that may deny these; a line that the policy does not judge is denied by none of its rules.
	 *
	 * @param judges which lines the policy judges
	 */
	Judged judge(Claim claim, Predicate<Line> judges) {
		return judge(claim, judges, (one, verdict, finding) -> {
		});
	}

	/** Is told how a rule ended on each case. */
	@FunctionalInterface
	interface Witness {
		/** @param finding what the rule found, or null if nothing */
		void weighed(Case judged, Verdict verdict, Finding finding);
	}

	/** What the rules find on a claim, before a witness. */
	Judged judge(Claim claim, Predicate<Line> judges, Witness witness) {
		Judged judged = new Judged(book.rules());
		for (List<Rule> layer : layers) {
			List<Judged.Found> found = new ArrayList<>();
			for (Rule rule : layer)
				for (Case one : subjects.cases(rule, claim, judged.payableSoFar()))
					if (one.about().stream().anyMatch(judges) && weighing.isAbout(one)) {
						judged.address(one.about());
						if (!judges.test(one.scene().line()))
							continue;
						if (rule.getRequirement() != null)
							judged.add(rule, one.scene().line(), checklists(one));
						Verdict verdict = Verdict.of(one, weighing);
						Judged.Found result = judge(one, verdict);
						if (result != null)
							found.add(result);
						witness.weighed(one, verdict, result == null ? null : result.finding());
					}
			found.forEach(judged::add);
		}
		return judged;
	}

	/** What a rule finds where it ends so; null if it finds nothing. */
	private Judged.Found judge(Case judged, Verdict verdict) {
		Rule rule = judged.rule();
		return switch (verdict.ending()) {
			case FIRES -> found(judged, Ending.of(rule.getOutcome()), verdict, false);
			case EXEMPTION_UNKNOWN -> found(judged, rule.getIfUnknown() != null && rule.getIfUnknown().getEffect().equals("pend") ? Ending.of(rule.getIfUnknown()) : Ending.REVIEW, verdict, true);
			case UNKNOWN -> rule.getIfUnknown() == null ? null : found(judged, Ending.of(rule.getIfUnknown()), verdict, true);
			case EXCEPTED -> excepted(judged);
			case NOTHING -> null;
		};
	}

	private Judged.Found found(Case judged, Ending ending, Verdict verdict, boolean unknown) {
		Scene scene = judged.scene();
		Notes notes = evidence(judged);
		List<String> because = new ArrayList<>(notes.because());
		Line other = notes.other();
		if (scene.pair() != null) {
			other = scene.pair().besides(scene.line());
			String partner = Searches.billedBy(other, scene);
			because.remove(partner);
			because.add(0, partner);
		}
		Wording wording = new Wording(subjects.told(judged), knowledge.procedure(scene.line().procedure()), other, verdict.names(), unmet(judged));
		boolean pends = ending.effect() == Effect.PEND;
		return new Judged.Found(judged.rule(), scene.line(), new Finding(version(), judged.rule().getName(), ending.effect(), ending.reason(), () -> ending.message() == null ? null : wording.of(ending.message()),
				Tracing.cites(judged.rule().getCitations()), because, pends ? verdict.names() : List.of(), List.of(), ending.percent(), units(ending, scene), unknown));
	}

	/** The units to which a line is reduced, or null. */
	private BigDecimal units(Ending ending, Scene scene) {
		return ending.units() == null ? null : conditions.operands.read(ending.units(), scene.with(Filling.NONE, new Notes())).number();
	}

	/** Tells that the rule would have fired but for its exceptions. */
	private Judged.Found excepted(Case judged) {
		Notes notes = new Notes();
		Scene surely = judged.scene().with(Filling.NONE, notes).with(Scene.Doubt.IS_NO);
		weighing.condition(judged, surely);
		List<RuleException> exceptions = weighing.exceptionsThatHold(judged, surely);
		List<String> names = exceptions.stream().map(RuleException::getName).toList();
		Set<String> cites = new LinkedHashSet<>(Tracing.cites(judged.rule().getCitations()));
		exceptions.forEach(exception -> cites.addAll(Tracing.cites(exception.getCitations())));
		String rule = judged.rule().getName();
		return new Judged.Found(judged.rule(), judged.scene().line(), new Finding(version(), rule, Effect.NOTE, null, () -> "`" + rule + "` does not apply here, because of the exception `" + String.join("`, `", names) + "`.",
				List.copyOf(cites), notes.because(), List.of(), names, null, null, false));
	}

	/* ---------- what rules require ---------- */

	private List<Checklist> checklists(Case judged) {
		return requirements(judged).entrySet().stream().map(required -> new Checklist(version(), judged.rule().getName(), required.getKey().orElse(null), required.getValue().criterion())).toList();
	}

	/** What of that is not met; of two parts with one label it is told once. */
	private List<String> unmet(Case judged) {
		if (judged.rule().getRequirement() == null)
			return List.of();
		Set<String> unmet = new LinkedHashSet<>();
		requirements(judged).forEach((level, step) -> step.unmet().forEach(label -> unmet.add(level.isEmpty() ? label : label + " at " + level.get())));
		return List.copyOf(unmet);
	}

	/** What a rule requires, by level if it is required at each; otherwise without one. */
	Map<Optional<Level>, Step> requirements(Case judged) {
		Map<Optional<Level>, Step> steps = new LinkedHashMap<>();
		Rule rule = judged.rule();
		if (!rule.isEachLevel())
			steps.put(Optional.empty(), tracing.step(rule.getRequirement(), judged.scene().ofLineAlone()));
		else if (judged.scene().line().levels() != null)
			judged.scene().line().levels().forEach(level -> steps.put(Optional.of(level), tracing.step(rule.getRequirement(), judged.scene().ofLineAlone().atLevel(level))));
		return steps;
	}

	/** What the ending rests on: of the condition what surely makes it hold, of an exemption what might. */
	private Notes evidence(Case judged) {
		Notes notes = new Notes();
		Scene scene = judged.scene().with(Filling.NONE, notes);
		weighing.condition(judged, scene.with(Scene.Doubt.IS_NO));
		weighing.exemption(judged, scene.with(Scene.Doubt.IS_YES));
		return notes;
	}

	/* ---------- traces ---------- */

	/** How a rule ended on a case, with each of its conditions. */
	RuleTrace trace(Case judged, Verdict verdict, Finding finding) {
		Scene scene = judged.scene();
		String beside = scene.pair() == null ? null : Searches.billedBy(scene.pair().besides(scene.line()), scene);
		return new RuleTrace(version(), judged.rule().getName(), judged.rule().getTitle(), beside, new Clauses(subjects, conditions, weighing, tracing).of(judged, book), finding, verdict.missing());
	}

	/** The number of rules. */
	int size() {
		return book.rules().size();
	}

	/** What a rule does to a line. */
	private record Ending(Effect effect, Reason reason, String message, BigDecimal percent, Condition units) {

		/** What becomes of a line of which it is unknown whether it is exempt, where the rule does not say it. */
		static final Ending REVIEW = new Ending(Effect.PEND, new Reason("OA", "133", List.of()), "It is unknown whether an exemption holds. Please send: {missing}.", null, null);

		static Ending of(Outcome outcome) {
			return new Ending(Effect.valueOf(outcome.getEffect().toUpperCase(java.util.Locale.ROOT)), reason(outcome), outcome.getMessage(),
					outcome.getPercent() == null ? null : new BigDecimal(outcome.getPercent()), outcome.getUnits());
		}

		private static Reason reason(Outcome outcome) {
			if (outcome.getReason() == null)
				return null;
			int hyphen = outcome.getReason().indexOf('-');
			return new Reason(outcome.getReason().substring(0, hyphen), outcome.getReason().substring(hyphen + 1), outcome.getRarcs());
		}
	}
}
