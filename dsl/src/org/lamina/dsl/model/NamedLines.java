package org.lamina.dsl.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamina.dsl.expressions.And;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Property;

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

	/**
	 * Of conditions that are joined to a search behind it, those that are about the line that it names, and so are part of what this line must be: they say its name, or
	 * search a line themselves, for another line differs from every line already named, or say the name of a line that is found so. The others hold or not, whatever line is found.
	 */
	public static List<Condition> about(OtherLine search, List<Condition> behind) {
		Set<String> names = new HashSet<>(Set.of(search.getNamed().getName()));
		List<Condition> about = new ArrayList<>();
		for (Condition condition : behind) {
			List<OtherLine> searches = EcoreUtil2.eAllOfType(condition, OtherLine.class);
			if (searches.isEmpty() && !saysOneOf(names, condition))
				continue;
			about.add(condition);
			searches.stream().filter(inner -> inner.getNamed() != null).forEach(inner -> names.add(inner.getNamed().getName()));
		}
		return about;
	}

	private static boolean saysOneOf(Set<String> names, Condition condition) {
		return EcoreUtil2.eAllOfType(condition, Property.class).stream().anyMatch(property -> names.contains(property.getOwner()))
				|| EcoreUtil2.eAllOfType(condition, HasModifier.class).stream().anyMatch(modifier -> modifier.getLine() != null && names.contains(modifier.getLine().getName()));
	}

	private static void collect(Condition condition, List<OtherLine> found) {
		if (condition instanceof And and) {
			collect(and.getRight(), found);
			collect(and.getLeft(), found);
		} else if (condition instanceof OtherLine search && search.getNamed() != null && !search.isNone())
			found.add(search);
	}
}
