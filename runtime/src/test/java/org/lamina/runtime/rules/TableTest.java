package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Value;

class TableTest {

	private static Table.Row row(String key, String second, String from, String to, String value) {
		return new Table.Row(Given.procedure(key), second == null ? null : Given.procedure(second), Given.period(from, to), Arrays.asList(value == null ? null : Value.of(value)));
	}

	private static Table table(Table.Row... rows) {
		return new Table("t", List.of("value"), List.of(rows));
	}

	private static String valueOf(Table table, int row) {
		return row == Table.NO_ROW ? "no row" : String.valueOf(table.value(row, 0));
	}

	private static final Table DATED = table(row("22513", null, "2015-01-01", "2019-12-31", "old"), row("22513", null, "2020-01-01", "?", "new"), row("22514", null, "?", "2019-12-31", "ended"));

	@ParameterizedTest
	@CsvSource({ "22513,2014-12-31,no row", "22513,2015-01-01,old", "22513,2019-12-31,old", "22513,2020-01-01,new", "22513,2999-01-01,new", "22514,0001-01-01,ended", "22514,2019-12-31,ended", "22514,2020-01-01,no row", "22515,2020-01-01,no row" })
	void aRowHoldsFromItsFirstDayToItsLast(String key, String day, String value) {
		assertEquals(value, valueOf(DATED, DATED.row(Given.procedure(key), LocalDate.parse(day))));
	}

	@Test
	void withoutADayNoDatedRowIsFound() {
		assertEquals(Table.NO_ROW, DATED.row(Given.procedure("22513"), null));
	}

	@Test
	void withoutADayARowForAllDaysIsFound() {
		Table table = table(row("22513", null, "?", "?", "always"));
		assertEquals("always", valueOf(table, table.row(Given.procedure("22513"), null)));
	}

	@Test
	void aPairIsFoundInItsOrderOnly() {
		Table table = table(row("22513", "77003", "?", "?", "pair"));
		LocalDate day = Given.day("2026-02-03");
		assertEquals("pair", valueOf(table, table.row(Given.procedure("22513"), Given.procedure("77003"), day)));
		assertEquals(Table.NO_ROW, table.row(Given.procedure("77003"), Given.procedure("22513"), day));
	}

	@Test
	void aPairIsNotFoundByItsFirstProcedureAlone() {
		Table table = table(row("22513", "77003", "?", "?", "pair"));
		assertEquals(Table.NO_ROW, table.row(Given.procedure("22513"), Given.day("2026-02-03")));
	}

	@Test
	void aTableWithoutRowsHasNone() {
		Table table = table();
		assertEquals(Table.NO_ROW, table.row(Given.procedure("22513"), Given.day("2026-02-03")));
		assertEquals(0, table.size());
	}

	@Test
	void anEmptyCellHasNoValue() {
		Table table = table(row("22513", null, "?", "?", null));
		assertNull(table.value(table.row(Given.procedure("22513"), Given.day("2026-02-03")), 0));
	}

	@Test
	void aColumnThatItDoesNotHaveIsNamed() {
		Table table = table();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.column("units")).getMessage().contains("has no column units"));
	}

	@Test
	void theOrderOfItsRowsDoesNotMatter() {
		List<Table.Row> rows = new ArrayList<>(DATED.rows());
		Collections.reverse(rows);
		assertEquals(DATED.rows(), new Table("t", List.of("value"), rows).rows());
	}

	@Test
	void randomPairsAreFoundAsInAModel() {
		Random random = new Random(236);
		List<Code> codes = random.ints(40, 10000, 99999).mapToObj(number -> Given.procedure(String.valueOf(number))).toList();
		LocalDate start = Given.day("2020-01-01");
		for (int round = 0; round < 100; round++) {
			List<Table.Row> rows = new ArrayList<>();
			for (Code first : codes)
				for (Code second : codes)
					if (random.nextInt(4) == 0) {
						LocalDate from = start.plusDays(random.nextInt(20));
						for (int i = random.nextInt(3); i >= 0; i--) {
							LocalDate to = from.plusDays(random.nextInt(10));
							rows.add(new Table.Row(first, second, new Period(from, to), List.of(Value.of(BigDecimal.valueOf(rows.size())))));
							from = to.plusDays(1 + random.nextInt(3));
						}
					}
			Collections.shuffle(rows, random);
			Table table = new Table("t", List.of("n"), rows);
			for (int i = 0; i < 500; i++) {
				Code first = codes.get(random.nextInt(codes.size()));
				Code second = codes.get(random.nextInt(codes.size()));
				LocalDate day = start.plusDays(random.nextInt(60));
				Value expected = rows.stream().filter(row -> row.key().equals(first) && row.second().equals(second) && row.period().includes(day)).map(row -> row.values().get(0)).findFirst().orElse(null);
				int found = table.row(first, second, day);
				assertEquals(expected, found == Table.NO_ROW ? null : table.value(found, 0), () -> first + " " + second + " " + day);
			}
		}
	}
}
