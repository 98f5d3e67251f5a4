package org.lamina.dsl.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Issue;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.problems.Problem;

/** The problems of what was not published yet, or has a newer publication: it has only to be readable and to be told apart. */
final class AbsentProblems {

	/** What is said even of what is not there. */
	private static final Set<String> OF_EVERY_DAY = Set.of(Problem.BAD_VALUE.code(), Problem.DUPLICATE_NAME.code(), Problem.INTERNAL.code());

	private final boolean documentIsThere;
	private final Extents extents;
	private final Map<EObject, Boolean> areThere = new HashMap<>();

	AbsentProblems(Document document, Extents extents) {
		this.documentIsThere = Publications.isThere(document);
		this.extents = extents;
	}

	/** Whether a problem is one of what is not there. */
	boolean contains(Issue issue) {
		if (HiddenProblems.isUnreadable(issue) || OF_EVERY_DAY.contains(issue.getCode()))
			return false;
		if (!documentIsThere || issue.getOffset() == null)
			return !documentIsThere;
		Extents.Extent around = extents.before(issue.getOffset());
		return around != null && issue.getOffset() <= around.to() && !areThere.computeIfAbsent(around.element(), Publications::isThere);
	}
}
