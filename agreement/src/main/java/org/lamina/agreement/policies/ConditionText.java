package org.lamina.agreement.policies;

import static org.lamina.agreement.random.Dice.way;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.agreement.policies.World.Kind;
import org.lamina.agreement.random.Dice;

/** Writes conditions: what joins them, and what each says of a line, its claim, its patient or the record. */
final class ConditionText {

	private final World world;
	private final Dice dice;
	private final CodeText codes;
	private final LineText lines;
	private final NumberText numbers;

	ConditionText(World world, Dice dice, CodeText codes) {
		this.world = world;
		this.dice = dice;
		this.codes = codes;
		this.lines = new LineText(world, dice, codes);
		this.numbers = lines.numbers();
	}

	LineText lines() {
		return lines;
	}

	NumberText numbers() {
		return numbers;
	}

	/** A condition as a rule has it. */
	String condition(Spot spot) {
		if (spot.depth() <= 0)
			return predicate(spot);
		Spot inner = spot.deeper();
		return dice.choose(List.of(way(8, () -> predicate(spot)), way(4, () -> conjunction(inner)), way(3, () -> operand(inner) + " or " + operand(inner)), way(2, () -> "not " + operand(inner.withoutNames())),
				way(2, () -> found(spot)), way(1, () -> every(inner)), way(1, () -> "not (" + every(inner.withoutNames()) + ")"), way(1, () -> notQuoted(inner))));
	}

	/** What does not hold though a text is as it is, whatever the text has in it. */
	private String notQuoted(Spot spot) {
		String text = numbers.fact(Kind.TEXT, spot);
		return text == null ? null : "not (" + text + " is " + Quoted.of(dice.of(World.TEXTS)) + " and " + predicate(spot.withoutNames()) + ")";
	}

	/** Two conditions joined by {@code and}; the second sees the lines that the first names, and names none itself. */
	private String conjunction(Spot spot) {
		String first = condition(spot);
		return first + " and " + operand(first.contains(", the ") ? spot.withoutNames() : spot);
	}

	/** A condition in parentheses, unless it is one alone. */
	private String operand(Spot spot) {
		return dice.in100(60) ? predicate(spot) : "(" + condition(spot) + ")";
	}

	/** A search for a line that gets a name, with what is said of that line. */
	private String found(Spot spot) {
		String name = spot.finds() ? lines.freeName(spot) : null;
		if (name == null)
			return null;
		Spot inner = spot.with(name);
		return lines.named(name, spot) + " and " + dice.choose(List.of(way(3, () -> days(inner)), way(2, () -> compare(inner)), way(2, () -> lines.modifiers(inner)), way(2, () -> lines.search(inner)), way(3, () -> besideNamed(inner)), way(3, () -> inner.depth() > 0 ? "(" + found(inner) + ")" : null), way(1, () -> "not (" + days(inner) + ")")))
				+ (dice.in100(30) ? " and " + operand(inner) : "");
	}

	/** A day of the line that was named last beside one of an earlier line, or of the level that is meant; null where there is neither. */
	private String besideNamed(Spot spot) {
		List<String> named = spot.named();
		String other = named.size() > 1 ? "the " + named.get(0) + "'s date" : spot.level() ? numbers.fact(Kind.DATE, spot) : null;
		return other == null ? null : "the " + named.get(named.size() - 1) + "'s date is " + dice.of("before ", "after ", "on ", "within 10 days of ") + other;
	}

	/** Parts in braces. */
	private String every(Spot spot) {
		int parts = dice.between(2, 3);
		String which = dice.of("all of", "any of", "none of", "at least " + dice.between(1, parts) + " of");
		return which + " { " + parts(parts, which.startsWith("none") ? spot.withoutNames() : spot, "; ") + " }";
	}

	/** Some parts, a few with labels and what they cite. */
	String parts(int number, Spot spot, String separator) {
		return Stream.generate(() -> (dice.in100(50) ? Quoted.of(dice.in100(80) ? "part " + dice.below(90) : dice.of("any", "so \"called\" (" + dice.below(9), "*/ \\u0040")) + " " + (dice.in100(25) ? cites() + " " : "") : "") + part(spot)).limit(number).collect(Collectors.joining(separator));
	}

	private String part(Spot spot) {
		String named = dice.in100(15) ? block(spot) : null;
		return named == null ? condition(spot) : named;
	}

	/** Criteria or indications that were declared; null if there are none. */
	private String block(Spot spot) {
		List<String> blocks = world.blocks.stream().filter(block -> spot.level() || !block.forLevel()).map(World.Block::name).toList();
		return blocks.isEmpty() ? null : dice.of(blocks);
	}

	/** What is cited. */
	String cites() {
		return "cites " + dice.of(world.sources) + dice.of("", " \"section 2\"");
	}

	String predicate(Spot spot) {
		return dice.choose(List.of(way(8, () -> compare(spot)), way(6, () -> days(spot)), way(8, () -> yesNo(spot)), way(4, () -> words(spot)), way(4, () -> codes(spot)), way(4, () -> lines.modifiers(spot)), way(7, () -> lines.search(spot)),
				way(3, () -> known(spot)), way(4, () -> levels(spot)), way(2, () -> validity(spot))));
	}

	private String compare(Spot spot) {
		if (dice.in100(15))
			return numbers.operand(spot) + dice.of(" is ", " is not ") + dice.of(numbers.literal(), numbers.literal() + " or " + numbers.literal());
		return numbers.operand(spot) + " " + dice.of("=", "<>", "<", "<=", ">", ">=") + " " + numbers.sum(spot);
	}

	private String days(Spot spot) {
		String negated = dice.in100(15) ? "not " : "";
		if (dice.in100(40))
			return numbers.dated(spot) + " is " + negated + "within " + numbers.duration(spot) + " " + dice.of("before", "after", "of") + " " + numbers.moment(spot);
		return numbers.dated(spot) + " is " + negated + dice.of("before", "after", "on") + " " + numbers.moment(spot);
	}

	/** A fact, a column, criteria or indications that are yes or no. */
	private String yesNo(Spot spot) {
		return dice.choose(List.of(way(6, () -> numbers.fact(Kind.YES_NO, spot)), way(1, () -> numbers.column(Kind.YES_NO, spot)), way(2, () -> block(spot)), way(1, () -> numbers.ofNamed(Kind.YES_NO, spot))));
	}

	/** A word or a text. */
	private String words(Spot spot) {
		String is = dice.of(" is ", " is ", " is not ");
		return dice.choose(List.of(way(3, () -> {
			List<World.Fact> facts = world.facts(Kind.CHOICE, spot.level());
			World.Fact fact = dice.of(facts);
			return fact.name() + is + some(fact.choices());
		}), way(2, () -> dice.of("the claim's kind" + is + some(List.of("professional", "hospital-outpatient")), "the claim's frequency" + is + some(List.of("original", "replacement", "void")), "the patient's sex" + is + some(List.of("female", "male", "other")))),
				way(2, () -> dice.of("the claim's line-of-business" + is + some(World.BUSINESS), "the claim's state" + is + quotedOr(World.STATES), "the claim's state" + is + dice.of("TX", "TX or NJ"), "the claim's prior-authorization" + is + "\"A-1\"")),
				way(2, () -> numbers.fact(Kind.TEXT, spot) + is + quotedOr(World.TEXTS)), way(1, () -> text(numbers.column(Kind.TEXT, spot), is)), way(1, () -> text(numbers.ofNamed(Kind.TEXT, spot), is)), way(2, () -> {
					String table = dice.of(world.tables(0)).name();
					return table + ".grade" + is + some(world.words.get(table));
				})));
	}

	private String text(String operand, String is) {
		return operand == null ? null : operand + is + dice.of("\"clinical\"", "\"anatomy\" or \"why\"", "\"how\"");
	}

	private String some(List<String> words) {
		return dice.in100(60) || words.size() < 2 ? dice.of(words) : "one of " + String.join(", ", dice.some(2, words));
	}

	private String quotedOr(List<String> texts) {
		return dice.some(dice.of(1, 2), texts).stream().map(Quoted::of).collect(Collectors.joining(" or "));
	}

	private String codes(Spot spot) {
		String not = dice.of("", "", "not ");
		return dice.choose(List.of(way(2, () -> "its procedure is " + not + "in " + codes.procedureSet()), way(1, () -> "its procedure is " + not + dice.of(world.procedures)), way(1, () -> "its procedure is " + not + "an add-on"),
				way(12, () -> world.codings.isEmpty() ? null : "its procedure is " + not + "among the codes of " + dice.of(world.codings)),
				way(2, () -> "its place is " + not + "in " + codes.placeSet()), way(2, () -> "its place is " + not + dice.of("11", "22 or 24", "21")), way(5, () -> dice.of("", "not ") + "its diagnoses include " + codes.diagnosisSet()),
				way(1, () -> spot.named().isEmpty() ? null : "the " + dice.of(spot.named()) + "'s " + dice.of("procedure is " + not + "in " + codes.procedureSet(), "place is " + not + "11", "diagnoses include " + codes.diagnosisSet(), "levels include " + codes.levelSet()))));
	}

	private String known(Spot spot) {
		Supplier<String> what = () -> dice.choose(List.of(way(4, () -> dice.of(world.facts(dice.of(Kind.values()), spot.level())).name()),
				way(3, () -> dice.of("its date", "its end-date", "its units", "its charge", "its place", "its diagnoses", "its levels", "the claim's kind", "the claim's frequency", "the claim's line-of-business", "the claim's state", "the claim's prior-authorization", "the patient's sex", "the patient's age")),
				way(1, () -> numbers.column(dice.of(Kind.NUMBER, Kind.YES_NO, Kind.TEXT, Kind.CHOICE), spot)), way(3, () -> numbers.ofNamed(dice.of(Kind.NUMBER, Kind.TEXT), spot))));
		String operand = what.get();
		return operand + (operand.endsWith("levels") || operand.endsWith("diagnoses") ? " are " : " is ") + dice.of("known", "unknown", "unknown", "not known");
	}

	private String levels(Spot spot) {
		String not = dice.of("", "", "not ");
		String whose = dice.in100(25) ? dice.of(world.facts(Kind.LEVELS, spot.level())).name() : "its levels";
		return dice.choose(List.of(way(2, () -> whose + " are " + not + "in " + codes.levelSet()), way(2, () -> whose + " include " + codes.levelSet()), way(2, () -> whose + " are " + not + "contiguous"),
				way(3, () -> "its diagnoses are " + not + "in the region of its " + dice.of("procedure", "levels"))));
	}

	private String validity(Spot spot) {
		return "its procedure is " + dice.of("", "not ") + "valid" + dice.of("", " on its date", " on " + numbers.moment(spot));
	}
}
