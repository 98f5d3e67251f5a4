package org.lamina.compiler.rules;

import java.time.LocalDate;
import java.util.Map;
import org.lamina.runtime.Adjudicator;

/**
 * Rules that are ready to decide.
 *
 * @param files           the classes, their data and the list of policies, by path
 * @param policyDigest    the digest of the documents they were made of, as {@code sha256:…}
 * @param tableDigest     the digest of the files their tables came from, or null if there are none
 * @param lastPublication the day on which the newest of the documents, sets and tables was published that they were made of, or null if none says one
 */
public record CompiledRules(Map<String, byte[]> files, String policyDigest, String tableDigest, LocalDate lastPublication) {

	/**
	 * The day as known on which the same rules are made again, though others be published after it: it is not before anything they were made of.
	 *
	 * @param today the day on which all that was published is known
	 */
	public LocalDate knownOn(LocalDate today) {
		return lastPublication == null || lastPublication.isBefore(today) ? today : lastPublication;
	}

	/** Loads the rules. */
	public Adjudicator adjudicator() {
		return Adjudicator.installed(new RuleLoader(files));
	}
}
