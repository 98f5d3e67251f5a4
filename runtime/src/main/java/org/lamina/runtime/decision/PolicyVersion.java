package org.lamina.runtime.decision;

/**
 * A version of a policy.
 *
 * @param policy  the policy's name, such as {@code pva.medicare}
 * @param version its version, such as {@code 2026.1}
 */
public record PolicyVersion(String policy, String version) {
	@Override
	public String toString() {
		return policy + " " + version;
	}
}
