package org.lamina.agreement.mutation;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.runtime.rules.Reading;

/** A small mistake in generated Java, made wherever the same call is written. */
enum Edit {
	NEGATION_DROPPED(Beside.NEXT_CALL, "(?<=[ (])!(?=[a-zA-Z(])", match -> ""),
	NEGATION_ADDED(Beside.NEXT_CALL, "(?<=return |&& |\\|\\| |\\()(reading\\.(?:is|has|same|diagnoses|levels|procedure|place)[A-Z]?\\w*\\()", match -> "!" + match.group(1)),
	AND_TO_OR(Beside.NEXT_CALL, " && ", match -> " || "),
	OR_TO_AND(Beside.NEXT_CALL, " \\|\\| ", match -> " && "),
	MORE_TO_AT_LEAST(Beside.NEXT_CALL, "(?<!!)reading\\.isMore\\(", match -> "!reading.opposite().isLess("),
	LESS_TO_AT_MOST(Beside.NEXT_CALL, "(?<!!)reading\\.isLess\\(", match -> "!reading.opposite().isMore("),
	AT_LEAST_TO_MORE(Beside.NEXT_CALL, "!reading\\.opposite\\(\\)\\.isLess\\(", match -> "reading.isMore("),
	AT_MOST_TO_LESS(Beside.NEXT_CALL, "!reading\\.opposite\\(\\)\\.isMore\\(", match -> "reading.isLess("),
	BEFORE_TO_AFTER(Beside.NEXT_CALL, "\\.isBefore\\(", match -> ".isAfter("),
	AFTER_TO_BEFORE(Beside.NEXT_CALL, "\\.isAfter\\(", match -> ".isBefore("),
	WITHIN_BEFORE_TO_OF(Beside.NEXT_CALL, "\\.isWithinBefore\\((?=reading)", match -> ".isWithinOf("),
	WITHIN_AFTER_TO_OF(Beside.NEXT_CALL, "\\.isWithinAfter\\((?=reading)", match -> ".isWithinOf("),
	UNLESS_DROPPED(Beside.NOTHING, "reading -> \\w+Unless\\([^)]*\\)", match -> "reading -> false"),
	NUMBER_CHANGED(Beside.NOTHING, "(?<== )new BigDecimal\\(\"(\\d+)(\\.\\d+)?\"\\)|(?<== )BigDecimal\\.valueOf\\((\\d+)\\)|(?<== )BigDecimal\\.(?:ONE|ZERO|TWO|TEN)", match -> "new BigDecimal(\"" + (match.group(1) != null ? Long.parseLong(match.group(1)) + 1 : match.group(3) != null ? Long.parseLong(match.group(3)) + 1 : 7) + "\")"),
	DAY_CHANGED(Beside.NOTHING, "(?<== )LocalDate\\.of\\((\\d+), (\\d+), (\\d+)\\)", match -> "LocalDate.parse(\"" + LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))).plusDays(1) + "\")"),
	UNIT_CHANGED(Beside.CALL_AROUND, "ChronoUnit\\.(DAYS|MONTHS)", match -> match.group(1).equals("DAYS") ? "ChronoUnit.WEEKS" : "ChronoUnit.YEARS"),
	WORD_CHANGED(Beside.CALL_AROUND, "(?<=isOneOf\\((?:(?!OfPatient)[^\"\\n]){1,120}, )\"([^\"]*)\"", match -> "\"another\""),
	ITSELF_ALLOWED(Beside.NEXT_CALL, "other != line", match -> "true"),
	SAMENESS_DROPPED(Beside.NEXT_CALL, "reading\\.same[A-Z]\\w+\\(\\w+, \\w+\\)", match -> "true"),
	EFFECT_CHANGED(Beside.NOTHING, "Effect\\.(DENY|PEND|REDUCE)", match -> match.group(1).equals("DENY") ? "Effect.RETURN" : "Effect.NOTE"),
	COLUMN_CHANGED(Beside.NOTHING, "\\.onColumn1\\(\\)", match -> ""),
	ORDER_CHANGED(Beside.NOTHING, ", (true|false)\\);$", match -> ", " + !Boolean.parseBoolean(match.group(1)) + ");"),
	/** A value is read alike both ways, so only where an answer is read. */
	DOUBT_TURNED(Beside.CALL_OF, "reading\\.opposite\\(\\)(?!\\.(?:number|day|date|endDate|word|age|units|charge|sum|difference|product|quotient|kind|state|sex|frequency|lineOfBusiness|priorAuthorization|levelCount|levels|count|total|\\w+OfPatient|isKnown)\\()", match -> "reading");

	private static final Pattern NO_CODE = Pattern.compile("[/*].*|import .*|package .*", Pattern.DOTALL);
	private static final Pattern CALL = Pattern.compile("(?!opposite|other|line\\b)(\\b[a-zA-Z]\\w*)\\(");

	/** Whether something holds, as a reading answers it. */
	private static final Set<String> ANSWERS = Arrays.stream(Reading.class.getMethods()).filter(method -> method.getReturnType() == boolean.class).map(Method::getName).collect(Collectors.toSet());

	/** By which call places of one kind are told apart. */
	private enum Beside {
		NEXT_CALL, CALL_OF, CALL_AROUND, NOTHING
	}

	private final Beside beside;
	private final Pattern pattern;
	private final Function<MatchResult, String> change;

	Edit(Beside beside, String place, Function<MatchResult, String> change) {
		this.beside = beside;
		this.pattern = Pattern.compile(place, Pattern.MULTILINE);
		this.change = change;
	}

	/** In words. */
	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** The calls of a file beside which this mistake can be made. */
	void calls(GeneratedFile file, Set<String> calls) {
		String text = text(file);
		each(text, (matcher, call) -> calls.add(call));
	}

	/** A file with this mistake wherever it can be made beside a call. */
	GeneratedFile at(String wanted, GeneratedFile file) {
		String text = text(file);
		StringBuilder changed = new StringBuilder();
		int[] copied = {0};
		each(text, (matcher, call) -> {
			if (call.equals(wanted)) {
				changed.append(text, copied[0], matcher.start()).append(change.apply(matcher.toMatchResult()));
				copied[0] = matcher.end();
			}
		});
		return copied[0] == 0 ? file : new GeneratedFile(file.path(), changed.append(text, copied[0], text.length()).toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String text(GeneratedFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

	private void each(String text, BiConsumer<Matcher, String> place) {
		for (Matcher matcher = pattern.matcher(text); matcher.find();)
			if (!NO_CODE.matcher(lineAt(text, matcher.start())).matches())
				place.accept(matcher, callAt(text, matcher.start(), matcher.end()));
	}

	private static String lineAt(String text, int place) {
		int end = text.indexOf('\n', place);
		return text.substring(text.lastIndexOf('\n', place) + 1, end).strip();
	}

	private String callAt(String text, int place, int end) {
		return switch (beside) {
			case NEXT_CALL -> {
				Matcher call = CALL.matcher(text);
				yield call.find(place) ? name(call.group(1)) : "";
			}
			case CALL_OF -> {
				Matcher call = CALL.matcher(text).region(end, text.length());
				yield text.charAt(end) == '.' && call.find() ? name(call.group(1)) : "others";
			}
			case CALL_AROUND -> name(callAround(text, place));
			case NOTHING -> "anywhere";
		};
	}

	/** The name before the last parenthesis that is not closed before a place. */
	private static String callAround(String text, int place) {
		int end = place;
		for (int open = 0; open < 1; end--)
			open += text.charAt(end - 1) == '(' ? 1 : text.charAt(end - 1) == ')' ? -1 : 0;
		int start = end;
		while (Character.isJavaIdentifierPart(text.charAt(start - 1)))
			start--;
		return text.substring(start, end);
	}

	/** Calls of values, and of the class's own methods, are not told apart. */
	private static String name(String call) {
		return ANSWERS.contains(call) ? call : "others";
	}
}
