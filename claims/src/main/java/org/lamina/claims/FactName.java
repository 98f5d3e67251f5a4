package org.lamina.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.runtime.claim.Level;

/**
 * The name under which a fact of the record arrives: as policies declare it, and of a level of the spine with that level, as
 * {@code fracture-onset at T12}.
 *
 * @param name  as policies declare it
 * @param level the level it is a fact of, or null
 */
public record FactName(String name, Level level) {

	/** A name at what is meant to be a level; names such as {@code pain at rest} are none of a level. */
	private static final Pattern AT_LEVEL = Pattern.compile("(\\S+)\\s+at\\s+(\\p{Alpha}{1,2}[0-9]\\S*)");

	/** @throws IllegalArgumentException if it is at a level that the spine does not have; the message is fit for a user */
	public static FactName of(String text) {
		Matcher parts = AT_LEVEL.matcher(text.strip());
		if (!parts.matches())
			return new FactName(text, null);
		Level level = Levels.of(parts.group(2));
		if (level == null)
			throw new IllegalArgumentException("The fact is of no level of the spine; write a vertebra, as `T12`, or the space between two, as `L4-L5`.");
		return new FactName(parts.group(1), level);
	}
}
