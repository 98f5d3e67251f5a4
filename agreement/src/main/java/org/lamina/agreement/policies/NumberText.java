package org.lamina.agreement.policies;

import static org.lamina.agreement.random.Dice.way;

import java.util.List;
import java.util.stream.Stream;
import org.lamina.agreement.policies.World.Kind;
import org.lamina.agreement.random.Dice;

/** Writes operands: numbers, counts and sums, days, and how long something lasts. */
final class NumberText {

	private final World world;
	private final Dice dice;
	private final LineText lines;

	NumberText(World world, Dice dice, LineText lines) {
		this.world = world;
		this.dice = dice;
		this.lines = lines;
	}

	/** A number with which a comparison can begin: never a literal. */
	String operand(Spot spot) {
		return dice.choose(List.of(way(4, () -> dice.of("its units", "its charge", "the patient's age")), way(4, () -> fact(Kind.NUMBER, spot)), way(2, () -> fact(Kind.PERCENT, spot)), way(3, () -> column(Kind.NUMBER, spot)),
				way(spot.depth() > 0 ? 4 : 1, () -> count(spot)), way(2, () -> ofNamed(Kind.NUMBER, spot))));
	}

	/** A number as it can stand behind a sign. */
	String sum(Spot spot) {
		return dice.choose(List.of(way(8, this::literal), way(3, () -> operand(spot.deeper())), way(1, () -> operand(spot.deeper()) + dice.of(" + ", " - ", " * ", " / ") + dice.of(world.numbers)),
				way(1, () -> "(" + literal() + dice.of(" + ", " - ") + operand(spot.deeper()) + ")" + dice.of(" * ", " / ") + dice.of("2", "3", "0.5"))));
	}

	String literal() {
		int number = dice.of(world.numbers);
		return dice.of(String.valueOf(number), String.valueOf(number), number + ".5", dice.of("0", "0", "25%"));
	}

	/** A fact of a kind that can be read there; where a level is meant, mostly one of the level. */
	String fact(Kind kind, Spot spot) {
		List<World.Fact> ofLevel = world.facts(kind, true).stream().filter(fact -> fact.owner() == World.Owner.LEVEL).toList();
		List<World.Fact> facts = spot.level() && !ofLevel.isEmpty() && dice.in100(60) ? ofLevel : world.facts(kind, spot.level());
		return facts.isEmpty() ? null : dice.of(facts).name();
	}

	/** A column of a kind: of the table that the rule is about, of one that the line looks up, or of a decision table. */
	String column(Kind kind, Spot spot) {
		List<String> columns = world.columns(Stream.concat(world.tables(1).stream(), Stream.concat(world.tables(0).stream(), world.tables(2).stream().filter(table -> table.name().equals(spot.table())))), kind);
		return columns.isEmpty() ? null : dice.of(columns);
	}

	/** Something of a kind of a line that was found and named. */
	String ofNamed(Kind kind, Spot spot) {
		if (spot.named().isEmpty())
			return null;
		List<String> columns = world.columns(world.tables(1).stream(), kind);
		String own = switch (kind) {
			case NUMBER -> dice.of("units", "charge");
			case DATE -> dice.of("date", "end-date");
			default -> null;
		};
		String what = own == null || dice.in100(30) && !columns.isEmpty() ? columns.isEmpty() ? null : dice.of(columns) : own;
		return what == null ? null : "the " + dice.of(spot.named()) + "'s " + what;
	}

	private String count(Spot spot) {
		return dice.choose(List.of(way(2, () -> "the number of its levels"),
				way(3, () -> "the " + dice.of("patient's", "claim's") + " total " + dice.of("units", "charge") + " of " + lines.billed(spot) + lines.clauses(spot)),
				way(3, () -> "the number of " + (spot.payable() ? dice.of("", "payable ") : "") + dice.of("lines", "levels") + dice.of("", " of the patient") + " billing " + lines.billed(spot) + lines.clauses(spot)),
				way(spot.about() == Spot.About.GROUP ? 8 : 1, () -> spot.about() != Spot.About.GROUP ? null : dice.of("the number of lines in the group", "the number of levels in the group", "the total units in the group", "the total charge in the group",
						spot.payable() ? "the number of payable lines in the group" : "the number of lines in the group"))));
	}

	/** Something with a day. */
	String dated(Spot spot) {
		return dice.choose(List.of(way(4, () -> dice.of("its date", "its date", "its end-date")), way(4, () -> fact(Kind.DATE, spot)), way(1, () -> column(Kind.DATE, spot)), way(4, () -> ofNamed(Kind.DATE, spot))));
	}

	/** A day to count from. */
	String moment(Spot spot) {
		return dice.in100(35) ? dice.of(world.days).toString() : dated(spot);
	}

	/** How long it lasts. */
	String duration(Spot spot) {
		return dice.choose(List.of(way(6, () -> dice.of("1 day", "7 days", "10 days", "1 week", "12 weeks", "1 month", "2 months", "12 months", "1 year")), way(1, () -> operand(spot.deeper()) + " " + dice.of("days", "weeks", "months", "years"))));
	}
}
