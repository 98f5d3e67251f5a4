package org.lamina.claims.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** The lines of claims by day and group, among which the services of a correction are looked for. */
final class Services {

	private static final String ANY = "any";

	/**
	 * Where lines are found.
	 *
	 * @param day   the first day of lines, {@link #ANY}, or null for lines whose day is unknown
	 * @param group the group of lines, likewise, as a list of one
	 */
	private record Key(Object day, Object group) {
	}

	/** The claims under a key: the id of one, and whether there are others. */
	private record Found(String claimId, boolean hasOthers) {
		Found and(Found next) {
			return new Found(claimId, hasOthers || !claimId.equals(next.claimId));
		}
	}

	private final Map<Key, Found> found = new HashMap<>();

	Services(List<Claim> claims) {
		for (Claim claim : claims)
			for (Line line : claim.lines())
				for (Object day : new Object[] {line.firstDay(), ANY})
					for (Object group : new Object[] {groupOf(line), ANY})
						found.merge(new Key(day, group), new Found(claim.id(), false), Found::and);
	}

	/** The group of a line, told apart from {@link #ANY}; null if it is unknown. */
	private static Object groupOf(Line line) {
		return line.group() == null ? null : List.of(line.group());
	}

	/**
	 * Whether a correction may be of another one of these claims: it has a line that begins on the same day and is billed by the same group, as
	 * far as either is known. Its procedure may be what was corrected.
	 */
	boolean mayBeOf(Claim correction) {
		return correction.lines().stream().anyMatch(this::isAmongOthers);
	}

	private boolean isAmongOthers(Line line) {
		for (Object day : line.firstDay() == null ? new Object[] {ANY} : new Object[] {line.firstDay(), null})
			for (Object group : line.group() == null ? new Object[] {ANY} : new Object[] {groupOf(line), null}) {
				Found there = found.get(new Key(day, group));
				if (there != null && (there.hasOthers() || !there.claimId().equals(line.claimId())))
					return true;
			}
		return false;
	}
}
