package org.lamina.dsl.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.Choice;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.FactType;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.expressions.PercentType;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.dsl.lamina.DateValue;
import org.lamina.dsl.lamina.Entry;
import org.lamina.dsl.lamina.EntryValue;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.LevelRecord;
import org.lamina.dsl.lamina.LevelsValue;
import org.lamina.dsl.lamina.LineRecord;
import org.lamina.dsl.lamina.LineStep;
import org.lamina.dsl.lamina.NumberValue;
import org.lamina.dsl.lamina.RecordStep;
import org.lamina.dsl.lamina.Scenario;
import org.lamina.dsl.lamina.TextValue;
import org.lamina.dsl.lamina.UnknownValue;
import org.lamina.dsl.lamina.WordValue;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;

/** What a scenario's record says fits the facts as they are declared. */
class RecordChecks extends Checks {

	/** A value is one that its fact can have. */
	@Check
	void valuesFitTheirFacts(Entry entry) {
		if (!found(entry.getFact()) || entry.getFact().getType() == null || entry.getValue() == null || entry.getValue() instanceof UnknownValue)
			return;
		FactType type = entry.getFact().getType();
		if (type instanceof ChoiceType choice)
			choice(entry.getFact(), choice, entry.getValue());
		else if (type instanceof NumberType number && entry.getValue() instanceof NumberValue value && value.getNumber() != null)
			range(entry.getFact(), number, value);
		else if (!fits(type, entry.getValue()))
			error(Problem.TYPE, "`" + entry.getFact().getName() + "` is " + label(type) + ", and `" + ValueText.of(entry.getValue()) + "` is none; write " + example(type) + ".", entry.getValue());
	}

	private void choice(Fact fact, ChoiceType type, EntryValue value) {
		List<String> words = type.getChoices().stream().map(Choice::getName).toList();
		String written = value instanceof WordValue word ? String.valueOf(word.getWord()) : ValueText.of(value);
		if (!(value instanceof WordValue) || !words.contains(written))
			error(Problem.UNKNOWN_CHOICE, "`" + written + "` is none of the choices of `" + fact.getName() + "`" + Suggestion.choices(written, words), value);
	}

	private void range(Fact fact, NumberType type, NumberValue value) {
		if (type.getFrom() == null || type.getTo() == null || !type.getFrom().matches("\\d+(\\.\\d+)?"))
			return;
		BigDecimal number = new BigDecimal(value.getNumber());
		if (number.compareTo(new BigDecimal(type.getFrom())) < 0 || number.compareTo(new BigDecimal(type.getTo())) > 0)
			error(Problem.TYPE, "`" + fact.getName() + "` goes from " + type.getFrom() + " to " + type.getTo() + ", and `" + value.getNumber() + "` lies outside; write a number between.", value);
	}

	private static boolean fits(FactType type, EntryValue value) {
		if (type instanceof YesNoType)
			return value instanceof WordValue word && ("yes".equals(word.getWord()) || "no".equals(word.getWord()));
		if (type instanceof DateType)
			return value instanceof DateValue;
		if (type instanceof TextType)
			return value instanceof TextValue;
		if (type instanceof LevelsType)
			return value instanceof LevelsValue;
		return value instanceof NumberValue;
	}

	private static String label(FactType type) {
		if (type instanceof YesNoType)
			return "yes or no";
		if (type instanceof PercentType)
			return "a percentage";
		if (type instanceof LevelsType)
			return "levels";
		return type instanceof DateType ? "a date" : type instanceof TextType ? "a text" : "a number";
	}

	private static String example(FactType type) {
		if (type instanceof YesNoType)
			return "`yes`, `no` or `?`";
		if (type instanceof PercentType)
			return "one, as in `25%`";
		if (type instanceof LevelsType)
			return "them, as in `T12` or `T12 and L1`";
		return type instanceof DateType ? "one, as in `2026-02-03`" : type instanceof TextType ? "it in quotes" : "one, as in `8`";
	}

	/** Where a fact is recorded, and how that is written. */
	private enum Place {
		CLAIM("the claim", "right after `record`"), LINE("each line", "after its line, as in `of line 1`"), LEVEL("each level", "after its level, as in `at T12`");

		private final String owner;
		private final String remedy;

		Place(String owner, String remedy) {
			this.owner = owner;
			this.remedy = remedy;
		}

		static Place of(Facts facts) {
			return facts.isOfEachLine() ? LINE : facts.isOfEachLevel() ? LEVEL : CLAIM;
		}

		static Place of(Entry entry) {
			return entry.eContainer() instanceof LineRecord ? LINE : entry.eContainer() instanceof LevelRecord ? LEVEL : CLAIM;
		}
	}

	/** Facts of each line are recorded for a line, facts of each level for a level, and facts of the claim for the claim. */
	@Check
	void factsAreRecordedWhereTheyBelong(Entry entry) {
		if (!found(entry.getFact()) || !(entry.getFact().eContainer() instanceof Facts facts) || Place.of(facts) == Place.of(entry))
			return;
		error(Problem.SCENARIO, "`" + entry.getFact().getName() + "` is a fact of " + Place.of(facts).owner + "; write it " + Place.of(facts).remedy + ".", entry, LaminaPackage.Literals.ENTRY__FACT);
	}

	/** A fact is recorded once, for the claim, for each line and for each level. */
	@Check
	void factsAreRecordedOnce(RecordStep record) {
		Map<String, Set<Fact>> recorded = new HashMap<>();
		once(record.getEntries(), "the claim", recorded);
		record.getLines().forEach(line -> once(line.getEntries(), "line " + line.getNumber(), recorded));
		record.getLevels().forEach(part -> part.getLevels().forEach(level -> once(part.getEntries(), String.valueOf(level), recorded)));
	}

	private void once(List<Entry> entries, String owner, Map<String, Set<Fact>> recorded) {
		Set<Fact> facts = recorded.computeIfAbsent(owner, name -> new HashSet<>());
		entries.stream().filter(entry -> found(entry.getFact()) && !facts.add(entry.getFact()))
				.forEach(entry -> error(Problem.SCENARIO, "`" + entry.getFact().getName() + "` of " + owner + " is recorded twice; drop one of the two.", entry, LaminaPackage.Literals.ENTRY__FACT));
	}

	/** A record is of a line that the claim has. */
	@Check
	void recordedLinesExist(RecordStep record) {
		Scenario scenario = EcoreUtil2.getContainerOfType(record, Scenario.class);
		if (scenario == null || scenario.getClaim() == null || scenario.getClaim().getLines().isEmpty())
			return;
		List<String> numbers = scenario.getClaim().getLines().stream().map(LineStep::getNumber).toList();
		record.getLines().stream().filter(line -> line.getNumber() != null && !numbers.contains(line.getNumber()))
				.forEach(line -> error(Problem.SCENARIO, "The claim has no line " + line.getNumber() + "; its lines are " + String.join(", ", numbers) + ".", line, LaminaPackage.Literals.LINE_RECORD__NUMBER));
	}
}
