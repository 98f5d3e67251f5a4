package org.lamina.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Scope;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Table;

/**
 * Scenarios that confirm each row of a table of pairs by what the National Correct Coding Initiative means by it, whatever the rule about the pairs
 * says: the line in column 2 is denied; with indicator 1 a modifier keeps it from that, with 0 none does; with 9 there is no edit.
 */
final class PairScenarios {

	/** A day for what holds always: any does. */
	private static final LocalDate ANY = LocalDate.of(2000, 1, 1);

	private final Policy policy;
	private final Rule rule;
	private final Table table;
	private final int indicator;
	private final String modifier;
	private final StringBuilder text = new StringBuilder();
	private int written;
	private int outside;

	/** @param modifier one that bypasses pairs of indicator 1 */
	PairScenarios(Policy policy, Rule rule, Table table, String modifier) {
		this.policy = policy;
		this.rule = rule;
		this.table = table;
		this.indicator = table.columns().indexOf("indicator");
		this.modifier = modifier;
		text.append("scenarios for ").append(policy.getName()).append('\n');
		table.rows().forEach(this::confirm);
	}

	/** The document, in the one style. */
	String text() {
		return text.toString();
	}

	/** How many scenarios it has. */
	int written() {
		return written;
	}

	/** How many rows hold on no day on which the rule is in force. */
	int outside() {
		return outside;
	}

	private void confirm(Table.Row row) {
		LocalDate day = day(row.period());
		if (day == null) {
			outside++;
			return;
		}
		String kind = indicator < 0 || row.values().get(indicator) == null ? "0" : row.values().get(indicator).toString();
		boolean edited = kind.equals("0") || kind.equals("1");
		add(row, day, "", kind, edited);
		if (edited)
			add(row, day, modifier, kind, kind.equals("0"));
	}

	private void add(Table.Row row, LocalDate day, String bypass, String kind, boolean denied) {
		written++;
		text.append("\nscenario \"").append(row.key()).append(" and ").append(row.second()).append(" on ").append(day).append(", indicator ").append(kind)
				.append(bypass.isEmpty() ? "" : ", with modifier " + bypass).append("\"\n    claim ").append(claim(day)).append("\n        line 1  ").append(row.key())
				.append("\n        line 2  ").append(row.second()).append(bypass.isEmpty() ? "" : "-" + bypass).append("\n    expect  line 2 ").append(denied ? "also denied by " : "untouched by ").append(rule.getName())
				.append('\n');
	}

	private String claim(LocalDate day) {
		List<String> scopes = policy.getScopes().stream().map(PairScenarios::item).toList();
		return scopes.isEmpty() ? "on " + day : "for " + String.join(", ", scopes) + ", on " + day;
	}

	private static String item(Scope scope) {
		return (scope.getWhat().equals("kind") ? "kind " : "line of business ") + scope.getWords().get(0);
	}

	/** The last day on which row, rule and policy hold together, or the first where there is no last; null if there is none. */
	private LocalDate day(Period row) {
		List<Period> periods = List.of(row, ProcedureReader.period(rule.getEffective()), ProcedureReader.period(policy.getEffective()));
		LocalDate first = days(periods.stream().map(Period::from)).max(LocalDate::compareTo).orElse(null);
		LocalDate last = days(periods.stream().map(Period::to)).min(LocalDate::compareTo).orElse(null);
		if (first != null && last != null && first.isAfter(last))
			return null;
		return last != null ? last : first != null ? first : ANY;
	}

	private static Stream<LocalDate> days(Stream<LocalDate> ends) {
		return ends.filter(Objects::nonNull);
	}
}
