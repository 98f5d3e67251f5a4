package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;

/** Reads what a claim, its patient and its lines say of themselves. */
final class LineFields {

	private static final Domain AMOUNT = new Domain.Numbers(BigDecimal.ZERO, null);

	private LineFields() {
	}

	/** Whether an owner's field says something; that is never unknown. */
	static boolean isSaid(String field, Line line, Scene scene) {
		return switch (field) {
			case "procedure" -> true;
			case "place" -> line.place() != null;
			case "diagnoses" -> line.diagnoses() != null;
			case "levels" -> line.levels() != null;
			default -> said(field, line, scene) != null;
		};
	}

	private static Value said(String field, Line line, Scene scene) {
		Patient patient = scene.claim().patient();
		return switch (field) {
			case "date" -> of(line.firstDay());
			case "end-date" -> of(line.lastDay());
			case "units" -> of(line.units());
			case "charge" -> of(line.charge());
			case "kind" -> of(scene.claim().kind());
			case "frequency" -> of(scene.claim().frequency());
			case "line-of-business" -> of(scene.claim().lineOfBusiness());
			case "state" -> of(scene.claim().state());
			case "prior-authorization" -> of(scene.claim().priorAuthorization());
			case "sex" -> of(patient.sex());
			case "age" -> of(patient.ageOn(line.firstDay()));
			default -> throw new IllegalArgumentException(field);
		};
	}

	private static Value of(BigDecimal number) {
		return number == null ? null : Value.of(number);
	}

	private static Value of(LocalDate day) {
		return day == null ? null : Value.of(day);
	}

	private static Value of(String word) {
		return word == null ? null : Value.of(word);
	}

	private static Atom atom(String field, Line line, Scene scene) {
		return switch (field) {
			case "date", "end-date" -> new Atom(scene.nameOf(field, line), new Domain.Days());
			case "units", "charge" -> new Atom(scene.nameOf(field, line), AMOUNT);
			case "kind" -> new Atom("kind of the claim", new Domain.Words(List.of("professional", "hospital-outpatient")));
			case "frequency" -> new Atom("frequency of the claim", new Domain.Words(List.of("original", "replacement", "void")));
			case "sex" -> new Atom("sex of the patient", new Domain.Words(List.of("female", "male", "other")));
			case "age" -> new Atom("age of the patient", new Domain.WholeNumbers(0));
			default -> new Atom(field, new Domain.Text(field));
		};
	}

	/** A field that is a number, a day or a word. */
	static Quantity read(String field, Line line, Scene scene) {
		Atom atom = atom(field, line, scene);
		Value said = said(field, line, scene);
		if (said == null)
			return Quantity.read(atom, null, scene);
		scene.notes().because("the " + atom.name() + " is " + said);
		return Quantity.constant(said);
	}

	/** The days of a line, first and last. */
	static Quantity firstDay(Line line, Scene scene) {
		Atom atom = atom("date", line, scene);
		return Quantity.read(atom, of(line.firstDay()), scene);
	}

	/** Whether a line begins on a day of a period. */
	static Truth beginsIn(Period period, Line line, Scene scene) {
		Quantity day = firstDay(line, scene);
		day.aimAt(period.from());
		day.aimAt(period.to());
		return day.day() == null ? Truth.UNKNOWN : Truth.of(period.includes(day.day()));
	}

	/** The last day; of a line whose days are filled in, the first is the last. */
	static LocalDate lastDay(Line line, LocalDate first) {
		return line.lastDay() != null ? line.lastDay() : first;
	}

	/** Who or where: provider, group, specialty, facility. */
	static Quantity party(String field, String said, Line line, Scene scene) {
		Atom atom = new Atom(scene.nameOf(field, line), new Domain.Text(scene.nameOf(field, line)));
		return Quantity.read(atom, of(said), scene);
	}

	/** A line's place, as something unknown. */
	static Atom place(Line line, Scene scene) {
		return new Atom(scene.nameOf("place", line), new Domain.Places());
	}

	static Code place(Line line, Domain.Cut held, Scene scene) {
		Atom atom = place(line, scene);
		if (held != null)
			scene.notes().heldAgainst(atom, held);
		return scene.read(atom, line.place());
	}

	/** The diagnoses of a line, or null. */
	static Codes diagnoses(Line line, List<? extends Domain.Cut> held, Scene scene) {
		Atom atom = new Atom(scene.nameOf("diagnoses", line), new Domain.Diagnoses());
		held.forEach(cut -> scene.notes().heldAgainst(atom, cut));
		return scene.read(atom, line.diagnoses());
	}

	/** Notes which levels a line treats, if it says so. */
	static void treats(Line line, Scene scene) {
		if (line.levels() != null)
			scene.notes().because(scene.nameOf(line) + " treats " + textOf(line.levels()));
	}

	static String textOf(Collection<Level> levels) {
		return levels.isEmpty() ? "no level" : String.join(", ", levels.stream().map(Level::text).toList());
	}

	/** A line's levels, as something unknown. */
	static Atom levels(Line line, Scene scene) {
		return new Atom(scene.nameOf("levels", line), new Domain.Spine());
	}

	/** The levels of a line, or null. */
	static List<Level> levels(Line line, Domain.Cut held, Scene scene) {
		Atom atom = levels(line, scene);
		if (held != null)
			scene.notes().heldAgainst(atom, held);
		Value value = scene.read(atom, line.levels() == null ? null : Value.of(line.levels()));
		return value == null ? null : ((Value.Levels) value).levels();
	}
}
