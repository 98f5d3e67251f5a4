package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What is said of the levels of the spine that lines treat, records name and diagnoses lie at. */
abstract class LevelReading extends ValueReading {

	LevelReading(boolean unknown, Evidence evidence, Filling filling, String claimId) {
		super(unknown, evidence, filling, claimId);
	}

	/** How many levels a line treats. */
	public BigDecimal levelCount(Line line) {
		if (line.levels() == null)
			return filling == null ? null : filling.number(nameOf("levels", line), BigDecimal.ONE, null, true);
		if (evidence != null)
			evidence.because(nameOf(line) + " treats " + text(line.levels()));
		return BigDecimal.valueOf(line.levels().stream().distinct().count());
	}

	static String text(List<Level> levels) {
		return levels.isEmpty() ? "no level" : String.join(", ", levels.stream().map(Level::text).toList());
	}

	/** Whether each level that a line treats is the neighbour of the one before, in the order of the spine. */
	public boolean levelsAreContiguous(Line line) {
		if (line.levels() == null)
			return filling == null ? unknown : unknown(nameOf("levels", line), "contiguous");
		if (evidence != null)
			evidence.because(nameOf(line) + " treats " + text(line.levels()));
		Level above = null;
		for (Level level : new TreeSet<>(line.levels())) {
			if (above != null && level.index() - above.index() != 2)
				return false;
			above = level;
		}
		return true;
	}

	/** Whether each level that a line treats is one of a set. */
	public boolean levelsIn(LevelSet set, Line line) {
		return levelsIn(set, line.levels(), nameOf("levels", line), nameOf(line) + " treats ");
	}

	/** Whether each level that the record names is one of a set. */
	public boolean levelsIn(LevelSet set, Fact fact, Claim claim, Line line) {
		return levelsIn(set, levels(fact, claim, line), nameOf(fact, line, null), nameOf(fact, line, null) + " is ");
	}

	private boolean levelsIn(LevelSet set, List<Level> levels, String name, String subject) {
		if (levels == null)
			return filling == null ? unknown : unknown(name, "in " + set);
		because(subject, text(levels));
		return levels.stream().allMatch(set::has);
	}

	/** Whether one of the levels that a line treats is one of a set. */
	public boolean levelsInclude(LevelSet set, Line line) {
		return levelsInclude(set, line.levels(), nameOf("levels", line), nameOf(line) + " treats ");
	}

	/** Whether one of the levels that the record names is one of a set. */
	public boolean levelsInclude(LevelSet set, Fact fact, Claim claim, Line line) {
		return levelsInclude(set, levels(fact, claim, line), nameOf(fact, line, null), nameOf(fact, line, null) + " is ");
	}

	private boolean levelsInclude(LevelSet set, List<Level> levels, String name, String subject) {
		if (levels == null)
			return filling == null ? unknown : unknown(name, "include " + set);
		because(subject, text(levels));
		return levels.stream().anyMatch(set::has);
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
		if (line.levels() == null)
			return filling == null ? unknown : unknown(nameOf("levels", line), "diagnoses");
		return diagnosesAreAt(locations, LevelSet.of(line.levels()), line);
	}

	private boolean diagnosesAreAt(Locations locations, LevelSet treated, Line line) {
		if (line.diagnoses() == null)
			return filling == null ? unknown : unknown(nameOf("diagnoses", line), "at " + treated);
		LevelSet places = LevelSet.EMPTY;
		for (Code diagnosis : line.diagnoses().list()) {
			LevelSet place = locations.of(diagnosis.packed());
			if (evidence != null && !place.isEmpty())
				evidence.because(nameOf(line) + " points to " + diagnosis + ", which is at " + place);
			places = places.union(place);
		}
		return places.isEmpty() || places.touches(treated);
	}

	/** Whether two lines have a level in common. */
	public boolean sameLevel(Line one, Line other) {
		return common("level", one, other, (level, another) -> level == another);
	}

	/** Whether two lines have levels in one region of the spine. */
	public boolean sameRegion(Line one, Line other) {
		return common("region", one, other, (level, another) -> level.region() == another.region());
	}

	private boolean common(String what, Line one, Line other, BiPredicate<Level, Level> alike) {
		if (one == other)
			return true;
		if (one.levels() == null || other.levels() == null) {
			boolean inOrder = one.position() <= other.position();
			return filling == null ? unknown : areAlike(what, inOrder ? one : other, inOrder ? other : one);
		}
		return one.levels().stream().anyMatch(level -> other.levels().stream().anyMatch(another -> alike.test(level, another)));
	}

	/** Where neither line tells its levels, those of either alone decide whether they meet. */
	private boolean areAlike(String what, Line one, Line other) {
		String key = what + nameOf(one) + nameOf(other);
		boolean first = one.levels() != null || unknown(nameOf("levels", one), key);
		boolean second = other.levels() != null || unknown(nameOf("levels", other), key);
		return first == second;
	}
}
