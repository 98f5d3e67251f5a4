package org.lamina.agreement.policies;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where a condition is written, by what can be read there.
 *
 * @param about what the rule judges
 * @param level whether a level is meant
 * @param table the table that the rule is about, or null
 * @param named the lines that were found and named before
 * @param payable whether payable lines can be asked for
 * @param depth how deeply conditions may be nested still
 * @param finds whether a line that is looked for can get a name
 */
record Spot(About about, boolean level, String table, List<String> named, boolean payable, int depth, boolean finds) {

	/** What a rule judges; criteria and exceptions do not know whether it is more than a line. */
	enum About {
		LINE, PAIR, GROUP, ANY
	}

	Spot(About about, boolean level, String table, List<String> named, boolean payable, int depth) {
		this(about, level, table, named, payable, depth, true);
	}

	/** Whether nothing can be read here that cannot be read everywhere. */
	boolean isPlain() {
		return !level && table == null && named.isEmpty();
	}

	/** The same where no line gets a name, as behind a negation. */
	Spot withoutNames() {
		return new Spot(about, level, table, named, payable, depth, false);
	}

	/** The same one step deeper. */
	Spot deeper() {
		return new Spot(about, level, table, named, payable, depth - 1, finds);
	}

	/** The same where a line was named. */
	Spot with(String line) {
		List<String> lines = new ArrayList<>(named);
		lines.add(line);
		return new Spot(about, level, table, lines, payable, depth - 1, finds);
	}

	/** The same before there is a group: where it is said which lines are in it, and in which order. */
	Spot beforeGroup() {
		return new Spot(about == About.GROUP ? About.LINE : about, level, table, named, payable, depth, finds);
	}

	/** The same where something is shown of one line, even of a pair or of a group. */
	Spot ofLineAlone() {
		return new Spot(About.ANY, level, about == About.PAIR ? null : table, named, false, depth, finds);
	}

	/** The same for a level. */
	Spot atLevel() {
		return new Spot(about, true, table, named, payable, depth, finds);
	}
}
