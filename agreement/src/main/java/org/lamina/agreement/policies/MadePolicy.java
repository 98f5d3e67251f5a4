package org.lamina.agreement.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamina.agreement.random.Dice;

/**
 * A policy made by chance, with its library, maybe a second version, and maybe a plan that extends it.
 *
 * @param seed      what it was made from: the same seed gives the same policy
 * @param documents texts by the names of files
 * @param world     what its rules can speak of
 */
public record MadePolicy(long seed, Map<String, String> documents, World world) {

	/** The policy of a seed. */
	public static MadePolicy of(long seed) {
		Dice dice = new Dice(seed);
		World world = new World(dice.split());
		Map<String, String> documents = new LinkedHashMap<>();
		documents.put("codes.lamina", Vocabulary.library("made.codes", world, dice.split()));
		Maker maker = new Maker(world, dice);
		boolean versions = dice.in100(20);
		documents.put("policy.lamina", maker.policy(versions ? "1" : dice.of(null, "2026.1"), versions ? dice.of("", "") + "to " + world.middle() : dice.in100(40) ? maker.codes.period() : null));
		if (versions)
			documents.put("policy-2.lamina", maker.policy("2", "from " + world.afterMiddle()));
		else if (dice.in100(25))
			documents.put("plan.lamina", maker.plan());
		return new MadePolicy(seed, documents, world);
	}

	/** Writes the policies of a world. */
	private static final class Maker {

		private final World world;
		private final Dice dice;
		private final CodeText codes;
		private List<String> rules = List.of();
		private final List<String> exceptions = new ArrayList<>();

		Maker(World world, Dice dice) {
			this.world = world;
			this.dice = dice;
			this.codes = new CodeText(world, dice);
		}

		private String head(String name, String version, String effective, String base) {
			String scope = dice.in100(20) ? dice.of("kind professional", "kind professional or hospital-outpatient", "line of business commercial or medicare", "kind professional, line of business commercial") : null;
			return "policy " + name + " \"A policy\"" + (version == null ? "" : "\n    version " + version + dice.of("", " published 2022-11-20")) + (effective == null ? "" : "\n    effective " + effective) + (scope == null ? "" : "\n    applies to " + scope)
					+ (base == null ? "" : "\n    extends " + base) + "\n    uses made.codes\n\n";
		}

		String policy(String version, String effective) {
			world.blocks.clear();
			world.codings.clear();
			if (dice.in100(40))
				world.codings.add("taken");
			StringBuilder text = new StringBuilder(head("made.policy", version, effective, null));
			RuleText writer = new RuleText(world, dice);
			table(text);
			boolean mayBeDated = effective == null || !effective.matches("(from|to) .*");
			blocks(text, writer, "");
			int number = dice.between(3, 6);
			rules = new ArrayList<>();
			exceptions.clear();
			for (int i = 1; i <= number; i++) {
				String name = i == 1 && dice.in100(20) ? dice.of("return", "null", "judge", "first") : "rule-" + i;
				String rule = writer.rule(name, false, mayBeDated);
				rules.add(name);
				text.append(rule).append("\n\n");
				if (dice.in100(25) && !rule.contains("payable"))
					text.append(RuleText.onOtherLine(rule, name, "also-" + name).map(other -> other + "\n\n").orElse(""));
				if (dice.in100(30))
					exception(text, writer, "", name, rule.contains("pair of lines"), mayBeDated);
			}
			coding(text);
			return text.toString();
		}

		/** A policy and the one that it extends may each have a table of this name. */
		private void table(StringBuilder text) {
			boolean again = world.tables.removeIf(table -> table.name().equals("extra"));
			if (dice.in100(again ? 20 : 50))
				return;
			text.append("table extra by procedure\n    | procedure | points | units |");
			for (String code : dice.some(dice.between(1, 4), world.procedures))
				text.append("\n    | ").append(code).append(" | ").append(dice.of(world.numbers)).append(" | ").append(dice.of(world.numbers)).append(" |");
			text.append("\n\n");
			world.tables.add(new World.Table("extra", 1, Vocabulary.columns("points", World.Kind.NUMBER, "units", World.Kind.NUMBER)));
		}

		private void blocks(StringBuilder text, RuleText writer, String suffix) {
			if (dice.in100(50))
				text.append(writer.criteria("line-criteria" + suffix, false)).append("\n\n");
			if (dice.in100(50))
				text.append(writer.criteria("level-criteria" + suffix, true)).append("\n\n");
			if (dice.in100(35))
				text.append(writer.indications("line-indications" + suffix, false)).append("\n\n");
			if (dice.in100(35))
				text.append(writer.indications("level-indications" + suffix, true)).append("\n\n");
		}

		private void exception(StringBuilder text, RuleText writer, String prefix, String rule, boolean ofPairs, boolean mayBeDated) {
			String target = rule;
			for (int depth = dice.of(1, 1, 1, 2, 3); depth > 0; depth--) {
				String name = prefix + "exception-" + (exceptions.size() + 1);
				exceptions.add(name);
				text.append(writer.exception(name, target, ofPairs, mayBeDated)).append("\n\n");
				target = name;
			}
		}

		private void coding(StringBuilder text) {
			if (world.codings.isEmpty())
				return;
			text.append("coding taken").append(dice.in100(80) ? " \"What reports it\"" : "");
			if (dice.in100(30))
				text.append("\n    effective ").append(codes.period());
			if (dice.in100(60))
				text.append("\n    when ").append(dice.of("claim-yes-no-fact", "claim-yes-no-fact or claim-other-fact", "the claim's kind is professional", "claim-number-fact > " + dice.of(world.numbers)));
			text.append("\n    code each of claim-levels-fact from ").append(dice.in100(50) ? dice.of(world.procedureSets) + ", " : "").append(String.join(", ", world.procedures));
			if (dice.in100(85))
				text.append("\n    side both if claim-other-fact");
			if (dice.in100(40))
				text.append("\n    combined by joint");
			text.append("\n\n");
		}

		/** A plan that extends the policy that was written last. */
		String plan() {
			StringBuilder text = new StringBuilder(head("made.plan", "2026.1", dice.of(null, null, codes.period(), "from " + dice.of(world.days.subList(0, 3))), "made.policy"));
			RuleText writer = new RuleText(world, dice);
			world.blocks.clear();
			world.codings.clear();
			table(text);
			blocks(text, writer, "-of-plan");
			List<String> left = new ArrayList<>(rules);
			List<String> kept = new ArrayList<>(exceptions);
			if (dice.in100(40))
				text.append("drop rule ").append(left.remove(dice.below(left.size()))).append("\n\n");
			else if (dice.in100(40) && !kept.isEmpty())
				text.append("drop exception ").append(kept.get(dice.below(kept.size()))).append("\n\n");
			if (dice.in100(60))
				text.append(writer.rule(dice.of(left), true, false)).append("\n\n");
			text.append(writer.rule("plan-rule", false, false)).append("\n\n");
			exceptions.clear();
			if (dice.in100(60))
				exception(text, writer, "plan-", dice.in100(50) ? "plan-rule" : dice.of(left), false, false);
			return text.toString();
		}
	}
}
