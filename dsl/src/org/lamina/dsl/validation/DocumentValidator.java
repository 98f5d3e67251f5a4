package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.AbstractInjectableValidator;
import org.eclipse.xtext.validation.CancelableDiagnostician;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.lamina.dsl.examples.ExampleRows;
import org.lamina.dsl.examples.FilledRow;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.model.Words;
import org.lamina.dsl.problems.Problem;

/**
 * Tells one mistake once. A declaration that cannot be read is half a declaration, so what the checks would say of its other half is left
 * out until it can be read. Of what is not there on the day as known on which documents are read, it is told that it cannot be read or cannot be told from another
 * publication, and nothing else: its names mean what they meant when it was there. Scenarios with examples are checked once for each row.
 */
public class DocumentValidator extends ResourceValidatorImpl {

	private static final Set<String> UNREADABLE = Set.of(Problem.SYNTAX.code(), Problem.TOO_DEEP.code(), Problem.COMMENT.code(), Problem.FILE.code());

	/** What is said even of what is not there. */
	private static final Set<String> OF_EVERY_DAY = Set.of(Problem.BAD_VALUE.code(), Problem.DUPLICATE_NAME.code(), Problem.INTERNAL.code());

	@Inject
	private ExampleRows rows;

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancelled) throws OperationCanceledError {
		List<Issue> issues = super.validate(resource, mode, cancelled);
		if (issues == null || issues.isEmpty())
			return issues;
		Extents extents = new Extents(resource);
		List<Issue> told = new ArrayList<>();
		Set<List<Object>> places = new HashSet<>();
		List<Issue> hiding = issues.stream().filter(issue -> isUnreadable(issue) || isBadValue(issue)).toList();
		for (Issue issue : issues)
			if (isOfEveryDay(issue) || extents.isThere(issue))
				if (hiding.stream().noneMatch(other -> extents.hides(other, issue)) && places.add(place(issue)))
					told.add(issue);
		return told;
	}

	@Override
	protected void validate(Resource resource, EObject element, CheckMode mode, CancelIndicator cancelled, IAcceptor<Issue> issues) {
		super.validate(resource, element, mode, cancelled, issues);
		if (!(element instanceof Scenarios scenarios))
			return;
		Map<Object, Object> options = new HashMap<>(Map.of(CheckMode.KEY, mode, CancelableDiagnostician.CANCEL_INDICATOR, cancelled, AbstractInjectableValidator.CURRENT_LANGUAGE_NAME, ((XtextResource) resource).getLanguageName()));
		for (Scenario scenario : scenarios.getScenarios())
			for (FilledRow row : rows.of(scenario)) {
				RowDiagnostics diagnostics = new RowDiagnostics(row, problem -> issueFromEValidatorDiagnostic(problem, issues));
				if (row.problems().isEmpty())
					diagnostics.tell(getDiagnostician().validate(row.scenario(), options));
				else
					diagnostics.tellUnfit();
			}
	}

	private static boolean isOfEveryDay(Issue issue) {
		return isUnreadable(issue) || OF_EVERY_DAY.contains(issue.getCode());
	}

	private static boolean isUnreadable(Issue issue) {
		return UNREADABLE.contains(issue.getCode());
	}

	private static boolean isBadValue(Issue issue) {
		return Problem.BAD_VALUE.code().equals(issue.getCode());
	}

	private static List<Object> place(Issue issue) {
		return List.of(String.valueOf(issue.getOffset()), String.valueOf(issue.getLength()), String.valueOf(issue.getMessage()));
	}

	/** From where to where the declarations and scenarios of a document go. */
	private static final class Extents {

		private final NavigableMap<Integer, Integer> ends = new TreeMap<>();
		private final Set<Integer> notThere = new HashSet<>();
		private boolean documentIsThere = true;

		Extents(Resource resource) {
			if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Document document) {
				documentIsThere = Publications.isThere(document);
				List<? extends EObject> elements = document instanceof Scenarios scenarios ? scenarios.getScenarios() : Documents.declarations(document);
				for (EObject element : elements) {
					ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
					if (node != null)
						ends.put(keyword(node), node.getEndOffset());
					if (node != null && !Publications.isThere(element))
						notThere.add(keyword(node));
				}
			}
		}

		/** Whether a problem is one of what is there. */
		boolean isThere(Issue issue) {
			if (!documentIsThere || issue.getOffset() == null)
				return documentIsThere;
			Map.Entry<Integer, Integer> declaration = ends.floorEntry(issue.getOffset());
			return declaration == null || !notThere.contains(declaration.getKey()) || issue.getOffset() > declaration.getValue();
		}

		/** Where the word that opens a declaration stands; text that could not be read may lie before it in its node. */
		private static int keyword(ICompositeNode declaration) {
			for (ILeafNode leaf : declaration.getLeafNodes())
				if (leaf.getGrammarElement() instanceof Keyword && Words.OPENERS.contains(leaf.getText()))
					return leaf.getOffset();
			return declaration.getOffset();
		}

		/** Whether one problem makes another not worth telling. */
		boolean hides(Issue one, Issue other) {
			if (one == other || one.getOffset() == null || other.getOffset() == null)
				return false;
			boolean sameLine = one.getLineNumber() != null && one.getLineNumber().equals(other.getLineNumber());
			if (!isUnreadable(one))
				return sameLine && isBadValue(one) && !isUnreadable(other) && !one.getCode().equals(other.getCode());
			Map.Entry<Integer, Integer> declaration = ends.floorEntry(one.getOffset());
			boolean together = declaration != null && declaration.equals(ends.floorEntry(other.getOffset()));
			if (!isUnreadable(other))
				return sameLine || together;
			return one.getOffset() < other.getOffset() && (sameLine || together && other.getOffset() <= declaration.getValue());
		}
	}
}
