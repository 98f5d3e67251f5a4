package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamina.runtime.claim.Line;

/** What a reading of a condition came across: the lines and facts it rested on, and what it missed. */
final class Evidence {

	private final Set<String> because = new LinkedHashSet<>();
	private final Set<String> missing = new LinkedHashSet<>();
	private Line other;

	void because(String sentence) {
		because.add(sentence);
	}

	void missing(String what) {
		missing.add(what);
	}

	/** Another line made the condition hold. */
	void found(Line line) {
		if (other == null)
			other = line;
		because.add("line " + line.number() + " bills `" + line.procedure() + "`" + (line.firstDay() == null ? "" : " on " + line.firstDay()));
	}

	List<String> because() {
		return new ArrayList<>(because);
	}

	List<String> missing() {
		return new ArrayList<>(missing);
	}

	/** The first other line that was found, or null. */
	Line other() {
		return other;
	}
}
