package org.lamina.agreement.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamina.agreement.random.Dice;

/** What there is for the rules of one made policy to speak of, and for claims to come near to: procedures, sets, facts, tables, days and numbers. */
public final class World {

	/** Whose a fact is. */
	public enum Owner {
		CLAIM, LINE, LEVEL
	}

	/** What values a fact has. */
	public enum Kind {
		NUMBER, PERCENT, DATE, YES_NO, TEXT, LEVELS, CHOICE
	}

	/**
	 * A fact.
	 *
	 * @param most    the highest value of a number from 0, or -1 if it has no range
	 * @param choices the words of a choice
	 */
	public record Fact(String name, Owner owner, Kind kind, int most, List<String> choices) {
	}

	/** A table, with the kind of each of its columns, and how many procedures it is looked up by; none for a decision table. */
	public record Table(String name, int keys, Map<String, Kind> columns) {
	}

	/** Names of conditions that were declared, for a level or for a line. */
	public record Block(String name, boolean forLevel) {
	}

	public static final List<String> MODIFIERS = List.of("59", "25", "24", "50", "LT", "RT", "XE", "XS");
	public static final List<String> PLACES = List.of("11", "19", "21", "22", "23", "24");
	public static final List<String> LEVELS = List.of("C5", "C6", "C7", "T1", "T2", "T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1", "T12-L1", "L4-L5", "L5-S1");
	public static final List<String> VERTEBRAE = List.of("C5", "C7", "T1", "T11", "T12", "L1", "L2", "L4", "L5", "S1");
	public static final List<String> TEN = List.of("M80.08XA", "M80.88XA", "S22.0X", "S22.01", "S32.0X", "S32.01", "C79.51", "C90.00", "M48.56XA");
	public static final List<String> NINE = List.of("733.13", "805.2", "805.4", "198.5");
	public static final List<String> STATES = List.of("TX", "NJ", "OH");
	public static final List<String> BUSINESS = List.of("commercial", "medicare", "medicaid");
	public static final List<String> TEXTS = List.of("alpha", "as \\ dictated", "so \"called\" (");

	private static final List<String> PROCEDURES = List.of("22510", "22511", "22512", "22513", "22514", "22515", "22523", "22524", "22525", "20225", "22310", "22558", "99213", "0200T", "C7507");

	/** The days that the policy names; the middle two are in every period. */
	public final List<LocalDate> days = new ArrayList<>();
	/** The numbers that the policy names. */
	public final List<Integer> numbers;
	public final List<String> procedures;
	/** Procedures of these that are add-ons. */
	public final List<String> addOns;
	public final List<String> procedureSets = new ArrayList<>();
	public final List<String> diagnosisSets = new ArrayList<>();
	public final List<String> modifierSets = new ArrayList<>();
	public final List<String> placeSets = new ArrayList<>();
	public final List<String> levelSets = new ArrayList<>();
	public final List<Fact> facts = new ArrayList<>();
	public final List<Table> tables = new ArrayList<>();
	public final List<Block> blocks = new ArrayList<>();
	/** The codings that the policy declares. */
	public final List<String> codings = new ArrayList<>();
	/** The words that a column `grade` of each decision table can say. */
	public final Map<String, List<String>> words = new HashMap<>();
	public final List<String> sources = List.of("manual", "article");

	World(Dice dice) {
		LocalDate day = LocalDate.of(dice.of(2023, 2024, 2025), dice.between(1, 12), dice.between(1, 28)).plusDays(dice.between(0, 3));
		for (int i = 0; i < 6; i++) {
			days.add(day);
			day = day.plusDays(dice.of(1, 7, 10, 28, 30, 31, 84, 365));
		}
		numbers = List.of(1, 2, 3, dice.between(4, 9), dice.between(10, 90));
		procedures = dice.some(dice.between(5, 7), PROCEDURES).stream().sorted().toList();
		addOns = dice.some(dice.between(1, 2), procedures.subList(2, procedures.size()));
	}

	/** The last day of the first version of a policy that has two; in every period. */
	public LocalDate middle() {
		return days.get(2);
	}

	/** The day after it, in every period too. */
	public LocalDate afterMiddle() {
		return middle().plusDays(1);
	}

	/** The facts of some kind that can be read where a level is meant, or where none is. */
	public List<Fact> facts(Kind kind, boolean level) {
		return facts.stream().filter(fact -> fact.kind() == kind && (level || fact.owner() != Owner.LEVEL)).toList();
	}

	/** Tables that are looked up by so many procedures. */
	public List<Table> tables(int keys) {
		return tables.stream().filter(table -> table.keys() == keys).toList();
	}

	/** The columns of a kind of the tables that some procedures, or facts, look up, as {@code mue.units}. */
	public List<String> columns(Stream<Table> from, Kind kind) {
		return from.flatMap(table -> table.columns().entrySet().stream().filter(column -> column.getValue() == kind).map(column -> table.name() + "." + column.getKey())).toList();
	}
}
