package org.lamina.agreement.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What a run counted. Any number of threads may count. */
public final class Tally {

	final LongAdder policies = new LongAdder();
	final LongAdder refused = new LongAdder();
	final LongAdder faults = new LongAdder();
	final LongAdder claims = new LongAdder();
	final LongAdder findings = new LongAdder();
	final LongAdder disagreements = new LongAdder();
	private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();
	private final Map<String, String> examples = new ConcurrentHashMap<>();
	private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
	private final Map<String, LongAdder> endings = new ConcurrentHashMap<>();
	private final Map<String, LongAdder> written = new ConcurrentHashMap<>();
	private final Map<String, LongAdder> fired = new ConcurrentHashMap<>();

	/** @param message what the checker said the first time */
	void refused(String code, String message) {
		add(reasons, code, 1);
		examples.putIfAbsent(code, message);
	}

	void differs(String kind) {
		add(kinds, kind, 1);
	}

	void ended(String ending) {
		add(endings, ending, 1);
	}

	void written(Set<String> constructs) {
		constructs.forEach(construct -> add(written, construct, 1));
	}

	void fired(Set<String> constructs, long times) {
		constructs.forEach(construct -> add(fired, construct, times));
	}

	private static void add(Map<String, LongAdder> counts, String name, long number) {
		counts.computeIfAbsent(name, first -> new LongAdder()).add(number);
	}

	/** Why policies were refused, by codes of problems. */
	public Map<String, LongAdder> reasons() {
		return new TreeMap<>(reasons);
	}

	/** What the checker said first of a reason. */
	public String example(String code) {
		return examples.get(code);
	}

	/** In what engines differed. */
	public Map<String, LongAdder> kinds() {
		return new TreeMap<>(kinds);
	}

	/** How findings ended. */
	public Map<String, LongAdder> endings() {
		return new TreeMap<>(endings);
	}

	/** In how many policies a construct was written. */
	public long written(String construct) {
		return written.containsKey(construct) ? written.get(construct).sum() : 0;
	}

	/** How many findings rules with a construct made. */
	public long fired(String construct) {
		return fired.containsKey(construct) ? fired.get(construct).sum() : 0;
	}

	public long policies() {
		return policies.sum();
	}

	public long refused() {
		return refused.sum();
	}

	public long claims() {
		return claims.sum();
	}

	public long findings() {
		return findings.sum();
	}

	/** How many policies have no Java that compiles, and how many claims were decided differently. */
	public long disagreements() {
		return faults.sum() + disagreements.sum();
	}

	/** A line about the run so far. */
	public String line() {
		return policies() + " policies (" + refused() + " refused), " + claims() + " claims, " + findings() + " findings, " + disagreements() + " disagreements" + (kinds.isEmpty() ? "" : " " + kinds()) + (faults.sum() == 0 ? "" : ", of these " + faults + " policies without Java that compiles");
	}
}
