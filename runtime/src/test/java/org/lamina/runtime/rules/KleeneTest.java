package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;

/** Conditions that are composed with {@code &&}, {@code ||} and {@code !}, as the generator writes them, follow Kleene's tables. */
class KleeneTest {

	/** A condition as the generator composes it, and what Kleene's tables say of it. */
	private sealed interface Tree {
		boolean test(Reading reading);

		Truth truth();
	}

	private record Atom(Truth truth) implements Tree {
		private static final CodeSet OFFICE = Given.places("11");
		private static final Line IN_OFFICE = Given.line(line -> line.place(Code.of(CodeSystem.PLACE, "11")));
		private static final Line IN_HOSPITAL = Given.line(line -> line.place(Code.of(CodeSystem.PLACE, "22")));
		private static final Line SOMEWHERE = Given.line(line -> {
		});

		@Override
		public boolean test(Reading reading) {
			return reading.placeIn(OFFICE, truth == Truth.YES ? IN_OFFICE : truth == Truth.NO ? IN_HOSPITAL : SOMEWHERE);
		}
	}

	private record Not(Tree of) implements Tree {
		@Override
		public boolean test(Reading reading) {
			return !of.test(reading.opposite());
		}

		@Override
		public Truth truth() {
			return of.truth().not();
		}
	}

	private record And(Tree one, Tree other) implements Tree {
		@Override
		public boolean test(Reading reading) {
			return one.test(reading) && other.test(reading);
		}

		@Override
		public Truth truth() {
			return one.truth().and(other.truth());
		}
	}

	private record Or(Tree one, Tree other) implements Tree {
		@Override
		public boolean test(Reading reading) {
			return one.test(reading) || other.test(reading);
		}

		@Override
		public Truth truth() {
			return one.truth().or(other.truth());
		}
	}

	private static Tree random(Random random, int depth) {
		if (depth == 0)
			return new Atom(Truth.values()[random.nextInt(3)]);
		return switch (random.nextInt(4)) {
			case 0 -> new Not(random(random, depth - 1));
			case 1 -> new And(random(random, depth - 1), random(random, depth - 1));
			case 2 -> new Or(random(random, depth - 1), random(random, depth - 1));
			default -> new Atom(Truth.values()[random.nextInt(3)]);
		};
	}

	@ParameterizedTest
	@EnumSource(Truth.class)
	void anAtomIsWhatItIs(Truth truth) {
		assertEquals(truth, Truth.of(new Atom(truth)::test));
	}

	@ParameterizedTest
	@CsvSource({ "YES,YES,YES", "YES,UNKNOWN,UNKNOWN", "YES,NO,NO", "UNKNOWN,YES,UNKNOWN", "UNKNOWN,UNKNOWN,UNKNOWN", "UNKNOWN,NO,NO", "NO,YES,NO", "NO,UNKNOWN,NO", "NO,NO,NO" })
	void bothHold(Truth one, Truth other, Truth both) {
		assertEquals(both, Truth.of(new And(new Atom(one), new Atom(other))::test));
	}

	@ParameterizedTest
	@CsvSource({ "YES,YES,YES", "YES,UNKNOWN,YES", "YES,NO,YES", "UNKNOWN,YES,YES", "UNKNOWN,UNKNOWN,UNKNOWN", "UNKNOWN,NO,UNKNOWN", "NO,YES,YES", "NO,UNKNOWN,UNKNOWN", "NO,NO,NO" })
	void oneOfThemHolds(Truth one, Truth other, Truth either) {
		assertEquals(either, Truth.of(new Or(new Atom(one), new Atom(other))::test));
	}

	@ParameterizedTest
	@CsvSource({ "YES,NO", "UNKNOWN,UNKNOWN", "NO,YES" })
	void aNegationHolds(Truth operand, Truth negation) {
		assertEquals(negation, Truth.of(new Not(new Atom(operand))::test));
	}

	@Test
	void randomConditionsFollowKleenesTables() {
		Random random = new Random(1938);
		for (int i = 0; i < 20_000; i++) {
			Tree tree = random(random, 6);
			assertEquals(tree.truth(), Truth.of(tree::test), tree::toString);
		}
	}

	@Test
	void collectingEvidenceChangesNoValue() {
		Line judged = Given.line(line -> {
		});
		Random random = new Random(1952);
		for (int i = 0; i < 5_000; i++) {
			Tree tree = random(random, 6);
			assertEquals(tree.test(Reading.SURELY), tree.test(Reading.surely(new Evidence(), judged)), tree::toString);
			assertEquals(tree.test(Reading.POSSIBLY), tree.test(Reading.possibly(new Evidence(), judged)), tree::toString);
		}
	}
}
