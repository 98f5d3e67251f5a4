package org.lamina.agreement.policies;

import static org.lamina.agreement.random.Dice.way;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.agreement.random.Dice;

/** Writes codes and sets of them. */
final class CodeText {

	private final World world;
	private final Dice dice;

	CodeText(World world, Dice dice) {
		this.world = world;
		this.dice = dice;
	}

	/** A period that has the days in the middle. */
	String period() {
		LocalDate from = world.middle().minusDays(dice.of(0, 1, 30, 365, 3000));
		LocalDate to = world.afterMiddle().plusDays(dice.of(0, 1, 30, 365));
		return dice.of("from " + from, from + " to " + to, "to " + to);
	}

	/** A day that claims come near to. */
	LocalDate day() {
		return dice.of(world.days);
	}

	/** A set with at least two of the procedures, so that seldom nothing is left of it. */
	String procedures(int depth) {
		return expression(depth, () -> procedureItem());
	}

	private String procedureItem() {
		return dice.choose(List.of(way(6, () -> dice.of(world.procedures)), way(2, () -> world.procedureSets.isEmpty() ? null : dice.of(world.procedureSets)), way(1, () -> {
			List<String> ends = dice.some(2, world.procedures.stream().filter(code -> code.matches("\\d{5}")).toList()).stream().sorted().toList();
			return ends.size() < 2 ? null : ends.get(0) + ".." + ends.get(1);
		}), way(1, () -> dice.of(world.procedures).substring(0, 3) + "*")));
	}

	String diagnoses(String system, int depth) {
		return expression(depth, () -> diagnosisItem(system));
	}

	private String diagnosisItem(String system) {
		List<String> codes = system.equals("ICD-9-CM") ? World.NINE : World.TEN;
		return dice.choose(List.of(way(6, () -> dice.of(codes)), way(1, () -> dice.of(codes).replaceAll("\\..*", "") + ".*"), way(1, () -> dice.of(codes).replaceAll("(\\..).*", "$1") + "*")));
	}

	String modifiers() {
		return dated(dice.some(dice.between(1, 3), World.MODIFIERS));
	}

	String places() {
		return dice.in100(30) ? "19..24 except " + dice.of("22", "23") : dated(dice.some(dice.between(1, 3), World.PLACES));
	}

	/** Codes, a few of which are members on some days only. */
	private String dated(List<String> codes) {
		return codes.stream().map(code -> code + (dice.in100(20) ? " " + period() : "")).collect(Collectors.joining(", "));
	}

	/** Vertebrae, and spaces unless only vertebrae can be. */
	String levels(boolean vertebraeOnly) {
		return dice.choose(List.of(way(3, this::stretch), way(2, () -> String.join(", ", dice.some(dice.between(1, 3), vertebraeOnly ? World.VERTEBRAE : World.LEVELS))),
				way(1, () -> stretch() + ", " + dice.of(vertebraeOnly ? World.VERTEBRAE : World.LEVELS))));
	}

	/** A stretch of vertebrae. */
	String stretch() {
		return dice.of("C5..C7", "T1..T12", "T11..L2", "L1..L5", "L4..S1", "T12..L1");
	}

	/** One item, as it can stand where one set is expected. */
	String one(List<String> sets, String several) {
		return sets.isEmpty() || dice.in100(30) ? "(" + several + ")" : dice.of(sets);
	}

	String procedureSet() {
		return one(world.procedureSets, procedures(1));
	}

	String modifierSet() {
		return one(world.modifierSets, modifiers());
	}

	String placeSet() {
		return one(world.placeSets, places());
	}

	String levelSet() {
		return dice.in100(30) ? stretch() : one(world.levelSets, levels(false));
	}

	String diagnosisSet() {
		return dice.in100(20) ? dice.of(World.TEN) : one(world.diagnosisSets, diagnoses("ICD-10-CM", 1));
	}

	/** What `billing` names: codes of the world, and sets of them, one or several. */
	String billed() {
		Set<String> items = new TreeSet<>();
		for (int i = dice.of(1, 1, 2, 3); i > 0; i--)
			items.add(dice.in100(40) && !world.procedureSets.isEmpty() ? dice.of(world.procedureSets) : dice.in100(10) ? "(" + procedures(1) + ")" : dice.of(world.procedures));
		return String.join(", ", items);
	}

	private String expression(int depth, Supplier<String> item) {
		Supplier<String> member = () -> item.get() + (dice.in100(15) ? " " + period() : "");
		String union = Stream.generate(member).limit(dice.between(2, 4)).collect(Collectors.joining(", "));
		return depth == 0 ? item.get() : dice.choose(List.of(way(6, () -> union), way(1, () -> union + " except " + item.get()), way(1, () -> "(" + union + ") and (" + union + ", " + item.get() + ")")));
	}
}
