package org.lamina.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.validation.Issue;
import org.lamina.dsl.problems.Problem;

/**
 * The problems of a document that others make not worth telling: what cannot be read hides what is said of the rest of its line and its declaration, and a
 * value that is none hides what else is said of its line.
 */
final class HiddenProblems {

	private static final Set<String> UNREADABLE = Set.of(Problem.SYNTAX.code(), Problem.TOO_DEEP.code(), Problem.COMMENT.code(), Problem.FILE.code());

	private final Extents extents;

	/** Where the first text that cannot be read stands, by line and by the beginning of its declaration. */
	private final Map<Integer, Integer> unreadableOnLine = new HashMap<>();
	private final Map<Integer, Integer> unreadableIn = new HashMap<>();

	private final Set<Integer> linesWithBadValues = new HashSet<>();

	HiddenProblems(Extents extents, List<Issue> issues) {
		this.extents = extents;
		for (Issue issue : issues)
			if (issue.getOffset() != null && isUnreadable(issue)) {
				if (issue.getLineNumber() != null)
					unreadableOnLine.merge(issue.getLineNumber(), issue.getOffset(), Math::min);
				Extents.Extent declaration = extents.before(issue.getOffset());
				if (declaration != null)
					unreadableIn.merge(declaration.from(), issue.getOffset(), Math::min);
			} else if (issue.getOffset() != null && isBadValue(issue) && issue.getLineNumber() != null)
				linesWithBadValues.add(issue.getLineNumber());
	}

	/** Whether another problem makes this one not worth telling. */
	boolean contains(Issue issue) {
		if (issue.getOffset() == null)
			return false;
		Integer onLine = unreadableOnLine.get(issue.getLineNumber());
		Extents.Extent declaration = extents.before(issue.getOffset());
		Integer inDeclaration = declaration == null ? null : unreadableIn.get(declaration.from());
		if (isUnreadable(issue))
			return onLine != null && onLine < issue.getOffset() || inDeclaration != null && inDeclaration < issue.getOffset() && issue.getOffset() <= declaration.to();
		return onLine != null || inDeclaration != null || !isBadValue(issue) && linesWithBadValues.contains(issue.getLineNumber());
	}

	/** Whether a text could not be read. */
	static boolean isUnreadable(Issue issue) {
		return UNREADABLE.contains(issue.getCode());
	}

	private static boolean isBadValue(Issue issue) {
		return Problem.BAD_VALUE.code().equals(issue.getCode());
	}
}
