package org.lamina.claims.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lamina.claims.Levels;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** The lines of a row: one, or one for each column of the procedure that is not empty. */
final class RowLines {

	/** A line of the row, by the position of its procedure among the columns. */
	private record Slot(int slot, Code procedure, LocalDate first, LocalDate last) {
	}

	/** A fact of a level that a line names. */
	private record AtLevel(Level level, Fact fact, Value value) {
	}

	private static final List<Field> FIELDS = Field.of("line");

	private final Row row;
	private final Layout layout;
	private final int segment;
	private final List<Slot> slots = new ArrayList<>();
	/** The claim's diagnoses in this row by the positions of pointers, null for an empty column. */
	private final List<Code> diagnoses = new ArrayList<>();
	private final List<Line.Builder> lines = new ArrayList<>();
	private final List<AtLevel> ofLevels = new ArrayList<>(0);
	private CodeSystem system;

	/**
	 * @param segment the number of the row in its claim, from 1
	 * @throws IllegalArgumentException if a procedure or a day cannot be read; the message is fit for a user
	 */
	RowLines(Row row, Layout layout, int segment) {
		this.row = row;
		this.layout = layout;
		this.segment = segment;
		for (int slot = 0; slot < layout.slots(); slot++) {
			Code procedure = one(Field.LINE_PROCEDURE, slot, Cells::procedure);
			if (procedure != null)
				slots.add(new Slot(slot, procedure, day(Field.LINE_FIRST_DAY, slot), day(Field.LINE_LAST_DAY, slot)));
			else
				refuseRest(slot);
		}
	}

	/** A line that has something and no procedure is no line that can be decided, and must not vanish. */
	private void refuseRest(int slot) {
		for (Field field : FIELDS)
			if (field != Field.LINE_NUMBER && layout.has(field) && layout.isOwn(field))
				for (int position : layout.of(field, slot))
					refuse(position, slot);
		for (Fact fact : layout.mapping().facts())
			if (fact.isByLine() && (layout.slots() == 1 || fact.source().all().size() > 1))
				refuse(layout.of(fact, slot), slot);
	}

	private void refuse(int position, int slot) {
		if (row.text(position) != null)
			throw new IllegalArgumentException("The cell of `" + layout.heading(position) + "` belongs to a line, whose procedure in `" + layout.heading(layout.of(Field.LINE_PROCEDURE, slot)[0]) + "` is empty.");
	}

	Row row() {
		return row;
	}

	/** The days that the lines say themselves. */
	List<LocalDate> days() {
		List<LocalDate> days = new ArrayList<>();
		for (Slot slot : slots) {
			if (slot.first() != null)
				days.add(slot.first());
			if (slot.last() != null)
				days.add(slot.last());
		}
		return days;
	}

	/**
	 * Reads the claim's diagnoses in this row, and then all of its lines.
	 *
	 * @param codes the code system of diagnoses, or null if nothing tells it
	 * @return the claim's diagnoses in their order
	 * @throws IllegalArgumentException if something cannot be read; the message is fit for a user
	 */
	List<Code> read(CodeSystem codes) {
		system = codes;
		for (int position : layout.all(Field.DIAGNOSES)) {
			List<Code> found = diagnoses(position);
			if (found.isEmpty())
				diagnoses.add(null);
			diagnoses.addAll(found);
		}
		slots.forEach(slot -> lines.add(line(slot)));
		return diagnoses.stream().filter(code -> code != null).toList();
	}

	private List<Code> diagnoses(int position) {
		if (system == null && row.text(position) != null)
			throw new IllegalArgumentException("The claim has no day, which would tell whether its diagnoses are of ICD-9-CM or ICD-10-CM; `diagnoses` in `[format]` can say it.");
		return row.values(position, text -> Cells.diagnosis(system, text), "no " + (system == null ? "" : system.label() + " ") + "code");
	}

	/** @throws IllegalArgumentException if a fact of a level was told otherwise before; the message is fit for a user */
	void addTo(Claim.Builder claim, LevelFacts levelFacts) {
		lines.forEach(claim::line);
		ofLevels.forEach(fact -> levelFacts.put(fact.level(), fact.fact(), fact.value()));
	}

	private Line.Builder line(Slot slot) {
		int at = slot.slot();
		Line.Builder line = Line.builder(number(at), slot.procedure()).modifiers(Codes.of(many(Field.LINE_MODIFIERS, at, Cells::modifier)))
			.units(one(Field.LINE_UNITS, at, Cells::number)).charge(one(Field.LINE_CHARGE, at, Cells::number)).place(one(Field.LINE_PLACE, at, Cells::place))
			.provider(text(Field.LINE_PROVIDER, at)).group(text(Field.LINE_GROUP, at)).specialty(text(Field.LINE_SPECIALTY, at)).facility(text(Field.LINE_FACILITY, at));
		days(line, slot);
		List<Level> levels = levels(at);
		line.levels(levels).facts(facts(at, levels));
		diagnoses(line, at);
		return line;
	}

	/** The number that the row says; else that of the column, counted on over the rows of the claim. */
	private int number(int slot) {
		Integer number = one(Field.LINE_NUMBER, slot, Cells::count);
		return number != null ? number : (segment - 1) * layout.slots() + slot + 1;
	}

	private static void days(Line.Builder line, Slot slot) {
		if (slot.first() == null && slot.last() != null)
			throw new IllegalArgumentException("Line " + line.number() + " has a last day and no first one.");
		if (slot.last() != null && slot.last().isBefore(slot.first()))
			throw new IllegalArgumentException("Line " + line.number() + " ends before it begins.");
		if (slot.first() != null)
			line.days(slot.first(), slot.last() == null ? slot.first() : slot.last());
	}

	/** The facts of the line. Those of levels are kept for the claim; a line whose levels are unknown tells none. */
	private Map<String, Value> facts(int slot, List<Level> levels) {
		Map<String, Value> facts = new HashMap<>();
		for (Fact fact : layout.mapping().facts())
			if (fact.isByLine()) {
				Value value = row.value(layout.of(fact, slot), text -> fact.parse(text, layout), fact.wrong());
				if (value != null && fact.of() == Fact.Owner.LINE)
					facts.put(fact.name().name(), value);
				else if (value != null && levels != null)
					levels.forEach(level -> ofLevels.add(new AtLevel(level, fact, value)));
			}
		return facts;
	}

	/** As in FHIR, a text that names no vertebra says no levels; null if they are unknown. */
	private List<Level> levels(int slot) {
		List<String> texts = new ArrayList<>();
		for (int position : layout.of(Field.LINE_LEVELS, slot))
			if (row.text(position) != null)
				texts.add(row.text(position));
		return texts.isEmpty() ? null : Levels.in(String.join(",", texts));
	}

	private void diagnoses(Line.Builder line, int slot) {
		List<Code> codes = new ArrayList<>();
		for (int position : layout.of(Field.LINE_DIAGNOSES, slot))
			codes.addAll(diagnoses(position));
		for (int position : layout.of(Field.LINE_POINTERS, slot))
			if (row.text(position) != null)
				for (String word : Cells.words(row.text(position)))
					Cells.pointers(word).forEach(pointer -> codes.add(pointedTo(pointer, line.number(), position)));
		if (!codes.isEmpty())
			line.diagnoses(Codes.of(codes));
	}

	private Code pointedTo(int pointer, int line, int position) {
		if (pointer == 0)
			throw new IllegalArgumentException("The cell of `" + layout.heading(position) + "` is " + Cells.wrong(Field.LINE_POINTERS) + ".");
		if (pointer > diagnoses.size() || diagnoses.get(pointer - 1) == null)
			throw new IllegalArgumentException("Line " + line + " points to diagnosis " + pointer + ", which its row does not have.");
		return diagnoses.get(pointer - 1);
	}

	private LocalDate day(Field field, int slot) {
		return one(field, slot, text -> ClaimDraft.day(layout, text));
	}

	private String text(Field field, int slot) {
		return one(field, slot, text -> text);
	}

	private <T> T one(Field field, int slot, Function<String, T> parse) {
		int[] positions = layout.of(field, slot);
		return positions.length == 0 ? null : row.value(positions[0], parse, Cells.wrong(field));
	}

	private <T> List<T> many(Field field, int slot, Function<String, T> parse) {
		List<T> values = new ArrayList<>();
		for (int position : layout.of(field, slot))
			values.addAll(row.values(position, parse, Cells.wrong(field)));
		return values;
	}
}
