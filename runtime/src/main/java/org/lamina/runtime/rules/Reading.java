package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/**
 * How a condition is read. Conditions are three-valued; a condition that holds {@link #SURELY}, where the unknown counts as no, is yes,
 * and one that does not even hold {@link #POSSIBLY}, where the unknown counts as yes, is no. In between it is unknown. These are Kleene's
 * tables, with Java's own {@code &&}, {@code ||} and, for a negation, {@code !} before a condition read the {@link #opposite} way.
 *
 * <p>Every value a condition can use is read here, so that a reading that collects evidence knows what the condition rested on, and so that what is
 * unknown can be filled in.
 */
public final class Reading extends SamenessReading {

	/** The unknown counts as no. */
	public static final Reading SURELY = new Reading(false, null, null);

	/** The unknown counts as yes. */
	public static final Reading POSSIBLY = SURELY.opposite;

	private final Reading opposite;

	/** Whether what is read stands behind a negation, or an odd number of them. */
	private final boolean negated;

	/** What searches of other lines tell: all; only which line was found; nothing. Whether a line is a member of a group rests on those that surely are. */
	private enum Telling {
		ALL, FOUND, NOTHING
	}

	private final Telling searches;

	private Reading(boolean unknown, Evidence evidence, Line judged) {
		this(unknown, evidence, judged, Telling.ALL);
	}

	private Reading(boolean unknown, Evidence evidence, Line judged, Telling searches) {
		super(unknown, evidence, null, judged);
		this.negated = false;
		this.searches = searches;
		this.opposite = new Reading(this);
	}

	private Reading(Reading opposite) {
		super(!opposite.unknown, opposite.evidence, opposite.filling, opposite.judged);
		this.negated = true;
		this.searches = opposite.searches;
		this.opposite = opposite;
	}

	private Reading(Filling filling, Line judged) {
		super(false, null, filling, judged);
		this.negated = false;
		this.searches = Telling.NOTHING;
		this.opposite = new Reading(this);
	}

	static Reading surely(Evidence evidence, Line judged) {
		return new Reading(false, evidence, judged);
	}

	static Reading possibly(Evidence evidence, Line judged) {
		return new Reading(true, evidence, judged);
	}

	/** Read surely, with some of the unknown filled in. */
	static Reading filling(Filling filling, Line judged) {
		return new Reading(filling, judged);
	}

	/** The reading for what stands behind a {@code !}. */
	public Reading opposite() {
		return opposite;
	}

	/* ---------- other lines ---------- */

	/** Notes that another line was found, and is true. A line that makes a negated condition fail is no evidence for it. */
	public boolean found(Line other) {
		if (evidence != null && !negated && searches != Telling.NOTHING)
			evidence.found(other, nameOf(other));
		return true;
	}

	/**
	 * Notes that no other line of the claim was found, and is false.
	 *
	 * @param what what was looked for, as in {@code other line bills augmentation on the same date}
	 */
	public boolean foundNone(String what) {
		if (evidence != null && negated && unknown && searches == Telling.ALL)
			evidence.because("no " + what);
		return false;
	}

	/** Notes that no other line of the patient was found, which is false if the history is known, and else unknown. */
	public boolean foundNone(String what, Claim claim) {
		return claim.history() == null ? unknown("history of the patient", what) : foundNone(what);
	}

	/** Whether a line is payable: no rule of the policy returns or denies it; one that is pended is unknown. */
	public boolean isPayable(Line line, Judgement judgement) {
		Boolean payable = judgement.isPayable(line);
		return payable != null ? payable : unknown("whether " + nameOf(line) + " is payable", "");
	}

	/* ---------- modifiers, diagnoses, places ---------- */

	/** Whether a line has one of the modifiers. */
	public boolean hasModifier(CodeSet modifiers, Line line) {
		if (!modifiers.hasAnyOf(line.modifiers()))
			return false;
		if (evidence != null)
			line.modifiers().list().stream().filter(modifiers::has).forEach(modifier -> because(nameOf(line) + " has modifier ", modifier));
		return true;
	}

	/** Whether the diagnoses a line points to include one of the set. */
	public boolean diagnosesInclude(CodeSet set, Line line) {
		Codes diagnoses = line.diagnoses();
		if (diagnoses == null) {
			Codes filled = filling == null ? null : filling.codes(nameOf("diagnoses", line), List.of(set));
			return filled == null ? unknown : set.hasAnyOf(filled);
		}
		if (evidence != null)
			evidence.because(line.diagnosesOfTheClaim() ? nameOf(line) + " points to no diagnosis, so those of the claim count: " + join(diagnoses)
					: nameOf(line) + " points to " + join(diagnoses));
		return set.hasAnyOf(diagnoses);
	}

	private static String join(Codes codes) {
		return String.join(", ", codes.list().stream().map(Code::text).toList());
	}

	/** Whether the procedure a line bills is one of the set. */
	public boolean procedureIn(CodeSet set, Line line) {
		return set.has(line.procedure());
	}

	/** Whether the place of service of a line is one of the set. */
	public boolean placeIn(CodeSet set, Line line) {
		if (line.place() == null)
			return filling == null ? unknown : settled(filling.placeIn(set, nameOf("place", line)));
		if (evidence != null)
			evidence.because(nameOf(line) + " is at place " + line.place());
		return set.has(line.place());
	}

	/* ---------- procedures ---------- */

	/** Whether the procedure is valid on every day of the line. */
	public boolean isValid(Procedures procedures, Line line) {
		Procedure procedure = procedures.of(line.procedure());
		if (procedure == null)
			return unknown("validity of `" + line.procedure() + "`", "");
		LocalDate first = line.firstDay() == null ? date(line) : line.firstDay();
		if (!isHeldAgainst(procedure.validity(), first))
			return unknown;
		valid(procedure);
		return procedure.validity().includes(first) && (line.lastDay() == null || procedure.validity().includes(line.lastDay()));
	}

	/**
	 * Whether the procedure that a line bills is valid on a day.
	 *
	 * @param what the question, which tells it from others about a procedure that nothing declares
	 */
	public boolean isValidOn(Procedures procedures, Line line, LocalDate day, String what) {
		Procedure procedure = procedures.of(line.procedure());
		if (procedure == null)
			return unknown("validity of `" + line.procedure() + "`", what);
		if (!isHeldAgainst(procedure.validity(), day))
			return unknown;
		valid(procedure);
		return procedure.validity().includes(day);
	}

	/** Notes that a day is held against a period, and says whether it is there. */
	private boolean isHeldAgainst(Period period, LocalDate day) {
		if (filling != null && period.from() != null)
			filling.heldAgainst(day, period.from());
		if (filling != null && period.to() != null)
			filling.heldAgainst(day, period.to());
		return !isOpen(day);
	}

	private void valid(Procedure procedure) {
		if (evidence != null)
			evidence.because("`" + procedure.code() + "` is valid " + procedure.validity());
	}

	/** Whether a line begins on a day of a period. */
	public boolean isInForce(Period period, Line line) {
		LocalDate day = line.firstDay() == null ? date(line) : line.firstDay();
		return isHeldAgainst(period, day) ? period.includes(day) : unknown;
	}

	/** Whether the procedure that a line bills adds to others. */
	public boolean isAddOn(Procedures procedures, Line line) {
		Procedure procedure = procedures.of(line.procedure());
		return procedure != null && procedure.isAddOn();
	}

	/** Whether another line bills a procedure that the procedure of this line adds to. */
	public boolean billsPrimaryOf(Procedures procedures, Line line, Line other) {
		Procedure procedure = procedures.of(line.procedure());
		return procedure != null && procedure.isAddOn() && procedure.primaries().has(other.procedure());
	}

	/** Whether something holds for each level that a line treats. */
	public boolean forEachLevel(Line line, BiPredicate<Level, Reading> condition) {
		if (line.levels() == null)
			return unknown(nameOf("levels", line), "each");
		for (Level level : line.levels())
			if (!condition.test(level, this))
				return false;
		return true;
	}

	/* ---------- sets with dated members: what they have on the first day of the line ---------- */

	/** Whether the procedure a line bills is one of the set. */
	public boolean procedureIn(DatedCodeSet set, Line line) {
		return dated(set, line, members -> members.has(line.procedure()));
	}

	/** Whether the diagnoses a line points to include one of the set. */
	public boolean diagnosesInclude(DatedCodeSet set, Line line) {
		return dated(set, line, members -> diagnosesInclude(members, line));
	}

	/** Whether the place of service of a line is one of the set. */
	public boolean placeIn(DatedCodeSet set, Line line) {
		return dated(set, line, members -> placeIn(members, line));
	}

	/** Whether a line has one of the modifiers. */
	public boolean hasModifier(DatedCodeSet set, Line line) {
		return !line.modifiers().list().isEmpty() && dated(set, line, members -> hasModifier(members, line));
	}

	private boolean dated(DatedCodeSet set, Line line, Predicate<CodeSet> condition) {
		if (line.firstDay() != null)
			return condition.test(set.on(line.firstDay()));
		if (filling == null)
			return condition.test(unknown ? set.ever() : set.always());
		LocalDate day = date(line);
		set.turns().forEach(turn -> filling.heldAgainst(day, turn));
		return condition.test(!isOpen(day) ? set.on(day) : unknown ? set.ever() : set.always());
	}

	/* ---------- sums and groups ---------- */

	private Sums sums() {
		return new Sums(this);
	}

	/** How many lines of a claim there are of which something holds. */
	public BigDecimal count(Claim claim, BiPredicate<Line, Reading> condition) {
		return sums().count(claim.lines(), condition);
	}

	/** How many lines of the patient, in this claim and in the history, there are of which something holds. */
	public BigDecimal countOfPatient(Claim claim, BiPredicate<Line, Reading> condition, String what) {
		return sums().withHistory(sums().count(claim.linesOfPatient(), condition), claim, what, true);
	}

	/** The total of what lines of a claim have of which something holds. */
	public BigDecimal total(Claim claim, BiPredicate<Line, Reading> condition, BiFunction<Line, Reading, BigDecimal> value) {
		return sums().total(claim.lines(), condition, value);
	}

	/** The total of what lines of the patient have, in this claim and in the history, of which something holds. */
	public BigDecimal totalOfPatient(Claim claim, BiPredicate<Line, Reading> condition, BiFunction<Line, Reading, BigDecimal> value, String what) {
		return sums().withHistory(sums().total(claim.linesOfPatient(), condition, value), claim, what, false);
	}

	/** How many different levels lines of a claim treat of which something holds. */
	public BigDecimal levels(Claim claim, BiPredicate<Line, Reading> condition) {
		return sums().levels(claim.lines(), condition);
	}

	/** How many different levels lines of the patient treat, in this claim and in the history, of which something holds. */
	public BigDecimal levelsOfPatient(Claim claim, BiPredicate<Line, Reading> condition, String what) {
		return sums().withHistory(sums().levels(claim.linesOfPatient(), condition), claim, what, true);
	}

	/**
	 * Whether the place of a line in a ranking of lines of its claim, from 1, is one of some places; equal keys go by line number.
	 *
	 * @param member which lines are ranked, the line among them
	 * @param key    what they are ranked by
	 * @param first  the first of the places
	 * @param last   the last of them
	 */
	public boolean isRanked(Line ranked, Claim claim, BiPredicate<Line, Reading> member, BiFunction<Line, Reading, BigDecimal> key, boolean highestFirst, int first, int last) {
		return sums().isRanked(ranked, claim, member, key, highestFirst, first, last);
	}

	/** Whether something holds for one of the lines of a claim that are members of a group. */
	public boolean forAny(Claim claim, BiPredicate<Line, Reading> member, Predicate<Line> condition) {
		for (Line line : sums().members(claim.lines(), member))
			if (condition.test(line))
				return true;
		return false;
	}

	/** As this reads, whether something surely belongs to others. */
	Reading surely() {
		return filling != null ? unknown ? opposite : this : evidence == null ? SURELY : new Reading(false, evidence, judged, Telling.FOUND);
	}

	/** As this reads, whether something possibly belongs to others. */
	Reading possibly() {
		return filling != null ? unknown ? this : opposite : evidence == null ? POSSIBLY : new Reading(true, evidence, judged, Telling.NOTHING);
	}
}
