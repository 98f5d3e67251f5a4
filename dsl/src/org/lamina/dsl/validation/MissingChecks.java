package org.lamina.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LineExpectation;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.MissingValue;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.model.MissingName;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Level;

/** What a pended line is expected to miss is something that can be unknown, under the name that decisions give it. */
class MissingChecks extends Checks {

	private static final List<String> OF_LINES = List.of("charge", "date", "diagnoses", "end-date", "facility", "group", "levels", "place", "provider", "specialty", "units");
	private static final List<String> OF_PATIENTS = List.of("age", "history", "sex");
	private static final List<String> OF_CLAIMS = List.of("frequency", "kind");
	/** Said of the claim without saying so. */
	private static final List<String> BARE = List.of("line-of-business", "prior-authorization", "state");

	@Inject
	private TableReader tables;

	/** What is missing is a fact, or something else that can be unknown, of the line, level, claim or patient that has it. */
	@Check
	void missingValuesCanBeUnknown(MissingValue missing) {
		String name = missing.getName();
		if (name == null)
			return;
		if (missing.getColumn() != null) {
			column(missing);
			return;
		}
		Optional<Fact> fact = facts(missing).filter(each -> name.equals(each.getName())).findFirst();
		if (fact.isPresent() ? fits(fact.get(), missing) : fits(missing))
			return;
		List<String> spellings = spellings(name, fact);
		if (spellings.isEmpty())
			error(Problem.UNKNOWN_NAME, "Nothing that can be missing is called `" + name + "`" + Suggestion.ending(name, names(missing)), missing, LaminaPackage.Literals.MISSING_VALUE__NAME);
		else
			error(Problem.SCENARIO, "`" + MissingName.of(missing) + "` is never missing; write `" + String.join("` or `", spellings) + "`.", missing);
	}

	private void column(MissingValue missing) {
		Optional<Table> table = Documents.visible(Documents.of(missing), Table.class).stream().filter(each -> missing.getName().equals(each.getName())).findFirst();
		if (table.isEmpty())
			error(Problem.UNKNOWN_NAME, "No table is called `" + missing.getName() + "`" + Suggestion.ending(missing.getName(), Documents.visible(Documents.of(missing), Table.class).stream().map(Table::getName).toList()), missing,
					LaminaPackage.Literals.MISSING_VALUE__NAME);
		else if (!tables.contentOf(table.get()).types().containsKey(missing.getColumn()))
			error(Problem.UNKNOWN_COLUMN, "Table `" + missing.getName() + "` has no column `" + missing.getColumn() + "`" + Suggestion.ending(missing.getColumn(), List.copyOf(tables.contentOf(table.get()).types().keySet())), missing,
					LaminaPackage.Literals.MISSING_VALUE__COLUMN);
		else if (missing.getLine() == null && tables.contentOf(table.get()).decides())
			error(Problem.SCENARIO, "`" + MissingName.of(missing) + "` is never missing, for each line has its own; write `" + MissingName.of(missing) + " of line 1`.", missing);
	}

	private static boolean fits(Fact fact, MissingValue missing) {
		Facts facts = (Facts) fact.eContainer();
		return missing.getOwner() == null && facts.isOfEachLine() == (missing.getLine() != null) && facts.isOfEachLevel() == (missing.getLevel() != null);
	}

	private static boolean fits(MissingValue missing) {
		String name = missing.getName();
		if (missing.getLine() != null)
			return OF_LINES.contains(name);
		if (missing.getOwner() != null)
			return (missing.getOwner().equals("patient") ? OF_PATIENTS : OF_CLAIMS).contains(name);
		return missing.getLevel() == null && BARE.contains(name);
	}

	/** How a name is written where it can be missing. */
	private static List<String> spellings(String name, Optional<Fact> fact) {
		List<String> spellings = new ArrayList<>();
		if (fact.isPresent()) {
			Facts facts = (Facts) fact.get().eContainer();
			spellings.add(facts.isOfEachLine() ? name + " of line 1" : facts.isOfEachLevel() ? name + " at T12" : name);
		} else {
			if (OF_LINES.contains(name))
				spellings.add(name + " of line 1");
			if (OF_PATIENTS.contains(name))
				spellings.add(name + " of the patient");
			if (OF_CLAIMS.contains(name))
				spellings.add(name + " of the claim");
			if (BARE.contains(name))
				spellings.add(name);
		}
		return spellings;
	}

	private static Stream<Fact> facts(MissingValue missing) {
		return Documents.visible(Documents.of(missing), Fact.class).stream().filter(fact -> fact.getName() != null && fact.eContainer() instanceof Facts);
	}

	private static List<String> names(MissingValue missing) {
		return Stream.of(facts(missing).map(Fact::getName), OF_LINES.stream(), OF_PATIENTS.stream(), OF_CLAIMS.stream(), BARE.stream()).flatMap(names -> names).distinct().toList();
	}

	/** A level at which something is missing is a level of the spine. */
	@Check
	void missingLevelsExist(MissingValue missing) {
		if (missing.getLevel() != null && !Level.isLevel(missing.getLevel()))
			error(Problem.LEVEL, "`" + missing.getLevel() + "` is no level of the spine; write one, as in `T12` or `L4-L5`.", missing, LaminaPackage.Literals.MISSING_VALUE__LEVEL);
	}

	/** What is missing of a line of this claim is of one that it has. */
	@Check
	void linesThatMissSomethingExist(MissingValue missing) {
		Scenario scenario = EcoreUtil2.getContainerOfType(missing, Scenario.class);
		if (scenario == null || scenario.getClaim() == null || missing.getLine() == null || missing.getClaim() != null)
			return;
		List<String> numbers = scenario.getClaim().getLines().stream().map(LineStep::getNumber).toList();
		if (!numbers.isEmpty() && !numbers.contains(missing.getLine()))
			error(Problem.SCENARIO, "The claim has no line " + missing.getLine() + "; its lines are " + String.join(", ", numbers) + ".", missing, LaminaPackage.Literals.MISSING_VALUE__LINE);
	}

	/** What is missing is named once. */
	@Check
	void missingValuesAreNamedOnce(LineExpectation expectation) {
		Set<String> names = new HashSet<>();
		expectation.getMissing().stream().filter(missing -> (missing.isPayable() || missing.getName() != null) && !names.add(MissingName.of(missing)))
				.forEach(missing -> error(Problem.SCENARIO, "`" + MissingName.of(missing) + "` stands here twice; leave one out.", missing));
	}
}
