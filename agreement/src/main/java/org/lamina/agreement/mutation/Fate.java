package org.lamina.agreement.mutation;

import java.util.List;
import java.util.function.Function;
import org.lamina.dsl.generation.GeneratedFile;

/**
 * What became of a mistake.
 *
 * @param mistake the mistake
 * @param effect  the most that it did to any rules
 * @param tried   in how many rules it changed what is generated
 */
record Fate(Mistake mistake, Effect effect, int tried) {

	/**
	 * Makes a mistake in one policy's rules after the other, until it is noticed.
	 *
	 * @param tries in how many rules at most of which other files are generated
	 */
	static Fate of(Mistake mistake, List<MadeRules> rules, int tries) {
		Effect most = Effect.NOT_REACHED;
		Function<MadeRules, List<GeneratedFile>> generator = mistake.generator();
		int tried = 0;
		for (MadeRules made : rules) {
			if (!mistake.isReached(made.reached()))
				continue;
			Effect effect = made.effect(generator);
			most = effect.compareTo(most) > 0 ? effect : most;
			if (effect != Effect.NONE)
				tried++;
			if (effect.isNoticed() || tried == tries)
				break;
		}
		return new Fate(mistake, most, tried);
	}

	/** Whether nobody notices the mistake, though it may be one: it compiles to other classes, or no rules are generated otherwise. */
	boolean isUnnoticed() {
		return !effect.isNoticed() && effect != Effect.SAME_CLASSES;
	}
}
