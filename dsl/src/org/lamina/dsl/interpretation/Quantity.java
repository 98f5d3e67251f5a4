package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.lamina.runtime.claim.Value;

/**
 * What an operand comes to.
 *
 * @param value  the value, or null if it is unknown
 * @param filled whether it was filled in for something unknown
 * @param aim    tells whatever unknown it was made from against what it is held, so that a filling can hit it
 */
record Quantity(Value value, boolean filled, Consumer<Value> aim) {

	/** Something that is written in the policy. */
	static Quantity constant(Value value) {
		return new Quantity(value, false, aimed -> {
		});
	}

	/** A value that was read. */
	static Quantity of(Atom atom, Value value, Scene scene) {
		return new Quantity(value, scene.filling().values().containsKey(atom), aimed -> scene.notes().heldAgainst(atom, new Domain.Cut.At(aimed)));
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

	void aimAt(Value wanted) {
		if (wanted != null)
			aim.accept(wanted);
	}

	void aimAt(BigDecimal wanted) {
		if (wanted != null)
			aim.accept(Value.of(wanted));
	}

	void aimAt(LocalDate wanted) {
		if (wanted != null)
			aim.accept(Value.of(wanted));
	}
}
