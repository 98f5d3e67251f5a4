package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;

/** The rules and exceptions that a policy judges by: its own, and those of the policy it extends that it neither replaces nor drops. */
@Singleton
public class RulesInForce {

	@Inject
	private PolicyVersions versions;

	/** The rules of a policy by name. */
	public Map<String, Rule> rules(Policy policy) {
		return of(policy, Rule.class, "rule", new LinkedHashSet<>());
	}

	/** The exceptions of a policy by name. */
	public Map<String, RuleException> exceptions(Policy policy) {
		return of(policy, RuleException.class, "exception", new LinkedHashSet<>());
	}

	private <T extends EObject> Map<String, T> of(Policy policy, Class<T> kind, String word, Set<Policy> extending) {
		Map<String, T> found = new LinkedHashMap<>();
		if (!extending.add(policy))
			return found;
		bases(policy).forEach(base -> of(base, kind, word, extending).forEach(found::putIfAbsent));
		Documents.declared(policy, Drop.class).filter(drop -> word.equals(drop.getWhat())).map(RulesInForce::droppedName).forEach(found::remove);
		Documents.declared(policy, kind).forEach(element -> {
			String name = element instanceof Rule rule ? rule.getName() : ((RuleException) element).getName();
			if (name != null)
				found.put(name, element);
		});
		return found;
	}

	/** The versions that a policy may extend: the one it names, or all of the name. */
	private Stream<Policy> bases(Policy policy) {
		if (policy.getBase() == null || policy.getBase().eIsProxy())
			return Stream.empty();
		List<Policy> all = versions.of(policy.getBase().getName(), policy.eResource());
		return all.stream().filter(base -> policy.getBaseVersion() == null || Objects.equals(policy.getBaseVersion(), base.getVersion()));
	}

	/** The name as it is written, which need not be resolved for this. */
	private static String droppedName(Drop drop) {
		return NodeModelUtils.findNodesForFeature(drop, LaminaPackage.Literals.DROP__DROPPED).stream().map(NodeModelUtils::getTokenText).findFirst().orElse("");
	}
}
