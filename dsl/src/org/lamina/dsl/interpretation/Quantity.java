package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lamina.runtime.claim.Value;

/**
 * What an operand comes to.
 *
 * @param value the value, or null if it is unknown
 * @param from  the unknowns whose fillings it was made from
 * @param aim   tells whatever unknown it was made from against what it is held, and from which fillings that comes, so that a filling can hit it
 */
record Quantity(Value value, Set<Atom> from, BiConsumer<Value, Set<Atom>> aim) {

	/** Something that is written in the policy. */
	static Quantity constant(Value value) {
		return new Quantity(value, Set.of(), (wanted, sources) -> {
		});
	}

	/**
	 * A value that was read.
	 *
	 * @param said what the claim says, or null
	 */
	static Quantity read(Atom atom, Value said, Scene scene) {
		Value value = scene.read(atom, said);
		if (said != null && !scene.filling().values().containsKey(atom))
			return constant(said);
		return new Quantity(value, scene.filling().of(atom), (wanted, sources) -> scene.notes().heldAgainst(atom, new Domain.Cut.At(wanted), sources));
	}

	/** Whether it was made from something that is filled in. */
	boolean filled() {
		return !from.isEmpty();
	}

	/** The number, or null. */
	BigDecimal number() {
		return value instanceof Value.Number number ? number.number() : null;
	}

	/** The day, or null. */
	LocalDate day() {
		return value instanceof Value.Day day ? day.day() : null;
	}

	/** The word, or null. */
	String word() {
		return value instanceof Value.Word word ? word.word() : null;
	}

	/** The unknowns from whose fillings this and another are made. */
	Set<Atom> fromBoth(Quantity other) {
		Set<Atom> both = new HashSet<>(from);
		both.addAll(other.from);
		return both;
	}

	/** It is held against another. */
	void aimAt(Quantity other) {
		if (other.value != null)
			aim.accept(other.value, other.from);
	}

	/** It is held against what the policy or the claim says. */
	void aimAt(Value wanted) {
		if (wanted != null)
			aim.accept(wanted, Set.of());
	}

	/** @param sources the unknowns from whose fillings the wanted number is made */
	void aimAt(BigDecimal wanted, Set<Atom> sources) {
		if (wanted != null)
			aim.accept(Value.of(wanted), sources);
	}

	/** @param sources the unknowns from whose fillings the wanted day is made */
	void aimAt(LocalDate wanted, Set<Atom> sources) {
		if (wanted != null)
			aim.accept(Value.of(wanted), sources);
	}

	void aimAt(LocalDate wanted) {
		aimAt(wanted, Set.of());
	}
}
