package org.lamina.runtime.rules;

import java.math.BigDecimal;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What a claim says of a fact, held against the fact's declaration: a value that does not fit it is unknown. */
final class FactValues {

	private FactValues() {
	}

	/** The value, or null if it is unknown. */
	static Value of(Fact fact, Claim claim, Line line) {
		Value value = (fact.ofEachLine() ? line.facts() : claim.facts()).get(fact.name());
		return value != null && fits(fact, value) ? value : null;
	}

	/** Why a value that the claim says is unknown, as a sentence; null if the claim says none or it fits. */
	static String reasonOfUnknown(Fact fact, Claim claim, Line line) {
		Value value = (fact.ofEachLine() ? line.facts() : claim.facts()).get(fact.name());
		return value == null || fits(fact, value) ? null : "is recorded as " + value + ", which is not " + fact.range() + ", and counts as unknown";
	}

	private static boolean fits(Fact fact, Value value) {
		return switch (fact.type()) {
			case NUMBER, PERCENT -> value instanceof Value.Number number && fits(fact, number.number());
			case DATE -> value instanceof Value.Day;
			case YES_NO -> value instanceof Value.YesNo;
			case TEXT -> value instanceof Value.Word;
			case CHOICE -> value instanceof Value.Word word && fact.choices().contains(word.word());
		};
	}

	private static boolean fits(Fact fact, BigDecimal number) {
		return (fact.min() == null || number.compareTo(fact.min()) >= 0) && (fact.max() == null || number.compareTo(fact.max()) <= 0);
	}
}
