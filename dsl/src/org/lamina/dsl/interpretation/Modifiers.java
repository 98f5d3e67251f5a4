package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.function.Predicate;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Line;

/** Which lines have which modifiers. Modifiers that are absent are none, so this is never unknown. */
final class Modifiers {

	/** {@code either line has a modifier in ncci-modifiers} */
	Truth has(HasModifier has, Scene scene) {
		Predicate<Line> holds = line -> has.isNone() != has(line, has, scene);
		return switch (has.getWho() == null ? "named" : has.getWho()) {
			case "either" -> Truth.of(pairOf(scene).stream().anyMatch(holds));
			case "neither" -> Truth.of(pairOf(scene).stream().noneMatch(holds));
			case "both" -> Truth.of(pairOf(scene).stream().allMatch(holds));
			default -> Truth.of(holds.test(lineOf(has, scene)));
		};
	}

	private static List<Line> pairOf(Scene scene) {
		return List.of(scene.pair().first(), scene.pair().second());
	}

	private static Line lineOf(HasModifier has, Scene scene) {
		if (has.getColumn() != null)
			return has.getColumn().equals("1") ? scene.pair().first() : scene.pair().second();
		return has.getLine() != null ? scene.named().get(has.getLine().getName()) : scene.line();
	}

	private static boolean has(Line line, HasModifier wanted, Scene scene) {
		List<Code> found = line.modifiers().list().stream().filter(code -> wanted.getSet() == null ? wanted.getCodes().contains(code.text()) : Sets.has(List.of(wanted.getSet()), code, line, scene) == Truth.YES).toList();
		found.forEach(modifier -> scene.notes().because(scene.nameOf(line) + " has modifier " + modifier));
		return !found.isEmpty();
	}
}
