package org.lamina.agreement.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lamina.agreement.policies.World;
import org.lamina.agreement.policies.World.Owner;
import org.lamina.agreement.random.Dice;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/** Makes claims that come near to what a policy speaks of: its days and those beside, its numbers and those beside, its codes and others, and much that nobody says. */
public final class ClaimMaker {

	private final World world;
	private final Dice dice;

	/** Of one claim, what its lines share more often than not. */
	private LocalDate day;
	private int unsaid;

	public ClaimMaker(World world, Dice dice) {
		this.world = world;
		this.dice = dice;
	}

	/** The next claim. */
	public Claim next() {
		day = day();
		unsaid = dice.in100(3) ? 12 : dice.of(0, 0, 0, 1, 2, 4);
		Patient patient = new Patient("patient", said() ? day.minusYears(dice.of(0, 17, 18, 65, 80)).minusDays(dice.of(-1, 0, 1, 100)) : null, said() ? dice.of("female", "male", "other") : null);
		Claim.Builder claim = header(Claim.builder("claim", patient));
		claim.facts(facts(Owner.CLAIM));
		claim.levelFacts(levelFacts());
		int number = 0;
		for (int i = dice.of(1, 1, 2, 2, 3, 4); i > 0; i--)
			claim.line(line(number += dice.of(1, 1, 1, 2), true));
		Claim judged = claim.build();
		return switch (dice.below(4)) {
			case 0 -> judged;
			case 1 -> judged.withHistory(List.of());
			default -> judged.withHistory(history(patient));
		};
	}

	private List<Claim> history(Patient patient) {
		List<Claim> history = new ArrayList<>();
		for (int i = dice.of(1, 1, 2); i > 0; i--) {
			Claim.Builder claim = header(Claim.builder("H-" + i, patient));
			for (int j = dice.of(1, 1, 2); j > 0; j--)
				claim.line(line(3 - j, false));
			history.add(claim.build());
		}
		return history;
	}

	/** Whether something is on the claim. */
	private boolean said() {
		return !dice.in100(unsaid);
	}

	private Claim.Builder header(Claim.Builder claim) {
		if (said())
			claim.kind(dice.of("professional", "professional", "hospital-outpatient"));
		if (said())
			claim.frequency(dice.of("original", "original", "replacement", "void"));
		if (said())
			claim.lineOfBusiness(dice.of(World.BUSINESS));
		if (said())
			claim.state(dice.of(World.STATES));
		if (dice.in100(40))
			claim.priorAuthorization(dice.of("A-1", "A-2"));
		return claim;
	}

	/** A day near to one of the policy's. */
	private LocalDate day() {
		LocalDate near = dice.of(world.days);
		LocalDate counted = switch (dice.below(12)) {
			case 0 -> near.plusDays(dice.of(-10, -7, 7, 10));
			case 1 -> near.plusWeeks(dice.of(-12, 12));
			case 2 -> near.plusMonths(dice.of(-12, -2, -1, 1, 12));
			default -> near;
		};
		return counted.plusDays(dice.of(-1, 0, 0, 0, 1));
	}

	private LocalDate near() {
		return dice.in100(65) ? day.plusDays(dice.of(0, 0, 0, 0, 1, -1, 7, -10)) : day();
	}

	private Line.Builder line(int number, boolean judged) {
		String procedure = dice.in100(93) ? dice.of(world.procedures) : dice.of("22513", "22515", "99999");
		Line.Builder line = Line.builder(number, Code.of(CodeSystem.PROCEDURE, procedure));
		if (dice.in100(30))
			line.modifiers(codes(CodeSystem.MODIFIER, dice.some(dice.of(1, 1, 2), World.MODIFIERS)));
		if (said()) {
			LocalDate first = judged && dice.in100(75) ? dice.of(day, day, near()) : near();
			line.days(first, dice.in100(12) ? first.plusDays(dice.of(1, 2, 10)) : first);
		}
		if (said())
			line.units(number().setScale(0, RoundingMode.FLOOR).max(BigDecimal.ONE));
		if (said())
			line.charge(BigDecimal.valueOf(dice.of(world.numbers)).multiply(dice.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.5"))));
		if (said())
			line.place(Code.of(CodeSystem.PLACE, dice.of(World.PLACES)));
		if (said())
			line.diagnoses(diagnoses());
		if (said())
			line.provider(dice.of("A", "A", "B"));
		if (said())
			line.group(dice.of("G", "G", "H"));
		if (said())
			line.specialty(dice.of("S", "S", "T"));
		if (said())
			line.facility(dice.of("F", "F", "E"));
		if (said())
			line.levels(levels());
		if (judged)
			line.facts(facts(Owner.LINE));
		return line;
	}

	private Codes diagnoses() {
		List<Code> codes = new ArrayList<>(dice.some(dice.of(1, 1, 2, 3), World.TEN).stream().map(text -> Code.of(CodeSystem.ICD_10_CM, text)).toList());
		if (dice.in100(20))
			codes.add(Code.of(CodeSystem.ICD_9_CM, dice.of(World.NINE)));
		return Codes.of(codes);
	}

	private static Codes codes(CodeSystem system, List<String> texts) {
		return Codes.of(texts.stream().map(text -> Code.of(system, text)).toList());
	}

	private List<Level> levels() {
		if (dice.in100(30))
			return dice.of(List.of("T11", "T12", "L1"), List.of("L4", "L5", "S1"), List.of("C5", "C6"), List.of("L4-L5", "L5-S1")).stream().map(Level::of).toList();
		return dice.some(dice.of(1, 1, 2, 3), World.LEVELS).stream().map(Level::of).toList();
	}

	/** A number near to one of the policy's. */
	private BigDecimal number() {
		BigDecimal near = BigDecimal.valueOf(dice.of(world.numbers)).add(dice.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate(), new BigDecimal("0.5")));
		return near.signum() < 0 ? BigDecimal.ZERO : near;
	}

	private Map<Level, Map<String, Value>> levelFacts() {
		Map<Level, Map<String, Value>> facts = new TreeMap<>();
		if (dice.in100(85))
			for (String level : World.LEVELS)
				if (dice.in100(90))
					facts.put(Level.of(level), facts(Owner.LEVEL));
		return facts;
	}

	private Map<String, Value> facts(Owner owner) {
		Map<String, Value> facts = new HashMap<>();
		boolean silent = dice.in100(2);
		for (World.Fact fact : world.facts)
			if (fact.owner() == owner && !silent && said())
				facts.put(fact.name(), value(fact));
		return facts;
	}

	private Value value(World.Fact fact) {
		return switch (fact.kind()) {
			case NUMBER -> Value.of(fact.most() < 0 ? number() : number().min(BigDecimal.valueOf(fact.most())));
			case PERCENT -> Value.of(dice.of(number(), new BigDecimal("25"), new BigDecimal("100")));
			case DATE -> Value.of(near());
			case YES_NO -> Value.of(dice.in100(50));
			case TEXT -> Value.of(dice.of(World.TEXTS));
			case LEVELS -> Value.of(levels());
			case CHOICE -> Value.of(dice.of(fact.choices()));
		};
	}
}
