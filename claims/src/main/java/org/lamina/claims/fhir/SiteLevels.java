package org.lamina.claims.fhir;

import java.util.ArrayList;
import java.util.List;
import org.lamina.claims.Levels;

/** Vertebrae in a body site. */
final class SiteLevels {

	private SiteLevels() {
	}

	/** The vertebrae that the codes or the text of a site name, such as {@code T12} or {@code T12, L1}; null, so unknown, if one of its words is none. */
	static List<String> of(Concept site) {
		List<String> levels = new ArrayList<>();
		for (Concept.Coding coding : site.codings()) {
			String level = Levels.of(coding.code());
			if (level != null && !levels.contains(level))
				levels.add(level);
		}
		if (!levels.isEmpty())
			return levels;
		return site.text() == null ? null : Levels.in(site.text());
	}
}
