package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.rules.DatedCodeSet;

/** Whether codes of lines are in sets; membership is that on the line's first day. What was found once is kept, for the same is asked again and again. */
final class Sets {

	private record OnDays(List<SetExpression> sets, List<LocalDate> days) {
	}

	private final Map<List<SetExpression>, List<LocalDate>> turns = new HashMap<>();
	private final Map<OnDays, Membership> memberships = new HashMap<>();

	/** Whether a code of a line is in one of some sets. */
	Truth has(List<? extends SetExpression> sets, Code code, Line line, Scene scene) {
		return on(sets, line, scene).has(code);
	}

	/** What is in some sets on the first day of a line. */
	Membership on(List<? extends SetExpression> sets, Line line, Scene scene) {
		List<SetExpression> all = List.copyOf(sets);
		List<LocalDate> days = turns.computeIfAbsent(all, Sets::turns);
		if (days.isEmpty())
			return on(all, List.of(LocalDate.EPOCH));
		Quantity day = LineFields.firstDay(line, scene);
		days.forEach(day::aimAt);
		return on(all, day.day() != null ? List.of(day.day()) : oneOfEachStretch(days));
	}

	/** @param days a day that is known, or one of each stretch in which the sets stay the same */
	private Membership on(List<SetExpression> sets, List<LocalDate> days) {
		return memberships.computeIfAbsent(new OnDays(sets, days), wanted -> new Membership(wanted.sets, wanted.days));
	}

	/** What is in some sets on all days, on none, or on some. */
	static Membership onAllDays(List<SetExpression> sets) {
		List<LocalDate> days = turns(sets);
		return new Membership(sets, days.isEmpty() ? List.of(LocalDate.EPOCH) : oneOfEachStretch(days));
	}

	private static List<LocalDate> oneOfEachStretch(List<LocalDate> turns) {
		return Stream.concat(Stream.of(turns.get(0).minusDays(1)), turns.stream()).toList();
	}

	/** The days on which something begins to be, or to be no longer, in one of some sets; none if they have the same on all days. */
	static List<LocalDate> turns(List<SetExpression> sets) {
		return DatedCodeSet.union(sets.stream().map(CodeSets::datedMembersOf).toList()).turns();
	}
}
