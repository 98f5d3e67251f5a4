package org.lamina.dsl.interpretation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamina.runtime.claim.Line;

/** What was come across while conditions were evaluated once. */
final class Notes {

	private final Set<Atom> met = new LinkedHashSet<>();
	private final Map<Atom, Set<Domain.Cut>> cuts = new LinkedHashMap<>();
	private final Set<String> because = new LinkedHashSet<>();
	private boolean impossible;
	private Line other;

	/** Something unknown was asked for, and nothing filled it in. */
	void met(Atom atom) {
		met.add(atom);
	}

	/** What is known, or unknown, under a name was held against something. */
	void heldAgainst(Atom atom, Domain.Cut cut) {
		cuts.computeIfAbsent(atom, first -> new LinkedHashSet<>()).add(cut);
	}

	/** What is filled in contradicts what is known, so that it cannot be. */
	void cannotBe() {
		impossible = true;
	}

	/** A line or a fact on which the condition rests. */
	void because(String sentence) {
		because.add(sentence);
	}

	/** Another line made a condition hold. */
	void found(Line line, String sentence) {
		if (other == null)
			other = line;
		because.add(sentence);
	}

	/** What was unknown, in the order it was met. */
	Set<Atom> met() {
		return met;
	}

	Map<Atom, Set<Domain.Cut>> cuts() {
		return cuts;
	}

	boolean isImpossible() {
		return impossible;
	}

	List<String> because() {
		return List.copyOf(because);
	}

	/** The first other line that was found, or null. */
	Line other() {
		return other;
	}
}
