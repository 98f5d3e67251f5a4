package org.lamina.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesPackage;
import org.lamina.dsl.codes.Procedure;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.Citation;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Library;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.Scenarios;
import org.lamina.dsl.expressions.Source;
import org.lamina.dsl.lamina.Subject;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.Publications;
import org.lamina.dsl.problems.Problem;
import org.lamina.runtime.rules.Placeholder;

/** Each name means one thing. */
class NameChecks extends Checks {

	private static final int LONGEST_DOCUMENT_NAME = 100;
	private static final EStructuralFeature PROCEDURE_NAME = CodesPackage.Literals.PROCEDURE__NAME;

	/** The name of a document becomes folders and a package of Java, so it has an end. */
	@Check
	void documentNamesAreNotTooLong(Document document) {
		String name = document instanceof Policy policy ? policy.getName() : document instanceof Library library ? library.getName() : null;
		if (name != null && name.length() > LONGEST_DOCUMENT_NAME)
			error(Problem.BAD_VALUE, "This name has more than " + LONGEST_DOCUMENT_NAME + " characters; write a shorter one.", document, document instanceof Policy ? LaminaPackage.Literals.POLICY__NAME : LaminaPackage.Literals.LIBRARY__NAME);
	}

	/** The procedures of a document differ in their codes. */
	@Check
	void proceduresAreUnique(Document document) {
		unique(Documents.declared(document, Procedure.class), Procedure::getName, PROCEDURE_NAME, "procedure", "drop one of the two");
	}

	/** The sets of a document differ in their names. */
	@Check
	void setNamesAreUnique(Document document) {
		unique(Documents.published(document, CodeSet.class), CodeSet::getName, CodesPackage.Literals.CODE_SET__NAME, "set", "rename one of the two");
	}

	/** The facts and tables of a document differ in their names, for conditions call both by name. */
	@Check
	void factAndTableNamesAreUnique(Document document) {
		unique(Stream.concat(Documents.published(document, Fact.class), Documents.published(document, Table.class)), NameChecks::nameOf, null, "fact or table", "rename one of the two");
	}

	/** The sources of a document differ in their names. */
	@Check
	void sourceNamesAreUnique(Document document) {
		unique(Documents.declared(document, Source.class), Source::getName, ExpressionsPackage.Literals.SOURCE__NAME, "source", "rename one of the two");
	}

	/** The rules of a policy differ in their names. */
	@Check
	void ruleNamesAreUnique(Document document) {
		unique(Documents.declared(document, Rule.class), Rule::getName, LaminaPackage.Literals.RULE__NAME, "rule", "rename one of the two");
	}

	/** The scenarios of a file differ in their titles. */
	@Check
	void scenarioTitlesAreUnique(Scenarios scenarios) {
		unique(scenarios.getScenarios().stream(), Scenario::getTitle, LaminaPackage.Literals.SCENARIO__TITLE, "scenario", "give one of the two another title");
	}

	private <T extends EObject> void unique(Stream<T> declared, Function<T, String> name, EStructuralFeature feature, String kind, String remedy) {
		Map<String, List<T>> named = new HashMap<>();
		declared.filter(element -> name.apply(element) != null).forEach(element -> {
			String written = name.apply(element);
			List<T> before = named.computeIfAbsent(written.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
			before.stream().filter(other -> !Publications.areToldApart(element, other)).findFirst()
					.ifPresent(other -> error(Problem.DUPLICATE_NAME, "The " + kind + " `" + written + "` is declared already on line " + lineOf(other)
							+ (written.equals(name.apply(other)) ? "" : ", as `" + name.apply(other) + "`, and case does not count") + "; " + remedy + ".", element,
							feature == null ? element.eClass().getEStructuralFeature("name") : feature));
			before.add(element);
		});
	}

	private static String nameOf(EObject factOrTable) {
		return factOrTable instanceof Fact fact ? fact.getName() : ((Table) factOrTable).getName();
	}

	private static int lineOf(EObject element) {
		return NodeModelUtils.findActualNodeFor(element).getStartLine();
	}

	/** Names are written in small letters, digits and hyphens. */
	@Check
	void namesAreInKebabCase(EObject declared) {
		EStructuralFeature feature = declared.eClass().getEStructuralFeature("name");
		if (feature != null && feature != PROCEDURE_NAME && declared.eGet(feature) instanceof String name && !name.equals(name.toLowerCase(Locale.ROOT)))
			error(Problem.NAME_FORM, "`" + name + "` has a capital; write it in small letters with hyphens, as `" + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + "`.", declared, feature);
	}

	/** A fact is not called what messages call something of the line. */
	@Check
	void factNamesAreNoPlaceholders(Fact fact) {
		if (fact.getName() != null && Placeholder.of(fact.getName()).isPresent())
			error(Problem.RESERVED_NAME, "`{" + fact.getName() + "}` in a message is something else already; give this fact another name.", fact, ExpressionsPackage.Literals.FACT__NAME);
	}

	/** A set that is used is declared by one library. */
	@Check
	void setsAreNotAmbiguous(SetReference reference) {
		ambiguous(reference, CodesPackage.Literals.SET_REFERENCE__SET, reference.getSet(), CodeSet.class, CodeSet::getName, "set");
	}

	/** A fact or table that a condition reads is declared by one library. */
	@Check
	void operandsAreNotAmbiguous(Reference reference) {
		if (reference.getTarget() instanceof Fact fact)
			ambiguous(reference, ExpressionsPackage.Literals.REFERENCE__TARGET, fact, Fact.class, Fact::getName, "fact");
		else if (reference.getTarget() instanceof Table table)
			ambiguous(reference, ExpressionsPackage.Literals.REFERENCE__TARGET, table, Table.class, Table::getName, "table");
	}

	/** A table that a rule is about is declared by one library. */
	@Check
	void tablesAreNotAmbiguous(Subject subject) {
		ambiguous(subject, LaminaPackage.Literals.SUBJECT__TABLE, subject.getTable(), Table.class, Table::getName, "table");
	}

	/** A source that a rule cites is declared by one library. */
	@Check
	void sourcesAreNotAmbiguous(Citation citation) {
		ambiguous(citation, ExpressionsPackage.Literals.CITATION__SOURCE, citation.getSource(), Source.class, Source::getName, "source");
	}

	private <T extends EObject> void ambiguous(EObject at, EStructuralFeature feature, T target, Class<T> kind, Function<T, String> name, String what) {
		Document document = Documents.of(at);
		if (!found(target) || Documents.of(target) == document)
			return;
		List<String> homes = Documents.uses(document).stream().filter(library -> Documents.declared(library, kind).anyMatch(other -> name.apply(target).equals(name.apply(other)))).map(Library::getName).distinct().toList();
		if (homes.size() > 1)
			error(Problem.AMBIGUOUS_NAME, "The " + what + " `" + name.apply(target) + "` is declared by `" + String.join("` and by `", homes) + "`; rename one, or use only one of the libraries.", at, feature);
	}
}
