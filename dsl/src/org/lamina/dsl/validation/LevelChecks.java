package org.lamina.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.Dated;
import org.lamina.dsl.codes.InterspaceItem;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.LevelSet;

/** Levels are vertebrae of the spine or spaces between two neighbours, from the neck downwards. */
class LevelChecks extends Checks {

	/** A vertebra is one that the spine has. */
	@Check
	void vertebraeExist(CodeItem item) {
		if (item.getCode() != null && isLevel(item))
			vertebra(item.getCode(), item, CodesPackage.Literals.CODE_ITEM__CODE);
	}

	/** A range of vertebrae goes downwards. */
	@Check
	void rangesGoDownwards(CodeRange range) {
		if (range.getFrom() == null || range.getTo() == null || !isLevel(range) || !vertebra(range.getFrom(), range, CodesPackage.Literals.CODE_RANGE__FROM)
				|| !vertebra(range.getTo(), range, CodesPackage.Literals.CODE_RANGE__TO))
			return;
		try {
			LevelSet.vertebrae(Level.of(range.getFrom()), Level.of(range.getTo()));
		} catch (IllegalArgumentException turned) {
			error(Problem.BAD_RANGE, turned.getMessage(), range);
		}
	}

	private boolean vertebra(String written, SetExpression at, EStructuralFeature feature) {
		if (!Level.isLevel(written))
			error(Problem.LEVEL, "`" + written + "` is no vertebra; there are `C1` to `C7`, `T1` to `T12`, `L1` to `L5` and `S1` to `S5`.", at, feature);
		return Level.isLevel(written);
	}

	/** A level is named in full. */
	@Check
	void levelsHaveNoPrefixes(CodePrefix prefix) {
		if (prefix.getPrefix() != null && isLevel(prefix))
			error(Problem.LEVEL, "`" + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(prefix)) + "` is no level; write vertebrae, as in `T1..T12`.", prefix);
	}

	/** A space lies between two neighbours. */
	@Check
	void spacesLieBetweenNeighbours(InterspaceItem space) {
		if (space.getInterspace() != null && isLevel(space) && !Level.isLevel(space.getInterspace()))
			error(Problem.LEVEL, "`" + space.getInterspace() + "` is not the space between two neighbours; for the vertebrae from one to the other write `" + asRange(space) + "`.", space);
	}

	/** A procedure that treats vertebrae is not done to the spaces between them. */
	@Check
	void vertebraeAreNoSpaces(Treats treats) {
		if (treats.getLevels() == null || "interspace".equals(treats.getStructure()))
			return;
		List<InterspaceItem> spaces = EcoreUtil2.eAllOfType(treats.getLevels(), InterspaceItem.class).stream().filter(space -> space.getInterspace() != null && Level.isLevel(space.getInterspace())).toList();
		for (InterspaceItem space : spaces)
			error(Problem.LEVEL, "`" + space.getInterspace() + "` is the space between two vertebrae; for the vertebrae from one to the other write `" + asRange(space) + "`.", space);
		LevelSet levels = LevelSets.membersOf(treats.getLevels());
		if (spaces.isEmpty() && !levels.isEmpty() && levels.list().stream().anyMatch(Level::isInterspace))
			error(Problem.LEVEL, "`" + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(treats.getLevels())) + "` has spaces between vertebrae; write `interspace`, or name a set of vertebrae.", treats, CodesPackage.Literals.TREATS__LEVELS);
	}

	/** A procedure that treats spaces has one to treat. */
	@Check
	void spacesNeedTwoVertebrae(Treats treats) {
		if (treats.getLevels() == null || !"interspace".equals(treats.getStructure()))
			return;
		LevelSet levels = LevelSets.membersOf(treats.getLevels());
		if (!levels.isEmpty() && levels.spacesBetween().isEmpty() && levels.list().stream().noneMatch(Level::isInterspace))
			error(Problem.LEVEL, "There is no space in `" + levels + "`; write the spaces that are treated, as in `L4-L5`, or all vertebrae around them, as in `L1..S1`.", treats, CodesPackage.Literals.TREATS__LEVELS);
	}

	private static String asRange(InterspaceItem space) {
		return space.getInterspace().replace("-", "..");
	}

	/** The spine is the same on all days. */
	@Check
	void levelsAreNotDated(Dated member) {
		if (CodeSets.kindAt(member) == CodeKind.LEVEL && member.getPeriod() != null)
			error(Problem.LEVEL, "A level is one on all days; leave `" + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(member.getPeriod())) + "` out.", member, CodesPackage.Literals.DATED__PERIOD);
	}

	/** Only diagnoses say at which levels they are. */
	@Check
	void onlyDiagnosesAreSomewhere(CodeSet set) {
		if (set.getLocation() != null && set.getKind() != null && CodeKind.of(set.getKind()) != CodeKind.DIAGNOSIS)
			error(Problem.LEVEL, "Only a set of diagnoses says at which levels they are; leave `at` out of this set of " + set.getKind() + ".", set, CodesPackage.Literals.CODE_SET__LOCATION);
	}

	/** A set of levels is of no code system. */
	@Check
	void levelsHaveNoSystem(CodeSet set) {
		if (set.getSystem() != null && LevelSets.isOfLevels(set))
			error(Problem.LEVEL, "Levels are of no code system; leave `of " + set.getSystem() + "` out.", set, CodesPackage.Literals.CODE_SET__SYSTEM);
	}

	private static boolean isLevel(SetExpression expression) {
		return CodeSets.kindAt(expression) == CodeKind.LEVEL;
	}
}
