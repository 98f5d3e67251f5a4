package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What a reading reads of lines, claims, patients, records and tables: null where it is unknown, and what it is filled in with if it is. */
abstract class ValueReading extends Comparison {

	/** What the condition rested on, or null if nobody asks. */
	final Evidence evidence;

	/** The line that is judged, or null if nobody needs names. */
	final Line judged;

	ValueReading(boolean unknown, Evidence evidence, Filling filling, Line judged) {
		super(unknown, filling);
		this.evidence = evidence;
		this.judged = judged;
	}

	/* ---------- how the unknown is called, and what becomes of it ---------- */

	/** A line as messages call it. */
	String nameOf(Line line) {
		return isOfClaim(line) ? line.toString() : line + " of claim " + line.claimId();
	}

	/** Whether a line is one of the judged claim, and not of the history. */
	boolean isOfClaim(Line line) {
		return judged == null || line.claimId().equals(judged.claimId());
	}

	String nameOf(String what, Line line) {
		return what + " of " + nameOf(line);
	}

	/** A condition that is unknown; filled in, it is yes or no by itself. */
	boolean unknown(String name, String key) {
		return filling == null ? unknown : settled(filling.yesNo(name, key));
	}

	void because(String subject, Object what) {
		if (evidence != null)
			evidence.because(subject + what);
	}

	/** Whether a line comes before another, those of the judged claim before those of the history. */
	boolean isBefore(Line one, Line other) {
		return isOfClaim(one) && (!isOfClaim(other) || one.position() <= other.position());
	}

	/* ---------- lines ---------- */

	/** The first day of a line. */
	public LocalDate date(Line line) {
		return day("date", line, line.firstDay());
	}

	/** The last day of a line. */
	public LocalDate endDate(Line line) {
		return day("end-date", line, line.lastDay());
	}

	private LocalDate day(String what, Line line, LocalDate value) {
		return value == null && filling != null ? filling.day(nameOf(what, line)) : read(what, line, value);
	}

	public BigDecimal units(Line line) {
		return number("units", line, line.units());
	}

	/** The charge in the currency of the claim. */
	public BigDecimal charge(Line line) {
		return number("charge", line, line.charge());
	}

	private BigDecimal number(String what, Line line, BigDecimal value) {
		return value == null && filling != null ? filling.number(nameOf(what, line), BigDecimal.ZERO, null, false) : read(what, line, value);
	}

	private <T> T read(String what, Line line, T value) {
		if (evidence != null && value != null)
			because("the " + what + " of " + nameOf(line) + " is ", value);
		return value;
	}

	/* ---------- claims and patients ---------- */

	/** The kind of a claim, {@code professional} or {@code hospital-outpatient}. */
	public String kind(Claim claim) {
		return ofClaim("kind of the claim", claim.kind(), List.of("professional", "hospital-outpatient"));
	}

	/** {@code original}, {@code replacement} or {@code void}. */
	public String frequency(Claim claim) {
		return ofClaim("frequency of the claim", claim.frequency(), List.of("original", "replacement", "void"));
	}

	public String lineOfBusiness(Claim claim) {
		return ofClaim("line-of-business", claim.lineOfBusiness(), List.of());
	}

	/** The two letters of the state where the service was given. */
	public String state(Claim claim) {
		return ofClaim("state", claim.state(), List.of());
	}

	public String priorAuthorization(Claim claim) {
		return ofClaim("prior-authorization", claim.priorAuthorization(), List.of());
	}

	public String sex(Claim claim) {
		return ofClaim("sex of the patient", claim.patient().sex(), List.of("female", "male", "other"));
	}

	/** The age of the patient on the first day of a line, in whole years. */
	public BigDecimal age(Claim claim, Line line) {
		BigDecimal age = claim.patient().ageOn(line.firstDay());
		return age == null && filling != null ? filling.number("age of the patient", BigDecimal.ZERO, null, true) : ofClaim("age of the patient", age);
	}

	private String ofClaim(String what, String value, List<String> choices) {
		return value == null && filling != null ? filling.word(what, choices) : ofClaim(what, value);
	}

	private <T> T ofClaim(String what, T value) {
		if (evidence != null && value != null)
			because("the " + what + " is ", value);
		return value;
	}

	/* ---------- the record; facts of a level have one, others have null ---------- */

	/** A number of the record, or a percentage. */
	public BigDecimal number(Fact fact, Claim claim, Line line, Level level) {
		Value value = fact(fact, claim, line, level);
		if (value == null && filling != null)
			return filling.number(nameOf(fact, line, level), fact.least(), fact.max(), false);
		return value instanceof Value.Number number ? number.number() : null;
	}

	public BigDecimal number(Fact fact, Claim claim, Line line) {
		return number(fact, claim, line, null);
	}

	/** A day of the record. */
	public LocalDate day(Fact fact, Claim claim, Line line, Level level) {
		Value value = fact(fact, claim, line, level);
		if (filling != null && (value == null || filling.hasDay(nameOf(fact, line, level))))
			return filling.day(nameOf(fact, line, level));
		return value instanceof Value.Day day ? day.day() : null;
	}

	public LocalDate day(Fact fact, Claim claim, Line line) {
		return day(fact, claim, line, null);
	}

	/** A word of the record. */
	public String word(Fact fact, Claim claim, Line line, Level level) {
		Value value = fact(fact, claim, line, level);
		if (value == null && filling != null)
			return filling.word(nameOf(fact, line, level), fact.choices());
		return value instanceof Value.Word word ? word.word() : null;
	}

	public String word(Fact fact, Claim claim, Line line) {
		return word(fact, claim, line, null);
	}

	/** Whether a fact of the record is yes. */
	public boolean isYes(Fact fact, Claim claim, Line line, Level level) {
		return fact(fact, claim, line, level) instanceof Value.YesNo yesNo ? yesNo.yes() : unknown(nameOf(fact, line, level), "");
	}

	public boolean isYes(Fact fact, Claim claim, Line line) {
		return isYes(fact, claim, line, null);
	}

	/** Whether a fact of the record is known, which never is unknown. */
	public boolean isKnown(Fact fact, Claim claim, Line line, Level level) {
		return FactValues.of(fact, claim, line, level) != null;
	}

	public boolean isKnown(Fact fact, Claim claim, Line line) {
		return isKnown(fact, claim, line, null);
	}

	/** What the record says of a fact, which is noted, or why it counts as unknown. */
	Value fact(Fact fact, Claim claim, Line line, Level level) {
		Value value = FactValues.of(fact, claim, line, level);
		if (evidence == null)
			return value;
		String name = nameOf(fact, line, level);
		String reason = value == null ? FactValues.reasonOfUnknown(fact, claim, line, level) : null;
		if (value != null)
			because(name + " is ", value);
		else if (reason != null)
			because(name + " ", reason);
		return value;
	}

	String nameOf(Fact fact, Line line, Level level) {
		return switch (fact.of()) {
			case CLAIM -> fact.name();
			case LINE -> nameOf(fact.name(), line);
			case LEVEL -> fact.name() + " at " + level;
		};
	}

	/** Whether a day of the record lies in a time before an anchor; one after the anchor contradicts it and is unknown. */
	public boolean isWithinBefore(LocalDate day, Fact fact, Claim claim, Line line, Level level, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		boolean within = isWithinBefore(day, amount, unit, anchor);
		return !isOpen(day) && !isOpen(anchor) && day.isAfter(anchor) ? contradicts(day, nameOf(fact, line, level), "after", anchor, within) : within;
	}

	/** Whether a day of the record lies in a time after an anchor; one before the anchor contradicts it and is unknown. */
	public boolean isWithinAfter(LocalDate day, Fact fact, Claim claim, Line line, Level level, BigDecimal amount, ChronoUnit unit, LocalDate anchor) {
		boolean within = isWithinAfter(day, amount, unit, anchor);
		return !isOpen(day) && !isOpen(anchor) && day.isBefore(anchor) ? contradicts(day, nameOf(fact, line, level), "before", anchor, within) : within;
	}

	/** A day that the record has is filled in like one that it has not; one that was filled in so, or with an anchor that was, cannot be. */
	private boolean contradicts(LocalDate day, String name, String side, LocalDate anchor, boolean within) {
		if (evidence != null)
			evidence.because(name + " lies " + side + " " + anchor + ", which cannot be, and counts as unknown");
		if (filling == null)
			return unknown;
		if (filling.isFilled(day) || filling.isFilled(anchor)) {
			filling.impossible();
			return within;
		}
		filling.day(name);
		return unknown;
	}

	/* ---------- tables; a row that is not there has no cells ---------- */

	/** A number in a row of a table. */
	public BigDecimal number(Table table, int row, int column) {
		return number(nameOf(table, column), cell(table, row, column));
	}

	/** A number in the row of a line's procedure on its day. */
	public BigDecimal number(Table table, Line line, int column) {
		return number(nameOf(table, column, line), cell(table, line, column));
	}

	private BigDecimal number(String name, Value cell) {
		if (cell == null && filling != null)
			return filling.number(name, null, null, false);
		return cell instanceof Value.Number number ? number.number() : null;
	}

	/** A day in a row of a table. */
	public LocalDate day(Table table, int row, int column) {
		return day(nameOf(table, column), cell(table, row, column));
	}

	/** A day in the row of a line's procedure on its day. */
	public LocalDate day(Table table, Line line, int column) {
		return day(nameOf(table, column, line), cell(table, line, column));
	}

	private LocalDate day(String name, Value cell) {
		if (cell == null && filling != null)
			return filling.day(name);
		return cell instanceof Value.Day day ? day.day() : null;
	}

	/** A word in a row of a table. */
	public String word(Table table, int row, int column) {
		return word(nameOf(table, column), cell(table, row, column));
	}

	/** A word in the row of a line's procedure on its day. */
	public String word(Table table, Line line, int column) {
		return word(nameOf(table, column, line), cell(table, line, column));
	}

	private String word(String name, Value cell) {
		if (cell == null && filling != null)
			return filling.word(name, List.of());
		return cell instanceof Value.Word word ? word.word() : null;
	}

	/** Whether a cell of a row is yes. */
	public boolean isYes(Table table, int row, int column) {
		return cell(table, row, column) instanceof Value.YesNo yesNo ? yesNo.yes() : unknown(nameOf(table, column), "");
	}

	/** Whether a cell in the row of a line's procedure on its day is yes. */
	public boolean isYes(Table table, Line line, int column) {
		return cell(table, line, column) instanceof Value.YesNo yesNo ? yesNo.yes() : unknown(nameOf(table, column, line), "");
	}

	/** Whether a cell of a row has a value, which never is unknown. */
	public boolean isKnown(Table table, int row, int column) {
		return row != Table.NO_ROW && table.value(row, column) != null;
	}

	/** Whether a cell in the row of a line's procedure on its day has a value, which never is unknown. */
	public boolean isKnown(Table table, Line line, int column) {
		return isKnown(table, table.row(line.procedure(), line.firstDay()), column);
	}

	private Value cell(Table table, Line line, int column) {
		Value value = value(table, table.row(line.procedure(), line.firstDay()), column);
		if (evidence != null && value != null)
			because(nameOf(table, column, line) + " is ", value);
		return value;
	}

	private Value cell(Table table, int row, int column) {
		Value value = value(table, row, column);
		if (evidence != null && value != null)
			because(nameOf(table, column) + " is ", value);
		return value;
	}

	private static Value value(Table table, int row, int column) {
		return row == Table.NO_ROW ? null : table.value(row, column);
	}

	/** What a cell in the row of a line is called. */
	private String nameOf(Table table, int column, Line line) {
		return nameOf(nameOf(table, column), line);
	}

	private static String nameOf(Table table, int column) {
		return table.name() + "." + table.columns().get(column);
	}
}
