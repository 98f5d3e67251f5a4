package org.lamina.runtime.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/**
 * Which codes report the operation that a claim's record tells: the uppermost level takes the first-level code that treats it and is valid on the day, each
 * further level the add-on to that code that treats it. For a hospital outpatient a table may put one code in their place.
 */
public abstract class Coding {

	private static final String BILL = "bill";
	private static final String HOSPITAL_OUTPATIENT = "hospital-outpatient";

	private final String name;
	private final Fact levels;
	private final Period effective;
	private final DatedCodeSet from;
	private final List<Procedure> candidates;
	private final Procedures procedures;
	private final Table combinations;

	/** The days from which on the codes may be others. */
	private final List<LocalDate> turns;

	/**
	 * @param levels       the fact that tells the levels of the operation
	 * @param effective    the days on which the coding is in force
	 * @param from         the procedures to choose from
	 * @param procedures   what is declared of them
	 * @param combinations by a first-level code and its add-on, the code that stands for both; null if there are none
	 */
	protected Coding(String name, Fact levels, Period effective, DatedCodeSet from, Procedures procedures, Table combinations) {
		this.name = name;
		this.levels = levels;
		this.effective = effective;
		this.from = from;
		this.procedures = procedures;
		this.combinations = combinations;
		candidates = procedures.all().stream().filter(procedure -> procedure.treats() != null && from.ever().has(procedure.code())).toList();
		turns = turns();
	}

	private List<LocalDate> turns() {
		List<Table.Row> rows = combinations == null ? List.of() : combinations.rows().stream().filter(row -> from.ever().has(row.key()) && from.ever().has(row.second())).toList();
		Stream<Period> bills = rows.stream().map(this::billed).filter(Objects::nonNull).map(procedures::of).filter(Objects::nonNull).map(Procedure::validity);
		Stream<Period> periods = Stream.of(Stream.of(effective), candidates.stream().map(Procedure::validity), rows.stream().map(Table.Row::period), bills).flatMap(found -> found);
		return Stream.concat(from.turns().stream(), periods.flatMap(period -> Stream.of(period.from(), period.to() == null ? null : period.to().plusDays(1)))).filter(Objects::nonNull).distinct().toList();
	}

	/** Whether the coding is about the operation. */
	protected boolean applies(Claim claim, Line line, Reading reading) {
		return true;
	}

	/** Whether the coding tells on how many sides the operation was done. */
	protected boolean tellsSides() {
		return false;
	}

	/** Whether the operation was done on both sides; asked only where the coding tells that. */
	protected boolean isOnBothSides(Claim claim, Line line, Reading reading) {
		return false;
	}

	/** Whether the procedure that a line bills is one of the codes for the operation on the first day of the line. */
	public final boolean codes(Claim claim, Line line, Reading reading) {
		LocalDate day = line.firstDay() == null && reading.filling != null ? reading.date(line) : line.firstDay();
		if (line.firstDay() == null && reading.filling != null)
			turns.forEach(turn -> reading.filling.heldAgainst(day, turn));
		if (reading.isOpen(day))
			return reading.unknown;
		if (!effective.includes(day) || !applies(claim, line, reading))
			return false;
		List<Procedure> valid = on(day);
		List<Level> documented = reading.documented(levels, claim, line, () -> stretches(valid));
		return documented == null ? reading.unknown : codes(claim, line, new TreeSet<>(documented), valid, day, reading);
	}

	/** What all sides and kinds that may be have in common; unknown if they differ. */
	private boolean codes(Claim claim, Line line, TreeSet<Level> documented, List<Procedure> valid, LocalDate day, Reading reading) {
		List<Map<Code, Integer>> possible = new ArrayList<>();
		List<Side> sides = sides(claim, line, reading);
		for (boolean combined : kinds(claim, reading))
			for (Side side : sides)
				possible.add(derive(documented, valid, side, combined, day));
		if (possible.size() == 1)
			reading.because("`" + name + "` codes ", text(possible.get(0)));
		boolean first = possible.get(0).containsKey(line.procedure());
		return possible.stream().allMatch(codes -> codes.containsKey(line.procedure()) == first) ? first : reading.unknown;
	}

	private static String text(Map<Code, Integer> codes) {
		return codes.isEmpty() ? "nothing" : codes.entrySet().stream().map(code -> code.getKey() + " x" + code.getValue()).collect(Collectors.joining(", "));
	}

	/** The sides on which the operation may have been done; one that is null if nobody tells. */
	private List<Side> sides(Claim claim, Line line, Reading reading) {
		if (!tellsSides())
			return Collections.singletonList(null);
		if (isOnBothSides(claim, line, reading.surely()))
			return List.of(Side.BOTH);
		return isOnBothSides(claim, line, reading.possibly()) ? List.of(Side.ONE, Side.BOTH) : List.of(Side.ONE);
	}

	/** Whether one code may stand for several: one answer if that is known, otherwise both. */
	private List<Boolean> kinds(Claim claim, Reading reading) {
		if (combinations == null)
			return List.of(false);
		String kind = reading.kind(claim);
		return reading.isOpen(kind) ? List.of(false, true) : List.of(kind.equals(HOSPITAL_OUTPATIENT));
	}

	/* ---------- the codes of an operation of which all is known ---------- */

	private List<Procedure> on(LocalDate day) {
		CodeSet members = from.on(day);
		return candidates.stream().filter(procedure -> members.has(procedure.code()) && procedure.validity().includes(day)).toList();
	}

	/** The codes with their units, in the order of the levels. */
	private Map<Code, Integer> derive(TreeSet<Level> documented, List<Procedure> valid, Side side, boolean combined, LocalDate day) {
		Map<Code, Integer> codes = new LinkedHashMap<>();
		Procedure first = null;
		for (Level level : documented) {
			Procedure fitting = onlyOne(first, level, valid, side);
			if (fitting == null)
				continue;
			if (first == null)
				first = fitting;
			codes.merge(fitting.code(), 1, Integer::sum);
		}
		return combined && first != null ? combined(codes, first.code(), day) : codes;
	}

	/** The procedure for a level, if there is one and no other: a first-level code, or an add-on to the one that was taken. */
	private static Procedure onlyOne(Procedure first, Level level, List<Procedure> valid, Side side) {
		Procedure found = null;
		for (Procedure procedure : valid) {
			boolean ofItsKind = first == null ? !procedure.isAddOn() && !procedure.treats().further() : procedure.isAddOn() && procedure.primaries().has(first.code());
			if (!ofItsKind || !procedure.treats().levels().has(level) || !fits(procedure.side(), side))
				continue;
			if (found != null)
				return null;
			found = procedure;
		}
		return found;
	}

	private static boolean fits(Side declared, Side side) {
		return declared == null || declared == Side.ONE_OR_BOTH || side == null || declared == side;
	}

	/** One code stands for the first code and all add-ons of which the table says the same as of the uppermost one that it has. */
	private Map<Code, Integer> combined(Map<Code, Integer> codes, Code first, LocalDate day) {
		Code bill = codes.keySet().stream().skip(1).map(further -> combination(first, further, day)).filter(Objects::nonNull).findFirst().orElse(null);
		if (bill == null)
			return codes;
		Map<Code, Integer> rest = new LinkedHashMap<>();
		rest.put(bill, 1);
		codes.entrySet().stream().skip(1).filter(further -> !bill.equals(combination(first, further.getKey(), day))).forEach(further -> rest.put(further.getKey(), further.getValue()));
		return rest;
	}

	/** The code that stands for two, or null; one that is declared, while it is valid. */
	private Code combination(Code first, Code further, LocalDate day) {
		int row = combinations.row(first, further, day);
		Value bill = row == Table.NO_ROW ? null : combinations.value(row, combinations.column(BILL));
		Code code = bill == null ? null : Code.of(CodeSystem.PROCEDURE, bill.toString());
		Procedure declared = code == null ? null : procedures.of(code);
		return declared == null || declared.validity().includes(day) ? code : null;
	}

	private Code billed(Table.Row row) {
		Value bill = row.values().get(combinations.column(BILL));
		return bill == null ? null : Code.of(CodeSystem.PROCEDURE, bill.toString());
	}

	/* ---------- where the levels are cut, if they are unknown ---------- */

	/** Stretches of neighbours that the same procedures treat, and the first level of each: a second one there is a further level. */
	private static List<LevelSet> stretches(List<Procedure> valid) {
		List<LevelSet> stretches = new ArrayList<>();
		for (boolean spaces : new boolean[] {false, true}) {
			LevelSet stretch = LevelSet.EMPTY;
			List<Procedure> before = List.of();
			for (Level level : Level.values()) {
				if (level.isInterspace() != spaces)
					continue;
				List<Procedure> treating = valid.stream().filter(procedure -> procedure.treats().levels().has(level)).toList();
				if (!treating.equals(before)) {
					stretches.add(stretch);
					stretch = LevelSet.EMPTY;
				}
				if (stretch.isEmpty() && !treating.isEmpty())
					stretches.add(LevelSet.of(level));
				if (!treating.isEmpty())
					stretch = stretch.union(LevelSet.of(level));
				before = treating;
			}
			stretches.add(stretch);
		}
		return stretches;
	}
}
