package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/** Decision 13: which rows of a table rules can use, and on which days. */
class TableRowsTest {

	@TempDir
	Path folder;

	private TableContent pairs(String... rows) throws IOException {
		Files.writeString(folder.resolve("library.lamina"), "library edits\n\ntable ptp by first, second from \"ptp.csv\"\n");
		Files.writeString(folder.resolve("ptp.csv"), "first,second,from,to,indicator\n" + String.join("\n", rows) + "\n");
		Table table = Documents.declared(Generation.load(folder).checked().get(0), Table.class).findFirst().orElseThrow();
		return Workspace.services().getInstance(TableReader.class).contentOf(table);
	}

	/** The indicator of 22513 and 77003 on a day. */
	private static String on(TableContent content, String day) {
		int row = content.table().row(Code.of(CodeSystem.PROCEDURE, "22513"), Code.of(CodeSystem.PROCEDURE, "77003"), LocalDate.parse(day));
		return row < 0 ? "no row" : content.table().value(row, 0).toString();
	}

	private static List<String> errors(TableContent content) {
		return content.problems().stream().filter(problem -> problem.error()).map(problem -> problem.message()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "2020-01-01,1", "2020-06-30,1", "2020-07-01,1", "2020-12-31,1", "2021-01-01,no row" })
	void rowsThatOverlapAndAgreeHoldOnAllTheirDays(String day, String indicator) throws IOException {
		TableContent content = pairs("22513,77003,2020-01-01,2020-06-30,1", "22513,77003,2020-03-01,2020-12-31,1");
		assertEquals(List.of(), errors(content));
		assertEquals(indicator, on(content, day));
	}

	@Test
	void aRowThatDisagreesWithOneBeforeThePreviousIsRefused() throws IOException {
		TableContent content = pairs("22513,77003,2020-01-01,2020-01-10,0", "22513,77003,2020-01-12,2020-01-15,1", "22513,77003,2020-01-05,2020-01-20,1");
		assertEquals(List.of("ptp.csv:4: this row and the one on line 2 hold on the same days and disagree; give one of them another `from` or `to`."), errors(content));
	}

	@Test
	void rowsThatOverlapAndDisagreeAreRefused() throws IOException {
		assertEquals(1, errors(pairs("22513,77003,2020-01-01,2020-06-30,0", "22513,77003,2020-06-30,2020-12-31,1")).size());
	}

	@Test
	void rowsThatFollowEachOtherMayDisagree() throws IOException {
		TableContent content = pairs("22513,77003,2020-01-01,2020-06-30,0", "22513,77003,2020-07-01,,1");
		assertEquals(List.of(), errors(content));
		assertEquals("0", on(content, "2020-06-30"));
		assertEquals("1", on(content, "2020-07-01"));
	}

	@Test
	void aRowWithoutAStartBeginsTheDayAfterThePreviousEnd() throws IOException {
		TableContent content = pairs("22513,77003,,2019-12-31,0", "22513,77003,,2021-12-31,1");
		assertEquals("0", on(content, "2019-12-31"));
		assertEquals("1", on(content, "2020-01-01"));
		assertEquals(List.of(), errors(content));
		assertEquals(List.of("ptp.csv:3: this row of `22513 77003` has no start; it begins on 2020-01-01, the day after the previous row ends."), content.problems().stream().map(problem -> problem.message()).toList());
	}

	@Test
	void aSelfPairIsRefused() throws IOException {
		assertEquals(List.of("ptp.csv:2: `22513` cannot be a pair with itself."), errors(pairs("22513,22513,,,1")));
	}

	@Test
	void bothOrdersOnOneDayAreRefused() throws IOException {
		assertEquals(1, errors(pairs("22513,77003,2020-01-01,,1", "77003,22513,2019-01-01,2020-01-01,1")).size());
	}

	@Test
	void bothOrdersOnDifferentDaysAreNot() throws IOException {
		assertEquals(List.of(), errors(pairs("22513,77003,2020-01-02,,1", "77003,22513,2019-01-01,2020-01-01,1")));
	}

	@Test
	void bothOrdersAreRefusedThoughAnotherRowWasCompleted() throws IOException {
		List<String> errors = errors(pairs("22514,77003,,2019-12-31,0", "22514,77003,,2021-12-31,1", "22513,77003,2020-01-01,,1", "77003,22513,2020-01-01,,1"));
		assertEquals(1, errors.size());
		assertTrue(errors.get(0).contains("other order"), errors.get(0));
	}

	@Test
	void aRowThatStandsTwiceCountsOnce() throws IOException {
		assertEquals(1, pairs("22513,77003,2020-01-01,,1", "22513,77003,2020-01-01,,1").table().size());
	}
}
