package org.lamina.runtime.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Level.Region;

class LevelTest {

	@Test
	void spineHas29VertebraeAnd28Spaces() {
		assertEquals(29, Level.values().stream().filter(level -> !level.isInterspace()).count());
		assertEquals(28, Level.values().stream().filter(Level::isInterspace).count());
	}

	@Test
	void levelsGoDownwards() {
		assertTrue(Level.of("T12").compareTo(Level.of("L1")) < 0);
		assertTrue(Level.of("T12").compareTo(Level.of("T12-L1")) < 0);
		assertTrue(Level.of("T12-L1").compareTo(Level.of("L1")) < 0);
		assertTrue(Level.of("C7").compareTo(Level.of("T1")) < 0);
	}

	@Test
	void regionOfASpaceIsThatOfItsUpperVertebra() {
		assertEquals(Region.LUMBAR, Level.of("L5-S1").region());
		assertEquals(Region.SACRAL, Level.of("S1").region());
	}

	@Test
	void whatIsNoLevelIsRefused() {
		assertFalse(Level.isLevel("T13"));
		assertFalse(Level.isLevel("L1-L3"));
		assertEquals("`T13` is no vertebra, such as `T12`, and no space between two neighbours, such as `L4-L5`.", assertThrows(IllegalArgumentException.class, () -> Level.of("T13")).getMessage());
	}
}
