package org.lamina.dsl.interpretation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Values for some of what is unknown.
 *
 * @param values the values by atom
 */
record Filling(Map<Atom, Object> values) {

	static final Filling NONE = new Filling(Map.of());

	/** The same with a value for one more. */
	Filling with(Atom atom, Object value) {
		Map<Atom, Object> more = new LinkedHashMap<>(values);
		more.put(atom, value);
		return new Filling(more);
	}

	/** An unknown alone, if it is filled in; otherwise nothing. */
	Set<Atom> of(Atom atom) {
		return values.containsKey(atom) ? Set.of(atom) : Set.of();
	}

	/** Whether some filling holds both, if everything of a name is left out of account. */
	boolean agreesButFor(String name, Filling other) {
		return values.entrySet().stream().allMatch(mine -> mine.getKey().name().equals(name) || !other.values.containsKey(mine.getKey()) || other.values.get(mine.getKey()).equals(mine.getValue()));
	}
}
