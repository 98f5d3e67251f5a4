package org.lamina.dsl.policies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.lamina.Drop;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.model.Documents;

/**
 * The rules and exceptions that a policy judges by, with those of the policy it extends: a rule that is replaced stands where the old one stood, one
 * that is dropped is gone with the exceptions to it, and what is added comes last.
 */
public final class EffectivePolicy {

	private final Map<String, Rule> rules;
	private final Map<String, RuleException> exceptions;

	/** The exceptions by the names of what they are to, in their order. */
	private final Map<String, List<RuleException>> byTarget = new HashMap<>();

	private EffectivePolicy(Policy policy) {
		rules = rulesOf(policy);
		exceptions = exceptionsOf(policy);
		exceptions.values().forEach(exception -> byTarget.computeIfAbsent(nameAt(exception, LaminaPackage.Literals.RULE_EXCEPTION__TARGET), target -> new ArrayList<>()).add(exception));
		dropOrphans();
	}

	/** What a policy judges by. */
	public static EffectivePolicy of(Policy policy) {
		return new EffectivePolicy(policy);
	}

	/** The rules of a policy by name; names in them need not be linked yet. */
	public static Map<String, Rule> rulesOf(Policy policy) {
		return of(policy, Rule.class, "rule", new LinkedHashSet<>());
	}

	/** The exceptions of a policy by name, those to dropped rules too; names in them need not be linked yet. */
	public static Map<String, RuleException> exceptionsOf(Policy policy) {
		return of(policy, RuleException.class, "exception", new LinkedHashSet<>());
	}

	private static <T extends EObject> Map<String, T> of(Policy policy, Class<T> kind, String word, Set<Policy> extending) {
		Map<String, T> found = new LinkedHashMap<>();
		if (policy == null || policy.eIsProxy() || !extending.add(policy))
			return found;
		found.putAll(of(policy.getBase(), kind, word, extending));
		Documents.declared(policy, Drop.class).filter(drop -> word.equals(drop.getWhat())).forEach(drop -> found.remove(nameAt(drop, LaminaPackage.Literals.DROP__DROPPED)));
		Documents.declared(policy, kind).forEach(element -> {
			String name = element instanceof Rule rule ? rule.getName() : ((RuleException) element).getName();
			if (name != null)
				found.put(name, element);
		});
		return found;
	}

	/** The name that is written at a place of an element. */
	private static String nameAt(EObject element, org.eclipse.emf.ecore.EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature).stream().map(NodeModelUtils::getTokenText).map(text -> text.startsWith("^") ? text.substring(1) : text).findFirst().orElse("");
	}

	/** An exception to what is gone is gone, and the exceptions to it in turn. */
	private void dropOrphans() {
		Deque<String> gone = new ArrayDeque<>();
		byTarget.keySet().stream().filter(target -> !rules.containsKey(target) && !exceptions.containsKey(target)).forEach(gone::add);
		while (!gone.isEmpty())
			for (RuleException orphan : Optional.ofNullable(byTarget.remove(gone.poll())).orElse(List.of())) {
				exceptions.remove(orphan.getName());
				if (!rules.containsKey(orphan.getName()))
					gone.add(orphan.getName());
			}
	}

	/** The rules in their order. */
	public List<Rule> rules() {
		return List.copyOf(rules.values());
	}

	/** The exceptions in their order. */
	public List<RuleException> exceptions() {
		return List.copyOf(exceptions.values());
	}

	/** The exceptions to a rule or to an exception of this name. */
	public List<RuleException> exceptionsTo(String name) {
		return byTarget.getOrDefault(name, List.of());
	}

	/** The exceptions to a rule or to an exception of this name, each before those to it, and so on. */
	public List<RuleException> allExceptionsTo(String name) {
		Set<RuleException> found = new LinkedHashSet<>();
		Deque<RuleException> open = new ArrayDeque<>(exceptionsTo(name));
		while (!open.isEmpty()) {
			RuleException next = open.pop();
			List<RuleException> further = found.add(next) ? exceptionsTo(next.getName()) : List.of();
			for (int i = further.size() - 1; i >= 0; i--)
				open.push(further.get(i));
		}
		return List.copyOf(found);
	}
}
