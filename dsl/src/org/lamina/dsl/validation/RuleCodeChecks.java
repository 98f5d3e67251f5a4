package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.expressions.CodeLiteral;
import org.lamina.dsl.expressions.CodePart;
import org.lamina.dsl.expressions.Column;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.IsValue;
import org.lamina.dsl.expressions.NumberLiteral;
import org.lamina.dsl.expressions.Row;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Procedure;

/** Procedures that are written by their codes exist, in a rule on the days on which it is in force. */
class RuleCodeChecks extends Checks {

	@Inject
	private VisibleProcedures procedures;

	@Inject
	private Typing typing;

	@Inject
	private TableReader tables;

	/** A procedure that a rule names is declared, and valid on some day of the rule. */
	@Check
	void proceduresOfRulesAreDeclared(CodeItem item) {
		Rule rule = EcoreUtil2.getContainerOfType(item, Rule.class);
		if (rule != null && item.getCode() != null && CodeSets.kindAt(item) == CodeKind.PROCEDURE)
			check(item.getCode(), rule, item, CodesPackage.Literals.CODE_ITEM__CODE);
	}

	/** A procedure with which a condition compares is declared, and valid on some day of the rule. */
	@Check
	void comparedProceduresAreDeclared(IsValue test) {
		Rule rule = EcoreUtil2.getContainerOfType(test, Rule.class);
		if (rule == null || !(test.eContainer() instanceof Is is) || !(typing.typeOf(is.getLeft()) instanceof Type.Coded coded) || coded.kind() != CodeKind.PROCEDURE)
			return;
		for (Condition value : test.getValues())
			if (value instanceof NumberLiteral number && number.getValue() != null)
				check(number.getValue(), rule, value, ExpressionsPackage.Literals.NUMBER_LITERAL__VALUE);
			else if (value instanceof CodeLiteral code && code.getCode() != null)
				check(code.getCode(), rule, value, ExpressionsPackage.Literals.CODE_LITERAL__CODE);
	}

	private void check(String written, Rule rule, EObject at, EStructuralFeature feature) {
		if (CodeForm.PROCEDURE.problemOf(written).isPresent())
			return;
		Map<Long, Procedure> visible = procedures.of(Documents.of(rule));
		Procedure procedure = visible.get(ProcedureReader.code(written).map(Code::packed).orElse(0L));
		if (procedure == null)
			error(Problem.UNKNOWN_CODE, "No procedure `" + written + "` is declared here" + closest(written, rule, visible), at, feature);
		else if (!inForce(procedure, rule) && EcoreUtil2.getAllContentsOfType(rule, IsValid.class).isEmpty())
			error(Problem.CODE_NOT_VALID, "`" + written + "` is valid " + procedure.validity() + ", and this rule is in force " + inForce(rule) + instead(procedure, rule, visible), at, feature);
	}

	private static String closest(String written, Rule rule, Map<Long, Procedure> visible) {
		List<String> codes = visible.values().stream().map(procedure -> procedure.code().text()).toList();
		Optional<String> closest = Suggestion.closest(written, codes, code -> inForce(visible.get(ProcedureReader.code(code).orElseThrow().packed()), rule));
		return closest.map(code -> "; did you mean `" + code + "`?").orElse("; declare it, or name its library under `uses`.");
	}

	/** What to write instead of a procedure that ended or has not begun. */
	private static String instead(Procedure procedure, Rule rule, Map<Long, Procedure> visible) {
		List<String> successors = procedure.successors().stream().filter(code -> visible.get(code.packed()) != null && inForce(visible.get(code.packed()), rule)).map(Code::text).toList();
		return successors.isEmpty() ? "; correct the code or the dates." : "; write its successor `" + String.join("`, `", successors) + "`.";
	}

	/** Whether a procedure is valid on some day on which a rule is in force. */
	private static boolean inForce(Procedure procedure, Rule rule) {
		Period policy = ofPolicy(rule);
		Period own = ProcedureReader.period(rule.getEffective());
		return !own.overlaps(policy) || procedure.validity().overlaps(common(own, policy));
	}

	private static Period inForce(Rule rule) {
		return common(ProcedureReader.period(rule.getEffective()), ofPolicy(rule));
	}

	private static Period ofPolicy(Rule rule) {
		return rule.eContainer() instanceof Policy policy ? ProcedureReader.period(policy.getEffective()) : Period.ALWAYS;
	}

	private static Period common(Period one, Period other) {
		return new Period(one.from() == null || other.from() != null && other.from().isAfter(one.from()) ? other.from() : one.from(),
				one.to() == null || other.to() != null && other.to().isBefore(one.to()) ? other.to() : one.to());
	}

	/** A procedure by which a table in the document is looked up is declared. */
	@Check
	void proceduresOfTablesAreDeclared(Table table) {
		if (table.getGrid() == null || table.getName() == null || tables.contentOf(table).decides())
			return;
		List<String> keys = tables.contentOf(table).keys();
		List<Column> columns = table.getGrid().getColumns();
		for (Row row : table.getGrid().getRows())
			for (int i = 0; i < Math.min(columns.size(), row.getCells().size()); i++)
				if (keys.contains(columns.get(i).getName()))
					EcoreUtil2.getAllContentsOfType(row.getCells().get(i), CodePart.class).forEach(part -> suspect(part.getCode(), part, ExpressionsPackage.Literals.CODE_PART__CODE));
	}

	/** A code that may well be one of others' procedures, so that it is only to be looked at. */
	private void suspect(String written, EObject at, EStructuralFeature feature) {
		if (written == null || CodeForm.PROCEDURE.problemOf(written).isPresent())
			return;
		Map<Long, Procedure> visible = procedures.of(Documents.of(at));
		if (!visible.isEmpty() && !visible.containsKey(ProcedureReader.code(written).map(Code::packed).orElse(0L)))
			warning(Problem.UNKNOWN_CODE, "No procedure `" + written + "` is declared here" + Suggestion.ending(written, visible.values().stream().map(procedure -> procedure.code().text()).toList()), at, feature);
	}

	/** A procedure in a set, or among those that a coding chooses from, is declared. */
	@Check
	void proceduresOfSetsAreDeclared(CodeItem item) {
		boolean choosable = EcoreUtil2.getContainerOfType(item, CodeSet.class) != null || EcoreUtil2.getContainerOfType(item, Coding.class) != null;
		if (choosable && CodeSets.kindAt(item) == CodeKind.PROCEDURE)
			suspect(item.getCode(), item, CodesPackage.Literals.CODE_ITEM__CODE);
	}
}
