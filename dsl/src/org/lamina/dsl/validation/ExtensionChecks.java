package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.policies.PayableLayers;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.scoping.PolicyVersions;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;

/** What a policy judges by, its own rules and those of the policy it extends, is told apart and can be judged in an order. */
class ExtensionChecks extends Checks {

	@Inject
	private TableReader tables;

	@Inject
	private PolicyVersions versions;

	/** A policy does not extend itself, directly or through others. */
	@Check
	void policiesDoNotExtendThemselves(Policy policy) {
		if (versionsToChoose(policy).isEmpty() && leadsTo(policy, policy.getBase(), new HashSet<>()))
			error(Problem.EXTENDING, "`" + policy.getName() + "` extends itself here, directly or through others; name another policy.", policy, LaminaPackage.Literals.POLICY__BASE);
	}

	private static boolean leadsTo(Policy wanted, Policy from, Set<Policy> seen) {
		return found(from) && (from == wanted || seen.add(from) && leadsTo(wanted, from.getBase(), seen));
	}

	/** A policy that extends one of several versions says which. */
	@Check
	void extendedVersionsAreNamed(Policy policy) {
		List<String> choice = versionsToChoose(policy);
		if (!choice.isEmpty())
			error(Problem.EXTENDING, "There is more than one version of `" + policy.getBase().getName() + "`; say which is extended here, as in `extends " + policy.getBase().getName() + " " + choice.get(choice.size() - 1) + "`.", policy,
					LaminaPackage.Literals.POLICY__BASE);
	}

	/** The other versions of the policy that is extended, the latest last, if there is a choice and none is named. */
	private List<String> versionsToChoose(Policy policy) {
		if (!found(policy.getBase()) || policy.getBaseVersion() != null)
			return List.of();
		List<Policy> others = versions.of(policy.getBase().getName(), policy.eResource()).stream().filter(version -> version != policy).toList();
		return others.size() < 2 ? List.of() : others.stream().sorted(Comparator.comparing(ExtensionChecks::firstDay)).map(Publications::versionOf).toList();
	}

	private static LocalDate firstDay(Policy policy) {
		LocalDate first = ProcedureReader.period(policy.getEffective()).from();
		return first == null ? LocalDate.MIN : first;
	}

	/** A rule that stands in the place of an inherited one says so, and one that says so has one to replace. */
	@Check
	void replacedRulesAreInherited(Policy policy) {
		Map<String, Rule> inherited = EffectivePolicy.rulesOf(policy.getBase());
		Documents.declared(policy, Rule.class).filter(rule -> rule.getName() != null).forEach(rule -> isInheritedIfReplaced(rule, policy, inherited));
	}

	private void isInheritedIfReplaced(Rule rule, Policy policy, Map<String, Rule> inherited) {
		if (!rule.isReplaces() && inherited.containsKey(rule.getName()))
			error(Problem.EXTENDING, "The policy extended here has a rule `" + rule.getName() + "` too; write `replace rule " + rule.getName() + "`, or choose another name.", rule, LaminaPackage.Literals.RULE__NAME);
		else if (rule.isReplaces() && policy.getBase() == null)
			error(Problem.EXTENDING, "This policy extends none, so there is no rule to replace; leave `replace` out, or say what it `extends`.", rule, LaminaPackage.Literals.RULE__NAME);
		else if (rule.isReplaces() && found(policy.getBase()) && !inherited.containsKey(rule.getName()))
			error(Problem.EXTENDING, "The policy extended here has no rule `" + rule.getName() + "` to replace" + Suggestion.ending(rule.getName(), inherited.keySet()), rule, LaminaPackage.Literals.RULE__NAME);
	}

	/** An inherited exception that speaks of the two lines of a pair is one to a rule about pairs, also where that is replaced. */
	@Check
	void replacedRulesKeepThePairsOfTheirExceptions(Policy policy) {
		EffectivePolicy effective = EffectivePolicy.of(policy);
		Documents.declared(policy, Rule.class).filter(rule -> rule.isReplaces() && rule.getSubject() != null && !(rule.getSubject() instanceof PairSubject))
				.forEach(rule -> effective.allExceptionsTo(rule.getName()).stream().filter(ExtensionChecks::speaksOfPairs).findFirst().ifPresent(exception -> error(Problem.EXTENDING,
						"The exception `" + exception.getName() + "` to this rule speaks of the lines of a pair, and this rule is not about pairs any more; write `drop exception " + exception.getName() + "`, or keep the rule about pairs.", rule, LaminaPackage.Literals.RULE__NAME)));
	}

	private static boolean speaksOfPairs(RuleException exception) {
		return EcoreUtil2.eAllOfType(exception, HasModifier.class).stream().anyMatch(condition -> condition.getWho() != null && !condition.getWho().equals("it"));
	}

	/** An exception of a policy has a name that no other exception has, an inherited one neither. */
	@Check
	void exceptionsAreToldApart(Policy policy) {
		Set<String> names = new HashSet<>(EffectivePolicy.exceptionsOf(policy.getBase()).keySet());
		Documents.declared(policy, RuleException.class).filter(exception -> exception.getName() != null && !names.add(exception.getName()))
				.forEach(exception -> error(Problem.DUPLICATE_NAME, "There is another exception `" + exception.getName() + "` in this policy or in the one it extends; choose another name, or drop that one.", exception, LaminaPackage.Literals.RULE_EXCEPTION__NAME));
	}

	/** An exception is none to itself, directly or through others. */
	@Check
	void exceptionsAreNoneToThemselves(Policy policy) {
		Set<RuleException> toThemselves = new HashSet<>();
		Set<RuleException> seen = new HashSet<>();
		Documents.declared(policy, RuleException.class).forEach(exception -> {
			Set<RuleException> way = new LinkedHashSet<>();
			RuleException end = exception;
			while (end != null && !seen.contains(end) && way.add(end))
				end = end.getTarget() instanceof RuleException next && found(next) ? next : null;
			RuleException met = end;
			if (way.contains(met))
				way.stream().dropWhile(each -> each != met).forEach(toThemselves::add);
			seen.addAll(way);
		});
		Documents.declared(policy, RuleException.class).filter(toThemselves::contains).forEach(exception -> error(Problem.EXTENDING,
				"`" + exception.getName() + "` is an exception to itself here, directly or through others; say to which rule it is one.", exception, LaminaPackage.Literals.RULE_EXCEPTION__TARGET));
	}

	/** Rules that ask for payable lines do not wait for each other: which of them was to judge first could not be told. */
	@Check
	void rulesDoNotWaitForEachOther(Policy policy) {
		List<Rule> circle = new PayableLayers(policy, EffectivePolicy.of(policy), tables).circle();
		if (circle.isEmpty())
			return;
		String waits = IntStream.range(0, circle.size()).mapToObj(i -> "`" + circle.get(i).getName() + "` waits for `" + circle.get((i + 1) % circle.size()).getName() + "`").collect(Collectors.joining(", and "));
		String message = circle.size() == 1 ? "`" + circle.get(0).getName() + "` waits for itself, because it asks for payable lines that it can deny; let it ask for lines as billed."
				: waits + ", because each asks for payable lines that the other can deny; let one of them ask for lines as billed.";
		Rule own = circle.stream().filter(rule -> Documents.of(rule) == policy).findFirst().orElse(null);
		if (own != null)
			error(Problem.PAYABLE_CIRCLE, message, own, LaminaPackage.Literals.RULE__NAME);
		else
			error(Problem.PAYABLE_CIRCLE, message, policy, LaminaPackage.Literals.POLICY__BASE);
	}
}
