package org.lamina.runtime.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What a claim says of a fact, held against the fact's declaration: a value that does not fit it is unknown. */
final class FactValues {

	private FactValues() {
	}

	/** The value, or null if it is unknown. */
	static Value of(Fact fact, Claim claim, Line line, Level level) {
		Value value = recorded(fact, claim, line, level);
		return value != null && fits(fact, value) ? value : null;
	}

	private static Value recorded(Fact fact, Claim claim, Line line, Level level) {
		Value value = switch (fact.of()) {
			case CLAIM -> claim.facts().get(fact.name());
			case LINE -> line.facts().get(fact.name());
			case LEVEL -> claim.levelFacts().getOrDefault(level, Map.of()).get(fact.name());
		};
		return fact.type() == Fact.Type.LEVELS && value instanceof Value.Word word ? levels(word) : value;
	}

	/** Formats have no type for levels and write them as text. */
	private static Value levels(Value.Word word) {
		List<String> names = List.of(word.word().strip().split("[\\s,;]+"));
		return names.stream().allMatch(Level::isLevel) ? Value.of(names.stream().map(Level::of).toList()) : word;
	}

	/** Why a value that the claim says is unknown, as a sentence; null if the claim says none or it fits. */
	static String reasonOfUnknown(Fact fact, Claim claim, Line line, Level level) {
		Value value = recorded(fact, claim, line, level);
		return value == null || fits(fact, value) ? null : "is recorded as " + value + ", which is not " + fact.range() + ", and counts as unknown";
	}

	private static boolean fits(Fact fact, Value value) {
		return switch (fact.type()) {
			case NUMBER, PERCENT -> value instanceof Value.Number number && fits(fact, number.number());
			case DATE -> value instanceof Value.Day;
			case YES_NO -> value instanceof Value.YesNo;
			case LEVELS -> value instanceof Value.Levels;
			case TEXT -> value instanceof Value.Word;
			case CHOICE -> value instanceof Value.Word word && fact.choices().contains(word.word());
		};
	}

	private static boolean fits(Fact fact, BigDecimal number) {
		return (fact.least() == null || number.compareTo(fact.least()) >= 0) && (fact.max() == null || number.compareTo(fact.max()) <= 0);
	}
}
