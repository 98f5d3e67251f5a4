package org.lamina.dsl.generation;

import java.util.Set;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Publications;

/** The names that a version of a policy has in Java. */
final class PolicyNames {

	/** Names that the class of a policy cannot have, because its source means something else by them. */
	private static final Set<String> TAKEN = Set.of("List", "LocalDate", "Override", "Period", "Policy", "Rule", "Scope", "String");

	private final Policy policy;

	PolicyNames(Policy policy) {
		this.policy = policy;
	}

	/** {@code rules.pva.medicare.v2026_1} for version 2026.1 of pva.medicare. */
	String packageName() {
		return "rules." + JavaText.packageName(policy.getName()) + ".v" + version().replace('.', '_');
	}

	/** The version, or 1 for a policy that names none. */
	String version() {
		return Publications.versionOf(policy);
	}

	/** {@code PvaMedicare} for pva.medicare. */
	String className() {
		String name = JavaText.upperCamel(policy.getName());
		return TAKEN.contains(name) || name.endsWith("Rules") ? name + "Policy" : name;
	}

	/** The folder of the package, with a slash at its end. */
	String path() {
		return packageName().replace('.', '/') + "/";
	}

	/** The resource with the policy's data, beside its classes. */
	String resource() {
		return className() + ".data";
	}
}
