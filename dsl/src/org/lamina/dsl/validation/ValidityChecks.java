package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.rules.Procedure;

/** Only declared procedures are asked whether they are valid. */
class ValidityChecks extends Checks {

	@Inject
	private VisibleProcedures procedures;

	/** A rule that asks whether its procedures are valid is about declared ones: of others nobody knows on which days they are. */
	@Check
	void proceduresThatMustBeValidAreDeclared(Rule rule) {
		if (!asksWhetherValid(rule))
			return;
		for (SetExpression item : billed(rule))
			if (item instanceof SetReference reference && found(reference.getSet()))
				check(reference, rule);
	}

	private static boolean asksWhetherValid(Rule rule) {
		return EcoreUtil2.getAllContentsOfType(rule, IsValid.class).stream().map(EObject::eContainer)
				.anyMatch(asked -> asked instanceof LineSubject || asked instanceof Is is && is.getLeft() instanceof Property property && "its".equals(property.getOwner()));
	}

	private static List<SetExpression> billed(Rule rule) {
		return rule.getSubject() instanceof LineSubject lines ? lines.getBilled() : rule.getSubject() instanceof GroupSubject group ? group.getBilled() : List.of();
	}

	private void check(SetReference reference, Rule rule) {
		Map<Long, Procedure> visible = procedures.of(Documents.of(rule));
		var members = CodeSets.membersOf(reference);
		String undeclared = codes(reference.getSet(), new LinkedHashSet<>()).flatMap(code -> ProcedureReader.code(code).stream()).filter(code -> members.has(code) && !visible.containsKey(code.packed())).map(Code::text)
				.distinct().sorted().collect(Collectors.joining("`, `"));
		if (!undeclared.isEmpty())
			error(Problem.UNKNOWN_CODE, "`" + reference.getSet().getName() + "` has `" + undeclared + "`, which nothing declares, so nobody knows whether it is valid; declare it, or leave it out of the set.", reference);
	}

	private static Stream<String> codes(CodeSet set, Set<CodeSet> visited) {
		if (!found(set) || set.getValue() == null || !visited.add(set))
			return Stream.empty();
		return EcoreUtil2.eAllOfType(set.getValue(), SetExpression.class).stream().flatMap(part -> part instanceof CodeItem item && item.getCode() != null ? Stream.of(item.getCode())
				: part instanceof SetReference inner ? codes(inner.getSet(), visited) : Stream.empty());
	}
}
