package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.ItsProcedure;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.PrimaryOfIt;
import org.lamina.dsl.expressions.Property;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.rules.Procedure;

/** Finds other lines, of the claim and of the patient's history. */
final class Searches {

	private final Knowledge knowledge;
	private final Sameness sameness;

	Searches(Knowledge knowledge, Sameness sameness) {
		this.knowledge = knowledge;
		this.sameness = sameness;
	}

	/** {@code another line bills augmentation on the same date}; {@code no other line} is the negation of it. */
	Truth search(OtherLine wanted, Scene scene) {
		if (wanted.isNone())
			return search(wanted, List.of(), scene.negated(), inner -> Truth.YES).not();
		return search(wanted, List.of(), scene, inner -> Truth.YES);
	}

	/**
	 * Whether there is such a line, of which also holds what is joined to the search behind it.
	 *
	 * @param joined what is joined to the search
	 * @param holds  whether all that is joined holds in a scene
	 */
	Truth search(OtherLine wanted, List<Condition> joined, Scene scene, Function<Scene, Truth> holds) {
		Truth found = Truth.NO;
		for (Line line : candidates(wanted, scene)) {
			Scene inner = wanted.getNamed() == null ? scene : scene.withNamed(wanted.getNamed().getName(), line);
			Truth fits = fits(wanted, line, scene);
			if (fits != Truth.NO)
				fits = fits.and(holds.apply(inner));
			if (fits == Truth.YES) {
				noteFound(line, scene);
				return Truth.YES;
			}
			found = found.or(fits);
		}
		if (wanted.isOfPatient() && scene.claim().history() == null)
			found = found.or(scene.doubt().settle(scene.ask("history of the patient", Knowledge.textOf(wanted).replaceFirst("^no other", "another") + joined.stream().map(Knowledge::textOf).toList())));
		if (found == Truth.NO)
			noteNone(wanted, joined, scene);
		return found;
	}

	private static List<Line> candidates(OtherLine wanted, Scene scene) {
		Stream<Line> lines = scene.claim().lines().stream();
		if (wanted.isOfPatient())
			lines = Stream.concat(lines, scene.history().stream());
		return lines.filter(line -> !scene.hasPart(line)).filter(line -> !wanted.isEarlier() || scene.isOfClaim(line) && line.number() < scene.line().number()).toList();
	}

	private Truth fits(OtherLine wanted, Line line, Scene scene) {
		Truth fits = bills(line, wanted.getBilled(), scene);
		if (fits != Truth.NO)
			fits = fits.and(sameness.same(wanted.getClauses(), scene.line(), line, scene));
		return fits == Truth.NO || !wanted.isPayable() ? fits : fits.and(scene.doubt().settle(scene.isPayable(line)));
	}

	/** Whether a line bills what is listed: members of sets, the judged line's procedure, a primary of it. */
	Truth bills(Line line, List<? extends SetExpression> billed, Scene scene) {
		List<? extends SetExpression> listed = billed.stream().filter(item -> !(item instanceof ItsProcedure || item instanceof PrimaryOfIt)).toList();
		Truth bills = listed.isEmpty() ? Truth.NO : scene.doubt().settle(scene.sets().has(listed, line.procedure(), line, scene));
		for (SetExpression item : billed)
			if (bills != Truth.YES && !listed.contains(item))
				bills = bills.or(bills(line, item, scene));
		return bills;
	}

	private Truth bills(Line line, SetExpression item, Scene scene) {
		if (item instanceof ItsProcedure)
			return Truth.of(line.procedure().equals(scene.line().procedure()));
		Procedure judged = knowledge.procedure(scene.line().procedure());
		return Truth.of(judged != null && judged.isAddOn() && judged.primaries().has(line.procedure()));
	}

	/** A line that makes a negated condition fail is no evidence for it. */
	private static void noteFound(Line line, Scene scene) {
		if (!scene.doubt().negated() && scene.doubt().found())
			scene.notes().found(line, billedBy(line, scene));
	}

	/** {@code line 2 bills `22513` on 2026-02-03} */
	static String billedBy(Line line, Scene scene) {
		return scene.nameOf(line) + " bills `" + line.procedure() + "`" + (line.firstDay() == null ? "" : " on " + line.firstDay());
	}

	private static void noteNone(OtherLine wanted, List<Condition> joined, Scene scene) {
		if (scene.doubt().negated() && scene.doubt().none() && scene.doubt().unknown() == Truth.YES)
			scene.notes().because("no " + Knowledge.textOf(wanted).replaceFirst("^no other", "another").replaceFirst("^an(other| earlier)", "$1").strip() + joined.stream().map(part -> " and " + Knowledge.textOf(part)).collect(Collectors.joining()));
	}
}
