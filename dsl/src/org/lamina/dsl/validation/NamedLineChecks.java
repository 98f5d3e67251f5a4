package org.lamina.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Not;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.model.NamedLines;
import org.lamina.dsl.problems.Problem;

/** Lines that are found are told apart by their names, and only a line that is there has one. */
class NamedLineChecks extends Checks {

	/** A found line has a name that no line found before it has. */
	@Check
	void foundLinesAreToldApart(OtherLine search) {
		String name = nameOf(search);
		if (name != null && NamedLines.visibleAt(search).stream().anyMatch(before -> name.equals(nameOf(before))))
			error(Problem.DUPLICATE_NAME, "A line found before is called `" + name + "` too; choose another name.", search, ExpressionsPackage.Literals.OTHER_LINE__NAMED);
	}

	/** A line that must not be there has no name. */
	@Check
	void linesThatAreNotThereHaveNoName(OtherLine search) {
		String name = nameOf(search);
		if (name == null)
			return;
		if (search.isNone())
			error(Problem.MISPLACED, "A line that is not there has no name; leave `, the " + name + ",` out.", search, ExpressionsPackage.Literals.OTHER_LINE__NAMED);
		else if (isDenied(search))
			error(Problem.MISPLACED, "A line that is looked for under a `not` or `none of` has no name; leave `, the " + name + ",` out, or say it without the negation.", search, ExpressionsPackage.Literals.OTHER_LINE__NAMED);
	}

	private static String nameOf(OtherLine search) {
		return search.getNamed() == null ? null : search.getNamed().getName();
	}

	private static boolean isDenied(EObject part) {
		EObject around = part.eContainer();
		return around instanceof Not || around instanceof Every every && every.isNone() || around != null && isDenied(around);
	}
}
