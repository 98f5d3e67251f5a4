package org.lamina.dsl.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.runtime.claim.CodeSystem;

/** The layouts of files that payers publish, with Lamina's names for their columns: some hold the rows of tables, others the codes of a system. */
public enum Layout {
	/** NCCI procedure-to-procedure edits as CMS publishes them, with one row a pair and the day of deletion; some exports leave the first day out. */
	NCCI_PAIRS(List.of("column-1", "column-2"), Map.of("column1", "column-1", "column2", "column-2", "effective_date", "from", "deletion_date", "to", "modifier_indicator", "indicator")),
	/** Medically unlikely edits as CMS publishes them: how many units of a procedure, and how strictly that is meant. */
	MUE_UNITS(List.of("procedure"), Map.of("hcpcs_code", "procedure", "mue_units", "units", "mue_mai", "adjudication", "mue_rationale", "rationale", "mue_service", "service")),
	/** Add-on codes as CMS publishes them, with one row for an add-on and a primary procedure that it may stand beside. */
	ADD_ON_CODES(List.of("add-on-code", "primary-code"), Map.of("aoc_edit_type", "type")),
	/** The indicators of the physician fee schedule; rows for a part of a procedure are left out, for a table is looked up by the procedure alone. */
	FEE_SCHEDULE_INDICATORS(List.of("procedure"), Map.of("hcpcs_code", "procedure", "glob", "global", "mult_proc", "multiple-procedure", "bilat_surg", "bilateral", "asst_surg", "assistant", "co_surg", "co-surgeon", "team_surg", "team")) {
		@Override
		boolean leavesOut(String column, String cell) {
			return column.equals("mod") && !cell.isEmpty();
		}

		@Override
		Optional<String> countedFrom(String column) {
			return column.equals("global") ? Optional.of("global-days") : Optional.empty();
		}
	},
	/** The days on which a code could be billed, from its addition to its end. */
	CODE_LIFECYCLES(List.of("procedure"), Map.of("code", "procedure", "added", "from", "ended", "to")),
	/** The places of service, with a row for a place. */
	PLACES_OF_SERVICE(CodeSystem.PLACE, Map.of("pos_code", Layout.CODE)),
	/** The diagnoses of ICD-10-CM, with a row for a code; headings over other codes, which cannot be billed, are left out. */
	ICD_10_CM(CodeSystem.ICD_10_CM, Map.of()) {
		@Override
		boolean leavesOut(String column, String cell) {
			return column.equals("billable") && cell.equals("0");
		}
	},
	/** The diagnoses of ICD-10-CM as CMS publishes them, in columns of fixed width; headings over other codes, which cannot be submitted, are left out. */
	ICD_10_CM_ORDER(CodeSystem.ICD_10_CM, Map.of());

	/** The column of a file of codes that has them. */
	public static final String CODE = "code";

	/** Spreadsheets write whole numbers so: {@code 9.0}. */
	private static final Pattern WHOLE = Pattern.compile("^(-?(?:0|[1-9]\\d*))\\.0+$");
	private static final Pattern DIGITS = Pattern.compile("0*(\\d+)");
	private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");

	private final List<String> keys;
	private final CodeSystem system;
	private final Map<String, String> names;

	Layout(List<String> keys, Map<String, String> names) {
		this.keys = keys;
		this.system = null;
		this.names = names;
	}

	Layout(CodeSystem system, Map<String, String> names) {
		this.keys = List.of();
		this.system = system;
		this.names = names;
	}

	/** The name by which an author asks for it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The layout of tables of a name. */
	public static Optional<Layout> ofTables(String word) {
		return named(word).filter(layout -> layout.system == null);
	}

	/** The layout of files of codes of a name. */
	public static Optional<Layout> ofCodes(String word) {
		return named(word).filter(layout -> layout.system != null);
	}

	private static Optional<Layout> named(String word) {
		return Arrays.stream(values()).filter(layout -> layout.word().equals(word)).findFirst();
	}

	/** The names of all layouts of tables. */
	public static List<String> wordsOfTables() {
		return Arrays.stream(values()).filter(layout -> layout.system == null).map(Layout::word).toList();
	}

	/** The names of all layouts of files of codes. */
	public static List<String> wordsOfCodes() {
		return Arrays.stream(values()).filter(layout -> layout.system != null).map(Layout::word).toList();
	}

	/** The names of the key columns of a table; none for a file of codes. */
	public List<String> keys() {
		return keys;
	}

	/** The system whose codes a file lists; nothing for a table. */
	public Optional<CodeSystem> lists() {
		return Optional.ofNullable(system);
	}

	/** Whether its columns have a width each, and no commas between. */
	boolean isFixedWidth() {
		return this == ICD_10_CM_ORDER;
	}

	/** Lamina's name for a heading of the file; one that the layout does not know keeps its own, in kebab-case. */
	String columnOf(String heading) {
		return names.getOrDefault(heading, heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
	}

	/** A cell of a column as Lamina writes it: {@code 9} for {@code 9.0}, and {@code 2026-02-03} for the day {@code 20260203}. */
	String cellOf(String column, String written) {
		String number = WHOLE.matcher(written).replaceFirst("$1");
		return column.equals("from") || column.equals("to") ? COMPACT_DAY.matcher(number).replaceFirst("$1-$2-$3") : number;
	}

	/** The column that has a column's codes as numbers, where they are numbers, so that they can be counted with: {@code 10} for {@code 010}, and nothing for {@code ZZZ}. */
	Optional<String> countedFrom(String column) {
		return Optional.empty();
	}

	/** What a code is in such a column. */
	static String counted(String code) {
		Matcher digits = DIGITS.matcher(code);
		return digits.matches() ? digits.group(1) : "";
	}

	/** Whether a row with this cell says nothing about the procedure as a whole. */
	boolean leavesOut(String column, String cell) {
		return false;
	}
}
