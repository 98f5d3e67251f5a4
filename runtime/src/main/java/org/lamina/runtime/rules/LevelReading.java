package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What is said of the levels of the spine that lines treat, records name and diagnoses lie at. */
abstract class LevelReading extends ValueReading {

	LevelReading(boolean unknown, Evidence evidence, Filling filling, Line judged) {
		super(unknown, evidence, filling, judged);
	}

	/** How many levels a line treats. */
	public BigDecimal levelCount(Line line) {
		if (line.levels() == null)
			return filling == null ? null : numberOf(line);
		if (evidence != null)
			evidence.because(nameOf(line) + " treats " + text(line.levels()));
		return BigDecimal.valueOf(line.levels().stream().distinct().count());
	}

	private BigDecimal numberOf(Line line) {
		List<Level> levels = levelsOf(line);
		return filling.numberOf(levels == null ? List.of() : levels, List.of(nameOf("levels", line)), List.of());
	}

	static String text(List<Level> levels) {
		return levels.isEmpty() ? "no level" : String.join(", ", levels.stream().map(Level::text).toList());
	}

	/** Whether each level that a line treats is the neighbour of the one before, in the order of the spine. */
	public boolean levelsAreContiguous(Line line) {
		return areContiguous(levelsOf(line), nameOf(line) + " treats ");
	}

	/** Whether each level that the record names is the neighbour of the one before. */
	public boolean levelsAreContiguous(Fact fact, Claim claim, Line line) {
		String name = nameOf(fact, line, null);
		List<Level> levels = levels(fact, claim, line);
		return areContiguous(levels == null && filling != null ? filling.levels(name) : levels, name + " is ");
	}

	private boolean areContiguous(List<Level> levels, String subject) {
		if (levels == null)
			return unknown;
		because(subject, text(levels));
		Level above = null;
		for (Level level : new TreeSet<>(levels)) {
			if (above != null && level.index() - above.index() != 2)
				return false;
			above = level;
		}
		return true;
	}

	/** Whether each level that a line treats is one of a set. */
	public boolean levelsIn(LevelSet set, Line line) {
		return against(set, line.levels(), nameOf("levels", line), nameOf(line) + " treats ", levels -> levels.stream().allMatch(set::has));
	}

	/** Whether each level that the record names is one of a set. */
	public boolean levelsIn(LevelSet set, Fact fact, Claim claim, Line line) {
		return against(set, levels(fact, claim, line), nameOf(fact, line, null), nameOf(fact, line, null) + " is ", levels -> levels.stream().allMatch(set::has));
	}

	/** Whether one of the levels that a line treats is one of a set. */
	public boolean levelsInclude(LevelSet set, Line line) {
		return against(set, line.levels(), nameOf("levels", line), nameOf(line) + " treats ", levels -> levels.stream().anyMatch(set::has));
	}

	/** Whether one of the levels that the record names is one of a set. */
	public boolean levelsInclude(LevelSet set, Fact fact, Claim claim, Line line) {
		return against(set, levels(fact, claim, line), nameOf(fact, line, null), nameOf(fact, line, null) + " is ", levels -> levels.stream().anyMatch(set::has));
	}

	/** @param condition what is asked of the levels that are held against the set */
	private boolean against(LevelSet set, List<Level> levels, String name, String subject, Predicate<List<Level>> condition) {
		List<Level> those = filledIn(levels, name, set);
		if (those == null)
			return unknown;
		because(subject, text(those));
		return condition.test(those);
	}

	/** Levels, or what is filled in for them, to be held against a set. */
	private List<Level> filledIn(List<Level> levels, String name, LevelSet set) {
		if (levels != null || filling == null)
			return levels;
		List<Level> filled = filling.levels(name);
		filling.levelsHeldAgainst(name, set, null);
		return filled;
	}

	/**
	 * Levels of an operation that the record names, or what is filled in for them.
	 *
	 * @param parts gives the sets that such levels are held against
	 */
	List<Level> documented(Fact fact, Claim claim, Line line, Supplier<List<LevelSet>> parts) {
		if (fact(fact, claim, line, null) instanceof Value.Levels documented)
			return documented.levels();
		if (filling == null)
			return null;
		String name = nameOf(fact, line, null);
		List<Level> levels = filling.levels(name);
		parts.get().forEach(part -> filling.levelsHeldAgainst(name, part, null));
		return levels;
	}

	/** Levels that the record names; null if it names none, which then is filled in by the condition that asks. */
	private List<Level> levels(Fact fact, Claim claim, Line line) {
		return FactValues.of(fact, claim, line, null) instanceof Value.Levels levels ? levels.levels() : null;
	}

	/**
	 * Whether the diagnoses of a line lie where its procedure is done: not, if it points to some that say where they are and none of these
	 * places is among those that the procedure treats.
	 */
	public boolean diagnosesAreWhereProcedureTreats(Locations locations, Procedures procedures, Line line) {
		Procedure procedure = procedures.of(line.procedure());
		return procedure == null || procedure.treats() == null || diagnosesAreAt(locations, procedure.treats().levels(), line);
	}

	/** Whether the diagnoses of a line lie at the levels that it treats: not, if it points to some that say where they are and none of these places is among the levels. */
	public boolean diagnosesAreWhereLevelsAre(Locations locations, Line line) {
		Codes diagnoses = diagnosesOf(line, locations);
		List<Level> levels = levelsOf(line);
		if (levels == null)
			return diagnoses != null && diagnoses.list().stream().allMatch(diagnosis -> locations.of(diagnosis.packed()).isEmpty()) || unknown;
		return areAt(LevelSet.of(levels), diagnoses, locations, line);
	}

	private boolean diagnosesAreAt(Locations locations, LevelSet treated, Line line) {
		return areAt(treated, diagnosesOf(line, locations), locations, line);
	}

	private Codes diagnosesOf(Line line, Locations locations) {
		return line.diagnoses() == null && filling != null ? filling.codes(nameOf("diagnoses", line), locations.places().stream().map(Locations.Place::diagnoses).toList()) : line.diagnoses();
	}

	private boolean areAt(LevelSet treated, Codes diagnoses, Locations locations, Line line) {
		if (diagnoses == null)
			return unknown;
		LevelSet places = placesOf(diagnoses, locations, line);
		return places.isEmpty() || treated.isEmpty() || places.touches(treated);
	}

	private LevelSet placesOf(Codes diagnoses, Locations locations, Line line) {
		LevelSet places = LevelSet.EMPTY;
		for (Code diagnosis : diagnoses.list()) {
			LevelSet place = locations.of(diagnosis.packed());
			if (evidence != null && !place.isEmpty())
				evidence.because(nameOf(line) + " points to " + diagnosis + ", which is at " + place);
			places = places.union(place);
		}
		return places;
	}

	/** Whether two lines have a level in common. */
	public boolean sameLevel(Line one, Line other) {
		return common(one, other, LevelSet::of);
	}

	/** Whether two lines have levels in one region of the spine. */
	public boolean sameRegion(Line one, Line other) {
		return common(one, other, LevelSet::regionsOf);
	}

	private boolean common(Line one, Line other, Function<List<Level>, LevelSet> alike) {
		if (one == other)
			return true;
		if (filling == null && (one.levels() == null || other.levels() == null))
			return unknown;
		Line upper = isBefore(one, other) ? one : other;
		Line lower = upper == one ? other : one;
		List<Level> levels = levelsOf(upper);
		List<Level> ofLower = levelsOf(lower);
		if (upper.levels() == null && ofLower != null)
			filling.levelsHeldAgainst(nameOf("levels", upper), alike.apply(ofLower), lower.levels() == null ? nameOf("levels", lower) : null);
		if (lower.levels() == null && levels != null)
			filling.levelsHeldAgainst(nameOf("levels", lower), alike.apply(levels), upper.levels() == null ? nameOf("levels", upper) : null);
		return levels == null || ofLower == null ? unknown : levels.stream().anyMatch(alike.apply(ofLower)::has);
	}

	/** The levels of a line, or what is filled in for them. */
	List<Level> levelsOf(Line line) {
		return line.levels() == null && filling != null ? filling.levels(nameOf("levels", line)) : line.levels();
	}
}
