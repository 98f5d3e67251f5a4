package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
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

/**
 * Tells one mistake once. A declaration that cannot be read is half a declaration, so what the checks would say of its other half is left
 * out until it can be read. Scenarios with examples are checked once for each row.
 */
public class DocumentValidator extends ResourceValidatorImpl {

	@Inject
	private ExampleRows rows;

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancelled) throws OperationCanceledError {
		List<Issue> issues = super.validate(resource, mode, cancelled);
		if (issues == null || issues.isEmpty())
			return issues;
		Predicate<Issue> notTold = notTold(resource, issues);
		List<Issue> told = new ArrayList<>();
		Set<List<Object>> places = new HashSet<>();
		for (Issue issue : issues)
			if (!notTold.test(issue) && places.add(place(issue)))
				told.add(issue);
		return told;
	}

	private static Predicate<Issue> notTold(Resource resource, List<Issue> issues) {
		if (resource.getContents().isEmpty() || !(resource.getContents().get(0) instanceof Document document))
			return issue -> false;
		Extents extents = new Extents(document);
		AbsentProblems absent = new AbsentProblems(document, extents);
		List<Issue> present = issues.stream().filter(issue -> !absent.contains(issue)).toList();
		HiddenProblems hidden = new HiddenProblems(extents, present);
		return issue -> absent.contains(issue) || hidden.contains(issue);
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

	private static List<Object> place(Issue issue) {
		return List.of(String.valueOf(issue.getOffset()), String.valueOf(issue.getLength()), String.valueOf(issue.getMessage()));
	}
}
