package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/**
 * How a condition is read. Conditions are three-valued; a condition that holds {@link #SURELY}, where the unknown counts as no, is yes,
 * and one that does not even hold {@link #POSSIBLY}, where the unknown counts as yes, is no. In between it is unknown. These are Kleene's
 * tables, with Java's own {@code &&}, {@code ||} and, for a negation, {@code !} before a condition read the {@link #opposite} way.
 *
 * <p>Every value a condition can use is read here, so that a reading that collects evidence knows what the condition rested on.
 */
public final class Reading extends Comparison {

	/** The unknown counts as no. */
	public static final Reading SURELY = new Reading(false, null);

	/** The unknown counts as yes. */
	public static final Reading POSSIBLY = SURELY.opposite;

	private final Evidence evidence;
	private final Reading opposite;

	/** Whether what is read stands behind a negation, or an odd number of them. */
	private final boolean negated;

	private Reading(boolean unknown, Evidence evidence) {
		super(unknown);
		this.evidence = evidence;
		this.negated = false;
		this.opposite = new Reading(this);
	}

	private Reading(Reading opposite) {
		super(!opposite.unknown);
		this.evidence = opposite.evidence;
		this.negated = true;
		this.opposite = opposite;
	}

	static Reading surely(Evidence evidence) {
		return new Reading(false, evidence);
	}

	static Reading possibly(Evidence evidence) {
		return new Reading(true, evidence);
	}

	/** The reading for what stands behind a {@code !}. */
	public Reading opposite() {
		return opposite;
	}

	private boolean unknown(String what) {
		missing(what);
		return unknown;
	}

	private void missing(String what) {
		if (evidence != null)
			evidence.missing(what);
	}

	private void because(String subject, Object what) {
		if (evidence != null)
			evidence.because(subject + what);
	}

	/* ---------- lines and how they compare ---------- */

	/** Notes that another line was found, and is true. A line that makes a negated condition fail is no evidence for it. */
	public boolean found(Line other) {
		if (evidence != null && !negated)
			evidence.found(other);
		return true;
	}

	/**
	 * Notes that no other line was found, and is false.
	 *
	 * @param what what was looked for, as in {@code other line bills augmentation on the same date}
	 */
	public boolean foundNone(String what) {
		if (evidence != null && negated && unknown)
			evidence.because("no " + what);
		return false;
	}

	/** Equal single days are the same date, disjoint spans are not, and of spans that overlap it is unknown. */
	public boolean sameDate(Line one, Line other) {
		if (one.firstDay() == null || other.firstDay() == null)
			return unknownOf("date", one, one.firstDay(), other, other.firstDay());
		if (one.lastDay().isBefore(other.firstDay()) || other.lastDay().isBefore(one.firstDay()))
			return false;
		return one.firstDay().equals(one.lastDay()) && one.firstDay().equals(other.firstDay()) && one.firstDay().equals(other.lastDay())
				|| unknown("single days of lines " + Math.min(one.number(), other.number()) + " and " + Math.max(one.number(), other.number()));
	}

	/** The rendering provider, by NPI. */
	public boolean sameProvider(Line one, Line other) {
		return same("provider", one, one.provider(), other, other.provider());
	}

	/** The billing group and the specialty. */
	public boolean sameGroup(Line one, Line other) {
		return same("group", one, one.group(), other, other.group()) && same("specialty", one, one.specialty(), other, other.specialty());
	}

	public boolean samePlace(Line one, Line other) {
		return same("place", one, one.place(), other, other.place());
	}

	public boolean sameFacility(Line one, Line other) {
		return same("facility", one, one.facility(), other, other.facility());
	}

	private boolean same(String what, Line one, Object ofOne, Line other, Object ofOther) {
		if (ofOne == null || ofOther == null)
			return unknownOf(what, one, ofOne, other, ofOther);
		return ofOne.equals(ofOther);
	}

	/** Where two lines are compared and it is unknown of both, both are missing, in the order of the claim. */
	private boolean unknownOf(String what, Line one, Object ofOne, Line other, Object ofOther) {
		boolean inOrder = one.position() < other.position();
		if (inOrder && ofOne == null || !inOrder && ofOther == null)
			missing(nameOf(what, inOrder ? one : other));
		if (inOrder && ofOther == null || !inOrder && ofOne == null)
			missing(nameOf(what, inOrder ? other : one));
		return unknown;
	}

	/** Whether a line has one of the modifiers. */
	public boolean hasModifier(CodeSet modifiers, Line line) {
		if (!modifiers.hasAnyOf(line.modifiers()))
			return false;
		if (evidence != null)
			line.modifiers().list().stream().filter(modifiers::has).forEach(modifier -> because(line + " has modifier ", modifier));
		return true;
	}

	/** Whether the diagnoses a line points to include one of the set. */
	public boolean diagnosesInclude(CodeSet set, Line line) {
		Codes diagnoses = line.diagnoses();
		if (diagnoses == null)
			return unknown(nameOf("diagnoses", line));
		if (evidence != null)
			evidence.because(line.diagnosesOfTheClaim() ? line + " points to no diagnosis, so those of the claim count: " + join(diagnoses)
					: line + " points to " + join(diagnoses));
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
			return unknown(nameOf("place", line));
		if (evidence != null)
			evidence.because(line + " is at place " + line.place());
		return set.has(line.place());
	}

	/* ---------- procedures ---------- */

	/** Whether the procedure is valid on every day of the line. */
	public boolean isValid(Procedures procedures, Line line) {
		Procedure procedure = procedures.of(line.procedure());
		if (procedure == null)
			return unknown("validity of `" + line.procedure() + "`");
		if (line.firstDay() == null)
			return unknown(nameOf("date", line));
		valid(procedure);
		return procedure.validity().includes(line.firstDay()) && procedure.validity().includes(line.lastDay());
	}

	/** Whether the procedure that a line bills is valid on a day. */
	public boolean isValidOn(Procedures procedures, Line line, LocalDate day) {
		Procedure procedure = procedures.of(line.procedure());
		if (procedure == null)
			return unknown("validity of `" + line.procedure() + "`");
		if (day == null)
			return unknown;
		valid(procedure);
		return procedure.validity().includes(day);
	}

	private void valid(Procedure procedure) {
		if (evidence != null)
			evidence.because("`" + procedure.code() + "` is valid " + procedure.validity());
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

	/* ---------- values; null is unknown ---------- */

	/** The first day of a line. */
	public LocalDate date(Line line) {
		return read("date", line, line.firstDay());
	}

	/** The last day of a line. */
	public LocalDate endDate(Line line) {
		return read("end-date", line, line.lastDay());
	}

	public BigDecimal units(Line line) {
		return read("units", line, line.units());
	}

	/** The charge in the currency of the claim. */
	public BigDecimal charge(Line line) {
		return read("charge", line, line.charge());
	}

	private <T> T read(String what, Line line, T value) {
		if (evidence == null)
			return value;
		if (value == null)
			missing(nameOf(what, line));
		else
			because("the " + what + " of " + line + " is ", value);
		return value;
	}

	/** The kind of a claim, {@code professional} or {@code hospital-outpatient}. */
	public String kind(Claim claim) {
		return ofClaim("kind of the claim", claim.kind());
	}

	/** {@code original}, {@code replacement} or {@code void}. */
	public String frequency(Claim claim) {
		return ofClaim("frequency of the claim", claim.frequency());
	}

	public String lineOfBusiness(Claim claim) {
		return ofClaim("line-of-business", claim.lineOfBusiness());
	}

	/** The two letters of the state where the service was given. */
	public String state(Claim claim) {
		return ofClaim("state", claim.state());
	}

	public String priorAuthorization(Claim claim) {
		return ofClaim("prior-authorization", claim.priorAuthorization());
	}

	public String sex(Claim claim) {
		return ofClaim("sex of the patient", claim.patient().sex());
	}

	/** The age of the patient on the first day of a line, in whole years. */
	public BigDecimal age(Claim claim, Line line) {
		return ofClaim("age of the patient", claim.patient().ageOn(line.firstDay()));
	}

	private <T> T ofClaim(String what, T value) {
		if (evidence == null)
			return value;
		if (value == null)
			missing(what);
		else
			because("the " + what + " is ", value);
		return value;
	}

	/** A number of the record, or a percentage. */
	public BigDecimal number(Fact fact, Claim claim, Line line) {
		return fact(fact, claim, line) instanceof Value.Number number ? number.number() : null;
	}

	/** A day of the record. */
	public LocalDate day(Fact fact, Claim claim, Line line) {
		return fact(fact, claim, line) instanceof Value.Day day ? day.day() : null;
	}

	/** A word of the record. */
	public String word(Fact fact, Claim claim, Line line) {
		return fact(fact, claim, line) instanceof Value.Word word ? word.word() : null;
	}

	/** Whether a fact of the record is yes. */
	public boolean isYes(Fact fact, Claim claim, Line line) {
		return fact(fact, claim, line) instanceof Value.YesNo yesNo ? yesNo.yes() : unknown;
	}

	/** Whether a fact of the record is known, which never is unknown. */
	public boolean isKnown(Fact fact, Claim claim, Line line) {
		return FactValues.of(fact, claim, line) != null;
	}

	private Value fact(Fact fact, Claim claim, Line line) {
		Value value = FactValues.of(fact, claim, line);
		if (evidence == null)
			return value;
		String name = nameOf(fact, line);
		if (value != null) {
			because(name + " is ", value);
			return value;
		}
		missing(name);
		String reason = FactValues.reasonOfUnknown(fact, claim, line);
		if (reason != null)
			because(name + " ", reason);
		return null;
	}

	private static String nameOf(Fact fact, Line line) {
		return fact.ofEachLine() ? nameOf(fact.name(), line) : fact.name();
	}

	/** A number in a table. */
	public BigDecimal number(Table table, int row, int column) {
		return cell(table, row, column) instanceof Value.Number number ? number.number() : null;
	}

	/** A day in a table. */
	public LocalDate day(Table table, int row, int column) {
		return cell(table, row, column) instanceof Value.Day day ? day.day() : null;
	}

	/** A word in a table. */
	public String word(Table table, int row, int column) {
		return cell(table, row, column) instanceof Value.Word word ? word.word() : null;
	}

	/** Whether a cell of a table is yes. */
	public boolean isYes(Table table, int row, int column) {
		return cell(table, row, column) instanceof Value.YesNo yesNo ? yesNo.yes() : unknown;
	}

	private Value cell(Table table, int row, int column) {
		Value value = table.value(row, column);
		if (evidence == null)
			return value;
		String name = table.name() + "." + table.columns().get(column);
		if (value == null)
			missing(name);
		else
			because(name + " is ", value);
		return value;
	}

	/* ---------- days of the record against an anchor ---------- */

	/** Whether a day of the record lies in a time before an anchor; one after the anchor contradicts it and is unknown. */
	public boolean isWithinBefore(Fact fact, Claim claim, Line line, int amount, ChronoUnit unit, LocalDate anchor) {
		LocalDate day = day(fact, claim, line);
		if (day != null && anchor != null && day.isAfter(anchor))
			return contradicts(fact, line, "after", anchor);
		return isWithinBefore(day, amount, unit, anchor);
	}

	/** Whether a day of the record lies in a time after an anchor; one before the anchor contradicts it and is unknown. */
	public boolean isWithinAfter(Fact fact, Claim claim, Line line, int amount, ChronoUnit unit, LocalDate anchor) {
		LocalDate day = day(fact, claim, line);
		if (day != null && anchor != null && day.isBefore(anchor))
			return contradicts(fact, line, "before", anchor);
		return isWithinAfter(day, amount, unit, anchor);
	}

	private boolean contradicts(Fact fact, Line line, String side, LocalDate anchor) {
		if (evidence != null)
			evidence.because(nameOf(fact, line) + " lies " + side + " " + anchor + ", which cannot be, and counts as unknown");
		return unknown(nameOf(fact, line));
	}

	private static String nameOf(String what, Line line) {
		return what + " of " + line;
	}
}
