package org.lamina.dsl.interpretation;

import java.util.List;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.rules.CodeSet;

/** Which lines have which modifiers. Modifiers that are absent are none, so this is never unknown. */
final class Modifiers {

	private final Knowledge knowledge;

	Modifiers(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/** {@code either line has a modifier in ncci-modifiers} */
	Truth has(HasModifier has, Scene scene) {
		CodeSet wanted = has.getSet() != null ? knowledge.members(has.getSet()).set() : CodeSet.of(has.getCodes().stream().map(code -> Code.of(CodeSystem.MODIFIER, code)).toArray(Code[]::new));
		return switch (has.getWho() == null ? "named" : has.getWho()) {
			case "either" -> Truth.of(pairOf(scene).stream().anyMatch(line -> has.isNone() != has(line, wanted, scene)));
			case "neither" -> Truth.of(pairOf(scene).stream().noneMatch(line -> has.isNone() != has(line, wanted, scene)));
			case "both" -> Truth.of(pairOf(scene).stream().allMatch(line -> has.isNone() != has(line, wanted, scene)));
			default -> Truth.of(has.isNone() != has(lineOf(has, scene), wanted, scene));
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

	private static boolean has(Line line, CodeSet wanted, Scene scene) {
		List<Code> found = line.modifiers().list().stream().filter(wanted::has).toList();
		found.forEach(modifier -> scene.notes().because(scene.nameOf(line) + " has modifier " + modifier));
		return !found.isEmpty();
	}
}
