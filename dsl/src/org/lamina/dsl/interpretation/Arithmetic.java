package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.lamina.runtime.claim.Value;

/** Sums and products of quantities; with an unknown the result is unknown. */
final class Arithmetic {

	private static final Atom BY_ZERO = new Atom("quotient by zero", new Domain.Numbers(null, null));

	private Arithmetic() {
	}

	static Quantity sum(Quantity left, Quantity right) {
		return of(left, right, BigDecimal::add, (wanted, other) -> wanted.subtract(other), (wanted, other) -> wanted.subtract(other));
	}

	static Quantity difference(Quantity left, Quantity right) {
		return of(left, right, BigDecimal::subtract, (wanted, other) -> wanted.add(other), (wanted, other) -> other.subtract(wanted));
	}

	static Quantity product(Quantity left, Quantity right) {
		return of(left, right, BigDecimal::multiply, Arithmetic::quotient, Arithmetic::quotient);
	}

	/** The quotient to 34 digits; by zero it is unknown, whatever is divided. */
	static Quantity quotient(Quantity left, Quantity right, Scene scene) {
		if (left.number() != null && right.number() != null && right.number().signum() == 0)
			return Quantity.read(BY_ZERO, null, scene);
		return of(left, right, Arithmetic::quotient, BigDecimal::multiply, (wanted, other) -> quotient(other, wanted));
	}

	private static Set<Atom> joined(Set<Atom> some, Set<Atom> others) {
		Set<Atom> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	private static BigDecimal quotient(BigDecimal number, BigDecimal divisor) {
		return divisor.signum() == 0 ? null : number.divide(divisor, MathContext.DECIMAL128);
	}

	/**
	 * @param leftFor  what the left side must be for a wanted result, if the right side is as it is
	 * @param rightFor what the right side must be for it
	 */
	private static Quantity of(Quantity left, Quantity right, BinaryOperator<BigDecimal> operation, BinaryOperator<BigDecimal> leftFor, BinaryOperator<BigDecimal> rightFor) {
		BigDecimal one = left.number();
		BigDecimal other = right.number();
		BigDecimal result = one == null || other == null ? null : operation.apply(one, other);
		return new Quantity(result == null ? null : Value.of(result), left.fromBoth(right), (aimed, sources) -> {
			BigDecimal wanted = ((Value.Number) aimed).number();
			if (other != null)
				left.aimAt(leftFor.apply(wanted, other), joined(sources, right.from()));
			if (one != null)
				right.aimAt(rightFor.apply(wanted, one), joined(sources, left.from()));
		});
	}
}
