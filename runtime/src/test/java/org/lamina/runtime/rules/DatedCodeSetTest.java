package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedCodeSetTest {

	private static final CodeSet ONE = Given.procedures("22513");
	private static final CodeSet BOTH = Given.procedures("22513", "22514");
	private static final DatedCodeSet DATED = DatedCodeSet.union(List.of(DatedCodeSet.always(ONE), DatedCodeSet.during(Given.procedures("22514"), Given.period("2020-10-01", "2021-09-30"))));

	@ParameterizedTest
	@CsvSource({ "2020-09-30,22513", "2020-10-01,'22513, 22514'", "2021-09-30,'22513, 22514'", "2021-10-01,22513" })
	void aMemberBelongsToItFromItsFirstDayToItsLast(String day, String members) {
		assertEquals(members, DATED.on(LocalDate.parse(day)).toString());
	}

	@Test
	void onAnUnknownDayAMemberOfAllDaysIsSureAndOneOfSomeDaysPossible() {
		assertEquals(ONE, DATED.always());
		assertEquals(BOTH, DATED.ever());
	}

	@Test
	void whatNeverChangesIsNotDated() {
		assertFalse(DatedCodeSet.always(BOTH).isDated());
		assertTrue(DATED.isDated());
		assertFalse(DATED.except(DatedCodeSet.always(Given.procedures("22514"))).isDated());
	}

	@Test
	void periodsThatFollowEachOtherBecomeOne() {
		DatedCodeSet two = DatedCodeSet.union(List.of(DatedCodeSet.during(ONE, Given.period("2020-01-01", "2020-12-31")), DatedCodeSet.during(ONE, Given.period("2021-01-01", "2021-12-31"))));
		assertEquals(DatedCodeSet.during(ONE, Given.period("2020-01-01", "2021-12-31")), two);
	}

	@Test
	void itIsWrittenWithTheDaysOnWhichItChanges() {
		assertEquals("22513; from 2020-10-01: 22513, 22514; from 2021-10-01: 22513", DATED.toString());
	}

	@Test
	void operationsAreThoseOfTheSetsOfEachDay() {
		Random random = new Random(2020);
		LocalDate start = LocalDate.of(2020, 1, 1);
		for (int round = 0; round < 200; round++) {
			DatedCodeSet one = random(random, start);
			DatedCodeSet other = random(random, start);
			for (int i = -1; i <= 12; i++) {
				LocalDate day = start.plusDays(i);
				assertEquals(one.on(day).union(other.on(day)), DatedCodeSet.union(List.of(one, other)).on(day));
				assertEquals(one.on(day).intersection(other.on(day)), one.intersection(other).on(day));
				assertEquals(one.on(day).except(other.on(day)), one.except(other).on(day));
			}
		}
	}

	private static DatedCodeSet random(Random random, LocalDate start) {
		List<DatedCodeSet> parts = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			LocalDate from = start.plusDays(random.nextInt(10));
			parts.add(DatedCodeSet.during(Given.procedures("2251" + random.nextInt(4), "2251" + random.nextInt(4)),
					new Period(random.nextInt(4) == 0 ? null : from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(5)))));
		}
		return DatedCodeSet.union(parts);
	}
}
