package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamina.dsl.expressions.DatedWithin;
import org.lamina.dsl.expressions.SameAs;
import org.lamina.dsl.expressions.SameClause;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/** Whether two lines are the same in something. What is unknown of both is missing in the order of the claim. */
final class Sameness {

	private final Operands operands;
	private final Comparisons comparisons;

	Sameness(Operands operands, Comparisons comparisons) {
		this.operands = operands;
		this.comparisons = comparisons;
	}

	/** Whether two lines are the same in all that clauses say. */
	Truth same(List<? extends SameClause> clauses, Line one, Line other, Scene scene) {
		Truth all = Truth.YES;
		for (SameClause clause : clauses) {
			if (all == Truth.NO)
				return all;
			all = all.and(scene.doubt().settle(same(clause, one, other, scene)));
		}
		return all;
	}

	private Truth same(SameClause clause, Line one, Line other, Scene scene) {
		if (clause instanceof DatedWithin within)
			return Comparisons.within(LineFields.read("date", other, scene), comparisons.lengthOf(within.getDuration(), scene), within.getDuration(), within.getDirection(), operands.read(within.getMoment(), scene));
		boolean inOrder = scene.isOfClaim(one) && (!scene.isOfClaim(other) || one.position() < other.position());
		Line upper = inOrder ? one : other;
		Line lower = inOrder ? other : one;
		return switch (((SameAs) clause).getWhat()) {
			case "date" -> sameDate(upper, lower, scene);
			case "provider" -> same("provider", upper, upper.provider(), lower, lower.provider(), scene);
			case "group" -> sameGroupAndSpecialty(upper, lower, scene);
			case "facility" -> same("facility", upper, upper.facility(), lower, lower.facility(), scene);
			case "place" -> samePlace(upper, lower, scene);
			case "level" -> shareLevels(upper, lower, scene);
			default -> shareRegion(upper, lower, scene);
		};
	}

	private static Truth sameGroupAndSpecialty(Line one, Line other, Scene scene) {
		Truth group = scene.doubt().settle(same("group", one, one.group(), other, other.group(), scene));
		return group == Truth.NO ? group : group.and(scene.doubt().settle(same("specialty", one, one.specialty(), other, other.specialty(), scene)));
	}

	private static Truth same(String what, Line one, String ofOne, Line other, String ofOther, Scene scene) {
		return Comparisons.same(LineFields.party(what, ofOne, one, scene), LineFields.party(what, ofOther, other, scene));
	}

	/** Equal single days are the same date, disjoint spans are not, and of spans that overlap it is unknown. */
	private static Truth sameDate(Line one, Line other, Scene scene) {
		Quantity ofOne = LineFields.firstDay(one, scene);
		Quantity ofOther = LineFields.firstDay(other, scene);
		aimAtDays(ofOne, ofOther, other);
		aimAtDays(ofOther, ofOne, one);
		if (ofOne.day() == null || ofOther.day() == null)
			return Truth.UNKNOWN;
		LocalDate lastOfOne = LineFields.lastDay(one, ofOne.day());
		LocalDate lastOfOther = LineFields.lastDay(other, ofOther.day());
		if (lastOfOne.isBefore(ofOther.day()) || lastOfOther.isBefore(ofOne.day()))
			return Truth.NO;
		boolean singleDays = ofOne.day().equals(lastOfOne) && ofOther.day().equals(lastOfOther);
		return singleDays ? Truth.YES : scene.ask(singleDaysOf(one, other, scene), "");
	}

	private static void aimAtDays(Quantity day, Quantity first, Line other) {
		day.aimAt(first);
		if (first.day() != null)
			day.aimAt(LineFields.lastDay(other, first.day()), first.from());
	}

	private static String singleDaysOf(Line one, Line other, Scene scene) {
		boolean both = scene.isOfClaim(one) && scene.isOfClaim(other);
		return both ? "single days of lines " + Math.min(one.number(), other.number()) + " and " + Math.max(one.number(), other.number()) : "single days of " + scene.nameOf(one) + " and " + scene.nameOf(other);
	}

	private static Truth samePlace(Line one, Line other, Scene scene) {
		Code ofOne = LineFields.place(one, null, scene);
		Code ofOther = LineFields.place(other, null, scene);
		heldAgainst(LineFields.place(other, scene), ofOne, LineFields.place(one, scene), place -> new Domain.Cut.OneOf(List.of(place)), scene);
		heldAgainst(LineFields.place(one, scene), ofOther, LineFields.place(other, scene), place -> new Domain.Cut.OneOf(List.of(place)), scene);
		return ofOne == null || ofOther == null ? Truth.UNKNOWN : Truth.of(ofOne.equals(ofOther));
	}

	private static Truth shareLevels(Line one, Line other, Scene scene) {
		return share(one, other, Set::copyOf, scene);
	}

	private static Truth shareRegion(Line one, Line other, Scene scene) {
		return share(one, other, Sameness::regionsOf, scene);
	}

	/** @param alike the levels that some levels are held to be the same as */
	private static Truth share(Line one, Line other, Function<List<Level>, Set<Level>> alike, Scene scene) {
		List<Level> ofOne = LineFields.levels(one, null, scene);
		List<Level> ofOther = LineFields.levels(other, null, scene);
		heldAgainst(LineFields.levels(other, scene), ofOne, LineFields.levels(one, scene), levels -> new Domain.Cut.OnLevels(alike.apply(levels)), scene);
		heldAgainst(LineFields.levels(one, scene), ofOther, LineFields.levels(other, scene), levels -> new Domain.Cut.OnLevels(alike.apply(levels)), scene);
		return ofOne == null || ofOther == null ? Truth.UNKNOWN : Truth.of(ofOne.stream().anyMatch(alike.apply(ofOther)::contains));
	}

	/** What is unknown of one line is held against what another says. */
	private static <T> void heldAgainst(Atom atom, T value, Atom of, Function<T, Domain.Cut> cut, Scene scene) {
		if (value != null)
			scene.notes().heldAgainst(atom, cut.apply(value), scene.filling().of(of));
	}

	/** Every level of the regions in which some levels are. */
	private static Set<Level> regionsOf(List<Level> levels) {
		Set<Level.Region> regions = levels.stream().map(Level::region).collect(Collectors.toCollection(HashSet::new));
		return Level.values().stream().filter(level -> regions.contains(level.region())).collect(Collectors.toUnmodifiableSet());
	}
}
