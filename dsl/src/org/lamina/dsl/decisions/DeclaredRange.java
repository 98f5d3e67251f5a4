package org.lamina.dsl.decisions;

import java.math.BigDecimal;
import java.util.Optional;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.NumberType;

/** The numbers that a fact is declared to have, from the least to the most. */
record DeclaredRange(BigDecimal least, BigDecimal most) {

	private static final String NUMBER = "\\d+(\\.\\d+)?";

	/** The range of a fact; none if it has none, or if its declaration is not right, which is reported there. */
	static Optional<DeclaredRange> of(Fact fact) {
		if (fact == null || !(fact.getType() instanceof NumberType declared) || declared.getFrom() == null || declared.getTo() == null || !declared.getFrom().matches(NUMBER) || !declared.getTo().matches(NUMBER))
			return Optional.empty();
		DeclaredRange range = new DeclaredRange(new BigDecimal(declared.getFrom()), new BigDecimal(declared.getTo()));
		return range.least.compareTo(range.most) > 0 ? Optional.empty() : Optional.of(range);
	}

	boolean has(BigDecimal number) {
		return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
	}

	@Override
	public String toString() {
		return least.toPlainString() + ".." + most.toPlainString();
	}
}
