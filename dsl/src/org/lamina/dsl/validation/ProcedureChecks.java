package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.AddOnTo;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.InterspaceItem;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.codes.ProcedureItem;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Successor;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.codes.Validity;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.sets.Vertebrae;
import org.lamina.dsl.sets.VisibleProcedures;

/** What a procedure says of itself. */
class ProcedureChecks extends Checks {

	@Inject
	private VisibleProcedures procedures;

	/** A procedure says when it is valid. */
	@Check
	void validityIsGiven(Procedure procedure) {
		if (procedure.getName() != null && procedure.getItems().stream().noneMatch(Validity.class::isInstance))
			error(Problem.PROCEDURE, "Procedure `" + procedure.getName() + "` does not say when it is valid; add `valid from 2015-01-01` with its own date.", procedure, CodesPackage.Literals.PROCEDURE__NAME);
	}

	/** Each line of a procedure stands there once. */
	@Check
	void itemsAreUnique(Procedure procedure) {
		List<ProcedureItem> items = procedure.getItems();
		for (int i = 1; i < items.size(); i++)
			for (int j = 0; j < i; j++)
				if (items.get(i).eClass() == items.get(j).eClass()) {
					error(Problem.PROCEDURE, "Procedure `" + procedure.getName() + "` says `" + word(items.get(i)) + "` twice; keep one of the two lines.", procedure, CodesPackage.Literals.PROCEDURE__ITEMS, i);
					break;
				}
	}

	private static String word(ProcedureItem item) {
		if (item instanceof AddOnTo)
			return "add-on to";
		return item instanceof Validity ? "valid" : item instanceof org.lamina.dsl.codes.Inclusion ? "includes" : item.eClass().getName().toLowerCase(Locale.ROOT);
	}

	/** What succeeds a procedure is declared, and is another procedure. */
	@Check
	void successorsAreDeclared(Successor successor) {
		String own = own(successor);
		for (int i = 0; i < successor.getCodes().size(); i++) {
			String code = successor.getCodes().get(i);
			if (code == null || CodeForm.PROCEDURE.problemOf(code).isPresent())
				continue;
			if (code.equals(own))
				error(Problem.PROCEDURE, "Procedure `" + own + "` cannot succeed itself; name the code that replaced it.", successor, CodesPackage.Literals.SUCCESSOR__CODES, i);
			else if (procedures.find(Documents.of(successor), code).isEmpty())
				error(Problem.UNKNOWN_CODE, "No procedure `" + code + "` is declared here" + closest(successor, code), successor, CodesPackage.Literals.SUCCESSOR__CODES, i);
		}
	}

	/** What an add-on adds to is declared, and is another procedure. */
	@Check
	void primariesAreDeclared(AddOnTo addOn) {
		for (CodeItem item : EcoreUtil2.getAllContentsOfType(addOn, CodeItem.class)) {
			if (item.getCode() == null || CodeForm.PROCEDURE.problemOf(item.getCode()).isPresent())
				continue;
			if (procedures.find(Documents.of(addOn), item.getCode()).isEmpty())
				error(Problem.UNKNOWN_CODE, "No procedure `" + item.getCode() + "` is declared here" + closest(addOn, item.getCode()), item, CodesPackage.Literals.CODE_ITEM__CODE);
		}
		ProcedureReader.code(own(addOn)).ifPresent(own -> {
			for (int i = 0; i < addOn.getPrimaries().size(); i++)
				if (CodeSets.membersOf(addOn.getPrimaries().get(i)).has(own))
					error(Problem.PROCEDURE, "Procedure `" + own + "` cannot add to itself; name the procedures beside which it is billed.", addOn, CodesPackage.Literals.ADD_ON_TO__PRIMARIES, i);
		});
	}

	private String closest(ProcedureItem at, String code) {
		String own = own(at);
		return Suggestion.ending(code, procedures.of(Documents.of(at)).values().stream().map(found -> found.code().text()).filter(found -> !found.equals(own)).toList());
	}

	private static String own(ProcedureItem item) {
		return item.eContainer() instanceof Procedure procedure ? procedure.getName() : null;
	}

	/** A procedure treats vertebrae or the spaces between them, from the neck downwards. */
	@Check
	void levelsAreLevels(Treats treats) {
		if (treats.getLevels() != null)
			levels(treats.getLevels(), "interspace".equals(treats.getStructure()));
	}

	private void levels(SetExpression levels, boolean spaces) {
		if (levels instanceof InterspaceItem space && space.getInterspace() != null)
			space(space, spaces);
		else if (levels instanceof CodeItem item && item.getCode() != null && !Vertebrae.has(item.getCode()))
			error(Problem.LEVEL, noVertebra(item.getCode()), item);
		else if (levels instanceof CodeRange range && range.getFrom() != null && range.getTo() != null)
			range(range);
		else if (levels instanceof SetReference || levels instanceof CodePrefix)
			error(Problem.LEVEL, "`" + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(levels)) + "` is no level; write vertebrae, as in `T1..T12`.", levels);
		else
			levels.eContents().forEach(part -> levels((SetExpression) part, spaces));
	}

	private void space(InterspaceItem space, boolean spaces) {
		String text = space.getInterspace();
		if (!spaces || !Vertebrae.isSpace(text))
			error(Problem.LEVEL, "`" + text + "` is " + (Vertebrae.isSpace(text) ? "the space between two vertebrae" : "not the space between two neighbours") + "; for the vertebrae from one to the other write `" + text.replace("-", "..") + "`.", space);
	}

	private void range(CodeRange range) {
		for (String end : List.of(range.getFrom(), range.getTo()))
			if (!Vertebrae.has(end)) {
				error(Problem.LEVEL, noVertebra(end), range, end.equals(range.getTo()) ? CodesPackage.Literals.CODE_RANGE__TO : CodesPackage.Literals.CODE_RANGE__FROM);
				return;
			}
		if (Vertebrae.indexOf(range.getFrom()) > Vertebrae.indexOf(range.getTo()))
			error(Problem.BAD_RANGE, "`" + range.getFrom() + "` lies below `" + range.getTo() + "`; write the upper vertebra first, as in `" + range.getTo() + ".." + range.getFrom() + "`.", range);
	}

	private static String noVertebra(String written) {
		return "`" + written + "` is no vertebra; there are `C1` to `C7`, `T1` to `T12`, `L1` to `L5` and `S1` to `S5`.";
	}

	/** What succeeds a procedure outlives it. */
	@Check
	void successorsOutliveTheProcedure(Successor successor) {
		ProcedureReader.code(own(successor)).map(own -> procedures.of(Documents.of(successor)).get(own.packed())).ifPresent(own -> {
			for (int i = 0; i < successor.getCodes().size(); i++) {
				int index = i;
				procedures.find(Documents.of(successor), successor.getCodes().get(i)).filter(next -> next != own && next.validity().to() != null && own.validity().to() != null && next.validity().to().isBefore(own.validity().to()))
						.ifPresent(next -> warning(Problem.PROCEDURE, "`" + next.code() + "` was valid " + next.validity() + " and ended before `" + own.code() + "`, which it is to succeed; look at the dates.", successor, CodesPackage.Literals.SUCCESSOR__CODES, index));
			}
		});
	}
}
