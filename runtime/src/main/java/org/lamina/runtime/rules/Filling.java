package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;

/**
 * Values for some of what is unknown, while a condition is evaluated again and again. What an evaluation reads and nobody knows is an {@link Atom}; while it has no value, a number, a
 * day or a word is an object that stands for it, and by which it is recognized where it is held against something.
 */
final class Filling {

	/** A number that was counted from two others. */
	private record Counted(char sign, BigDecimal left, BigDecimal right) {
	}

	/** A number of levels, of which some are unknown. */
	private record Size(List<Atom> unknown, Set<Level> besides) {
	}

	private final Map<String, Atom> atoms = new HashMap<>();
	/** What has a value, in the order in which it was given one. */
	private final List<Atom> path = new ArrayList<>();
	private final IdentityHashMap<Object, Atom> origins = new IdentityHashMap<>();
	private final IdentityHashMap<BigDecimal, Counted> counted = new IdentityHashMap<>();
	private final IdentityHashMap<BigDecimal, Size> sizes = new IdentityHashMap<>();
	private Atom firstOpen;
	private boolean grown;
	private boolean impossible;

	/* ---------- the search ---------- */

	/** Begins an evaluation. */
	void begin() {
		counted.clear();
		sizes.clear();
		firstOpen = null;
		impossible = false;
	}

	/** The first unknown without a value that the evaluation met; null if it met none. */
	Atom firstOpen() {
		return firstOpen;
	}

	/** Gives an unknown a value, until {@link #clear}. */
	void fill(Atom atom, Object value) {
		atom.fill(value, path.size());
		path.add(atom);
		if (atom.standIn != null)
			origins.put(value, atom);
	}

	/** Takes the value of the unknown away that got one last. */
	void clear() {
		Atom last = path.remove(path.size() - 1);
		origins.remove(last.value());
		last.clear();
	}

	/** Whether unknowns have new values to try since this was asked before. */
	boolean hasGrown() {
		boolean since = grown;
		grown = false;
		return since;
	}

	/** Whether the evaluation was of something that cannot be. */
	boolean isImpossible() {
		return impossible;
	}

	/** Says that this filling cannot be: a day of the record contradicts its anchor. */
	void impossible() {
		impossible = true;
	}

	/** The values of the unknowns by their positions; null for one that has none. */
	Object[] values() {
		Object[] values = new Object[atoms.size()];
		path.forEach(atom -> values[atom.position] = atom.value());
		return values;
	}

	/* ---------- what is unknown; null, or an object that stands for it, where it has no value ---------- */

	/** @param key what tells it from other unknowns of the same name */
	Boolean yesNo(String name, String key) {
		return (Boolean) read("?" + name + "|" + key, position -> new Atom.YesNo(name, position));
	}

	BigDecimal number(String name, BigDecimal min, BigDecimal max, boolean whole) {
		return number(name, "", min, max, whole);
	}

	/** @param key what tells it from other unknowns of the same name */
	BigDecimal number(String name, String key, BigDecimal min, BigDecimal max, boolean whole) {
		return (BigDecimal) read("#" + name + "|" + key, position -> whole ? new Atom.Whole(name, position, min) : new Atom.Number(name, position, min, max));
	}

	LocalDate day(String name) {
		return (LocalDate) read("@" + name, position -> new Atom.Day(name, position));
	}

	/** Whether a day has a value here, whatever the claim says of it. */
	boolean hasDay(String name) {
		Atom atom = atoms.get("@" + name);
		return atom != null && atom.value() != null;
	}

	/** One of some words; any text if there are none. */
	String word(String name, List<String> choices) {
		return (String) read("=" + name, position -> new Atom.Word(name, position, choices));
	}

	private Atom place(String name) {
		return atom("/" + name, position -> new Atom.Place(name, position));
	}

	/** A place of service, held against a set. */
	Boolean placeIn(CodeSet set, String name) {
		Atom atom = place(name);
		note(atom, set, Set.of());
		Code place = (Code) read(atom);
		return place == null ? null : set.has(place);
	}

	/** Whether two places are the same, of which a name stands for one that is unknown. */
	Boolean samePlace(Code one, String nameOfOne, Code other, String nameOfOther) {
		Atom ofOne = one == null ? place(nameOfOne) : null;
		Atom ofOther = other == null ? place(nameOfOther) : null;
		Code first = one == null ? (Code) read(ofOne) : one;
		Code second = other == null ? (Code) read(ofOther) : other;
		if (first != null && ofOther != null)
			note(ofOther, CodeSet.of(first), ofOne == null ? Set.of() : Set.of(ofOne));
		if (second != null && ofOne != null)
			note(ofOne, CodeSet.of(second), ofOther == null ? Set.of() : Set.of(ofOther));
		return first == null || second == null ? null : first.equals(second);
	}

	/** @param sets what the codes are held against */
	Codes codes(String name, Collection<CodeSet> sets) {
		Atom atom = atom("+" + name, position -> new Atom.Diagnoses(name, position));
		sets.forEach(set -> note(atom, set, Set.of()));
		return (Codes) read(atom);
	}

	private Atom spine(String name) {
		return atom("^" + name, position -> new Atom.Spine(name, position));
	}

	@SuppressWarnings("unchecked")
	List<Level> levels(String name) {
		return (List<Level>) read(spine(name));
	}

	/**
	 * Notes that levels which are unknown under a name are held against a set.
	 *
	 * @param from the name under which that is unknown, or null
	 */
	void levelsHeldAgainst(String name, LevelSet set, String from) {
		note(spine(name), set, from == null ? Set.of() : Set.of(spine(from)));
	}

	/** A number of levels, some of which are unknown under these names. */
	BigDecimal numberOf(Collection<Level> levels, Collection<String> names, Collection<Level> besides) {
		BigDecimal own = new BigDecimal(BigInteger.valueOf(levels.stream().distinct().count()), 0);
		sizes.put(own, new Size(names.stream().map(this::spine).toList(), Set.copyOf(besides)));
		return own;
	}

	private Object read(String key, IntFunction<Atom> made) {
		return read(atom(key, made));
	}

	private Object read(Atom atom) {
		if (atom.value() != null)
			return atom.value();
		if (firstOpen == null)
			firstOpen = atom;
		return atom.standIn;
	}

	private Atom atom(String key, IntFunction<Atom> made) {
		Atom atom = atoms.get(key);
		if (atom == null) {
			atom = made.apply(atoms.size());
			atoms.put(key, atom);
			if (atom.standIn != null)
				origins.put(atom.standIn, atom);
		}
		return atom;
	}

	/** Whether a value is one that has none yet, or is counted from such. */
	boolean isOpen(Object value) {
		if (value == null)
			return true;
		Atom atom = origins.get(value);
		if (atom != null)
			return atom.value() == null;
		if (!(value instanceof BigDecimal number))
			return false;
		Size size = sizes.get(number);
		if (size != null)
			return size.unknown.stream().anyMatch(part -> part.value() == null);
		Counted made = counted.get(number);
		return made != null && (isOpen(made.left) || isOpen(made.right));
	}

	/** Whether a value is filled in, or is counted from such. */
	boolean isFilled(Object value) {
		return !from(value).isEmpty();
	}

	/* ---------- where comparisons cut ---------- */

	/** Notes that two values are held against each other, and says whether both are there. */
	boolean compared(Object one, Object other) {
		boolean oneIsOpen = isOpen(one);
		boolean otherIsOpen = isOpen(other);
		if (!otherIsOpen)
			aim(one, other, from(other));
		if (!oneIsOpen)
			aim(other, one, from(one));
		return !oneIsOpen && !otherIsOpen;
	}

	/**
	 * Notes that a value is held against a limit.
	 *
	 * @param madeFrom the values from which the limit was made; none if the policy or the claim says it
	 */
	void heldAgainst(Object value, Object limit, Object... madeFrom) {
		aim(value, limit, from(madeFrom));
	}

	/** The unknowns from whose values some values are made. */
	private Set<Atom> from(Object... values) {
		Set<Atom> from = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Object value : values)
			collect(value, from);
		return from;
	}

	private void collect(Object value, Set<Atom> to) {
		Atom atom = origins.get(value);
		if (atom != null) {
			if (atom.value() != null)
				to.add(atom);
		} else if (value instanceof BigDecimal number && sizes.containsKey(number))
			sizes.get(number).unknown.stream().filter(part -> part.value() != null).forEach(to::add);
		else if (value instanceof BigDecimal number && counted.containsKey(number)) {
			collect(counted.get(number).left, to);
			collect(counted.get(number).right, to);
		}
	}

	/** Tells whatever unknown a value was made from against what it is held, and from which values that comes. */
	private void aim(Object value, Object wanted, Set<Atom> from) {
		Atom atom = origins.get(value);
		if (atom != null)
			note(atom, wanted, from);
		else if (value instanceof BigDecimal number && wanted instanceof BigDecimal limit && sizes.containsKey(number))
			sizes.get(number).unknown.forEach(part -> note(part, new Atom.HowMany(limit.intValue(), sizes.get(number).besides), from));
		else if (value instanceof BigDecimal number && wanted instanceof BigDecimal limit && counted.containsKey(number))
			aimParts(counted.get(number), limit, from);
	}

	/** Finds for what values of its parts a counted number is as wanted. */
	private void aimParts(Counted number, BigDecimal wanted, Set<Atom> from) {
		if (!isOpen(number.right))
			aimPart(number.left, leftFor(number, wanted), from, number.right);
		if (!isOpen(number.left))
			aimPart(number.right, rightFor(number, wanted), from, number.left);
	}

	private void aimPart(BigDecimal part, BigDecimal wanted, Set<Atom> from, BigDecimal other) {
		if (wanted == null)
			return;
		Set<Atom> both = new HashSet<>(from);
		both.addAll(from(other));
		aim(part, wanted, both);
	}

	private static BigDecimal leftFor(Counted number, BigDecimal wanted) {
		return switch (number.sign) {
			case '+' -> wanted.subtract(number.right);
			case '-' -> wanted.add(number.right);
			case '*' -> quotient(wanted, number.right);
			default -> wanted.multiply(number.right);
		};
	}

	private static BigDecimal rightFor(Counted number, BigDecimal wanted) {
		return switch (number.sign) {
			case '+' -> wanted.subtract(number.left);
			case '-' -> number.left.subtract(wanted);
			case '*' -> quotient(wanted, number.left);
			default -> quotient(number.left, wanted);
		};
	}

	private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
		return other.signum() == 0 ? null : one.divide(other, MathContext.DECIMAL128);
	}

	/**
	 * An unknown is tried around what it is held against. Where that comes from other unknowns, it is if these got their values before it, or if their values do not come from its own: else
	 * each would bring ever new values to the other.
	 */
	private void note(Atom atom, Object limit, Set<Atom> from) {
		boolean allFixed = true;
		for (Atom source : from) {
			boolean isFixed = source.isFixed();
			if (source == atom || atom.place() >= 0 && source.place() > atom.place() && !isFixed)
				return;
			allFixed &= isFixed;
		}
		grown |= atom.cut(limit, allFixed);
	}

	/** A counted number, which remembers what it was counted from. */
	BigDecimal counted(char sign, BigDecimal left, BigDecimal right, BigDecimal result) {
		BigDecimal own = new BigDecimal(result.unscaledValue(), result.scale());
		counted.put(own, new Counted(sign, left, right));
		return own;
	}
}
