package org.lamina.compiler.rules;

import java.util.Map;
import org.lamina.runtime.Adjudicator;

/**
 * Rules that are ready to decide.
 *
 * @param files         the classes, their data and the list of policies, by path
 * @param policyDigest  the digest of the documents they were made of, as {@code sha256:…}
 * @param tableDigest   the digest of the files their tables came from, or null if there are none
 */
public record CompiledRules(Map<String, byte[]> files, String policyDigest, String tableDigest) {

	/** Loads the rules. */
	public Adjudicator adjudicator() {
		return Adjudicator.installed(new RuleLoader(files));
	}
}
