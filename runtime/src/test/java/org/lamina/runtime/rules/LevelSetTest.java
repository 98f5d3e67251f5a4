package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Level;

class LevelSetTest {

	private static LevelSet range(String from, String to) {
		return LevelSet.vertebrae(Level.of(from), Level.of(to));
	}

	/** Levels with commas between, and one range of vertebrae. */
	private static LevelSet set(String text) {
		return text == null ? LevelSet.EMPTY : Arrays.stream(text.split(" ")).map(part -> part.contains("..") ? range(part.substring(0, part.indexOf('.')), part.substring(part.lastIndexOf('.') + 1)) : LevelSet.of(Level.of(part)))
				.reduce(LevelSet.EMPTY, LevelSet::union);
	}

	@Test
	void aRangeHasTheVertebraeAndNotTheSpacesBetweenThem() {
		assertEquals(List.of("T11", "T12", "L1", "L2"), range("T11", "L2").list().stream().map(Level::text).toList());
	}

	@Test
	void theWholeSpineHas29Vertebrae() {
		assertEquals(29, range("C1", "S5").list().size());
	}

	@Test
	void aRangeFromBelowIsRefused() {
		assertEquals("`L1` lies below `T12`; write the upper vertebra first, as in `T12..L1`.", assertThrows(IllegalArgumentException.class, () -> range("L1", "T12")).getMessage());
	}

	@Test
	void aRangeOfSpacesIsRefused() {
		assertEquals("A range goes from a vertebra to a vertebra, and `L4-L5` is the space between two.", assertThrows(IllegalArgumentException.class, () -> LevelSet.vertebrae(Level.of("L4-L5"), Level.of("S1"))).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "T1..T12, T1..T12", "T12 L1 L2 L4, 'T12..L2, L4'", "L4-L5 L5, 'L4-L5, L5'", "L4-L5 L5-S1, 'L4-L5, L5-S1'", "C1 S5, 'C1, S5'", ", ''" })
	void itIsWrittenAsCodersDo(String levels, String text) {
		assertEquals(text, set(levels).toString());
	}

	@Test
	void unionIntersectionAndDifferenceAreThoseOfSets() {
		assertEquals(set("T11 T12 L1"), set("T11 T12").union(set("T12 L1")));
		assertEquals(set("T12"), set("T11 T12").intersection(set("T12 L1")));
		assertEquals(set("T11"), set("T11 T12").except(set("T12 L1")));
	}

	@ParameterizedTest
	@CsvSource({ "T12..L2, L1, true", "T12..L2, L2-L3, true", "L2-L3, L3, true", "L2-L3, L3-L4, false", "T12..L2, L3, false", "T12..L2, L3-L4, false", "S5, S4-S5, true", "C1, C1-C2, true", ", C1, false" })
	void aSpaceTouchesTheVertebraeBesideIt(String one, String other, boolean touches) {
		assertEquals(touches, set(one).touches(set(other)));
		assertEquals(touches, set(other).touches(set(one)));
	}

	@Test
	void theSpacesBetweenAreThoseWithBothVertebrae() {
		assertEquals(set("T12-L1 L1-L2"), set("T12..L2 L4").spacesBetween());
		assertEquals(LevelSet.EMPTY, set("L4-L5 L5-S1").spacesBetween());
	}

	@Test
	void membershipIsThatOfTheLevelItself() {
		assertTrue(set("L4-L5").has(Level.of("L4-L5")));
		assertFalse(set("L4-L5").has(Level.of("L4")));
		assertTrue(set("T1..T12").hasAllOf(set("T5 T6")));
		assertFalse(set("T1..T12").hasAllOf(set("T12 L1")));
	}
}
