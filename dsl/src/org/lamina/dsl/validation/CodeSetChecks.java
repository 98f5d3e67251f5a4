package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeLists;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.CodeSystem;

/** Sets of codes are of one kind, end somewhere, and have members. */
class CodeSetChecks extends Checks {

	private static final int MOST_PARTS = 100_000;

	@Inject
	private VisibleProcedures procedures;

	@Inject
	private Typing typing;

	/** A set of diagnoses that names codes says of which system they are. */
	@Check
	void diagnosesNameTheirSystem(CodeSet set) {
		if ("diagnoses".equals(set.getKind()) && set.getSystem() == null && (set.getFile() != null || set.getValue() != null && writesCodes(set.getValue())))
			error(Problem.SYSTEM_MISSING, "The set `" + set.getName() + "` does not say of which system its diagnoses are; write `diagnoses " + set.getName() + " of ICD-10-CM`, or `of ICD-9-CM`.", set, CodesPackage.Literals.CODE_SET__NAME);
	}

	private static boolean writesCodes(SetExpression value) {
		return value instanceof CodeItem || value instanceof CodeRange || value instanceof CodePrefix
				|| !EcoreUtil2.getAllContentsOfType(value, CodeItem.class).isEmpty() || !EcoreUtil2.getAllContentsOfType(value, CodeRange.class).isEmpty()
				|| !EcoreUtil2.getAllContentsOfType(value, CodePrefix.class).isEmpty();
	}

	/** Only diagnoses have a system to name. */
	@Check
	void onlyDiagnosesNameASystem(CodeSet set) {
		if (set.getSystem() != null && set.getKind() != null && !LevelSets.isOfLevels(set) && !"diagnoses".equals(set.getKind()))
			error(Problem.CODE_SYSTEM, "A set of " + set.getKind() + " has one system only; leave `of " + set.getSystem() + "` out.", set, CodesPackage.Literals.CODE_SET__SYSTEM);
	}

	/** A set stands where codes of its kind belong. */
	@Check
	void setsFitTheirPlace(SetReference reference) {
		if (!found(reference.getSet()) || reference.getSet().getKind() == null || isInOfSomethingElse(reference))
			return;
		CodeKind wanted = CodeSets.kindAt(reference);
		if (CodeKind.of(reference.getSet().getKind()) != wanted)
			error(Problem.CODE_SYSTEM, "`" + reference.getSet().getName() + "` is a set of " + reference.getSet().getKind() + ", and " + wanted.plural() + " belong here; name a set of them.", reference);
	}

	/** `is in` after an operand that is no code is a mistake of types, which is reported there; of several, levels can be in a set. */
	private boolean isInOfSomethingElse(SetReference reference) {
		IsIn test = EcoreUtil2.getContainerOfType(reference, IsIn.class);
		return test != null && test.eContainer() instanceof Is is && !(typing.typeOf(is.getLeft()) instanceof Type.Coded coded && (!coded.many() || coded.kind() == CodeKind.LEVEL));
	}

	/** A set of one system has no members of another. */
	@Check
	void systemsAreNotMixed(SetReference reference) {
		CodeSet around = EcoreUtil2.getContainerOfType(reference, CodeSet.class);
		CodeSet used = reference.getSet();
		if (around != null && found(used) && around.getSystem() != null && used.getSystem() != null && !around.getSystem().equals(used.getSystem()))
			error(Problem.CODE_SYSTEM, "`" + used.getName() + "` is of " + used.getSystem() + " and this set of " + around.getSystem() + "; leave `of " + around.getSystem() + "` out and name a set for each system.", reference);
	}

	/** A set is not defined by itself. */
	@Check
	void setsAreNotDefinedByThemselves(SetReference reference) {
		CodeSet around = EcoreUtil2.getContainerOfType(reference, CodeSet.class);
		if (around == null || !found(reference.getSet()))
			return;
		List<CodeSet> way = way(reference.getSet(), around, new HashSet<>());
		if (!way.isEmpty())
			error(Problem.CYCLIC_SET, "The set `" + around.getName() + "` is defined by itself" + (way.size() == 1 ? "" : ", through `" + way.stream().limit(way.size() - 1L).map(CodeSet::getName).collect(Collectors.joining("` and `")) + "`")
					+ "; leave `" + reference.getSet().getName() + "` out here.", reference);
	}

	private static List<CodeSet> way(CodeSet from, CodeSet to, Set<CodeSet> visited) {
		if (from == to)
			return List.of(to);
		if (!visited.add(from))
			return List.of();
		for (CodeSet next : references(from)) {
			List<CodeSet> rest = way(next, to, visited);
			if (!rest.isEmpty()) {
				List<CodeSet> way = new ArrayList<>(List.of(from));
				way.addAll(rest);
				return way;
			}
		}
		return List.of();
	}

	private static Set<CodeSet> references(CodeSet set) {
		Set<CodeSet> references = new LinkedHashSet<>();
		if (set.getValue() instanceof SetReference reference)
			references.add(reference.getSet());
		EcoreUtil2.getAllContentsOfType(set, SetReference.class).forEach(reference -> references.add(reference.getSet()));
		references.removeIf(next -> !found(next));
		return references;
	}

	/** A set with all the sets that it names written out has an end. */
	@Check
	void setsAreNotTooLarge(Document document) {
		WrittenOut writtenOut = new WrittenOut(MOST_PARTS, set -> EcoreUtil2.eAllOfType(set, SetExpression.class).size(),
				set -> EcoreUtil2.eAllOfType(set, SetReference.class).stream().map(SetReference::getSet).filter(next -> found(next)).<EObject>map(next -> next).toList());
		Documents.declared(document, CodeSet.class).filter(writtenOut::isTooLargeFirst)
				.forEach(set -> error(Problem.TOO_DEEP, "With all the sets that it names written out, this has more than " + MOST_PARTS + " parts, or more than " + WrittenOut.DEPTH + " sets within each other; name fewer.", set, CodesPackage.Literals.CODE_SET__NAME));
	}

	/** Something is left where one set is taken from another. */
	@Check
	void exceptLeavesSomething(Except except) {
		if (has(except.getLeft()) && resolved(except.getRight()) && !has(except))
			error(Problem.EMPTY_SET, "Nothing is left here: all of `" + text(except.getLeft()) + "` is taken away; change one side of `except`.", except);
	}

	/** Two sets that are joined by `and` have something in common. */
	@Check
	void intersectionsHaveMembers(Intersection intersection) {
		if (resolved(intersection) && has(intersection.getLeft()) && has(intersection.getRight()) && !has(intersection))
			error(Problem.EMPTY_SET, "`" + text(intersection.getLeft()) + "` and `" + text(intersection.getRight()) + "` have nothing in common, so this set is empty; for the members of both write `,` instead of `and`.", intersection);
	}

	private static boolean has(SetExpression expression) {
		return expression != null && !(CodeSets.kindAt(expression) == CodeKind.LEVEL ? LevelSets.membersOf(expression).isEmpty() : CodeSets.membersOf(expression).isEmpty());
	}

	/** Whether each set in an expression is found, and of the kind that belongs there; of one that is not that is said already. */
	private static boolean resolved(SetExpression expression) {
		return expression != null && EcoreUtil2.eAllOfType(expression, SetReference.class).stream().map(SetReference::getSet)
				.allMatch(set -> found(set) && set.getKind() != null && CodeKind.of(set.getKind()) == CodeSets.kindAt(expression));
	}

	private static String text(EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(element));
	}

	private static boolean isMalformed(SetExpression expression) {
		return expression instanceof CodeRange range ? CodeForm.PROCEDURE.problemOf(range.getFrom()).or(() -> CodeForm.PROCEDURE.problemOf(range.getTo())).isPresent()
				: expression instanceof CodePrefix prefix && CodeForm.PROCEDURE.problemOfPrefix(prefix.getPrefix()).isPresent();
	}

	/** Where a list of codes is loaded, some of its codes begin as a prefix says. */
	@Check
	void prefixesFindSome(CodePrefix prefix) {
		if (prefix.getPrefix() == null || CodeSets.kindAt(prefix) == CodeKind.LEVEL || has(prefix))
			return;
		CodeSystem system = CodeSets.systemAt(prefix, prefix.getPrefix());
		if (CodeForm.of(system).problemOfPrefix(prefix.getPrefix()).isEmpty())
			warning(Problem.UNKNOWN_CODE, "No code of `" + String.join("`, `", CodeLists.namesAt(prefix, system)) + "` begins with `" + prefix.getPrefix() + "`, so that nothing is meant here; correct the prefix, or write the codes.", prefix);
	}

	/** A range or prefix of procedures has declared members. */
	@Check
	void rangesOfProceduresFindSome(SetExpression expression) {
		if (!(expression instanceof CodeRange || expression instanceof CodePrefix) || CodeSets.kindAt(expression) != CodeKind.PROCEDURE || !has(expression) || isMalformed(expression))
			return;
		var members = CodeSets.membersOf(expression);
		var visible = procedures.of(Documents.of(expression)).keySet();
		if (!visible.isEmpty() && visible.stream().noneMatch(members::has))
			warning(Problem.UNKNOWN_CODE, "No declared procedure lies in `" + text(expression) + "`; declare those that are meant, or correct the codes.", expression);
	}
}
