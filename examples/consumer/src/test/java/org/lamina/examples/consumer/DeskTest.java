package org.lamina.examples.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.decision.LineDecision;

class DeskTest {

	@Test
	void aFirstAndAFurtherLevelAreAllowed() {
		assertEquals(List.of("allow", "allow"), words(LocalDate.of(2019, 9, 17), "22513", "22515"));
	}

	@Test
	void aSecondFirstLevelIsDeniedWithItsReasonAndSource() {
		LineDecision second = Desk.decide(LocalDate.of(2019, 9, 17), List.of("22513", "22514")).lines().get(1);
		assertEquals("deny", second.disposition().word());
		assertEquals("CO-236 RARC M80", second.leading().reason().toString());
		assertEquals("one-first-level", second.leading().rule());
		assertEquals("`22513` is the first level of this operation; bill this one as `22515`.", second.leading().message());
	}

	@Test
	void aCodeThatHasEndedIsDenied() {
		assertEquals(List.of("deny"), words(LocalDate.of(2019, 9, 17), "22523"));
	}

	@Test
	void whatNobodySentPendsTheLine() {
		LineDecision line = Desk.decide(LocalDate.of(2025, 2, 11), List.of("22514")).lines().get(0);
		assertEquals("pend", line.disposition().word());
		assertEquals("covered", line.leading().rule());
		assertEquals(List.of("levels of line 1"), line.leading().missing());
	}

	private static List<String> words(LocalDate day, String... procedures) {
		return Desk.decide(day, List.of(procedures)).lines().stream().map(line -> line.disposition().word()).toList();
	}
}
