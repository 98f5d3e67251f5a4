package org.lamina.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;

/** How documents stand to each other, and what stands in them. */
class UseChecks extends Checks {

	/** Libraries do not use each other in a circle. */
	@Check
	void librariesAreNotUsedInACircle(Library library) {
		for (int i = 0; i < library.getUses().size(); i++) {
			List<Library> way = way(library.getUses().get(i), library, new HashSet<>());
			if (!way.isEmpty())
				error(Problem.CYCLIC_USES, "Libraries use each other in a circle: `" + library.getName() + "` uses `"
						+ way.stream().map(Library::getName).collect(Collectors.joining("`, which uses `")) + "`; move what both need to a library of its own.", library, LaminaPackage.Literals.LIBRARY__USES, i);
		}
	}

	private static List<Library> way(Library from, Library to, Set<Library> visited) {
		if (!found(from) || !visited.add(from))
			return List.of();
		if (from == to)
			return List.of(to);
		for (Library next : from.getUses()) {
			List<Library> rest = way(next, to, visited);
			if (!rest.isEmpty()) {
				List<Library> way = new ArrayList<>(List.of(from));
				way.addAll(rest);
				return way;
			}
		}
		return List.of();
	}

	/** A document uses a library once. */
	@Check
	void librariesAreUsedOnce(Document document) {
		List<Library> uses = written(document);
		for (int i = 0; i < uses.size(); i++)
			if (found(uses.get(i)) && uses.indexOf(uses.get(i)) < i)
				error(Problem.DUPLICATE_NAME, "The library `" + uses.get(i).getName() + "` is named twice here; drop one of the two.", document, feature(document), i);
	}

	/** A procedure is declared by one of the libraries in use. */
	@Check
	void usedProceduresAreDeclaredOnce(Document document) {
		List<Library> uses = written(document);
		Map<String, Library> declared = new HashMap<>();
		for (int i = 0; i < uses.size(); i++) {
			Library library = uses.get(i);
			if (!found(library) || uses.indexOf(library) < i)
				continue;
			List<String> twice = new ArrayList<>();
			Documents.declared(library, Procedure.class).map(Procedure::getName).filter(code -> code != null && declared.getOrDefault(code, library) != library).distinct().forEach(twice::add);
			if (!twice.isEmpty())
				error(Problem.AMBIGUOUS_NAME, "The procedure `" + twice.get(0) + "`" + (twice.size() > 1 ? " and " + (twice.size() - 1) + " more are" : " is") + " declared by `" + library.getName() + "` and by `"
						+ declared.get(twice.get(0)).getName() + "`; declare it in one of them, or use only one.", document, feature(document), i);
			Documents.declared(library, Procedure.class).forEach(procedure -> declared.putIfAbsent(procedure.getName(), library));
		}
	}

	private static List<Library> written(Document document) {
		if (document instanceof Library library)
			return library.getUses();
		return document instanceof Policy policy ? policy.getUses() : List.of();
	}

	private static EStructuralFeature feature(Document document) {
		return document instanceof Policy ? LaminaPackage.Literals.POLICY__USES : LaminaPackage.Literals.LIBRARY__USES;
	}

	/** Rules stand in policies. */
	@Check
	void rulesStandInPolicies(Rule rule) {
		EObject document = rule.eContainer();
		if (document instanceof Library library)
			error(Problem.MISPLACED, "A rule stands in a policy, and `" + library.getName() + "` is a library; move rule `" + rule.getName() + "` to a policy that uses it.", rule, LaminaPackage.Literals.RULE__NAME);
	}
}
