package org.lamina.agreement.policies;

import static org.lamina.agreement.random.Dice.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.agreement.policies.Spot.About;
import org.lamina.agreement.random.Dice;

/** Writes rules, the exceptions to them, and the criteria and indications that they require. */
final class RuleText {

	private final World world;
	private final Dice dice;
	private final CodeText codes;
	private final ConditionText conditions;

	RuleText(World world, Dice dice) {
		this.world = world;
		this.dice = dice;
		this.codes = new CodeText(world, dice);
		this.conditions = new ConditionText(world, dice, codes);
	}

	/** A rule of a name; `replace ` before it where it stands in the place of another. */
	String rule(String name, boolean replaces, boolean mayBeDated) {
		return dice.choose(List.of(way(10, () -> ofLines(name, replaces, mayBeDated)), way(3, () -> ofPairs(name, replaces, mayBeDated)), way(4, () -> ofGroups(name, replaces, mayBeDated))));
	}

	private String head(String name, boolean replaces, boolean mayBeDated, String subject) {
		return (replaces ? "replace " : "") + "rule " + name + dice.of("", " \"The rule " + name + "\"") + (dice.in100(30) ? "\n    " + conditions.cites() : "") + (mayBeDated && dice.in100(25) ? "\n    effective " + codes.period() : "") + "\n    for each " + subject;
	}

	/** A rule about pairs once more, with an outcome for the other line of the pair; none of another rule. */
	static Optional<String> onOtherLine(String rule, String name, String otherName) {
		Matcher outcome = Pattern.compile("(?<=\n    (otherwise )?(deny|pend|return|note|reduce) the column )[12](?= line)").matcher(rule);
		return outcome.find() ? Optional.of(outcome.replaceFirst(outcome.group().equals("1") ? "2" : "1").replaceFirst("rule " + name, "rule " + otherName)) : Optional.empty();
	}

	/** A rule that asks for payable lines seldom denies lines itself, or rules would wait for each other. */
	private boolean asksForPayable() {
		return dice.in100(25);
	}

	/** How deeply conditions are nested: mostly little, for what is deep asks for so much that nobody knows that both engines give up. */
	private int depth() {
		return dice.of(1, 1, 2, 2, 3);
	}

	private boolean mayDeny(Spot spot) {
		return !spot.payable() || dice.in100(4);
	}

	/** A table that the lines have to be in, or null. */
	private String tableOfLines() {
		return dice.in100(25) ? dice.of(world.tables(1)).name() : null;
	}

	private String ofLines(String name, boolean replaces, boolean mayBeDated) {
		boolean payable = asksForPayable();
		String table = tableOfLines();
		String subject = (payable && dice.in100(40) ? "payable " : "") + "line" + (dice.in100(75) ? " billing " + codes.billed() : "") + (table == null ? "" : " in " + table)
				+ (dice.in100(15) ? " that is " + dice.of("", "not ") + dice.of("an add-on", "valid", "valid on its date", "in " + codes.procedureSet()) : "");
		Spot spot = new Spot(About.LINE, false, table, List.of(), payable, depth());
		return head(name, replaces, mayBeDated, subject) + (dice.in100(25) ? required(spot) : conditional(spot, ""));
	}

	private String ofPairs(String name, boolean replaces, boolean mayBeDated) {
		boolean payable = asksForPayable();
		Spot spot = new Spot(About.PAIR, false, "ptp", List.of(), payable, depth());
		return head(name, replaces, mayBeDated, "pair of lines in ptp" + conditions.lines().clauses(spot)) + (dice.in100(10) ? required(spot) : conditional(spot, ""));
	}

	private String ofGroups(String name, boolean replaces, boolean mayBeDated) {
		boolean payable = asksForPayable();
		String table = tableOfLines();
		Spot spot = new Spot(About.GROUP, false, table, List.of(), payable, depth());
		String clauses = conditions.lines().clauses(spot.beforeGroup());
		String subject = "group of " + (payable && dice.in100(40) ? "payable " : "") + "lines" + (dice.in100(75) ? " billing " + codes.billed() : "") + (table == null ? "" : " in " + table) + (clauses.isEmpty() ? " " + conditions.lines().clause(spot.beforeGroup()) : clauses);
		return head(name, replaces, mayBeDated, subject) + (dice.in100(10) ? required(spot) : conditional(spot, dice.in100(40) ? ranking(spot) : ""));
	}

	private String ranking(Spot spot) {
		return "\n    ranked by " + conditions.numbers().operand(spot.beforeGroup()) + dice.of("", "", " + 1", " * 2") + ", " + dice.of("highest", "lowest") + " first";
	}

	private String conditional(Spot spot, String ranking) {
		StringBuilder rule = new StringBuilder();
		if (dice.in100(25))
			rule.append("\n    where ").append(conditions.condition(spot.beforeGroup()));
		if (dice.in100(85))
			rule.append("\n    when ").append(conditions.condition(spot));
		for (int i = dice.of(0, 0, 1, 1, 2); i > 0; i--)
			rule.append("\n    unless ").append(conditions.condition(spot.deeper()));
		boolean exempts = rule.indexOf("\n    unless ") >= 0;
		return rule + ranking + "\n    " + outcome(spot, ranking.isEmpty() ? plain(spot) : places(), exempts, rule.toString()) + ifUnknown(spot, rule.toString());
	}

	private String required(Spot spot) {
		StringBuilder rule = new StringBuilder();
		if (dice.in100(25))
			rule.append("\n    where ").append(conditions.condition(spot.beforeGroup()));
		boolean eachLevel = dice.in100(55);
		List<String> blocks = world.blocks.stream().filter(block -> eachLevel || !block.forLevel()).map(World.Block::name).toList();
		rule.append("\n    require ").append(blocks.isEmpty() || dice.in100(25) ? "(" + conditions.condition(eachLevel ? spot.ofLineAlone().atLevel() : spot.ofLineAlone()) + ")" : dice.of(blocks)).append(eachLevel ? " for each of its levels" : "");
		boolean exempts = dice.in100(40);
		if (exempts)
			rule.append("\n    unless ").append(conditions.condition(spot.deeper()));
		return rule + "\n    otherwise " + outcome(spot, plain(spot), exempts, rule.toString()) + ifUnknown(spot, rule.toString());
	}

	/** On which lines an outcome falls. */
	private String plain(Spot spot) {
		return switch (spot.about()) {
			case PAIR -> "the column " + dice.of(1, 2, 2) + " line ";
			case GROUP -> dice.of("", "all ");
			default -> "";
		};
	}

	private String places() {
		return dice.of("the 1st ", "the 2nd ", "the 2nd and further ", "the 1st to the 2nd ", "the 2nd to the 3rd ");
	}

	private String outcome(Spot spot, String which, boolean exempts, String rule) {
		String text = dice.in100(60) ? " " + message(spot, exempts, rule) : "";
		return dice.choose(List.of(way(8, () -> mayDeny(spot) ? "deny " + which + reason() + text : null), way(4, () -> "pend " + which + reason() + text), way(1, () -> mayDeny(spot) ? "return " + which + reason() + text : null), way(2, () -> "note " + which + (text.isEmpty() ? "\"Look at it.\"" : text.substring(1))),
				way(3, () -> "reduce " + which + "to " + dice.of("50%", "25%", "12.5%", "100%") + " " + reason() + text), way(2, () -> "reduce " + which + "to " + dice.of("1", "2", "mue.units", "its units") + " units " + reason() + text)));
	}

	private String reason() {
		return dice.of("CO-236", "CO-50", "OA-133", "PI-97", "CO-151 RARC N362") + dice.of("", "", " RARC M80");
	}

	private String ifUnknown(Spot spot, String rule) {
		if (dice.in100(35))
			return "";
		String text = dice.in100(70) ? " " + dice.of("\"Please send: {missing}.\"", message(spot, true, rule)) : "";
		return "\n    if unknown " + dice.choose(List.of(way(8, () -> "pend CO-252" + dice.of("", " RARC M127") + text), way(2, () -> mayDeny(spot) ? "deny CO-50" + text : null), way(1, () -> mayDeny(spot) ? "return CO-16" + text : null), way(1, () -> "note " + (text.isEmpty() ? "\"Unknown.\"" : text.substring(1)))));
	}

	private String message(Spot spot, boolean missing, String rule) {
		List<String> names = new ArrayList<>(List.of("procedure", "label", "validity", "successor", "primaries", "date", "line", "units", "place", "modifiers", "diagnoses", "levels", "unmet"));
		world.facts(dice.of(World.Kind.values()), false).forEach(fact -> names.add(fact.name()));
		if (missing)
			names.add("missing");
		if (spot.about() == About.PAIR || rule.contains(" line bills ") || rule.contains(" line of the patient bills "))
			names.add("other");
		if (spot.table() != null)
			names.add(spot.table().equals("mue") ? dice.of("mue.units", "mue.why") : spot.table().equals("ptp") ? "ptp.indicator" : "extra.units");
		return "\"A " + "{" + String.join("} and {", dice.some(dice.between(1, 3), names)) + "}.\"";
	}

	/** An exception to a rule or an exception. */
	String exception(String name, String target, boolean ofPairs, boolean mayBeDated) {
		return "exception " + name + dice.of("", " \"The exception " + name + "\"") + " to " + target + (dice.in100(40) ? " " + conditions.cites() : "") + (mayBeDated && dice.in100(20) ? "\n    effective " + codes.period() : "") + "\n    when "
				+ conditions.condition(new Spot(ofPairs ? About.PAIR : About.ANY, false, null, List.of(), false, dice.of(1, 1, 2)));
	}

	/** Criteria, which the conditions that follow can name. */
	String criteria(String name, boolean forLevel) {
		String text = "criteria " + name + dice.of("", " \"The criteria " + name + "\"") + dice.of(forLevel ? " for a level" : " for a line", forLevel ? " for a level" : "") + (dice.in100(40) ? "\n    " + conditions.cites() : "") + " {\n        "
				+ conditions.parts(dice.between(1, 3), new Spot(About.ANY, forLevel, null, List.of(), false, dice.of(1, 1, 2)), "\n        ") + "\n}";
		world.blocks.add(new World.Block(name, forLevel));
		return text;
	}

	/** Indications, which the conditions that follow can name. */
	String indications(String name, boolean forLevel) {
		StringBuilder text = new StringBuilder("indications " + name + dice.of("", " \"The indications " + name + "\"") + dice.of(forLevel ? " for a level" : " for a line", forLevel ? " for a level" : "") + " {");
		for (int i = dice.between(1, 3); i > 0; i--)
			text.append("\n        \"indication ").append(i).append("\" ").append(dice.in100(25) ? conditions.cites() + " " : "").append("diagnoses ").append(codes.diagnosisSet()).append(dice.in100(30) ? " with " + codes.diagnosisSet() : "")
					.append(dice.in100(60) ? " needing " + conditions.condition(new Spot(About.ANY, forLevel, null, List.of(), false, 1)) : "");
		world.blocks.add(new World.Block(name, forLevel));
		return text + "\n}";
	}
}
