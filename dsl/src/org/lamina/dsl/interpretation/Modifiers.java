package org.lamina.dsl.interpretation;

import java.util.List;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Line;

/** Which lines have which modifiers. Modifiers that are absent are none, so this is unknown only of a set whose members depend on a day that is unknown. */
final class Modifiers {

	/** {@code either line has a modifier in ncci-modifiers} */
	Truth has(HasModifier has, Scene scene) {
		return switch (has.getWho() == null ? "named" : has.getWho()) {
			case "either" -> any(pairOf(scene), has, scene);
			case "neither" -> any(pairOf(scene), has, scene.negated()).not();
			case "both" -> all(pairOf(scene), has, scene);
			default -> holds(lineOf(has, scene), has, scene);
		};
	}

	private static Truth any(List<Line> lines, HasModifier has, Scene scene) {
		Truth any = Truth.NO;
		for (Line line : lines)
			if (any != Truth.YES)
				any = any.or(holds(line, has, scene));
		return any;
	}

	private static Truth all(List<Line> lines, HasModifier has, Scene scene) {
		Truth all = Truth.YES;
		for (Line line : lines)
			if (all != Truth.NO)
				all = all.and(holds(line, has, scene));
		return all;
	}

	private static Truth holds(Line line, HasModifier has, Scene scene) {
		return has.isNone() ? has(line, has, scene.negated()).not() : has(line, has, scene);
	}

	private static List<Line> pairOf(Scene scene) {
		return List.of(scene.pair().first(), scene.pair().second());
	}

	private static Line lineOf(HasModifier has, Scene scene) {
		if (has.getColumn() != null)
			return has.getColumn().equals("1") ? scene.pair().first() : scene.pair().second();
		return has.getLine() != null ? scene.named().get(has.getLine().getName()) : scene.line();
	}

	private static Truth has(Line line, HasModifier wanted, Scene scene) {
		Truth any = Truth.NO;
		for (Code modifier : line.modifiers().list()) {
			Truth has = wanted.getSet() == null ? Truth.of(wanted.getCodes().contains(modifier.text())) : scene.doubt().settle(scene.sets().has(List.of(wanted.getSet()), modifier, line, scene));
			if (has == Truth.YES)
				scene.notes().because(scene.nameOf(line) + " has modifier " + modifier);
			any = any.or(has);
		}
		return any;
	}
}
