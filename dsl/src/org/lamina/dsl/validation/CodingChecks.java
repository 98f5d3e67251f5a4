package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Is;
import org.lamina.dsl.expressions.IsCodedBy;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.OtherLine;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.NamedLines;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.VisibleProcedures;
import org.lamina.dsl.tables.TableContent;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Side;

/** A coding can code some operation from what the record says of it, and rules compare with it what they can. */
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
		List<Procedure> candidates = candidates(coding);
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

	/** The conditions of a coding are about the operation, and not about lines that somebody billed. */
	@Check
	void conditionsAreAboutTheOperation(Coding coding) {
		Stream.of(coding.getWhen(), coding.getBothSides()).filter(Objects::nonNull).flatMap(condition -> EcoreUtil2.eAllOfType(condition, Condition.class).stream()).filter(part -> !isOfTheOperation(part)).forEach(part -> error(Problem.CODING,
				"An operation has no lines before it is coded, so `" + TypeChecks.text(part) + "` cannot be asked here; ask for facts of the claim or for `the claim's kind`.", part));
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

	/** What is compared with the codes of an operation is the procedure of a line of this claim, whose record tells the operation. */
	@Check
	void proceduresOfThisClaimAreCompared(Is is) {
		if (!(is.getTest() instanceof IsCodedBy))
			return;
		if (!(is.getLeft() instanceof Property property && "procedure".equals(property.getName()) && property.getColumn() == null))
			error(Problem.CODING, "A coding has procedures, and `" + TypeChecks.text(is.getLeft()) + "` is none; write `its procedure` before `is`.", is, ExpressionsPackage.Literals.IS__LEFT);
		else if (NamedLines.visibleAt(is).stream().anyMatch(search -> search.isOfPatient() && property.getOwner().equals(search.getNamed().getName())))
			error(Problem.CODING, "`the " + property.getOwner() + "` may be a line of another claim, and what is recorded tells the operation of this one; compare `its procedure`.", is, ExpressionsPackage.Literals.IS__LEFT);
	}

	/** Codes that differ by the side are compared only where the coding tells on how many sides an operation was done. */
	@Check
	void sidesAreToldWhereTheyAreCompared(IsCodedBy test) {
		if (!(test.getCoding() instanceof Coding coding) || !found(coding) || coding.getBothSides() != null)
			return;
		List<Procedure> ofOneSide = candidates(coding).stream().filter(procedure -> procedure.treats() != null && (procedure.side() == Side.ONE || procedure.side() == Side.BOTH)).toList();
		for (Procedure one : ofOneSide)
			for (Procedure other : ofOneSide)
				if (one.side() == Side.ONE && other.side() == Side.BOTH && one.treats().levels().touches(other.treats().levels()) && one.validity().overlaps(other.validity())) {
					error(Problem.CODING, "`" + one.code() + "` is for one side and `" + other.code() + "` for both, and `" + coding.getName() + "` does not tell which it was; add `side both if …` to it.", test, ExpressionsPackage.Literals.IS_CODED_BY__CODING);
					return;
				}
	}

	private List<Procedure> candidates(Coding coding) {
		CodeSet members = CodeSet.union(coding.getFrom().stream().map(CodeSets::membersOf).toList());
		return procedures.of(Documents.of(coding)).values().stream().filter(procedure -> members.has(procedure.code())).toList();
	}
}
