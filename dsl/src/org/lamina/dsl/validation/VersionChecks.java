package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.scoping.PolicyVersions;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.rules.Period;

/** On each day one version of a policy is in force. */
class VersionChecks extends Checks {

	@Inject
	private PolicyVersions versions;

	/** No day belongs to two versions of a policy. */
	@Check
	void versionsDoNotOverlap(Policy policy) {
		for (Policy other : others(policy))
			if (period(policy).overlaps(period(other))) {
				error(Problem.VERSIONS_OVERLAP, named(other) + " of `" + policy.getName() + "` in `" + file(other) + "` is in force " + period(other) + ", on days of this one; end the earlier on the day before the later begins.", policy, place(policy));
				return;
			}
	}

	/** The versions of a policy differ in their numbers. */
	@Check
	void versionsHaveDifferentNumbers(Policy policy) {
		if (policy.getVersion() == null)
			return;
		others(policy).stream().filter(other -> policy.getVersion().equals(other.getVersion())).findFirst()
				.ifPresent(other -> error(Problem.DUPLICATE_NAME, "`" + file(other) + "` is version `" + policy.getVersion() + "` of `" + policy.getName() + "` too; give one of the two another number.", policy, LaminaPackage.Literals.POLICY__VERSION));
	}

	/** No day lies between two versions of a policy. */
	@Check
	void versionsFollowEachOther(Policy policy) {
		Period own = period(policy);
		if (own.from() == null)
			return;
		List<Policy> others = others(policy);
		LocalDate before = own.from().minusDays(1);
		if (others.stream().anyMatch(other -> period(other).includes(before)))
			return;
		others.stream().filter(other -> period(other).to() != null && period(other).to().isBefore(before)).max(Comparator.comparing(other -> period(other).to()))
				.ifPresent(previous -> warning(Problem.VERSIONS_GAP, "No version of `" + policy.getName() + "` is in force from " + period(previous).to().plusDays(1) + " to " + before + ": the one in `" + file(previous) + "` ends on " + period(previous).to()
						+ "; close the gap if it is not meant.", policy, place(policy)));
	}

	private List<Policy> others(Policy policy) {
		return policy.getName() == null || policy.eResource() == null ? List.of() : versions.of(policy.getName(), policy.eResource()).stream().filter(other -> other != policy && !Objects.equals(other.eResource(), policy.eResource())).toList();
	}

	private static Period period(Policy policy) {
		return ProcedureReader.period(policy.getEffective());
	}

	private static String named(Policy policy) {
		return policy.getVersion() == null ? "A version" : "Version `" + policy.getVersion() + "`";
	}

	private static String file(Policy policy) {
		return policy.eResource().getURI().lastSegment();
	}

	private static EStructuralFeature place(Policy policy) {
		return policy.getEffective() == null ? LaminaPackage.Literals.POLICY__NAME : LaminaPackage.Literals.POLICY__EFFECTIVE;
	}
}
