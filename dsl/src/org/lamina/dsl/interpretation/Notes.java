package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamina.runtime.claim.Line;

/** What was come across while conditions were evaluated once. */
final class Notes {

	private final Set<Atom> met = new LinkedHashSet<>();
	private final List<Held> held = new ArrayList<>();
	private final Set<String> because = new LinkedHashSet<>();
	private boolean impossible;
	private Line other;

	/** Something unknown was asked for, and nothing filled it in. */
	void met(Atom atom) {
		met.add(atom);
	}

	/**
	 * Something unknown that was held against something.
	 *
	 * @param atom the unknown
	 * @param cut  against what
	 * @param from the unknowns from whose fillings that was made
	 */
	record Held(Atom atom, Domain.Cut cut, Set<Atom> from) {
	}

	/** What is unknown under a name was held against what the policy or the claim says. */
	void heldAgainst(Atom atom, Domain.Cut cut) {
		heldAgainst(atom, cut, Set.of());
	}

	/** @param from the unknowns from whose fillings it was made */
	void heldAgainst(Atom atom, Domain.Cut cut, Set<Atom> from) {
		held.add(new Held(atom, cut, from));
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

	List<Held> held() {
		return held;
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
