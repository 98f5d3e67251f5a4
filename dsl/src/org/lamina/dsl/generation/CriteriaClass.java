package org.lamina.dsl.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Citation;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Every;
import org.lamina.dsl.expressions.Indication;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Part;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.lamina.Rule;

/** Criteria, indications, or what a rule requires, which become one class: what its template needs to know. */
final class CriteriaClass {

	final EObject element;
	final String className;
	final ConditionWriter conditions;

	/** The conditions that are methods. */
	final List<CriterionMethod> tests = new ArrayList<>();

	/** The expression for all of its parts. */
	final String root;

	private final Scene scene;

	CriteriaClass(EObject element, String className, ConditionWriter conditions) {
		this.element = element;
		this.className = className;
		this.conditions = conditions;
		this.scene = new Scene("line", false, "level", null, List.of(), false);
		if (element instanceof Criteria criteria)
			root = call("all", label(criteria.getTitle(), criteria.getName()), criteria.getCitations(), criteria.getParts().stream().map(part -> part(part, 1)).toList(), 0);
		else if (element instanceof Indications indications)
			root = call("any", label(indications.getTitle(), indications.getName()), indications.getCitations(), indications.getItems().stream().map(item -> indication(item, 1)).toList(), 0);
		else
			root = part(null, List.of(), ((Rule) element).getRequirement(), 0);
	}

	private static String label(String title, String name) {
		return title == null ? name : title;
	}

	/** What it is, for the class's comment. */
	String title() {
		if (element instanceof Criteria criteria)
			return "The criteria <b>" + JavaText.comment(criteria.getName()) + "</b>" + (criteria.getTitle() == null ? "" : ": " + JavaText.sentence(criteria.getTitle()));
		if (element instanceof Indications indications)
			return "The indications <b>" + JavaText.comment(indications.getName()) + "</b>" + (indications.getTitle() == null ? "" : ": " + JavaText.sentence(indications.getTitle()));
		return "What the rule <b>" + JavaText.comment(((Rule) element).getName()) + "</b> requires.";
	}

	private String part(Part part, int depth) {
		return part(part.getLabel(), part.getCitations(), part.getCondition(), depth);
	}

	private String part(String label, List<Citation> citations, Condition condition, int depth) {
		if (condition instanceof Every every) {
			List<String> parts = every.getParts().stream().map(part -> part(part, depth + 1)).toList();
			String kind = every.getLeast() != null ? "atLeast" : every.isAny() ? "any" : every.isNone() ? "none" : "all";
			return call(every.getLeast() != null ? kind + "(" + every.getLeast() + ", " : kind, label, citations, parts, depth);
		}
		if (condition instanceof Reference reference && ConditionWriter.isCriteria(reference.getTarget()))
			return "met(" + (label == null ? "null" : JavaText.string(label)) + ", " + cites(citations) + ", " + conditions.criteriaField(reference.getTarget()) + ")";
		return test("test", label == null ? text(condition) : label, citations, text(condition), conditions.write(condition, scene));
	}

	private String indication(Indication indication, int depth) {
		List<String> parts = new ArrayList<>();
		for (SetExpression set : indication.getDiagnoses())
			parts.add(test("diagnosis", "its diagnoses include " + text(set), List.of(), "its diagnoses include " + text(set), "reading.diagnosesInclude(" + conditions.set(List.of(set)) + ", line)"));
		if (indication.getNeeding() != null)
			parts.add(part(null, List.of(), indication.getNeeding(), depth + 1));
		return call("all", indication.getLabel(), indication.getCitations(), parts, depth);
	}

	private String test(String kind, String label, List<Citation> citations, String text, String condition) {
		CriterionMethod test = new CriterionMethod(conditions.methods.unique(methodName(label)), text, condition);
		tests.add(test);
		return kind + "(" + JavaText.string(label) + ", " + cites(citations) + ", this::" + test.method() + ")";
	}

	private static String methodName(String label) {
		String words = label.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
		return words.isEmpty() ? "condition" : JavaText.lowerCamel(words.length() > 50 ? words.substring(0, 50).replaceAll("-+$", "") : words);
	}

	/** A call that joins parts, each on a line of its own. */
	private static String call(String kind, String label, List<Citation> citations, List<String> parts, int depth) {
		String indent = "\n" + "\t".repeat(depth + 4);
		String start = kind.contains("(") ? kind : kind + "(";
		return start + (label == null ? "null" : JavaText.string(label)) + ", " + cites(citations) + parts.stream().map(part -> "," + indent + part).collect(Collectors.joining()) + ")";
	}

	private static String cites(List<Citation> citations) {
		return "List.of(" + citations.stream().map(citation -> JavaText.string(GroupTemplate.cite(citation.getSource().getTitle(), citation.getSection()))).collect(Collectors.joining(", ")) + ")";
	}

	private static String text(EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)).replaceAll("\\s+", " ");
	}
}
