package org.lamina.claims.fhir;

import java.util.ArrayList;
import java.util.List;
import org.lamina.claims.Levels;
import org.lamina.runtime.claim.Level;

/** Levels of the spine in a body site. */
final class SiteLevels {

	private SiteLevels() {
	}

	/** The levels that the codes or the text of a site name, such as {@code T12} or {@code T12, L1}; null, so unknown, if one of its words is none. */
	static List<Level> of(Concept site) {
		List<Level> levels = new ArrayList<>();
		for (Concept.Coding coding : site.codings()) {
			Level level = Levels.of(coding.code());
			if (level != null && !levels.contains(level))
				levels.add(level);
		}
		if (!levels.isEmpty())
			return levels;
		return site.text() == null ? null : Levels.in(site.text());
	}
}
