package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;

/** Says of a name that nothing declares what was looked for, and which name is close to it. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

	private static final Map<EClass, String> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put(LaminaPackage.Literals.LIBRARY, "No library");
		KINDS.put(LaminaPackage.Literals.POLICY, "No policy");
		KINDS.put(LaminaPackage.Literals.RULE, "No rule of the policy");
		KINDS.put(LaminaPackage.Literals.RULE_EXCEPTION, "No exception of the policy");
		KINDS.put(ExpressionsPackage.Literals.SOURCE, "No source");
		KINDS.put(CodesPackage.Literals.CODE_SET, "No set of codes");
		KINDS.put(ExpressionsPackage.Literals.TABLE, "No table");
		KINDS.put(ExpressionsPackage.Literals.FACT, "No fact");
	}

	/** What no library declares. */
	private static final Set<EClass> OF_POLICIES = Set.of(LaminaPackage.Literals.RULE, LaminaPackage.Literals.RULE_EXCEPTION);

	/** For how many names of a document close ones are looked for; one with more has lost a library, or means harm. */
	private static final int LOOKED_FOR = 200;

	@Inject
	private IScopeProvider scopes;

	@Inject
	private PolicyVersions versions;

	private static String kindOf(EReference reference) {
		if (reference == LaminaPackage.Literals.RULE_EXCEPTION__TARGET)
			return "No rule and no exception";
		if (reference == LaminaPackage.Literals.DROP__DROPPED)
			return "Nothing of the extended policy";
		if (reference == ExpressionsPackage.Literals.IS_CODED_BY__CODING)
			return "No coding";
		if (reference.getEReferenceType() == ExpressionsPackage.Literals.LINE_NAME)
			return "No line that was found before";
		return KINDS.getOrDefault(reference.getEReferenceType(), "No fact, no table and no criteria");
	}

	/** What to say of a name; nothing of the names in scenarios whose policy is not found, which could mean nothing. */
	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		String written = context.getLinkText();
		Document document = Documents.of(context.getContext());
		if (context.getContext() instanceof Library library && reference.getEReferenceType() == LaminaPackage.Literals.LIBRARY && written.equals(library.getName()))
			return new DiagnosticMessage("The library `" + written + "` uses itself; leave it out.", Severity.ERROR, Problem.CYCLIC_USES.code());
		if (reference == LaminaPackage.Literals.DROP__DROPPED && (!(document instanceof Policy policy) || policy.getBase() == null))
			return new DiagnosticMessage("`" + written + "` is dropped from nothing, for this document extends no policy; say in its head what it `extends`, or leave this out.", Severity.ERROR, Problem.EXTENDING.code());
		if (reference == LaminaPackage.Literals.RULE_EXCEPTION__TARGET && document instanceof Library library)
			return new DiagnosticMessage("An exception stands in a policy, and `" + library.getName() + "` is a library; move it to the policy of the rule `" + written + "`.", Severity.ERROR, Problem.MISPLACED.code());
		if (reference != LaminaPackage.Literals.SCENARIOS__POLICY && EcoreUtil.getRootContainer(context.getContext()) instanceof Scenarios scenarios && (scenarios.getPolicy() == null || scenarios.getPolicy().eIsProxy()))
			return null;
		Optional<String> notYet = LaterPublications.message(context.getContext(), reference, written);
		if (notYet.isPresent())
			return new DiagnosticMessage(notYet.get(), Severity.ERROR, Problem.UNKNOWN_NAME.code());
		if (context.getContext() instanceof Policy policy && reference == LaminaPackage.Literals.POLICY__BASE) {
			Optional<DiagnosticMessage> ofBase = ofBase(policy, written);
			if (ofBase.isPresent())
				return ofBase.get();
		}
		List<String> candidates = new ArrayList<>();
		for (IEObjectDescription candidate : scopes.getScope(context.getContext(), reference).getAllElements())
			candidates.add(candidate.getName().toString());
		if (candidates.isEmpty() && reference.getEReferenceType() == ExpressionsPackage.Literals.LINE_NAME)
			return new DiagnosticMessage("No line is called `" + written + "` here; name it where it is found, as in `another line, the " + written + ", bills …`, and join this to it with `and`.", Severity.ERROR, Problem.UNKNOWN_NAME.code());
		String kind = kindOf(reference);
		String hint = candidates.isEmpty() && reference.getEReferenceType() != LaminaPackage.Literals.LIBRARY ? " here; declare it, or name its library under `uses`." : Suggestion.ending(written, context.getContext().eResource().getErrors().size() < LOOKED_FOR ? candidates : List.of());
		if (candidates.isEmpty() && OF_POLICIES.contains(reference.getEReferenceType()))
			hint = "; declare it in the policy, or correct the name.";
		if (reference.getEReferenceType() == LaminaPackage.Literals.POLICY && (candidates.isEmpty() || hint.equals(".")))
			hint = "; name the folder that holds it as well, or correct the name.";
		if (reference.getEReferenceType() == LaminaPackage.Literals.LIBRARY && hint.equals("."))
			hint = "; put its file beside these, or correct the name.";
		String known = Publications.day(context.getContext()).map(day -> " as known on " + day).orElse("");
		return new DiagnosticMessage(kind + " is called `" + written + "`" + known + hint, Severity.ERROR, Problem.UNKNOWN_NAME.code());
	}

	/** What to say of a policy to extend that is there in other versions, or is the one that would extend it. */
	private Optional<DiagnosticMessage> ofBase(Policy policy, String written) {
		List<String> others = versions.of(written, policy.eResource()).stream().filter(version -> version != policy).map(version -> "`" + Publications.versionOf(version) + "`").sorted().toList();
		if (policy.getBaseVersion() != null && !others.isEmpty())
			return Optional.of(new DiagnosticMessage("`" + written + "` has no version `" + policy.getBaseVersion() + "` here; write one of its versions, " + String.join(", ", others) + ".", Severity.ERROR, Problem.UNKNOWN_NAME.code()));
		return written.equals(policy.getName()) ? Optional.of(new DiagnosticMessage("`" + written + "` extends itself here; name another policy, or another version of this one.", Severity.ERROR, Problem.EXTENDING.code())) : Optional.empty();
	}
}
