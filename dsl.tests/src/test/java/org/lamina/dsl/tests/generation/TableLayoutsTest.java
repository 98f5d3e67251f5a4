package org.lamina.dsl.tests.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/** Files in the layouts that payers publish: what their columns are called, and on which days their rows hold. */
class TableLayoutsTest {

	@TempDir
	Path folder;

	private TableContent read(String layout, String... lines) throws IOException {
		Files.writeString(folder.resolve("library.lamina"), "library edits\n\ntable published-rows from \"rows.csv\" in the layout " + layout + "\n");
		Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines) + "\n");
		Table table = Documents.declared(Generation.load(folder).checked().get(0), Table.class).findFirst().orElseThrow();
		return Workspace.services().getInstance(TableReader.class).contentOf(table);
	}

	/** The cells of the row of a procedure, or of a pair, that holds on a day, as text. */
	private static List<String> on(TableContent content, String day, String first, String second) {
		Code key = Code.of(CodeSystem.PROCEDURE, first);
		LocalDate on = LocalDate.parse(day);
		int row = second == null ? content.table().row(key, on) : content.table().row(key, Code.of(CodeSystem.PROCEDURE, second), on);
		return row == org.lamina.runtime.rules.Table.NO_ROW ? List.of("no row") : IntStream.range(0, content.types().size()).mapToObj(column -> String.valueOf(content.table().value(row, column))).toList();
	}

	private static List<String> messages(TableContent content) {
		return content.problems().stream().map(problem -> problem.message()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "1990-01-01,0", "2019-12-31,0", "2020-01-01,1", "2021-12-31,1", "2022-01-01,9", "2030-01-01,9" })
	void pairsWithoutTheirFirstDaysFollowEachOther(String day, String indicator) throws IOException {
		TableContent content = read("ncci-pairs", "column1,column2,deletion_date,modifier_indicator,rationale",
				"22513,77003,2019-12-31,0,Misuse", "22513,77003,9999-12-31,9,Misuse", "22513,77003,2021-12-31,1,Misuse");
		assertEquals(List.of(indicator, "Misuse"), on(content, day, "22513", "77003"));
		assertEquals(List.of("rows.csv:4: this row of `22513 77003` has no start; it begins on 2020-01-01, the day after the previous row ends.",
				"rows.csv:3: this row of `22513 77003` has no start; it begins on 2022-01-01, the day after the previous row ends."), messages(content));
	}

	@Test
	void pairsWithoutTheirFirstDaysThatEndTogetherAndDisagreeAreRefused() throws IOException {
		TableContent content = read("ncci-pairs", "column1,column2,deletion_date,modifier_indicator", "22513,77003,2019-12-31,0", "22513,77003,2019-12-31,1");
		assertEquals(List.of("rows.csv:3: this row and the one on line 2 hold on the same days and disagree; give one of them another `from` or `to`."), messages(content));
	}

	@ParameterizedTest
	@CsvSource({ "2015-01-14,no row", "2015-01-15,1", "2019-12-31,1", "2020-01-01,no row" })
	void daysAreWrittenWithoutHyphensToo(String day, String indicator) throws IOException {
		TableContent content = read("ncci-pairs", "column1,column2,effective_date,deletion_date,modifier_indicator", "22513,77003,20150115,20191231,1");
		assertEquals(List.of(indicator), on(content, day, "22513", "77003"));
		assertEquals(List.of(), messages(content));
	}

	@Test
	void theLastDayOfTheCalendarIsNoEndInEitherSpelling() throws IOException {
		TableContent content = read("code-lifecycles", "code,added,ended", "22513,20150101,99991231", "22514,2015-01-01,9999-12-31");
		assertEquals(List.of(), messages(content));
		for (int row = 0; row < 2; row++)
			assertNull(content.table().rows().get(row).period().to());
	}

	@Test
	void aDayThatTheCalendarDoesNotHaveIsRefused() throws IOException {
		assertEquals(List.of("rows.csv:2: `2015-02-30` is no date; write year-month-day, as in `2026-02-03`."), messages(read("code-lifecycles", "code,added,ended", "22513,20150230,")));
	}

	@Test
	void unitsOfAProcedure() throws IOException {
		TableContent content = read("mue-units", "hcpcs_code,mue_units,mue_mai,mue_rationale,mue_service", "22513,1,2,Anatomic Consideration,Practitioner", "0200T,2.0,3,Clinical: Data,Practitioner");
		assertEquals(List.of("procedure"), content.keys());
		assertEquals(List.of("units", "adjudication", "rationale", "service"), List.copyOf(content.types().keySet()));
		assertEquals(List.of(Type.NUMBER, Type.NUMBER, Type.TEXT, Type.TEXT), List.copyOf(content.types().values()));
		assertEquals(List.of("2", "3", "Clinical: Data", "Practitioner"), on(content, "2026-02-03", "0200T", null));
	}

	@Test
	void addOnsAndTheirPrimaryProcedures() throws IOException {
		TableContent content = read("add-on-codes", "primary_code,add_on_code,aoc_edit_type", "22513,22515,1", "22514,22515,1");
		assertEquals(List.of("add-on-code", "primary-code"), content.keys());
		assertEquals(List.of("type"), List.copyOf(content.types().keySet()));
		assertEquals(List.of("1"), on(content, "2026-02-03", "22515", "22514"));
		assertEquals(List.of("no row"), on(content, "2026-02-03", "22514", "22515"));
	}

	@Test
	void indicatorsOfTheFeeSchedule() throws IOException {
		TableContent content = read("fee-schedule-indicators", "hcpcs_code,glob,intra_op,mult_proc,bilat_surg,asst_surg,co_surg,team_surg,phys_diag_pro", "22513,010,0.8,2.0,0.0,9.0,1,0,09");
		assertEquals(List.of("global", "intra-op", "multiple-procedure", "bilateral", "assistant", "co-surgeon", "team", "phys-diag-pro", "global-days"), List.copyOf(content.types().keySet()));
		assertEquals(List.of("010", "0.8", "2", "0", "9", "1", "0", "09", "10"), on(content, "2026-02-03", "22513", null));
	}

	@Test
	void globalDaysAreNumbersWhereTheCodeIsOne() throws IOException {
		TableContent content = read("fee-schedule-indicators", "hcpcs_code,glob", "22513,010", "22514,000", "22515,ZZZ", "20225,");
		assertEquals(List.of(Type.TEXT, Type.NUMBER), List.copyOf(content.types().values()));
		assertEquals(List.of("010", "10"), on(content, "2026-02-03", "22513", null));
		assertEquals(List.of("000", "0"), on(content, "2026-02-03", "22514", null));
		assertEquals(List.of("ZZZ", "null"), on(content, "2026-02-03", "22515", null));
		assertEquals(List.of("null", "null"), on(content, "2026-02-03", "20225", null));
	}

	@Test
	void rowsOfTheFeeScheduleForAPartOfAProcedureAreLeftOut() throws IOException {
		TableContent content = read("fee-schedule-indicators", "hcpcs_code,mod,pctc,glob", "77003,26,1.0,ZZZ", "77003,,1.0,XXX", "77003,TC,1.0,ZZZ", "76000,26,1.0,XXX");
		assertEquals(List.of(), messages(content));
		assertEquals(List.of("null", "1", "XXX", "null"), on(content, "2026-02-03", "77003", null));
		assertEquals(List.of("no row"), on(content, "2026-02-03", "76000", null));
	}

	@ParameterizedTest
	@CsvSource({ "2005-12-31,no row", "2006-01-01,", "2014-12-31,", "2015-01-01,no row" })
	void lifecyclesOfACode(String day, String none) throws IOException {
		TableContent content = read("code-lifecycles", "code,added,ended", "22523,2006-01-01,2014-12-31");
		assertEquals(none == null ? List.of() : List.of(none), on(content, day, "22523", null));
	}

	@Test
	void otherColumnsKeepTheirNamesInKebabCase() throws IOException {
		assertEquals(List.of("units", "last-change", "short-name"), List.copyOf(read("mue-units", "hcpcs_code,mue_units,LAST_CHANGE,Short Name", "22513,1,2024-07-01,a").types().keySet()));
	}

	@Test
	void aFileOfAnotherLayoutIsRefused() throws IOException {
		assertEquals(List.of("The table has no column `procedure` to be looked up by; its columns are `code`, `units`."), messages(read("mue-units", "code,mue_units", "22513,1")));
	}
}
