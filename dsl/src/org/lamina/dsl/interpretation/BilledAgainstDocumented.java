package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamina.dsl.coding.CodeDerivation;
import org.lamina.dsl.coding.DerivedCodes;
import org.lamina.dsl.coding.DocumentedOperation;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Side;
import org.lamina.runtime.rules.Table;

/** Whether what a line bills is among the codes that a coding has for the operation that the claim's record tells. */
final class BilledAgainstDocumented {

	private final Knowledge knowledge;
	private final Conditions conditions;

	BilledAgainstDocumented(Knowledge knowledge, Conditions conditions) {
		this.knowledge = knowledge;
		this.conditions = conditions;
	}

	/** A coding that is not in force, or not about the operation, has no codes for it. */
	Truth isAmongCodes(Coding coding, Line line, Scene scene) {
		LocalDate day = dayOf(coding, line, scene);
		if (day == null)
			return Truth.UNKNOWN;
		Truth applies = !ProcedureReader.period(coding.getEffective()).includes(day) ? Truth.NO : coding.getWhen() == null ? Truth.YES : conditions.truth(coding.getWhen(), scene);
		if (applies == Truth.NO)
			return Truth.NO;
		Membership members = new Membership(List.copyOf(coding.getFrom()), List.of(day));
		List<Procedure> candidates = knowledge.procedures().stream().filter(procedure -> procedure.treats() != null && members.has(procedure.code()) == Truth.YES).toList();
		List<Level> levels = levelsOf(coding, candidates.stream().filter(procedure -> procedure.validity().includes(day)).toList(), scene);
		if (levels == null)
			return Truth.UNKNOWN;
		List<DerivedCodes> possible = new ArrayList<>();
		List<Side> sides = sides(coding, scene);
		for (String kind : kinds(coding, line, scene))
			for (Side side : sides)
				possible.add(CodeDerivation.of(new DocumentedOperation(levels, day, side, kind), candidates, combinationsOf(coding), knowledge.procedureByCode()));
		if (possible.size() == 1)
			scene.notes().because("`" + coding.getName() + "` codes " + textOf(possible.get(0)));
		Set<Boolean> answers = possible.stream().map(codes -> codes.codes().stream().anyMatch(coded -> coded.code().equals(line.procedure()))).collect(Collectors.toSet());
		return applies.and(answers.size() == 1 ? Truth.of(answers.iterator().next()) : Truth.UNKNOWN);
	}

	private static String textOf(DerivedCodes codes) {
		return codes.codes().isEmpty() ? "nothing" : codes.codes().stream().map(coded -> coded.code() + " x" + coded.units()).collect(Collectors.joining(", "));
	}

	private Table combinationsOf(Coding coding) {
		return coding.getTable() == null ? null : knowledge.contentOf(coding.getTable());
	}

	/** The first day of the line, which is cut at each day from which on the codes may be others. */
	private LocalDate dayOf(Coding coding, Line line, Scene scene) {
		Quantity day = LineFields.firstDay(line, scene);
		if (line.firstDay() != null)
			return day.day();
		List<SetExpression> from = List.copyOf(coding.getFrom());
		Membership ever = Sets.onAllDays(from);
		Stream<Period> validities = knowledge.procedures().stream().filter(procedure -> procedure.treats() != null && ever.has(procedure.code()) != Truth.NO).map(Procedure::validity);
		Sets.turns(from).forEach(day::aimAt);
		Stream<Period> periods = Stream.of(Stream.of(ProcedureReader.period(coding.getEffective())), validities, periodsOfCombinations(coding, ever)).flatMap(found -> found);
		periods.flatMap(period -> Stream.of(period.from(), period.to() == null ? null : period.to().plusDays(1))).filter(Objects::nonNull).forEach(day::aimAt);
		return day.day();
	}

	/** When one code may stand for two: the days of the rows, and of the codes that they say. */
	private Stream<Period> periodsOfCombinations(Coding coding, Membership ever) {
		if (coding.getTable() == null)
			return Stream.empty();
		Table combinations = combinationsOf(coding);
		int bill = combinations.column(TableReader.BILL);
		return combinations.rows().stream().filter(row -> ever.has(row.key()) != Truth.NO && ever.has(row.second()) != Truth.NO && row.values().get(bill) != null).flatMap(row -> {
			Procedure declared = knowledge.procedure(Code.of(CodeSystem.PROCEDURE, row.values().get(bill).toString()));
			return declared == null ? Stream.of(row.period()) : Stream.of(row.period(), declared.validity());
		});
	}

	/** The levels of the operation, or null, noted, with where they are cut. */
	private static List<Level> levelsOf(Coding coding, List<Procedure> valid, Scene scene) {
		RecordedFact recorded = new RecordedFact(coding.getLevels(), scene);
		stretches(valid).forEach(stretch -> scene.notes().heldAgainst(recorded.atom(), new Domain.Cut.OnLevels(stretch)));
		return recorded.read().value() instanceof Value.Levels levels ? levels.levels() : null;
	}

	/** Neighbours that the same procedures treat, and the first of them by itself, for each further one takes another code. */
	private static List<Set<Level>> stretches(List<Procedure> valid) {
		List<Set<Level>> stretches = new ArrayList<>();
		for (boolean spaces : List.of(false, true)) {
			Set<Procedure> before = Set.of();
			for (Level level : Level.values().stream().filter(level -> level.isInterspace() == spaces).toList()) {
				Set<Procedure> treating = valid.stream().filter(procedure -> procedure.treats().levels().has(level)).collect(Collectors.toSet());
				if (!treating.equals(before) && !treating.isEmpty())
					stretches.addAll(List.of(Set.of(level), new LinkedHashSet<>()));
				if (!treating.isEmpty())
					stretches.get(stretches.size() - 1).add(level);
				before = treating;
			}
		}
		return stretches;
	}

	/** The sides on which the operation may have been done; one that is null if the coding does not tell. */
	private List<Side> sides(Coding coding, Scene scene) {
		if (coding.getBothSides() == null)
			return Arrays.asList((Side) null);
		Truth both = conditions.truth(coding.getBothSides(), scene.with(Scene.Doubt.STAYS));
		return both == Truth.YES ? List.of(Side.BOTH) : both == Truth.NO ? List.of(Side.ONE) : List.of(Side.ONE, Side.BOTH);
	}

	/** Who may bill; anybody where no code stands for others. */
	private static List<String> kinds(Coding coding, Line line, Scene scene) {
		if (coding.getTable() == null)
			return Arrays.asList((String) null);
		String kind = LineFields.read("kind", line, scene).word();
		return kind == null ? List.of("professional", "hospital-outpatient") : List.of(kind);
	}
}
