package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.scoping.PolicyVersions;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Procedure;

/** Procedures are valid in years that no version of a policy is about. A policy that extends another leaves these to it. */
class CodeYearChecks extends Checks {

	@Inject
	private PolicyVersions versions;

	@Inject
	private VisibleProcedures procedures;

	/** The first version of a policy is in force before the procedures that its rules are about have ended; that it begins after them is usual. */
	@Check
	void firstVersionsBeginBeforeTheirProceduresEnd(Policy policy) {
		LocalDate first = ProcedureReader.period(policy.getEffective()).from();
		if (first != null && isWhole(policy) && policy.getBase() == null && others(policy).noneMatch(other -> other.from() == null || other.from().isBefore(first)))
			tell(policy, judged(policy, new Period(null, first.minusDays(1))).filter(procedure -> hasEnded(procedure, first) && !isNamed(procedure, policy)), "only before " + first);
	}

	/** The last version of a policy is in force to the last day of the procedures that its rules are about; if some of them end with it, it ends on purpose. */
	@Check
	void lastVersionsEndWithTheirProcedures(Policy policy) {
		LocalDate last = ProcedureReader.period(policy.getEffective()).to();
		if (last == null || !isWhole(policy) || policy.getBase() != null || others(policy).anyMatch(other -> other.to() == null || other.to().isAfter(last)))
			return;
		if (procedures.of(policy).values().stream().noneMatch(procedure -> last.equals(procedure.validity().to()) && Documents.declared(policy, Rule.class).map(Judged::by).anyMatch(rule -> rule.includes(procedure))))
			tell(policy, judged(policy, new Period(last.plusDays(1), null)).filter(procedure -> !hasEnded(procedure, last.plusDays(1))), "after " + last);
	}

	/** Whether it is known of every rule what it is about. */
	private static boolean isWhole(Policy policy) {
		return Documents.declared(policy, Rule.class).allMatch(rule -> CodeSets.areKnown(setsOf(rule)));
	}

	private static List<SetExpression> setsOf(Rule rule) {
		return rule.getSubject() instanceof LineSubject lines ? lines.getBilled() : rule.getSubject() instanceof GroupSubject groups ? groups.getBilled() : List.of();
	}

	/** Whether a rule names the procedure itself, and no set with it; such a one is told where it is named. */
	private static boolean isNamed(Procedure procedure, Policy policy) {
		return Documents.declared(policy, Rule.class).filter(rule -> rule.getSubject() != null).flatMap(rule -> EcoreUtil2.getAllContentsOfType(rule.getSubject(), CodeItem.class).stream()).anyMatch(item -> procedure.code().text().equals(item.getCode()));
	}

	private static boolean hasEnded(Procedure procedure, LocalDate by) {
		return procedure.validity().to() != null && procedure.validity().to().isBefore(by);
	}

	private Stream<Period> others(Policy policy) {
		return policy.getName() == null ? Stream.empty() : versions.of(policy.getName(), policy.eResource()).stream().filter(other -> other != policy).map(other -> ProcedureReader.period(other.getEffective()));
	}

	/**
	 * The procedures that rules of a policy are about, of rules that their own dates put in force on some of the days; without those that do not say when they are valid, and those of which a rule asks itself whether they are.
	 */
	private Stream<Procedure> judged(Policy policy, Period days) {
		Map<Boolean, List<Judged>> byValidity = Documents.declared(policy, Rule.class).collect(Collectors.partitioningBy(rule -> !EcoreUtil2.getAllContentsOfType(rule, IsValid.class).isEmpty(), Collectors.mapping(Judged::by, Collectors.toList())));
		return procedures.of(policy).values().stream().filter(procedure -> !procedure.validity().equals(Period.ALWAYS) && byValidity.get(false).stream().anyMatch(rule -> rule.days.overlaps(days) && rule.includes(procedure))
				&& byValidity.get(true).stream().noneMatch(rule -> rule.billed.has(procedure.code())));
	}

	private void tell(Policy policy, Stream<Procedure> procedures, String valid) {
		List<String> codes = procedures.map(procedure -> procedure.code().text()).sorted().toList();
		if (!codes.isEmpty())
			info(Problem.CODE_YEARS, "Rules here are about `" + codes.get(0) + "`" + (codes.size() == 1 ? ", which is" : " and " + (codes.size() - 1) + " more, which are") + " valid " + valid + ", when no version of `" + policy.getName()
					+ "` is in force; write the version of those days if it is to judge them.", policy, LaminaPackage.Literals.POLICY__EFFECTIVE);
	}

	/** What a rule is about, and on which days; of three periods some day is common to all if one is to each two. */
	private record Judged(Period days, CodeSet billed) {

		static Judged by(Rule rule) {
			return new Judged(ProcedureReader.period(rule.getEffective()), CodeSet.union(setsOf(rule).stream().map(CodeSets::membersOf).toList()));
		}

		boolean includes(Procedure procedure) {
			return days.overlaps(procedure.validity()) && billed.has(procedure.code());
		}
	}
}
