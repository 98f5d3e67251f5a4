package org.lamina.dsl.documentation;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Source;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.RuleException;
import org.lamina.dsl.lamina.Scenario;

/** What editors show of a declaration, where it stands and wherever it is named: its kind, its name and its label, and below it its documentation, as Markdown. */
public class DeclarationText {

	@Inject
	private IEObjectDocumentationProvider documentation;

	/** The Markdown, or null for what is no declaration. */
	public String of(EObject declared) {
		String heading = headingOf(declared);
		if (heading == null)
			return null;
		String text = documentation.getDocumentation(declared);
		if (text == null && declared instanceof Fact)
			text = documentation.getDocumentation(declared.eContainer());
		return text == null ? heading : heading + "\n\n" + text;
	}

	private static String headingOf(EObject declared) {
		if (declared instanceof Library library)
			return heading("library", library.getName(), null);
		if (declared instanceof Policy policy)
			return heading("policy", policy.getName(), policy.getTitle());
		if (declared instanceof Procedure procedure)
			return heading("procedure", procedure.getName(), procedure.getLabel());
		if (declared instanceof CodeSet set)
			return heading(set.getKind(), set.getName(), null);
		if (declared instanceof Fact fact)
			return heading("fact", fact.getName() + " : " + text(fact.getType()), fact.getLabel());
		if (declared instanceof Facts facts)
			return heading("facts of", facts.isOfEachLevel() ? "each level" : facts.isOfEachLine() ? "each line" : "the claim", null);
		if (declared instanceof Table table)
			return heading("table", table.getName(), null);
		if (declared instanceof Source source)
			return heading("source", source.getName(), source.getTitle());
		if (declared instanceof Criteria criteria)
			return heading("criteria", criteria.getName(), criteria.getTitle());
		if (declared instanceof Indications indications)
			return heading("indications", indications.getName(), indications.getTitle());
		if (declared instanceof Rule rule)
			return heading("rule", rule.getName(), rule.getTitle());
		if (declared instanceof RuleException exception)
			return heading("exception", exception.getName(), exception.getTitle());
		if (declared instanceof Coding coding)
			return heading("coding", coding.getName(), coding.getTitle());
		return declared instanceof Scenario scenario ? heading("scenario", scenario.getTitle(), null) : null;
	}

	private static String heading(String kind, String name, String label) {
		return "**" + kind + " " + name + "**" + (label == null ? "" : " " + label);
	}

	private static String text(FactType type) {
		return type == null ? "" : NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(type));
	}
}
