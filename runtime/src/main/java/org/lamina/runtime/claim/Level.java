package org.lamina.runtime.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A level of the spine: a vertebra, such as {@code T12}, or the space between two neighbours, such as {@code L4-L5}. Levels are ordered from
 * the neck downwards; a space lies between its vertebrae.
 */
public final class Level implements Comparable<Level> {

	/** The parts of the spine, from the neck downwards. */
	public enum Region {
		CERVICAL("C", 7), THORACIC("T", 12), LUMBAR("L", 5), SACRAL("S", 5);

		private final String letter;
		private final int vertebrae;

		Region(String letter, int vertebrae) {
			this.letter = letter;
			this.vertebrae = vertebrae;
		}

		/** The word for it, such as {@code thoracic}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private static final List<Level> ALL = all();

	private final String text;
	private final Region region;
	private final int index;

	private Level(String text, Region region, int index) {
		this.text = text;
		this.region = region;
		this.index = index;
	}

	private static List<Level> all() {
		List<Level> levels = new ArrayList<>();
		for (Region region : Region.values())
			for (int number = 1; number <= region.vertebrae; number++) {
				String vertebra = region.letter + number;
				if (!levels.isEmpty()) {
					Level above = levels.get(levels.size() - 1);
					levels.add(new Level(above.text + "-" + vertebra, above.region, levels.size()));
				}
				levels.add(new Level(vertebra, region, levels.size()));
			}
		return List.copyOf(levels);
	}

	/**
	 * The level of a name.
	 *
	 * @throws IllegalArgumentException if the spine has none of this name; the message is fit for a user
	 */
	public static Level of(String text) {
		for (Level level : ALL)
			if (level.text.equals(text))
				return level;
		throw new IllegalArgumentException("`" + text + "` is no vertebra, such as `T12`, and no space between two neighbours, such as `L4-L5`.");
	}

	/** Whether the spine has a level of a name. */
	public static boolean isLevel(String text) {
		return ALL.stream().anyMatch(level -> level.text.equals(text));
	}

	/** Every level, from the neck downwards, each space after the vertebra above it. */
	public static List<Level> values() {
		return ALL;
	}

	/** The name, as a coder writes it. */
	public String text() {
		return text;
	}

	/** The part of the spine; of a space between two parts the upper one. */
	public Region region() {
		return region;
	}

	/** Its place among all levels, from 0. */
	public int index() {
		return index;
	}

	/** Whether it is a space between two vertebrae. */
	public boolean isInterspace() {
		return index % 2 == 1;
	}

	@Override
	public int compareTo(Level other) {
		return Integer.compare(index, other.index);
	}

	@Override
	public String toString() {
		return text;
	}
}
