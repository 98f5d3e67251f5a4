package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** Decision 22: which codes report a documented operation; and with decision 10, that what is unknown of it is filled in as if everything had been tried. */
class CodingTest {

	private static final LocalDate DAY = LocalDate.parse("2026-02-03");
	private static final Fact LEVELS = Fact.of("levels", Fact.Of.CLAIM, Fact.Type.LEVELS);
	private static final Fact BOTH = Fact.of("both", Fact.Of.CLAIM, Fact.Type.YES_NO);
	private static final List<String> KINDS = List.of("professional", "hospital-outpatient");
	/** Enough of the spine to have each stretch twice, and something on both sides. */
	private static final List<Level> VERTEBRAE = LevelSet.vertebrae(Level.of("C6"), Level.of("S2")).list();

	/** A coding that may choose among all of some procedures, and tells the sides by a fact. */
	private static final class ByFacts extends Coding {
		ByFacts(List<Procedure> procedures, Table combinations) {
			super("c", LEVELS, Period.ALWAYS, DatedCodeSet.always(CodeSet.union(procedures.stream().map(procedure -> CodeSet.of(procedure.code())).toList())), new Procedures(procedures), combinations);
		}

		@Override
		protected boolean tellsSides() {
			return true;
		}

		@Override
		protected boolean isOnBothSides(Claim claim, Line line, Reading reading) {
			return reading.isYes(BOTH, claim, line);
		}
	}

	private static Procedure first(String code, String levels, Side side) {
		return procedure(code, null, side, set(levels));
	}

	private static Procedure further(String code, String levels, String... primaries) {
		return procedure(code, Given.procedures(primaries), null, set(levels));
	}

	private static Procedure procedure(String code, CodeSet primaries, Side side, LevelSet levels) {
		return new Procedure(Given.procedure(code), "", Period.ALWAYS, List.of(), primaries, new Treatment(Treatment.Structure.VERTEBRA, primaries != null, levels), side, CodeSet.EMPTY);
	}

	private static LevelSet set(String range) {
		String[] ends = range.split("\\.\\.");
		return LevelSet.vertebrae(Level.of(ends[0]), Level.of(ends[1]));
	}

	private static Table combinations(String... rows) {
		return new Table("combinations", List.of("bill"), Stream.of(rows).map(row -> row.split(" ")).map(row -> new Table.Row(Given.procedure(row[0]), Given.procedure(row[1]), Period.ALWAYS, List.of(Value.of(row[2])))).toList());
	}

	private static Claim claim(String code, List<Level> levels, Boolean both, String kind) {
		Map<String, Value> facts = new HashMap<>();
		if (levels != null)
			facts.put("levels", Value.of(levels));
		if (both != null)
			facts.put("both", Value.of(both));
		return Given.claim().kind(kind).facts(facts).line(Given.line(1, code).day(DAY)).build();
	}

	private static boolean codes(Coding coding, Claim claim) {
		return coding.codes(claim, claim.lines().get(0), Reading.SURELY);
	}

	private static List<Level> levels(String... names) {
		return Arrays.stream(names).map(Level::of).toList();
	}

	@Test
	void theUppermostLevelTakesTheFirstCodeAndTheOthersAddOns() {
		Coding coding = new ByFacts(List.of(first("22513", "T1..T12", null), first("22514", "L1..L5", null), further("22515", "T1..L5", "22513", "22514")), null);
		List<Level> two = levels("L1", "T12");
		assertEquals(List.of(true, false, true), Stream.of("22513", "22514", "22515").map(code -> codes(coding, claim(code, two, false, null))).toList());
		assertEquals(List.of(false, true, false), Stream.of("22513", "22514", "22515").map(code -> codes(coding, claim(code, levels("L1", "S1"), false, null))).toList());
	}

	@Test
	void oneCodeStandsForTheFirstAndEachAddOnOfWhichTheTableSaysTheSame() {
		Coding coding = new ByFacts(List.of(first("22513", "T1..T12", null), further("22515", "T1..T12", "22513"), further("22516", "L1..L5", "22513"), further("22517", "S1..S5", "22513")),
				combinations("22513 22515 C7507", "22513 22516 C7507", "22513 22517 C7508"));
		List<Level> all = levels("T1", "T2", "L1", "S1");
		assertEquals(List.of(true, false, false, false, true, false), Stream.of("C7507", "22513", "22515", "22516", "22517", "C7508").map(code -> codes(coding, claim(code, all, false, "hospital-outpatient"))).toList());
	}

	/** With procedures made by chance, each answer about an operation of which something is unknown is held against all operations of up to three vertebrae. */
	@Test
	void whatIsUnknownEndsAsIfEverythingHadBeenTried() {
		Random chance = new Random(22);
		for (int round = 0; round < 25; round++) {
			List<Procedure> procedures = procedures(chance);
			Table combinations = chance.nextBoolean() ? null : combinations("22511 22521 C7501", "22511 22522 C7502", "22512 22521 C7501");
			Coding coding = new ByFacts(procedures, combinations);
			for (String code : List.of("22511", "22512", "22521", "22522", "C7501"))
				assertEquals(expected(coding, code, combinations != null), ending(coding, code), () -> code + " of " + procedures);
		}
	}

	private static List<Procedure> procedures(Random chance) {
		List<Procedure> procedures = new ArrayList<>();
		for (String code : List.of("22511", "22512", "22513"))
			procedures.add(procedure(code, null, chance.nextInt(3) == 0 ? Side.values()[chance.nextInt(3)] : null, stretch(chance)));
		for (String code : List.of("22521", "22522"))
			procedures.add(procedure(code, chance.nextBoolean() ? Given.procedures("22511") : Given.procedures("22511", "22512", "22513"), null, stretch(chance)));
		return procedures;
	}

	/** Some neighbours of three stretches; with more of them, more operations than are tried would have to be. */
	private static LevelSet stretch(Random chance) {
		return set(List.of("T1..T6", "T1..T12", "T1..L5", "T7..T12", "T7..L5", "L1..L5").get(chance.nextInt(6)));
	}

	private static String ending(Coding coding, String code) {
		Claim claim = claim(code, null, null, null);
		Line line = claim.lines().get(0);
		Fillings fillings = new Fillings(line, reading -> coding.codes(claim, line, reading), reading -> false);
		return fillings.isBounded() ? "bounded" : fillings.alwaysFires() ? "yes" : fillings.neverFires() ? "no" : String.join(", ", fillings.missing());
	}

	/** By all operations: what they agree on, or else what alone can make a difference. */
	private static String expected(Coding coding, String code, boolean combined) {
		Map<List<Object>, Set<Boolean>> byLevels = new HashMap<>();
		Map<List<Object>, Set<Boolean>> bySides = new HashMap<>();
		Map<List<Object>, Set<Boolean>> byKinds = new HashMap<>();
		for (List<Level> levels : operations())
			for (boolean both : List.of(true, false))
				for (String kind : combined ? KINDS : KINDS.subList(0, 1)) {
					boolean answer = codes(coding, claim(code, levels, both, kind));
					byLevels.computeIfAbsent(List.of(both, kind), first -> new LinkedHashSet<>()).add(answer);
					bySides.computeIfAbsent(List.of(levels, kind), first -> new LinkedHashSet<>()).add(answer);
					byKinds.computeIfAbsent(List.of(levels, both), first -> new LinkedHashSet<>()).add(answer);
				}
		Set<Boolean> answers = new LinkedHashSet<>();
		byLevels.values().forEach(answers::addAll);
		if (answers.size() == 1)
			return answers.contains(true) ? "yes" : "no";
		List<String> missing = new ArrayList<>();
		if (differs(byLevels))
			missing.add("levels");
		if (differs(bySides))
			missing.add("both");
		if (differs(byKinds))
			missing.add("kind of the claim");
		return String.join(", ", missing);
	}

	private static boolean differs(Map<List<Object>, Set<Boolean>> answers) {
		return answers.values().stream().anyMatch(found -> found.size() > 1);
	}

	private static List<List<Level>> operations() {
		List<List<Level>> operations = new ArrayList<>();
		for (Level one : VERTEBRAE) {
			operations.add(List.of(one));
			for (Level two : VERTEBRAE.subList(VERTEBRAE.indexOf(one) + 1, VERTEBRAE.size())) {
				operations.add(List.of(one, two));
				for (Level three : VERTEBRAE.subList(VERTEBRAE.indexOf(two) + 1, VERTEBRAE.size()))
					operations.add(List.of(one, two, three));
			}
		}
		return operations;
	}
}
