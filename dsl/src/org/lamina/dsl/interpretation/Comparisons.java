package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.lamina.dsl.expressions.Compare;
import org.lamina.dsl.expressions.Duration;
import org.lamina.runtime.claim.Value;

/** Compares numbers, days and words. Whatever is held against something unknown is a point where the answer may change. */
final class Comparisons {

	private final Operands operands;

	Comparisons(Operands operands) {
		this.operands = operands;
	}

	/** {@code its units > mue.units + 1} */
	Truth compare(Compare compare, Scene scene) {
		Quantity left = operands.read(compare.getLeft(), scene);
		Quantity right = operands.read(compare.getRight(), scene);
		return switch (compare.getOp()) {
			case "=" -> compare(left, right, order -> order == 0);
			case "<>" -> compare(left, right, order -> order != 0);
			case ">" -> compare(left, right, order -> order > 0);
			case ">=" -> compare(left, right, order -> order >= 0);
			case "<" -> compare(left, right, order -> order < 0);
			default -> compare(left, right, order -> order <= 0);
		};
	}

	/** Whether two numbers, or two days, are in an order. */
	static Truth compare(Quantity left, Quantity right, IntPredicate order) {
		left.aimAt(right);
		right.aimAt(left);
		if (left.number() != null && right.number() != null)
			return Truth.of(order.test(left.number().compareTo(right.number())));
		if (left.day() != null && right.day() != null)
			return Truth.of(order.test(left.day().compareTo(right.day())));
		return Truth.UNKNOWN;
	}

	/** Whether two values are the same. */
	static Truth same(Quantity left, Quantity right) {
		left.aimAt(right);
		right.aimAt(left);
		return left.value() == null || right.value() == null ? Truth.UNKNOWN : Truth.of(left.value().equals(right.value()));
	}

	/** Whether a value is one of some values. */
	static Truth isOneOf(Quantity value, List<Value> values) {
		values.forEach(value::aimAt);
		if (value.value() == null)
			return Truth.UNKNOWN;
		return Truth.of(values.stream().anyMatch(one -> one instanceof Value.Number number && value.number() != null ? number.number().compareTo(value.number()) == 0 : one.equals(value.value())));
	}

	/** How many days, weeks, months or years. */
	Quantity lengthOf(Duration duration, Scene scene) {
		return duration.getCounted() == null ? Quantity.constant(Value.of(new BigDecimal(duration.getAmount()))) : operands.read(duration.getCounted(), scene);
	}

	/**
	 * Whether a day lies in a time counted from an anchor, both ends included. Months and years are calendar ones, the day clipped to the end of the month.
	 *
	 * @param unitOf    tells what is counted
	 * @param direction {@code before}, {@code after} or {@code of}, which looks to both sides
	 */
	static Truth within(Quantity day, Quantity amount, Duration unitOf, String direction, Quantity anchor) {
		ChronoUnit unit = unitOf(unitOf);
		if (day.day() != null && anchor.day() != null) {
			BigDecimal distance = BigDecimal.valueOf(Math.abs(unit.between(day.day(), anchor.day())));
			amount.aimAt(distance, day.fromBoth(anchor));
			amount.aimAt(distance.add(BigDecimal.ONE), day.fromBoth(anchor));
		}
		if (amount.number() == null || anchor.day() == null) {
			day.aimAt(anchor);
			anchor.aimAt(day);
			return Truth.UNKNOWN;
		}
		long length = length(amount.number(), unit);
		LocalDate first = direction.equals("after") ? anchor.day() : anchor.day().minus(length, unit);
		LocalDate last = direction.equals("before") ? anchor.day() : anchor.day().plus(length, unit);
		day.aimAt(first, anchor.fromBoth(amount));
		day.aimAt(last, anchor.fromBoth(amount));
		if (day.day() == null)
			return Truth.UNKNOWN;
		anchor.aimAt(day);
		anchor.aimAt(day.day().plus(length, unit), day.fromBoth(amount));
		anchor.aimAt(day.day().minus(length, unit), day.fromBoth(amount));
		return Truth.of(!day.day().isBefore(first) && !day.day().isAfter(last));
	}

	/** Whole units, but no more than the calendar of claims has: years from 0 to 9999. */
	private static long length(java.math.BigDecimal amount, ChronoUnit unit) {
		long most = ChronoUnit.YEARS.getDuration().multipliedBy(10_000).dividedBy(unit.getDuration());
		return amount.setScale(0, java.math.RoundingMode.FLOOR).max(java.math.BigDecimal.valueOf(-most)).min(java.math.BigDecimal.valueOf(most)).longValueExact();
	}

	private static ChronoUnit unitOf(Duration duration) {
		String unit = duration.getUnit();
		return ChronoUnit.valueOf((unit.endsWith("s") ? unit : unit + "s").toUpperCase(Locale.ROOT));
	}
}
