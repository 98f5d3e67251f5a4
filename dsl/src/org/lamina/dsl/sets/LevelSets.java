package org.lamina.dsl.sets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.InterspaceItem;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Union;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.LevelSet;
import org.lamina.runtime.rules.Locations;

/** What levels of the spine a set expression stands for. What is written wrongly in it stands for nothing here; validation reports it. */
public final class LevelSets {

	private LevelSets() {
	}

	/** The members of a declared set of levels; none of another set. */
	public static LevelSet membersOf(CodeSet declared) {
		return membersOf(declared, new HashMap<>());
	}

	/** The members of an expression; a range has vertebrae only. */
	public static LevelSet membersOf(SetExpression expression) {
		return membersOf(expression, new HashMap<>());
	}

	/** @param known the sets that were met before: each is looked at once, however often others name it, and has nothing while it is looked at */
	private static LevelSet membersOf(CodeSet declared, Map<CodeSet, LevelSet> known) {
		if (declared == null || declared.eIsProxy() || declared.getValue() == null || !isOfLevels(declared))
			return LevelSet.EMPTY;
		LevelSet before = known.putIfAbsent(declared, LevelSet.EMPTY);
		if (before != null)
			return before;
		LevelSet members = membersOf(declared.getValue(), known);
		known.put(declared, members);
		return members;
	}

	private static LevelSet membersOf(SetExpression expression, Map<CodeSet, LevelSet> known) {
		if (expression == null)
			return LevelSet.EMPTY;
		if (expression instanceof SetReference reference)
			return membersOf(reference.getSet(), known);
		if (expression instanceof Union union)
			return union.getItems().stream().map(item -> membersOf(item, known)).reduce(LevelSet.EMPTY, LevelSet::union);
		if (expression instanceof Intersection intersection)
			return membersOf(intersection.getLeft(), known).intersection(membersOf(intersection.getRight(), known));
		if (expression instanceof Except except)
			return membersOf(except.getLeft(), known).except(membersOf(except.getRight(), known));
		try {
			return literal(expression);
		} catch (IllegalArgumentException noLevel) {
			return LevelSet.EMPTY;
		}
	}

	private static LevelSet literal(SetExpression expression) {
		if (expression instanceof CodeItem item && item.getCode() != null)
			return LevelSet.of(Level.of(item.getCode()));
		if (expression instanceof InterspaceItem space && space.getInterspace() != null)
			return LevelSet.of(Level.of(space.getInterspace()));
		if (expression instanceof CodeRange range && range.getFrom() != null && range.getTo() != null)
			return LevelSet.vertebrae(Level.of(range.getFrom()), Level.of(range.getTo()));
		return LevelSet.EMPTY;
	}

	/** Whether a declared set is one of levels. */
	public static boolean isOfLevels(CodeSet declared) {
		return CodeKind.LEVEL.plural().equals(declared.getKind());
	}

	/**
	 * Where diagnoses are, by the sets that a document knows. Diagnoses are known by their codes and not by names, so the sets of every
	 * library that is used, directly or through others, count.
	 */
	public static Locations locations(Document document) {
		List<Locations.Place> places = Documents.closure(document).stream().flatMap(known -> Documents.declared(known, CodeSet.class)).filter(set -> set.getLocation() != null)
				.map(set -> new Locations.Place(CodeSets.membersOf(set), membersOf(set.getLocation()))).toList();
		return new Locations(places);
	}
}
