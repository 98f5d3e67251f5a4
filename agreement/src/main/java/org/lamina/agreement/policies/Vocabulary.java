package org.lamina.agreement.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamina.agreement.policies.World.Fact;
import org.lamina.agreement.policies.World.Kind;
import org.lamina.agreement.policies.World.Owner;
import org.lamina.agreement.policies.World.Table;
import org.lamina.agreement.random.Dice;

/** Declares what rules speak of: procedures, sets, facts, tables and sources. Whatever it writes, it also puts into the world. */
final class Vocabulary {

	private final World world;
	private final Dice dice;
	private final CodeText codes;
	private final StringBuilder text = new StringBuilder();
	/** Whether the next cells may be empty; the first row of a table shows the type of each column. */
	private boolean mayBeEmpty;

	private Vocabulary(World world, Dice dice) {
		this.world = world;
		this.dice = dice;
		this.codes = new CodeText(world, dice);
	}

	/** The library of a world. */
	static String library(String name, World world, Dice dice) {
		Vocabulary vocabulary = new Vocabulary(world, dice);
		vocabulary.text.append("library ").append(name).append("\n\n");
		vocabulary.world.procedures.forEach(vocabulary::procedure);
		vocabulary.sets();
		vocabulary.facts();
		vocabulary.tables();
		vocabulary.world.sources.forEach(source -> vocabulary.line("source " + source + " \"The " + source + "\""));
		return vocabulary.text.toString();
	}

	private void line(String line) {
		text.append(line).append('\n');
	}

	private void procedure(String code) {
		List<String> items = new ArrayList<>(List.of("valid " + codes.period()));
		List<String> others = world.procedures.stream().filter(other -> !other.equals(code)).toList();
		if (dice.in100(20))
			items.add("successor " + String.join(", ", dice.some(dice.of(1, 1, 2), others)));
		if (dice.in100(80) || code.equals(world.procedures.get(0)))
			items.add("treats " + (world.addOns.contains(code) ? "each further" : "one") + (dice.in100(75) ? " vertebra in " + dice.of(codes.stretch(), "(" + codes.levels(true) + ")") : " interspace in " + dice.of("(L4-L5, L5-S1)", "L1..S1", "T11..L2")));
		if (dice.in100(30))
			items.add("side " + dice.of("one", "both", "one or both"));
		if (dice.in100(20))
			items.add("includes " + dice.of(others));
		if (world.addOns.contains(code))
			items.add("add-on to " + String.join(", ", dice.some(dice.of(1, 2, 2), others)));
		line("procedure " + code + " \"Procedure " + code + "\" {\n    " + String.join("\n    ", items) + "\n}");
	}

	private void sets() {
		for (String name : List.of("some-codes", "more-codes", dice.of("most-codes", "first", "first", "second", "other", "line", "null"))) {
			line("procedures " + name + " = " + codes.procedures(1));
			world.procedureSets.add(name);
		}
		diagnoses("fractures", "ICD-10-CM", false);
		diagnoses("placed-fractures", "ICD-10-CM", true);
		diagnoses("old-fractures", "ICD-9-CM", dice.in100(50));
		line("diagnoses all-fractures = fractures, old-fractures");
		world.diagnosisSets.add("all-fractures");
		for (String name : List.of("apart", dice.of("sides", "level", "reading"))) {
			line("modifiers " + name + " = " + codes.modifiers());
			world.modifierSets.add(name);
		}
		line("places hospitals = " + codes.places());
		world.placeSets.add("hospitals");
		for (String name : List.of("upper", "lower")) {
			line("levels " + name + " = " + codes.levels(false));
			world.levelSets.add(name);
		}
	}

	private void diagnoses(String name, String system, boolean placed) {
		line("diagnoses " + name + " of " + system + (placed ? " at " + dice.of(codes.stretch(), "(" + codes.levels(false) + ")") : "") + " = " + codes.diagnoses(system, 1));
		world.diagnosisSets.add(name);
	}

	private void facts() {
		for (Owner owner : Owner.values()) {
			String prefix = owner.name().toLowerCase(java.util.Locale.ROOT) + "-";
			List<String> lines = new ArrayList<>();
			for (Kind kind : Kind.values()) {
				if (owner == Owner.LEVEL && (kind == Kind.LEVELS || kind == Kind.TEXT))
					continue;
				fact(prefix + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-fact", owner, kind, lines);
				if (kind == Kind.YES_NO)
					fact(prefix + "other-fact", owner, kind, lines);
			}
			line("facts of " + (owner == Owner.CLAIM ? "the claim" : "each " + owner.name().toLowerCase(java.util.Locale.ROOT)) + " {\n    " + String.join("\n    ", lines) + "\n}");
		}
	}

	private void fact(String name, Owner owner, Kind kind, List<String> lines) {
		int most = kind == Kind.NUMBER && dice.in100(60) ? dice.of(3, 10, 24) : -1;
		List<String> choices = kind == Kind.CHOICE ? List.of("inpatient", "outpatient", "elsewhere").subList(0, dice.between(2, 3)) : List.of();
		world.facts.add(new Fact(name, owner, kind, most, choices));
		String type = switch (kind) {
			case NUMBER -> most < 0 ? "number" : "number 0.." + most;
			case CHOICE -> "one of " + String.join(", ", choices);
			default -> kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		};
		lines.add(name + " : " + type + (dice.in100(30) ? " \"What " + name + " is\"" : ""));
	}

	private void tables() {
		boolean dated = dice.in100(60);
		List<String> rows = new ArrayList<>();
		for (String code : dice.some(dice.between(2, world.procedures.size()), world.procedures)) {
			mayBeEmpty = !rows.isEmpty();
			rows.add("| " + code + " | " + cell(number()) + " | " + cell(number()) + " | " + cell(dice.of("yes", "no")) + " | " + cell(dice.of("clinical", "anatomy")) + " | " + cell(String.valueOf(codes.day())) + " |" + (dated ? dates() : ""));
		}
		line("table mue by procedure\n    | procedure | units | share | strict | why | since |" + (dated ? " from | to |" : "") + "\n    " + String.join("\n    ", rows));
		world.tables.add(new Table("mue", 1, columns("units", Kind.NUMBER, "share", Kind.NUMBER, "strict", Kind.YES_NO, "why", Kind.TEXT, "since", Kind.DATE)));
		pairs();
		combinations();
		decisions("grading", Kind.NUMBER, Kind.CHOICE);
		decisions("staging", dice.of(Kind.PERCENT, Kind.DATE), dice.of(Kind.YES_NO, Kind.TEXT, Kind.LEVELS));
	}

	private void pairs() {
		List<String> rows = new ArrayList<>();
		List<String> left = new ArrayList<>(dice.some(world.procedures.size(), world.procedures));
		for (int i = 0; i < left.size() && rows.size() < 6; i++)
			for (int j = i + 1; j < left.size() && rows.size() < 6; j++)
				if (dice.in100(50) || i == 0 && j == 1) {
					mayBeEmpty = !rows.isEmpty();
					rows.add("| " + left.get(i) + " | " + left.get(j) + " | " + cell(number()) + " | " + cell(dice.of("0", "1")) + " | " + cell(dice.of("why", "how")) + " |" + dates());
				}
		line("table ptp by first, second\n    | first | second | units | indicator | reason | from | to |\n    " + String.join("\n    ", rows));
		world.tables.add(new Table("ptp", 2, columns("units", Kind.NUMBER, "indicator", Kind.NUMBER, "reason", Kind.TEXT)));
	}

	/** Which code stands for two, of a first level and a further one. */
	private void combinations() {
		List<String> rows = new ArrayList<>();
		List<String> left = dice.some(world.procedures.size(), world.procedures);
		for (String first : left.subList(0, 2))
			for (String further : left.subList(2, left.size()))
				rows.add("| " + first + " | " + further + " | " + dice.of(world.procedures) + " |" + dates());
		line("table joint by first, further\n    | first | further | bill | from | to |\n    " + String.join("\n    ", rows));
	}

	private String dates() {
		return dice.of(" - | - |", " " + world.middle().minusDays(dice.of(0, 1, 400)) + " | - |", " - | " + world.afterMiddle().plusDays(dice.of(0, 1, 400)) + " |");
	}

	private String number() {
		return String.valueOf(dice.of(world.numbers));
	}

	private String cell(String value) {
		return mayBeEmpty && dice.in100(10) ? dice.of("-", "?") : value;
	}

	/** A table that is looked up by two facts or properties. */
	private void decisions(String name, Kind first, Kind second) {
		List<String> inputs = new ArrayList<>();
		inputs.add(input(first));
		inputs.add(dice.in100(30) ? dice.of("place", "age", "diagnoses", "levels", "sex", "units", "date", "procedure", "kind", "state") : input(second));
		boolean dated = dice.in100(30);
		List<String> rows = new ArrayList<>();
		for (int i = dice.between(1, 4); i > 0; i--) {
			mayBeEmpty = !rows.isEmpty();
			rows.add("| " + inputs.stream().map(this::accepts).collect(Collectors.joining(" | ")) + " | " + cell(dice.of("severe", "moderate", "mild")) + " | " + cell(number()) + " | " + cell(dice.of("yes", "no")) + " |" + (dated ? dates() : ""));
		}
		line("table " + name + " by " + String.join(", ", inputs) + "\n    | " + String.join(" | ", inputs) + " | grade | points | enough |" + (dated ? " from | to |" : "") + "\n    " + String.join("\n    ", rows));
		world.words.put(name, List.of("severe", "moderate", "mild").stream().filter(word -> rows.stream().anyMatch(row -> row.contains("| " + word + " |"))).toList());
		world.tables.add(new Table(name, 0, columns("grade", Kind.CHOICE, "points", Kind.NUMBER, "enough", Kind.YES_NO)));
	}

	private String input(Kind kind) {
		return dice.of(world.facts(kind, false)).name();
	}

	private String accepts(String input) {
		if (dice.in100(20))
			return "-";
		Fact fact = world.facts.stream().filter(one -> one.name().equals(input)).findFirst().orElse(null);
		if (fact == null)
			return switch (input) {
				case "place" -> dice.of(dice.of(World.PLACES), "hospitals");
				case "diagnoses" -> dice.of(dice.of(World.TEN), dice.of(world.diagnosisSets));
				case "levels" -> dice.of("T12", codes.stretch(), dice.of(world.levelSets));
				case "sex" -> dice.of("female", "male", "other");
				case "kind" -> dice.of("professional", "hospital-outpatient");
				case "state" -> Quoted.of(dice.of(World.STATES));
				case "procedure" -> dice.of(dice.of(world.procedures), dice.of(world.procedureSets));
				case "date" -> limit(codes.day().toString());
				default -> numbers(-1);
			};
		return switch (fact.kind()) {
			case NUMBER -> numbers(fact.most());
			case PERCENT -> percentage();
			case DATE -> limit(codes.day().toString());
			case YES_NO -> dice.of("yes", "no");
			case TEXT -> Quoted.of(dice.of(World.TEXTS));
			case CHOICE -> dice.of(fact.choices());
			case LEVELS -> dice.of("T12", codes.stretch(), dice.of(world.levelSets));
		};
	}

	private String numbers(int most) {
		int low = most < 0 ? dice.of(world.numbers) : Math.min(dice.of(world.numbers), most);
		int high = low + dice.between(0, 5);
		return dice.of(String.valueOf(low), low + ".." + (most < 0 ? high : Math.min(high, most)), limit(String.valueOf(low)));
	}

	private String percentage() {
		int low = dice.of(world.numbers);
		return dice.of(low + "%", low + ".." + (low + dice.between(0, 5)) + "%", limit(low + "%"));
	}

	private String limit(String bound) {
		return dice.of("", ">= ", "> ", "<= ", "< ") + bound;
	}

	/** Columns, each with its kind behind it. */
	static Map<String, Kind> columns(Object... namesAndKinds) {
		Map<String, Kind> columns = new LinkedHashMap<>();
		for (int i = 0; i < namesAndKinds.length; i += 2)
			columns.put((String) namesAndKinds[i], (Kind) namesAndKinds[i + 1]);
		return columns;
	}
}
