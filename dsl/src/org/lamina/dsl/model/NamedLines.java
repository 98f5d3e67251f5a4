package org.lamina.dsl.model;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.OtherLine;

/** The lines that a condition sees by name: those found and named by what is joined to it with {@code and} before it. */
public final class NamedLines {

	private NamedLines() {
	}

	/** The searches that name a line for a place, the nearest first. */
	public static List<OtherLine> visibleAt(EObject place) {
		List<OtherLine> found = new ArrayList<>();
		for (EObject inner = place, outer = place.eContainer(); outer != null; inner = outer, outer = outer.eContainer())
			if (outer instanceof And and && and.getRight() == inner)
				collect(and.getLeft(), found);
		return found;
	}

	private static void collect(Condition condition, List<OtherLine> found) {
		if (condition instanceof And and) {
			collect(and.getRight(), found);
			collect(and.getLeft(), found);
		} else if (condition instanceof OtherLine search && search.getNamed() != null && !search.isNone())
			found.add(search);
	}
}
