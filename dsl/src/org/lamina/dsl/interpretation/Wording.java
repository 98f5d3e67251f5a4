package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Procedure;

/**
 * Fills in the names in braces of a message.
 *
 * @param scene     the line that the message is about
 * @param procedure its procedure, or null if nothing declares it
 * @param other     the other line of the pair, or the one that was found, or null
 * @param missing   what is unknown and would decide
 * @param unmet     what the rule requires and is not met
 */
record Wording(Scene scene, Procedure procedure, Line other, List<String> missing, List<String> unmet) {

	private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

	/** The message with all names filled in; what is unknown is written so. */
	String of(String message) {
		return NAME.matcher(message).replaceAll(match -> {
			String text = text(match.group(1));
			return Matcher.quoteReplacement(text == null ? "unknown" : text);
		});
	}

	private String text(String name) {
		Line line = scene.line();
		return switch (name) {
			case "procedure" -> line.procedure().text();
			case "label" -> procedure == null ? null : procedure.label();
			case "validity" -> procedure == null ? null : procedure.validity().toString();
			case "successor" -> procedure == null ? null : listed(procedure.successors());
			case "primaries" -> procedure == null || !procedure.isAddOn() ? null : procedure.primaries().toString();
			case "date" -> line.firstDay() == null ? null : line.firstDay().toString();
			case "line" -> String.valueOf(line.number());
			case "units" -> line.units() == null ? null : line.units().stripTrailingZeros().toPlainString();
			case "place" -> line.place() == null ? null : line.place().text();
			case "modifiers" -> listed(line.modifiers().list());
			case "diagnoses" -> line.diagnoses() == null ? null : listed(line.diagnoses().list());
			case "other" -> other == null ? null : other.procedure().text();
			case "unmet" -> unmet.isEmpty() ? null : String.join(", ", unmet);
			case "levels" -> line.levels() == null || line.levels().isEmpty() ? null : line.levels().stream().map(Level::text).collect(Collectors.joining(", "));
			case "missing" -> String.join(", ", missing);
			default -> factOrCell(name);
		};
	}

	private static String listed(List<Code> codes) {
		return codes.isEmpty() ? null : codes.stream().map(Code::text).collect(Collectors.joining(", "));
	}

	private String factOrCell(String name) {
		Row row = scene.row();
		Value value = row != null && name.startsWith(row.table().name() + ".") ? row.cell(name.substring(row.table().name().length() + 1))
				: scene.line().facts().getOrDefault(name, scene.claim().facts().get(name));
		return value == null ? null : value.toString();
	}
}
