package org.lamina.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.contradictions.Demand;
import org.lamina.dsl.contradictions.Demands;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.rules.Period;

/** Rules that cannot fire, exceptions that never hold, and procedures that can never be allowed, as far as that is certain (D19). */
class NeverChecks extends Checks {

	/** A rule can fire: its conditions hold together, and no exemption holds wherever they do. */
	@Check
	void rulesCanFire(Rule rule) {
		List<Demand> demands = demandsOf(rule);
		Optional<Demand[]> contradiction = contradiction(demands);
		if (contradiction.isPresent()) {
			report("Rule `" + rule.getName() + "` never fires: ", contradiction.get(), "; correct one of them.", rule);
			return;
		}
		for (Condition exemption : rule.getExemptions()) {
			Demand exempt = Demands.alone(exemption);
			demands.stream().filter(demand -> demand.at() != null && exempt != null && demand.implies(exempt)).findFirst().ifPresent(demand -> warning(Problem.NEVER,
					"Rule `" + rule.getName() + "` never fires: `" + exempt.text() + "` holds wherever `" + demand.text() + "` does; correct one of them.", exemption));
		}
	}

	/** An exception holds somewhere: its conditions hold together, and with those of what it is an exception to. */
	@Check
	void exceptionsHoldSomewhere(RuleException exception) {
		List<Demand> demands = new ArrayList<>();
		if (exception.getTarget() instanceof Rule rule && found(rule))
			demands.addAll(rule.getSubject() instanceof GroupSubject ? ofSubject(rule) : demandsOf(rule));
		else if (exception.getTarget() instanceof RuleException other && found(other))
			demands.addAll(Demands.of(other.getWhen()));
		if (contradiction(demands).isPresent())
			return;
		demands.addAll(Demands.of(exception.getWhen()));
		contradiction(demands).ifPresent(two -> report("Exception `" + exception.getName() + "` never holds: ", two, "; correct one of them, or drop the exception.", exception));
	}

	/** A procedure can be allowed: no rule denies each line that bills it. A policy that applies to some claims only leaves it to others. */
	@Check
	void proceduresCanBeAllowed(Policy policy) {
		if (!policy.getScopes().isEmpty())
			return;
		EffectivePolicy effective = EffectivePolicy.of(policy);
		Documents.declared(policy, Rule.class).filter(rule -> deniesAll(rule) && effective.exceptionsTo(rule.getName()).isEmpty()).map(rule -> (LineSubject) rule.getSubject()).filter(lines -> CodeSets.areKnown(lines.getBilled()))
				.forEach(lines -> info("Rule `" + ((Rule) lines.eContainer()).getName() + "` asks for nothing, so no line " + Demands.billing(lines.getBilled()).text() + " can ever be allowed.", lines, LaminaPackage.Literals.LINE_SUBJECT__BILLED, 0, Problem.NEVER.code()));
	}

	/** Whether a rule denies each line that bills some procedures, whatever else is so. */
	private static boolean deniesAll(Rule rule) {
		if (!(rule.getSubject() instanceof LineSubject lines) || lines.getBilled().isEmpty() || lines.getTable() != null || lines.getTest() != null || lines.isPayable())
			return false;
		boolean unconditional = rule.getWhere() == null && rule.getWhen() == null && rule.getRequirement() == null && rule.getExemptions().isEmpty() && rule.getEffective() == null;
		return unconditional && rule.getOutcome() != null && List.of("deny", "return").contains(rule.getOutcome().getEffect());
	}

	private static List<Demand> demandsOf(Rule rule) {
		List<Demand> demands = ofSubject(rule);
		demands.addAll(Demands.of(rule.getWhere()));
		demands.addAll(Demands.of(rule.getWhen()));
		return demands;
	}

	private static List<Demand> ofSubject(Rule rule) {
		List<Demand> demands = new ArrayList<>();
		if (rule.eContainer() instanceof Policy policy)
			for (org.lamina.dsl.codes.Period period : new org.lamina.dsl.codes.Period[] {policy.getEffective(), rule.getEffective()})
				if (!ProcedureReader.period(period).equals(Period.ALWAYS))
					demands.add(Demands.during(ProcedureReader.period(period)));
		if (rule.getSubject() instanceof LineSubject lines && !lines.getBilled().isEmpty())
			demands.add(Demands.billing(lines.getBilled()));
		if (rule.getSubject() instanceof LineSubject lines && lines.getTest() instanceof IsIn in && !lines.isNegated())
			demands.add(Demands.billing(List.of(in.getSet())));
		if (rule.getSubject() instanceof GroupSubject group && !group.getBilled().isEmpty())
			demands.add(Demands.billing(group.getBilled()));
		return demands;
	}

	/** Two demands that cannot hold together, the later of which is a condition. */
	private static Optional<Demand[]> contradiction(List<Demand> demands) {
		for (int i = 1; i < demands.size(); i++)
			for (int j = 0; j < i; j++)
				if (demands.get(i).at() != null && !demands.get(j).agreesWith(demands.get(i)))
					return Optional.of(new Demand[] {demands.get(j), demands.get(i)});
		return Optional.empty();
	}

	private void report(String never, Demand[] two, String what, EObject at) {
		String reason = two[0].at() != null ? "`" + two[0].text() + "` and `" + two[1].text() + "` do not hold together"
				: two[0].text().startsWith("`") ? two[0].text() + ", so that `" + two[1].text() + "` does not hold" : "`" + two[1].text() + "` does not hold of lines " + two[0].text();
		warning(Problem.NEVER, never + reason + what, two[1].at());
	}
}
