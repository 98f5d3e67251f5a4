package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamina.runtime.claim.Line;

/** What a reading of a condition came across: the lines and facts it rested on. */
final class Evidence {

	private final Set<String> because = new LinkedHashSet<>();
	private Line other;

	void because(String sentence) {
		because.add(sentence);
	}

	/** Another line made the condition hold. */
	void found(Line line, String name) {
		if (other == null)
			other = line;
		because.add(name + " bills `" + line.procedure() + "`" + (line.firstDay() == null ? "" : " on " + line.firstDay()));
	}

	List<String> because() {
		return new ArrayList<>(because);
	}

	/** The first other line that was found, or null. */
	Line other() {
		return other;
	}
}
