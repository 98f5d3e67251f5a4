package org.lamina.agreement.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamina.agreement.policies.Quoted;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** Writes claims as scenarios. What lines have from their claim is written at each line. */
public final class ScenarioText {

	private ScenarioText() {
	}

	/** The scenario of a claim, which expects nothing. */
	public static String of(String title, Claim claim) {
		StringBuilder text = new StringBuilder("scenario \"" + title + "\"\n");
		if (claim.patient().sex() != null || claim.patient().birth() != null)
			text.append("    patient").append(claim.patient().sex() == null ? "" : " " + claim.patient().sex()).append(claim.patient().birth() == null ? "" : " born " + claim.patient().birth()).append('\n');
		text.append("    claim").append(of(claim)).append('\n');
		if (claim.history() != null)
			text.append("    history").append(claim.history().isEmpty() ? " none" : "").append('\n');
		if (claim.history() != null)
			claim.history().forEach(past -> text.append("    claim \"").append(past.id()).append("\"").append(of(past)).append('\n'));
		return text.append(record(claim)).toString();
	}

	private static String of(Claim claim) {
		StringBuilder items = new StringBuilder();
		item(items, "kind ", claim.kind());
		item(items, "frequency ", claim.frequency());
		item(items, "line of business ", claim.lineOfBusiness());
		item(items, "state ", claim.state());
		item(items, "prior-authorization ", claim.priorAuthorization() == null ? null : "\"" + claim.priorAuthorization() + "\"");
		return (items.isEmpty() ? "" : " for " + items) + claim.lines().stream().map(line -> "\n        " + of(line)).collect(Collectors.joining());
	}

	private static void item(StringBuilder items, String word, String value) {
		if (value != null)
			items.append(items.isEmpty() ? "" : ", ").append(word).append(value);
	}

	private static String of(Line line) {
		return "line " + line.number() + " " + line.procedure().text() + line.modifiers().list().stream().map(code -> "-" + code.text()).collect(Collectors.joining()) + written(" x", line.units()) + written(" charge ", line.charge())
				+ (line.diagnoses() == null ? "" : " for " + texts(line.diagnoses())) + (line.levels() == null || line.levels().isEmpty() ? "" : " at " + line.levels().stream().map(Level::text).collect(Collectors.joining(", ")))
				+ days(line.firstDay(), line.lastDay()) + (line.place() == null ? "" : " place " + line.place().text()) + " by " + (line.provider() == null ? "?" : Quoted.of(line.provider())) + quoted(" group ", line.group())
				+ quoted(" specialty ", line.specialty()) + quoted(" facility ", line.facility());
	}

	private static String texts(Codes codes) {
		return codes.list().stream().map(Code::text).collect(Collectors.joining(", "));
	}

	private static String written(String word, java.math.BigDecimal number) {
		return number == null ? "" : word + number.toPlainString();
	}

	private static String quoted(String word, String text) {
		return text == null ? "" : word + Quoted.of(text);
	}

	private static String days(LocalDate first, LocalDate last) {
		return first == null ? "" : " on " + first + (last.equals(first) ? "" : " to " + last);
	}

	private static String record(Claim claim) {
		StringBuilder record = new StringBuilder();
		if (!claim.facts().isEmpty())
			record.append(' ').append(entries(claim.facts()));
		for (Line line : claim.lines())
			if (!line.facts().isEmpty())
				record.append("\n        of line ").append(line.number()).append(' ').append(entries(line.facts()));
		claim.levelFacts().forEach((level, facts) -> record.append(facts.isEmpty() ? "" : "\n        at " + level.text() + " " + entries(facts)));
		return record.isEmpty() ? "" : "    record" + record + "\n";
	}

	private static String entries(Map<String, Value> facts) {
		return new TreeMap<>(facts).entrySet().stream().map(fact -> fact.getKey() + " " + of(fact.getValue(), fact.getKey())).collect(Collectors.joining(", "));
	}

	private static String of(Value value, String fact) {
		if (value instanceof Value.Levels levels)
			return levels.levels().stream().map(Level::text).collect(Collectors.joining(" and "));
		return value instanceof Value.Word && fact.contains("text") ? Quoted.of(value.toString()) : value.toString();
	}

	/** Scenarios of claims for a policy. */
	public static String document(String policy, List<Claim> claims) {
		StringBuilder text = new StringBuilder("scenarios for " + policy + "\n");
		for (int i = 0; i < claims.size(); i++)
			text.append('\n').append(of("Claim " + (i + 1), claims.get(i)));
		return text.toString();
	}
}
