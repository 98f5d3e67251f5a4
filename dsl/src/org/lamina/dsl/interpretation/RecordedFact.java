package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.expressions.Choice;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.DateType;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Facts;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.expressions.TextType;
import org.lamina.dsl.expressions.YesNoType;
import org.lamina.runtime.claim.Value;

/**
 * A fact where it is read: of the claim, of the judged line or of the judged level. A value that does not fit the fact's declaration is unknown.
 *
 * @param fact  its declaration
 * @param scene where it is read
 */
record RecordedFact(Fact fact, Scene scene) {

	/** {@code pain-score}, {@code height-loss of line 2}, {@code fracture-onset at T12}. */
	String name() {
		Facts facts = (Facts) fact.eContainer();
		if (facts.isOfEachLevel() && scene.level() != null)
			return fact.getName() + " at " + scene.level();
		return facts.isOfEachLine() ? scene.nameOf(fact.getName(), scene.line()) : fact.getName();
	}

	Atom atom() {
		return new Atom(name(), domain());
	}

	private Domain domain() {
		if (fact.getType() instanceof YesNoType)
			return new Domain.YesNo();
		if (fact.getType() instanceof DateType)
			return new Domain.Days();
		if (fact.getType() instanceof ChoiceType)
			return new Domain.Words(choices());
		if (fact.getType() instanceof TextType)
			return new Domain.Text(name());
		if (fact.getType() instanceof LevelsType)
			return new Domain.Spine();
		return fact.getType() instanceof NumberType number ? new Domain.Numbers(bound(number.getFrom()), bound(number.getTo())) : new Domain.Numbers(BigDecimal.ZERO, null);
	}

	private static BigDecimal bound(String written) {
		return written == null ? null : new BigDecimal(written);
	}

	private List<String> choices() {
		return ((ChoiceType) fact.getType()).getChoices().stream().map(Choice::getName).toList();
	}

	/** The value that the claim says and the declaration allows, or null. */
	Value said() {
		Value value = written();
		return value != null && fits(value) ? value : null;
	}

	/** Formats have no levels among the kinds of their facts, and write them as text. */
	private Value written() {
		Value recorded = recorded();
		return fact.getType() instanceof LevelsType && recorded instanceof Value.Word word ? LevelsWritten.in(word) : recorded;
	}

	private Value recorded() {
		Facts facts = (Facts) fact.eContainer();
		if (facts.isOfEachLevel())
			return scene.level() == null ? null : scene.claim().levelFacts().getOrDefault(scene.level(), Map.of()).get(fact.getName());
		return (facts.isOfEachLine() ? scene.line().facts() : scene.claim().facts()).get(fact.getName());
	}

	private boolean fits(Value value) {
		Domain domain = domain();
		if (domain instanceof Domain.YesNo)
			return value instanceof Value.YesNo;
		if (domain instanceof Domain.Days)
			return value instanceof Value.Day;
		if (domain instanceof Domain.Words words)
			return value instanceof Value.Word word && words.words().contains(word.word());
		if (domain instanceof Domain.Text)
			return value instanceof Value.Word;
		if (domain instanceof Domain.Spine)
			return value instanceof Value.Levels;
		return value instanceof Value.Number number && domain instanceof Domain.Numbers numbers && (numbers.min() == null || number.number().compareTo(numbers.min()) >= 0)
				&& (numbers.max() == null || number.number().compareTo(numbers.max()) <= 0);
	}

	/** Reads it, and notes what it is or why it is unknown. */
	Quantity read() {
		Value said = said();
		if (said != null)
			scene.notes().because(name() + " is " + said);
		else if (written() != null)
			scene.notes().because(name() + " is recorded as " + written() + ", which is not " + range() + ", and counts as unknown");
		return Quantity.read(atom(), said, scene);
	}

	private String range() {
		Domain domain = domain();
		if (domain instanceof Domain.YesNo)
			return "yes or no";
		if (domain instanceof Domain.Days)
			return "a date";
		if (domain instanceof Domain.Words words)
			return "one of " + String.join(", ", words.words());
		if (domain instanceof Domain.Text)
			return "text";
		if (domain instanceof Domain.Spine)
			return "levels, such as T12, L1";
		if (!(fact.getType() instanceof NumberType))
			return "a percentage of 0 or more";
		Domain.Numbers numbers = (Domain.Numbers) domain;
		return "a number" + (numbers.min() == null && numbers.max() == null ? "" : " " + numbers.min() + ".." + numbers.max());
	}
}
