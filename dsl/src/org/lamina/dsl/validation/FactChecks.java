package org.lamina.dsl.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.validation.Check;
import org.lamina.dsl.expressions.ChoiceType;
import org.lamina.dsl.expressions.ExpressionsPackage;
import org.lamina.dsl.expressions.NumberType;
import org.lamina.dsl.problems.Problem;

/** Declarations of facts leave values, and each once. */
class FactChecks extends Checks {

	private static final Set<String> TAKEN = Set.of("yes", "no", "known", "unknown", "valid");

	/** A range of numbers goes upwards. */
	@Check
	void rangesGoUpwards(NumberType type) {
		if (type.getFrom() == null || type.getTo() == null)
			return;
		if (!type.getFrom().matches("\\d+(\\.\\d+)?"))
			error(Problem.FACT, "`" + type.getFrom() + "` is no number; write the least value, as in `number 0..10`.", type, ExpressionsPackage.Literals.NUMBER_TYPE__FROM);
		else if (new BigDecimal(type.getFrom()).compareTo(new BigDecimal(type.getTo())) > 0)
			error(Problem.BAD_RANGE, "The range begins at `" + type.getFrom() + "`, after its end `" + type.getTo() + "`; write the lower number first.", type);
	}

	/** A choice names each word once. */
	@Check
	void choicesAreUnique(ChoiceType type) {
		Set<String> words = new HashSet<>();
		type.getChoices().stream().filter(choice -> choice.getName() != null && !words.add(choice.getName()))
				.forEach(choice -> error(Problem.FACT, "The choice `" + choice.getName() + "` stands here twice; drop one of the two.", choice));
	}

	/** A choice is no word that conditions use for something else. */
	@Check
	void choicesAreNoWordsOfConditions(ChoiceType type) {
		type.getChoices().stream().filter(choice -> choice.getName() != null && TAKEN.contains(choice.getName()))
				.forEach(choice -> error(Problem.RESERVED_NAME, "`is " + choice.getName() + "` in a condition means something else; choose another word, or make the fact `yes-no`.", choice));
	}
}
