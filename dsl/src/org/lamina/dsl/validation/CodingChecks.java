package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.IsCodedBy;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Procedure;

/** A coding can code some operation from what the record says of it. */
class CodingChecks extends Checks {

	@Inject
	private VisibleProcedures procedures;

	@Inject
	private TableReader tables;

	/** What is coded are levels, which the record has for the whole operation. */
	@Check
	void levelsAreCoded(Coding coding) {
		Fact fact = coding.getLevels();
		if (found(fact) && fact.getType() != null && !(fact.getType() instanceof LevelsType && isOfClaim(fact)))
			error(Problem.CODING, "`" + fact.getName() + "` does not say at which levels an operation was done; name a fact of the claim that is declared as `" + fact.getName() + " : levels`.", coding, LaminaPackage.Literals.CODING__LEVELS);
	}

	/** Among the procedures of a coding are some that say what they treat, first-level codes among them. */
	@Check
	void somethingCanBeTaken(Coding coding) {
		CodeSet members = CodeSet.union(coding.getFrom().stream().map(CodeSets::membersOf).toList());
		List<Procedure> candidates = procedures.of(Documents.of(coding)).values().stream().filter(procedure -> members.has(procedure.code())).toList();
		if (!candidates.isEmpty() && candidates.stream().noneMatch(procedure -> procedure.treats() != null && !procedure.treats().further() && !procedure.isAddOn()))
			error(Problem.CODING, "None of these procedures says that it treats a first level; add `treats one vertebra in …` to their declarations, or name others.", coding, LaminaPackage.Literals.CODING__FROM, 0);
	}

	/** A table of combinations has a first-level code, an add-on, and what is billed for both. */
	@Check
	void combinationsSayWhatIsBilled(Coding coding) {
		if (!found(coding.getTable()))
			return;
		TableContent content = tables.contentOf(coding.getTable());
		if (content.keys().size() != 2 || !content.types().containsKey(TableReader.BILL)) {
			error(Problem.CODING, "`" + coding.getTable().getName() + "` does not say what stands for a first code and its add-on; it needs two columns of procedures to look up by, as in `by first, further`, and the column `bill`.", coding, LaminaPackage.Literals.CODING__TABLE);
			return;
		}
		int bill = content.table().column(TableReader.BILL);
		content.table().rows().stream().map(row -> row.values().get(bill)).filter(Objects::nonNull).map(Value::toString).distinct().forEach(code -> CodeForm.PROCEDURE.problemOf(code).ifPresent(problem -> error(Problem.CODING,
				"In the column `bill` of `" + coding.getTable().getName() + "`, " + problem, coding, LaminaPackage.Literals.CODING__TABLE)));
	}

	/** The condition of a coding is about the operation, and not about lines that somebody billed. */
	@Check
	void conditionsAreAboutTheOperation(Coding coding) {
		if (coding.getWhen() == null)
			return;
		for (Condition part : EcoreUtil2.eAllOfType(coding.getWhen(), Condition.class))
			if (!isOfTheOperation(part))
				error(Problem.CODING, "An operation has no lines before it is coded, so `" + TypeChecks.text(part) + "` cannot be asked here; ask for facts of the claim or for `the claim's kind`.", part);
	}

	private static boolean isOfTheOperation(Condition part) {
		if (part instanceof Property property)
			return "claim's".equals(property.getOwner()) && "kind".equals(property.getName());
		if (part instanceof Reference reference)
			return !found(reference.getTarget()) || reference.getTarget() instanceof Fact fact && isOfClaim(fact);
		return !(part instanceof OtherLine || part instanceof HasModifier || part instanceof Count);
	}

	private static boolean isOfClaim(EObject fact) {
		return fact.eContainer() instanceof Facts facts && !facts.isOfEachLine() && !facts.isOfEachLevel();
	}

	/** Rules cannot ask yet what a coding says. */
	@Check
	void rulesDoNotCompareWithCodings(IsCodedBy test) {
		error(Problem.CODING, "A rule cannot compare yet what was billed with what a coding says; leave this condition out, and ask with `lamina code`.", test);
	}
}
