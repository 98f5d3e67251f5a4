package org.lamina.claims.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/** The facts of levels of the spine in the rows of a claim, of which several may tell the same one. */
final class LevelFacts {

	private final Map<Level, Map<String, Value>> facts = new TreeMap<>();

	/** @throws IllegalArgumentException if the fact was told otherwise; the message is fit for a user */
	void put(Level level, Fact fact, Value value) {
		Value before = facts.computeIfAbsent(level, some -> new HashMap<>()).putIfAbsent(fact.name().name(), value);
		if (before != null && !before.toString().equals(value.toString()))
			throw new IllegalArgumentException("The claim says `" + fact.name().name() + "` at " + level + " twice and differently.");
	}

	Map<Level, Map<String, Value>> facts() {
		return facts;
	}
}
