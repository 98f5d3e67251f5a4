package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.AddOnTo;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.codes.ProcedureItem;
import org.lamina.dsl.codes.Successor;
import org.lamina.dsl.codes.Validity;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
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
