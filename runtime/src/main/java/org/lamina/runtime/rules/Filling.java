package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;

/**
 * One way after the other of filling in what is unknown, while a condition is evaluated again and again. What an evaluation reads and nobody
 * knows becomes an {@link Atom} on its path; {@link #next} goes on to the next path, until all were gone.
 */
final class Filling {

	/** A number that was counted from two others. */
	private record Counted(char sign, BigDecimal left, BigDecimal right) {
	}

	private final Map<String, Atom> atoms = new LinkedHashMap<>();
	/** The atoms in the order in which conditions asked for them since the last restart. */
	private final Set<Atom> asked = new LinkedHashSet<>();
	private final List<List<?>> candidates = new ArrayList<>();
	private final List<Atom> path = new ArrayList<>();
	private final IdentityHashMap<Object, Atom> origins = new IdentityHashMap<>();
	private final IdentityHashMap<BigDecimal, Counted> counted = new IdentityHashMap<>();
	private final IdentityHashMap<BigDecimal, List<Atom>> sizes = new IdentityHashMap<>();
	private boolean grown;
	private boolean impossible;
	private boolean peeking;
	private boolean asksForMore;

	/* ---------- the search ---------- */

	/** Begins with the first path, all atoms having the values to try that are known by now. */
	void restart() {
		path.clear();
		asked.clear();
		origins.clear();
		candidates.clear();
		atoms.values().forEach(this::prepare);
		grown = false;
		begin();
	}

	private void prepare(Atom atom) {
		atom.index = -1;
		List<?> values = atom.candidates();
		candidates.add(values);
		values.forEach(value -> origins.put(value, atom));
	}

	/** Goes on to the next path, and says whether there is one. */
	boolean next() {
		begin();
		while (!path.isEmpty()) {
			Atom last = path.get(path.size() - 1);
			if (++last.index < candidates.get(last.position).size())
				return true;
			last.index = -1;
			path.remove(path.size() - 1);
		}
		return false;
	}

	private void begin() {
		counted.clear();
		sizes.clear();
		impossible = false;
	}

	/** Whether atoms have new values to try, which the paths so far did not. */
	boolean hasGrown() {
		return grown;
	}

	/** Whether the last path was one that cannot be. */
	boolean isImpossible() {
		return impossible;
	}

	/** Says that this path cannot be: a day of the record contradicts its anchor. */
	boolean impossible() {
		impossible = true;
		return false;
	}

	/** The values of the atoms on the path, as their indexes by the positions of the atoms; -1 for one that was not read. */
	int[] values() {
		int[] values = new int[atoms.size()];
		atoms.values().forEach(atom -> values[atom.position] = atom.index);
		return values;
	}

	/** What a condition is by what is known and filled in already; null if it asks for more. */
	Boolean already(BooleanSupplier condition) {
		peeking = true;
		asksForMore = false;
		boolean holds = condition.getAsBoolean();
		peeking = false;
		return asksForMore ? null : (Boolean) holds;
	}

	/** All atoms in the order in which conditions ask for them. */
	Set<Atom> asked() {
		return asked;
	}

	/* ---------- what is unknown ---------- */

	/** @param key what tells it from other unknowns of the same name */
	boolean yesNo(String name, String key) {
		return (Boolean) value(name + "|" + key, position -> new Atom.YesNo(name, position));
	}

	BigDecimal number(String name, BigDecimal min, BigDecimal max, boolean whole) {
		return number(name, "", min, max, whole);
	}

	/** @param key what tells it from other unknowns of the same name */
	BigDecimal number(String name, String key, BigDecimal min, BigDecimal max, boolean whole) {
		return (BigDecimal) value(name + "|#" + key, position -> new Atom.Number(name, position, min, max, whole));
	}

	LocalDate day(String name) {
		return (LocalDate) value(name, position -> new Atom.Day(name, position));
	}

	/** One of some words; any text if there are none. */
	String word(String name, List<String> choices) {
		return (String) value(name, position -> new Atom.Word(name, position, choices));
	}

	boolean codeIn(CodeSet set, String name) {
		Code code = (Code) value(name, position -> new Atom.Coded(name, position));
		cut(atoms.get(name), set, true, true);
		return set.has(code);
	}

	boolean codesIn(CodeSet set, String name) {
		return set.hasAnyOf(codes(name, List.of(set)));
	}

	/** @param sets what the codes are held against */
	Codes codes(String name, Collection<CodeSet> sets) {
		Codes codes = (Codes) value(name, position -> new Atom.CodeList(name, position));
		sets.forEach(set -> cut(atoms.get(name), set, true, true));
		return codes;
	}

	@SuppressWarnings("unchecked")
	List<Level> levels(String name) {
		return (List<Level>) value(name, position -> new Atom.Spine(name, position));
	}

	/** Notes that levels which are filled in under a name are held against a set. */
	void heldAgainst(String name, LevelSet set) {
		cut(atoms.get(name), set, true, true);
	}

	/** A number of levels, some of which are filled in under these names. */
	BigDecimal numberOf(Collection<Level> levels, Collection<String> names) {
		BigDecimal own = new BigDecimal(BigInteger.valueOf(levels.stream().distinct().count()), 0);
		sizes.put(own, names.stream().map(atoms::get).toList());
		return own;
	}

	/** A day on which something begins that a line's unknown day decides. */
	void turnsOn(String name, LocalDate day) {
		cut(atoms.get(name), day, true, false);
	}

	private Object value(String key, IntFunction<Atom> made) {
		Atom atom = atoms.get(key);
		if (atom == null) {
			atom = made.apply(atoms.size());
			atoms.put(key, atom);
			prepare(atom);
		}
		if (atom.index < 0 && peeking) {
			asksForMore = true;
			return candidates.get(atom.position).get(0);
		}
		if (atom.index < 0) {
			atom.index = 0;
			path.add(atom);
			asked.add(atom);
		}
		return candidates.get(atom.position).get(atom.index);
	}

	/* ---------- where comparisons cut ---------- */

	/**
	 * Notes that two values were compared.
	 *
	 * @param less whether it matters if the first is less than the other
	 * @param more whether it matters if it is more
	 */
	void compared(Object one, Object other, boolean less, boolean more) {
		Set<Atom> together = Collections.newSetFromMap(new IdentityHashMap<>());
		collect(one, together);
		collect(other, together);
		if (together.size() > 1)
			together.forEach(atom -> grown |= atom.cutEnds());
		cutAt(one, other, less, more);
		cutAt(other, one, more, less);
	}

	/** Whether a limit is, or is counted from, an unknown itself: what it is compared with moves with it, so that there is no end of cuts. */
	private boolean isOf(Atom atom, Object limit) {
		Set<Atom> of = Collections.newSetFromMap(new IdentityHashMap<>());
		collect(limit, of);
		return of.contains(atom);
	}

	/** Collects the unknowns that a value is, or is counted from. */
	private void collect(Object value, Set<Atom> to) {
		Atom atom = origins.get(value);
		if (atom != null)
			to.add(atom);
		else if (value instanceof BigDecimal size && sizes.containsKey(size))
			to.addAll(sizes.get(size));
		else if (value instanceof BigDecimal number && counted.containsKey(number)) {
			collect(counted.get(number).left, to);
			collect(counted.get(number).right, to);
		}
	}

	private void cutAt(Object value, Object limit) {
		cutAt(value, limit, true, true);
	}

	private void cutAt(Object value, Object limit, boolean before, boolean after) {
		Atom atom = origins.get(value);
		if (atom != null && !isOf(atom, limit))
			cut(atom, limit, before, after);
		else if (value instanceof BigDecimal size && sizes.containsKey(size))
			sizes.get(size).stream().filter(part -> !isOf(part, limit)).forEach(part -> cut(part, limit, before, after));
		else if (atom == null && value instanceof BigDecimal number && counted.containsKey(number) && limit instanceof BigDecimal other)
			cutCounted(counted.get(number), other);
	}

	/** Finds for what values of its parts a counted number is at a limit. */
	private void cutCounted(Counted number, BigDecimal limit) {
		BigDecimal left = number.left;
		BigDecimal right = number.right;
		switch (number.sign) {
			case '+' -> {
				cutAt(left, limit.subtract(right));
				cutAt(right, limit.subtract(left));
			}
			case '-' -> {
				cutAt(left, limit.add(right));
				cutAt(right, left.subtract(limit));
			}
			case '*' -> {
				cutAt(left, quotient(limit, right));
				cutAt(right, quotient(limit, left));
			}
			default -> {
				cutAt(left, limit.multiply(right));
				cutAt(right, quotient(left, limit));
			}
		}
	}

	private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
		return other.signum() == 0 ? BigDecimal.ZERO : one.divide(other, MathContext.DECIMAL128);
	}

	private void cut(Atom atom, Object limit, boolean before, boolean after) {
		grown |= atom.cut(limit, before, after);
	}

	/** A counted number, which remembers what it was counted from. */
	BigDecimal counted(char sign, BigDecimal left, BigDecimal right, BigDecimal result) {
		BigDecimal own = new BigDecimal(result.unscaledValue(), result.scale());
		counted.put(own, new Counted(sign, left, right));
		return own;
	}
}
