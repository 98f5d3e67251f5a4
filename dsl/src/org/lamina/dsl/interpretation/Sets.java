package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.List;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Line;

/** Whether codes of lines are in sets; membership is that on the line's first day. */
final class Sets {

	private Sets() {
	}

	/** Whether a code of a line is in one of some sets. */
	static Truth has(List<? extends SetExpression> sets, Code code, Line line, Scene scene) {
		return on(sets, line, scene).has(code);
	}

	/** What is in some sets on the first day of a line. */
	static Membership on(List<? extends SetExpression> sets, Line line, Scene scene) {
		List<SetExpression> all = List.copyOf(sets);
		List<LocalDate> turns = new Membership(all, null).turns();
		if (turns.isEmpty())
			return new Membership(all, null);
		Quantity day = LineFields.firstDay(line, scene);
		turns.forEach(day::aimAt);
		return new Membership(all, day.day());
	}
}
