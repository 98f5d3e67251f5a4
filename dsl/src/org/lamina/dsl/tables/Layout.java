package org.lamina.dsl.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The layouts of files that payers publish, with Lamina's names for their columns. */
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
	},
	/** The days on which a code could be billed, from its addition to its end. */
	CODE_LIFECYCLES(List.of("procedure"), Map.of("code", "procedure", "added", "from", "ended", "to"));

	/** Spreadsheets write whole numbers so: {@code 9.0}. */
	private static final Pattern WHOLE = Pattern.compile("^(-?(?:0|[1-9]\\d*))\\.0+$");
	private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");

	private final List<String> keys;
	private final Map<String, String> names;

	Layout(List<String> keys, Map<String, String> names) {
		this.keys = keys;
		this.names = names;
	}

	/** The name by which an author asks for it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The layout of a name. */
	public static Optional<Layout> of(String word) {
		return java.util.Arrays.stream(values()).filter(layout -> layout.word().equals(word)).findFirst();
	}

	/** The names of all layouts. */
	public static List<String> words() {
		return java.util.Arrays.stream(values()).map(Layout::word).toList();
	}

	List<String> keys() {
		return keys;
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

	/** Whether a row with this cell says nothing about the procedure as a whole. */
	boolean leavesOut(String column, String cell) {
		return false;
	}
}
