package org.lamina.agreement.mutation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.dsl.generation.GeneratedFile;

/** A small mistake that a generator of Java could make: it changes one place of a text. Each must be noticed by some claim, or change no decision. */
enum Mutator {
	NEGATION_DROPPED("(?<=[ (])!(?=[a-zA-Z(])", match -> ""),
	NEGATION_ADDED("(?<=return |&& |\\|\\| |\\()(reading\\.(?:is|has|same|diagnoses|levels|procedure|place)[A-Z]?\\w*\\()", match -> "!" + match.group(1)),
	AND_TO_OR(" && ", match -> " || "),
	OR_TO_AND(" \\|\\| ", match -> " && "),
	MORE_TO_AT_LEAST("(?<!!)reading\\.isMore\\(", match -> "!reading.opposite().isLess("),
	LESS_TO_AT_MOST("(?<!!)reading\\.isLess\\(", match -> "!reading.opposite().isMore("),
	AT_LEAST_TO_MORE("!reading\\.opposite\\(\\)\\.isLess\\(", match -> "reading.isMore("),
	AT_MOST_TO_LESS("!reading\\.opposite\\(\\)\\.isMore\\(", match -> "reading.isLess("),
	BEFORE_TO_AFTER("\\.isBefore\\(", match -> ".isAfter("),
	AFTER_TO_BEFORE("\\.isAfter\\(", match -> ".isBefore("),
	WITHIN_BEFORE_TO_OF("\\.isWithinBefore\\((?=reading)", match -> ".isWithinOf("),
	WITHIN_AFTER_TO_OF("\\.isWithinAfter\\((?=reading)", match -> ".isWithinOf("),
	UNLESS_DROPPED("reading -> \\w+Unless\\([^)]*\\)", match -> "reading -> false"),
	NUMBER_CHANGED("(?<== )new BigDecimal\\(\"(\\d+)(\\.\\d+)?\"\\)|(?<== )BigDecimal\\.valueOf\\((\\d+)\\)|(?<== )BigDecimal\\.(?:ONE|ZERO|TWO|TEN)", match -> "new BigDecimal(\"" + (match.group(1) != null ? Long.parseLong(match.group(1)) + 1 : match.group(3) != null ? Long.parseLong(match.group(3)) + 1 : 7) + "\")"),
	DAY_CHANGED("(?<== )LocalDate\\.of\\((\\d+), (\\d+), (\\d+)\\)", match -> "LocalDate.parse(\"" + LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))).plusDays(1) + "\")"),
	UNIT_CHANGED("ChronoUnit\\.(DAYS|MONTHS)", match -> match.group(1).equals("DAYS") ? "ChronoUnit.WEEKS" : "ChronoUnit.YEARS"),
	WORD_CHANGED("(?<=isOneOf\\([^\"\\n]{1,120}, )\"([^\"]*)\"", match -> "\"another\""),
	ITSELF_ALLOWED("other != line", match -> "true"),
	SAMENESS_DROPPED("reading\\.same[A-Z]\\w+\\(\\w+, \\w+\\)", match -> "true"),
	EFFECT_CHANGED("Effect\\.(DENY|PEND|REDUCE)", match -> match.group(1).equals("DENY") ? "Effect.RETURN" : "Effect.NOTE"),
	COLUMN_CHANGED("\\.onColumn1\\(\\)", match -> ""),
	ORDER_CHANGED(", (true|false)\\);$", match -> ", " + !Boolean.parseBoolean(match.group(1)) + ");"),
	/** A value is read alike both ways, so only where an answer is read. */
	DOUBT_TURNED("reading\\.opposite\\(\\)(?!\\.(?:number|day|date|endDate|word|age|units|charge|sum|difference|product|quotient|kind|state|sex|frequency|lineOfBusiness|priorAuthorization|levelCount|count|total|isKnown)\\()", match -> "reading");

	private final Pattern place;
	private final Function<MatchResult, String> change;

	Mutator(String place, Function<MatchResult, String> change) {
		this.place = Pattern.compile(place, Pattern.MULTILINE);
		this.change = change;
	}

	/** One changed file for each place of a file where this mistake can be made. */
	List<Mutant> of(GeneratedFile file) {
		String text = new String(file.content(), StandardCharsets.UTF_8);
		List<Mutant> mutants = new ArrayList<>();
		for (Matcher matcher = place.matcher(text); matcher.find();) {
			int lineStart = text.lastIndexOf('\n', matcher.start()) + 1;
			int lineEnd = text.indexOf('\n', matcher.start());
			if (text.substring(lineStart, lineEnd).strip().matches("[/*].*|import .*|package .*"))
				continue;
			String changed = text.substring(0, matcher.start()) + change.apply(matcher.toMatchResult()) + text.substring(matcher.end());
			int newEnd = changed.indexOf('\n', matcher.start());
			mutants.add(new Mutant(this, new GeneratedFile(file.path(), changed.getBytes(StandardCharsets.UTF_8)), (int) text.substring(0, matcher.start()).lines().count(), text.substring(lineStart, lineEnd).strip(),
					changed.substring(lineStart, newEnd).strip()));
		}
		return mutants;
	}

	/**
	 * A file with a mistake.
	 *
	 * @param line   the number of the changed line
	 * @param before the line as it was generated
	 * @param after  the line with the mistake
	 */
	record Mutant(Mutator mutator, GeneratedFile file, int line, String before, String after) {
	}
}
