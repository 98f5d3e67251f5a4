package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.scoping.PolicyVersions;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.rules.Period;

/** On each day one version of a policy is in force, and one publication of it and of each library is known. */
class VersionChecks extends Checks {

	@Inject
	private PolicyVersions versions;

	/** No day belongs to two versions of a policy; two of one number are told apart before that. */
	@Check
	void versionsDoNotOverlap(Policy policy) {
		for (Policy other : others(policy))
			if (!Publications.versionOf(other).equals(Publications.versionOf(policy)) && period(policy).overlaps(period(other))) {
				error(Problem.VERSIONS_OVERLAP, named(other) + " of `" + policy.getName() + "` in `" + file(other) + "` is in force " + period(other) + ", on days of this one; end the earlier on the day before the later begins.", policy, place(policy));
				return;
			}
	}

	/** The versions of a policy differ in their numbers, or one was published after the other and takes its place. */
	@Check
	void versionsHaveDifferentNumbers(Policy policy) {
		Publications.namesakes(policy).map(Policy.class::cast).filter(other -> !Publications.areToldApart(policy, other)).findFirst().ifPresent(other -> {
			boolean neither = policy.getVersion() == null && other.getVersion() == null;
			boolean either = policy.getVersion() == null || other.getVersion() == null;
			error(Problem.DUPLICATE_NAME, "`" + file(other) + "` is version `" + Publications.versionOf(policy) + "` of `" + policy.getName() + "` too" + published(policy)
					+ (neither ? ", which a policy is that says none; give one of the two a number, as in `version 2`." : either ? ", which a policy is that says none; give one of the two another number." : "; give one of the two another number" + another(policy, "") + "."),
					policy, policy.getVersion() == null ? LaminaPackage.Literals.POLICY__NAME : LaminaPackage.Literals.POLICY__VERSION);
		});
	}

	/** Libraries differ in their names, or one was published after the other and takes its place. */
	@Check
	void librariesHaveDifferentNames(Library library) {
		Publications.namesakes(library).filter(other -> !Publications.areToldApart(library, other)).findFirst()
				.ifPresent(other -> error(Problem.DUPLICATE_NAME, "`" + file(other) + "` is a library `" + library.getName() + "` too" + published(library) + "; rename one of the two" + another(library, "give it ") + ".", library, LaminaPackage.Literals.LIBRARY__NAME));
	}

	private static String published(EObject document) {
		return Publications.publishedOn(document).map(day -> ", published on " + day).orElse("");
	}

	private static String another(EObject document, String give) {
		return Publications.publishedOn(document).isPresent() ? ", or " + give + "another day if it takes the other's place" : "";
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

	private static String file(EObject document) {
		return document.eResource().getURI().lastSegment();
	}

	private static EStructuralFeature place(Policy policy) {
		return policy.getEffective() == null ? LaminaPackage.Literals.POLICY__NAME : LaminaPackage.Literals.POLICY__EFFECTIVE;
	}
}
