package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.InterspaceItem;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.Successor;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.HasModifier;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LevelRecord;
import org.lamina.dsl.lamina.LevelsValue;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.PlaceItem;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.ScenarioDiagnoses;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;

/** Codes look as the codes of their system do. */
class CodeFormChecks extends Checks {

	@Inject
	private Typing typing;

	/** The code of a procedure has five characters. */
	@Check
	void proceduresHaveFiveCharacters(Procedure procedure) {
		form(CodeForm.PROCEDURE, procedure.getName(), procedure, CodesPackage.Literals.PROCEDURE__NAME, 0);
	}

	/** The code of a successor has five characters. */
	@Check
	void successorsHaveFiveCharacters(Successor successor) {
		forms(CodeForm.PROCEDURE, successor.getCodes(), successor, CodesPackage.Literals.SUCCESSOR__CODES);
	}

	/** A code in a set has the form of its system. */
	@Check
	void membersHaveTheForm(CodeItem item) {
		if (item.getCode() == null || isLevel(item) || isIncludedInOneValue(item))
			return;
		CodeSystem system = CodeSets.systemAt(item, item.getCode());
		form(CodeForm.of(system), item.getCode(), item, CodesPackage.Literals.CODE_ITEM__CODE, 0);
	}

	/** `its procedure include 22513` is a mistake of types, which is reported there. */
	private boolean isIncludedInOneValue(CodeItem item) {
		Include include = EcoreUtil2.getContainerOfType(item, Include.class);
		return include != null && !(typing.typeOf(include.getLeft()) instanceof Type.Coded coded && coded.many());
	}

	/** A prefix is the beginning of a code. */
	@Check
	void prefixesAreBeginnings(CodePrefix prefix) {
		if (prefix.getPrefix() == null || prefix.getPrefix().isEmpty() || isLevel(prefix))
			return;
		CodeForm.of(CodeSets.systemAt(prefix, prefix.getPrefix())).problemOfPrefix(prefix.getPrefix()).ifPresent(problem -> error(Problem.CODE_FORM, problem, prefix, CodesPackage.Literals.CODE_PREFIX__PREFIX));
	}

	/** A range goes from a code to a later one of the same length. */
	@Check
	void rangesGoUpwards(CodeRange range) {
		if (range.getFrom() == null || range.getTo() == null || isLevel(range))
			return;
		CodeSystem system = CodeSets.systemAt(range, range.getFrom());
		if (CodeForm.of(system).problemOf(range.getFrom()).isPresent() || CodeForm.of(system).problemOf(range.getTo()).isPresent()) {
			form(CodeForm.of(system), range.getFrom(), range, CodesPackage.Literals.CODE_RANGE__FROM, 0);
			form(CodeForm.of(system), range.getTo(), range, CodesPackage.Literals.CODE_RANGE__TO, 0);
			return;
		}
		try {
			CodeSets.literal(range);
		} catch (IllegalArgumentException mismatch) {
			error(Problem.BAD_RANGE, mismatch.getMessage(), range);
		}
	}

	/** The space between two vertebrae stands only where levels do. */
	@Check
	void spacesStandWhereLevelsDo(InterspaceItem space) {
		if (space.getInterspace() != null && !isLevel(space))
			error(Problem.CODE_FORM, "`" + space.getInterspace() + "` is the space between two vertebrae, and " + CodeSets.kindAt(space).plural() + " belong here; write codes of them.", space);
	}

	private static boolean isLevel(SetExpression expression) {
		return CodeSets.kindAt(expression) == CodeKind.LEVEL;
	}

	/** A modifier has two characters. */
	@Check
	void modifiersHaveTwoCharacters(HasModifier condition) {
		forms(CodeForm.MODIFIER, condition.getCodes(), condition, ExpressionsPackage.Literals.HAS_MODIFIER__CODES);
	}

	/** The codes of a scenario's line have their forms. */
	@Check
	void codesOfScenariosHaveTheForm(LineStep line) {
		form(CodeForm.PROCEDURE, line.getProcedure(), line, LaminaPackage.Literals.LINE_STEP__PROCEDURE, 0);
		forms(CodeForm.MODIFIER, line.getModifiers(), line, LaminaPackage.Literals.LINE_STEP__MODIFIERS);
		form(CodeForm.PLACE, line.getPlace(), line, LaminaPackage.Literals.LINE_STEP__PLACE, 0);
		for (int i = 0; i < line.getDiagnoses().size(); i++)
			if (line.getDiagnoses().get(i) != null)
				form(CodeForm.of(ScenarioDiagnoses.systemOf(line.getDiagnoses().get(i), line)), line.getDiagnoses().get(i), line, LaminaPackage.Literals.LINE_STEP__DIAGNOSES, i);
		levels(line.getLevels(), line, LaminaPackage.Literals.LINE_STEP__LEVELS);
	}

	/** What is recorded for a level is recorded for one that the spine has. */
	@Check
	void recordedLevelsExist(LevelRecord record) {
		levels(record.getLevels(), record, LaminaPackage.Literals.LEVEL_RECORD__LEVELS);
	}

	/** Levels that are recorded are levels of the spine. */
	@Check
	void levelsOfFactsExist(LevelsValue value) {
		levels(value.getLevels(), value, LaminaPackage.Literals.LEVELS_VALUE__LEVELS);
	}

	private void levels(List<String> levels, EObject at, EStructuralFeature feature) {
		for (int i = 0; i < levels.size(); i++)
			if (levels.get(i) != null && !Level.isLevel(levels.get(i)))
				error(Problem.LEVEL, levels.get(i).contains("-") ? "`" + levels.get(i) + "` is no space between neighbours; write two that follow each other, as in `L4-L5`."
						: "`" + levels.get(i) + "` is no vertebra; there are `C1` to `C7`, `T1` to `T12`, `L1` to `L5` and `S1` to `S5`.", at, feature, i);
	}

	/** The place of a scenario's claim has two digits. */
	@Check
	void placesHaveTwoDigits(PlaceItem place) {
		form(CodeForm.PLACE, place.getCode(), place, LaminaPackage.Literals.PLACE_ITEM__CODE, 0);
	}

	private void forms(CodeForm form, List<String> codes, EObject at, EStructuralFeature feature) {
		for (int i = 0; i < codes.size(); i++)
			form(form, codes.get(i), at, feature, i);
	}

	private void form(CodeForm form, String code, EObject at, EStructuralFeature feature, int index) {
		if (code != null)
			form.problemOf(code).ifPresent(problem -> error(Problem.CODE_FORM, problem, at, feature, index));
	}
}
