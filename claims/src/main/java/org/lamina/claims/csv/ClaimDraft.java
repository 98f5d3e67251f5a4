package org.lamina.claims.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.ClaimWords;
import org.lamina.claims.Correction;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/** The rows of a claim as far as they have been read, and the first problem among them, for which the claim is rejected when it is complete. */
final class ClaimDraft {

	/** The days on which the diagnoses of claims changed their code system (45 CFR 162.1002). */
	private static final LocalDate FIRST_DAY_OF_ICD_10 = LocalDate.of(2015, 10, 1);

	private final String id;
	private final Layout layout;
	private final String file;
	private final Place place;
	private final List<Row> rows = new ArrayList<>(1);
	private final LevelFacts levelFacts = new LevelFacts();
	private Rejected problem;

	ClaimDraft(String id, Layout layout, Place place) {
		this.id = id;
		this.layout = layout;
		this.file = place.file();
		this.place = place;
	}

	void add(Row row) {
		rows.add(row);
		if (row.damage() != null)
			problem(new Place(file, row.line(), 0, 0), row.damage());
	}

	/** Keeps a problem that rejects the claim, unless there is one before it. */
	void problem(Place where, String reason) {
		if (problem == null)
			problem = new Rejected(where, id, reason);
	}

	/** Hands over the claim, or says why there is none. */
	void complete(ClaimDefaults defaults, ClaimConsumer to) {
		Claim claim = null;
		try {
			claim = problem == null ? build(defaults) : null;
		} catch (IllegalArgumentException undecidable) {
			problem(place, undecidable.getMessage());
		}
		if (claim != null && claim.lines().isEmpty())
			to.claimWithoutLine(claim, place);
		else if (claim != null)
			to.claim(claim, place);
		else
			to.rejected(new Rejected(problem.place(), id, patientId(), problem.reason()));
	}

	/** The patient's id; null if a row may have its cells elsewhere or have swallowed others, or the rows do not agree. */
	private String patientId() {
		List<String> said = rows.stream().map(row -> row.peek(Field.PATIENT)).filter(Objects::nonNull).distinct().toList();
		return said.size() == 1 && rows.stream().allMatch(row -> row.damage() == null && !row.isOverLines()) ? said.get(0) : null;
	}

	private Claim build(ClaimDefaults defaults) {
		sortBySegment();
		List<RowLines> ofRows = new ArrayList<>(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			int before = i;
			ofRows.add(at(rows.get(i), row -> new RowLines(row, layout, segment(row, before))));
		}
		if (problem != null)
			return null;
		Claim.Builder claim = Claim.builder(id, patient());
		fields(claim, defaults);
		facts(claim);
		days(claim);
		lines(claim, ofRows);
		claim.levelFacts(levelFacts.facts());
		return problem == null ? claim.build() : null;
	}

	/** Does something with a row, whose place a problem then has. */
	private <T> T at(Row row, Function<Row, T> action) {
		try {
			return action.apply(row);
		} catch (IllegalArgumentException unreadable) {
			problem(new Place(file, row.line(), 0, 0), unreadable.getMessage());
			return null;
		}
	}

	/** Where the mapping has the number of a row in its claim, the rows are taken in that order. */
	private void sortBySegment() {
		if (!layout.has(Field.SEGMENT))
			return;
		Set<Integer> numbers = new HashSet<>();
		for (Row row : rows)
			if (!numbers.add(segment(row, 0)))
				throw new IllegalArgumentException("Two rows of the claim have the same `segment`, on lines " + String.join(" and ", lineNumbers(segment(row, 0))) + ".");
		rows.sort(Comparator.comparing(row -> segment(row, 0)));
	}

	private List<String> lineNumbers(int segment) {
		return rows.stream().filter(row -> segment(row, 0) == segment).map(row -> Long.toString(row.line())).toList();
	}

	/** The number of a row in its claim, from 1. */
	private int segment(Row row, int before) {
		if (!layout.has(Field.SEGMENT))
			return before + 1;
		Integer segment = row.value(layout.all(Field.SEGMENT)[0], Cells::count, Cells.wrong(Field.SEGMENT));
		if (segment == null)
			throw new IllegalArgumentException("The row on line " + row.line() + " does not say its `segment`.");
		return segment;
	}

	private Patient patient() {
		String patient = text(Field.PATIENT);
		if (patient == null)
			throw new IllegalArgumentException("The claim has no patient: the cell of `" + layout.heading(layout.all(Field.PATIENT)[0]) + "` is empty.");
		return new Patient(patient, day(Field.BIRTH), said(Field.SEX, Cells::sex));
	}

	private void fields(Claim.Builder claim, ClaimDefaults defaults) {
		String frequency = text(Field.FREQUENCY);
		Correction correction = Correction.of(frequency == null ? null : frequencyOf(frequency), text(Field.REPLACES));
		claim.replaces(correction.replaces());
		new ClaimDefaults(said(Field.KIND, ClaimWords::kind), correction.frequency(), text(Field.LINE_OF_BUSINESS), said(Field.STATE, ClaimWords::state))
			.or(defaults).or(layout.mapping().defaults()).fill(claim);
		String always = layout.mapping().constant(Field.PLACE);
		Code where = said(Field.PLACE, Cells::place);
		claim.priorAuthorization(text(Field.PRIOR_AUTHORIZATION)).place(where == null && always != null ? Cells.place(always) : where)
			.provider(orAlways(Field.PROVIDER)).group(orAlways(Field.GROUP)).specialty(orAlways(Field.SPECIALTY)).facility(orAlways(Field.FACILITY));
	}

	/** Other frequencies than those of the claim, such as 6, are unknown, as they are in X12. */
	private String frequencyOf(String text) {
		return text.length() == 1 && ClaimWords.frequency(text) == null ? null : said(Field.FREQUENCY, ClaimWords::frequency);
	}

	private String orAlways(Field field) {
		String said = text(field);
		return said != null ? said : layout.mapping().constant(field);
	}

	private void facts(Claim.Builder claim) {
		Map<String, Value> facts = new HashMap<>();
		for (Fact fact : layout.mapping().facts())
			if (!fact.isByLine()) {
				Value value = said(layout.of(fact, 0), text -> fact.parse(text, layout), fact.wrong());
				if (value != null && fact.name().level() != null)
					levelFacts.put(fact.name().level(), fact, value);
				else if (value != null)
					facts.put(fact.name().name(), value);
			}
		claim.facts(facts);
	}

	private void days(Claim.Builder claim) {
		LocalDate first = day(Field.FIRST_DAY);
		LocalDate last = day(Field.LAST_DAY);
		if (first == null && last != null)
			throw new IllegalArgumentException("The claim has a last day and no first one.");
		if (last != null && last.isBefore(first))
			throw new IllegalArgumentException("The claim ends before it begins.");
		if (first != null)
			claim.days(first, last == null ? first : last);
	}

	private LocalDate day(Field field) {
		return said(field, text -> day(layout, text));
	}

	/** The day of a cell, or null if it is none. */
	static LocalDate day(Layout layout, String text) {
		try {
			return LocalDate.parse(text, layout.mapping().format().days());
		} catch (DateTimeParseException noDay) {
			return null;
		}
	}

	private String text(Field field) {
		return said(field, text -> text);
	}

	/** What the rows say of a field of the claim; rows may leave it out, and must not contradict each other. */
	private <T> T said(Field field, Function<String, T> parse) {
		return layout.has(field) ? said(layout.all(field)[0], parse, Cells.wrong(field)) : null;
	}

	private <T> T said(int column, Function<String, T> parse, String wrong) {
		List<T> said = rows.stream().map(row -> at(row, one -> one.value(column, parse, wrong))).filter(Objects::nonNull).distinct().toList();
		if (said.size() > 1)
			throw new IllegalArgumentException("The rows of the claim contradict each other in `" + layout.heading(column) + "`.");
		return said.isEmpty() ? null : said.get(0);
	}

	private void lines(Claim.Builder claim, List<RowLines> ofRows) {
		CodeSystem system = layout.mapping().format().diagnoses();
		if (system == null && (layout.has(Field.DIAGNOSES) || layout.has(Field.LINE_DIAGNOSES)))
			system = systemByDate(ofRows);
		List<Code> diagnoses = new ArrayList<>();
		for (RowLines lines : ofRows) {
			CodeSystem known = system;
			at(lines.row(), row -> diagnoses.addAll(lines.read(known)));
		}
		if (!diagnoses.isEmpty())
			claim.diagnoses(Codes.of(diagnoses.stream().distinct().toList()));
		for (RowLines lines : ofRows)
			at(lines.row(), row -> {
				lines.addTo(claim, levelFacts);
				return null;
			});
	}

	/** The code system of the days of service; null if the claim says none. */
	private CodeSystem systemByDate(List<RowLines> ofRows) {
		List<LocalDate> days = new ArrayList<>(ofRows.stream().flatMap(lines -> lines.days().stream()).toList());
		for (Field field : List.of(Field.FIRST_DAY, Field.LAST_DAY))
			if (day(field) != null)
				days.add(day(field));
		if (days.isEmpty())
			return null;
		boolean old = days.stream().anyMatch(day -> day.isBefore(FIRST_DAY_OF_ICD_10));
		if (old && !days.stream().allMatch(day -> day.isBefore(FIRST_DAY_OF_ICD_10)))
			throw new IllegalArgumentException("The claim has days before and after the change to ICD-10-CM, so that they do not tell the code system of its diagnoses.");
		return old ? CodeSystem.ICD_9_CM : CodeSystem.ICD_10_CM;
	}
}
