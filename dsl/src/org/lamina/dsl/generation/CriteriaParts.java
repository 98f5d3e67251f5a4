package org.lamina.dsl.generation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.expressions.Criteria;
import org.lamina.dsl.expressions.Indications;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Rule;

/** The criteria, indications, requirements, decision tables and codings that the rules of a policy name; each becomes a class. */
final class CriteriaParts {

	private final Names classNames;
	private final Map<EObject, String> names = new LinkedHashMap<>();
	private final Deque<EObject> waiting = new ArrayDeque<>();

	/** @param classNames the names of the policy's classes */
	CriteriaParts(Names classNames) {
		this.classNames = classNames;
	}

	/** The class of criteria, of indications, of a decision table, of a coding, or of what a rule requires. */
	String classOf(EObject required) {
		return names.computeIfAbsent(required, element -> {
			waiting.add(element);
			return classNames.unique(nameOf(element));
		});
	}

	private static String nameOf(EObject element) {
		if (element instanceof Criteria criteria)
			return ending(criteria.getName(), "Criteria");
		if (element instanceof Table table)
			return ending(table.getName(), "Table");
		if (element instanceof Coding coding)
			return ending(coding.getName(), "Coding");
		return element instanceof Indications indications ? ending(indications.getName(), "Indications") : ending(((Rule) element).getName(), "Requirement");
	}

	private static String ending(String name, String ending) {
		String camel = JavaText.upperCamel(name);
		return camel.endsWith(ending) ? camel : camel + ending;
	}

	/** What was named and has no class yet; null if there is nothing more. */
	EObject next() {
		return waiting.poll();
	}
}
