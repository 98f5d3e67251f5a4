package org.lamina.dsl.interpretation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Against what each unknown is held, so that values on both sides of it are tried. Where two unknowns are held against each other, the one that is asked for later is tried around
 * each value of the one before; the one before only around values that do not come from its own, for else each would bring ever new values to the other.
 */
final class CutPoints {

	private final Map<Atom, Set<Domain.Cut>> cuts = new LinkedHashMap<>();
	/** Of these, those that come from what the policy and the claim say, or from such of another unknown. */
	private final Map<Atom, Set<Domain.Cut>> fixed = new LinkedHashMap<>();

	/** Takes up what conditions held the unknown against, in some filling. */
	void take(Notes notes, Filling filling) {
		List<Atom> order = List.copyOf(filling.values().keySet());
		notes.held().stream().filter(one -> notes.met().contains(one.atom()) || filling.values().containsKey(one.atom())).forEach(one -> take(one, filling, order));
	}

	private void take(Notes.Held held, Filling filling, List<Atom> order) {
		int place = order.indexOf(held.atom());
		boolean allFixed = true;
		for (Atom source : held.from()) {
			boolean isFixed = source.domain().isFixed(filling.values().get(source), fixed.getOrDefault(source, Set.of()));
			if (source.equals(held.atom()) || place >= 0 && order.indexOf(source) > place && !isFixed)
				return;
			allFixed &= isFixed;
		}
		cuts.computeIfAbsent(held.atom(), first -> new LinkedHashSet<>()).add(held.cut());
		if (allFixed)
			fixed.computeIfAbsent(held.atom(), first -> new LinkedHashSet<>()).add(held.cut());
	}

	/** Against what an unknown is held. */
	Set<Domain.Cut> of(Atom atom) {
		return cuts.getOrDefault(atom, Set.of());
	}

	/** How many there are. */
	int size() {
		return cuts.values().stream().mapToInt(Set::size).sum() + fixed.values().stream().mapToInt(Set::size).sum();
	}
}
