package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lamina.runtime.claim.Level;

/**
 * An immutable set of levels of the spine. The spine has 57 of them, so a set is one word.
 *
 * @param bits the members: bit {@code i} stands for the level whose {@link Level#index() index} is {@code i}
 */
public record LevelSet(long bits) {

	public static final LevelSet EMPTY = new LevelSet(0);

	/** The spaces between two vertebrae: every second level. */
	private static final long SPACES = 0xAAAAAAAAAAAAAAAAL & (1L << Level.values().size()) - 1;

	/** The set of these levels. */
	public static LevelSet of(Level... levels) {
		return of(List.of(levels));
	}

	/** The set of these levels. */
	public static LevelSet of(Collection<Level> levels) {
		long bits = 0;
		for (Level level : levels)
			bits |= 1L << level.index();
		return new LevelSet(bits);
	}

	/**
	 * The vertebrae from one to another, both included; no space between them is a member.
	 *
	 * @throws IllegalArgumentException if one of the two is no vertebra, or the first lies below the second; the message is fit for a user
	 */
	public static LevelSet vertebrae(Level from, Level to) {
		if (from.isInterspace() || to.isInterspace())
			throw new IllegalArgumentException("A range goes from a vertebra to a vertebra, and `" + (from.isInterspace() ? from : to) + "` is the space between two.");
		if (from.compareTo(to) > 0)
			throw new IllegalArgumentException("`" + from + "` lies below `" + to + "`; write the upper vertebra first, as in `" + to + ".." + from + "`.");
		return new LevelSet((1L << to.index() + 1) - (1L << from.index()) & ~SPACES);
	}

	/** Every level of the regions in which some levels are. */
	static LevelSet regionsOf(Collection<Level> levels) {
		return of(Level.values().stream().filter(level -> levels.stream().anyMatch(other -> other.region() == level.region())).toList());
	}

	public LevelSet union(LevelSet other) {
		return new LevelSet(bits | other.bits);
	}

	public LevelSet intersection(LevelSet other) {
		return new LevelSet(bits & other.bits);
	}

	/** What this set has and the other has not. */
	public LevelSet except(LevelSet other) {
		return new LevelSet(bits & ~other.bits);
	}

	/** The spaces of which both vertebrae are members. */
	public LevelSet spacesBetween() {
		return new LevelSet(bits << 1 & bits >> 1 & SPACES);
	}

	public boolean isEmpty() {
		return bits == 0;
	}

	public boolean has(Level level) {
		return (bits >>> level.index() & 1) != 0;
	}

	/** Whether every level of another set is a member. */
	public boolean hasAllOf(LevelSet others) {
		return (others.bits & ~bits) == 0;
	}

	/** Whether the two have a level in common, or one has a space and the other a vertebra beside it. */
	public boolean touches(LevelSet other) {
		return (bits & other.bits) != 0 || (besideSpaces() & other.bits) != 0 || (other.besideSpaces() & bits) != 0;
	}

	/** The vertebrae beside the spaces of this set. */
	private long besideSpaces() {
		long spaces = bits & SPACES;
		return spaces << 1 | spaces >> 1;
	}

	/** The members, from the neck downwards. */
	public List<Level> list() {
		return Level.values().stream().filter(this::has).toList();
	}

	/** The members from the neck downwards, vertebrae that follow each other as {@code T1..T12}. */
	@Override
	public String toString() {
		List<Level> levels = list();
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < levels.size(); i++) {
			int first = i;
			while (i + 1 < levels.size() && !levels.get(first).isInterspace() && levels.get(i + 1).index() == levels.get(i).index() + 2)
				i++;
			texts.add(levels.get(first).text() + (i == first ? "" : ".." + levels.get(i)));
		}
		return String.join(", ", texts);
	}
}
