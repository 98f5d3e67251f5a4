package org.lamina.agreement.policies;

import java.util.ArrayList;
import java.util.List;
import org.lamina.agreement.random.Dice;

/** Writes of lines beside the judged one: what they bill, in what they are the same, and their modifiers. */
final class LineText {

	private static final List<String> NAMES = List.of("operation", "visit", "further-line");

	private final World world;
	private final Dice dice;
	private final CodeText codes;
	private final NumberText numbers;

	/** Searches that can be written anywhere. */
	private final List<String> searches = new ArrayList<>();

	LineText(World world, Dice dice, CodeText codes) {
		this.world = world;
		this.dice = dice;
		this.codes = codes;
		this.numbers = new NumberText(world, dice, this);
	}

	NumberText numbers() {
		return numbers;
	}

	/** What a searched or counted line bills. */
	String billed(Spot spot) {
		return switch (dice.below(8)) {
			case 0, 1 -> "its procedure";
			case 2 -> "a primary of it";
			case 3 -> "a primary of it, " + codes.billed();
			default -> codes.billed();
		};
	}

	/** In what a line is the same as the judged one; maybe in nothing. */
	String clauses(Spot spot) {
		StringBuilder clauses = new StringBuilder();
		for (int i = dice.of(0, 0, 1, 1, 2); i > 0; i--)
			clauses.append(' ').append(clause(spot));
		return clauses.toString();
	}

	String clause(Spot spot) {
		if (dice.in100(15))
			return "within " + numbers.duration(spot) + " " + dice.of("before", "after", "of") + " " + numbers.moment(spot);
		return dice.of("on the same date", "on the same date", "by the same provider", "by the same provider", "by the same group and specialty", "at the same place", "at the same facility", "at the same level", "in the same region");
	}

	/** A search for another line, without a name; now and then the same as before. */
	String search(Spot spot) {
		if (!searches.isEmpty() && dice.in100(20))
			return dice.of(searches);
		String search = newSearch(spot);
		if (spot.isPlain() && !search.contains(" payable "))
			searches.add(search);
		return search;
	}

	private String newSearch(Spot spot) {
		String which = dice.of("another", "another", "no other", "no other", "an earlier");
		boolean ofPatient = dice.in100(35) && !which.equals("an earlier");
		return which + (spot.payable() && dice.in100(30) ? " payable" : "") + " line" + (ofPatient ? " of the patient" : "") + " bills " + billed(spot) + clauses(spot);
	}

	/** A search for a line that gets a name; null if no name is left. */
	String named(String name, Spot spot) {
		return "another" + (spot.payable() && dice.in100(30) ? " payable" : "") + " line" + (dice.in100(50) ? " of the patient" : "") + ", the " + name + ", bills " + billed(spot) + clauses(spot);
	}

	/** A name that no line has yet, or null. */
	String freeName(Spot spot) {
		List<String> free = new ArrayList<>(NAMES);
		free.removeAll(spot.named());
		return free.isEmpty() ? null : free.get(0);
	}

	/** What is said of the modifiers of the judged line, of a named one, or of the lines of a pair. */
	String modifiers(Spot spot) {
		List<String> owners = new ArrayList<>(List.of("it has", "it has"));
		if (spot.about() == Spot.About.PAIR)
			owners.addAll(List.of("either line has", "neither line has", "both lines have", "the column 1 line has", "the column 2 line has"));
		spot.named().forEach(name -> owners.add("the " + name + " has"));
		String which = dice.in100(60) ? "in " + codes.modifierSet() : dice.in100(50) ? dice.of(World.MODIFIERS) : String.join(" or ", dice.some(2, World.MODIFIERS));
		return dice.of(owners) + dice.of(" ", " a ", " no ") + "modifier " + which;
	}
}
