package org.lamina.dsl.interpretation;

import java.util.List;

/**
 * How a rule ends on a case.
 *
 * @param ending  how
 * @param missing what is unknown and would change that; empty unless it is in doubt
 */
record Verdict(Ending ending, List<Missing> missing) {

	/** The names of what is missing. */
	List<String> names() {
		return missing.stream().map(Missing::name).toList();
	}

	/** How a rule can end. */
	enum Ending {
		/** It fires, whatever the unknown is. */
		FIRES,
		/** It does not, whatever the unknown is. */
		NOTHING,
		/** It would fire but for an exception. */
		EXCEPTED,
		/** Its condition holds, and it is unknown whether the line is exempt. */
		EXEMPTION_UNKNOWN,
		/** It is unknown whether its condition holds. */
		UNKNOWN
	}

	/** Weighs a case: first as Kleene's tables have it, then in every filling of what is unknown. */
	static Verdict of(Case judged, Weighing weighing) {
		Exploration.Question fires = (filling, notes, doubt) -> {
			Scene scene = judged.scene().with(filling, notes).with(doubt);
			Truth condition = weighing.condition(judged, scene);
			Truth plain = condition == Truth.NO ? condition : condition.and(weighing.exemption(judged, scene.negated()).not());
			return plain == Truth.NO ? plain : plain.and(weighing.excepted(judged, scene.negated()).not());
		};
		Truth kleene = fires.answer(Filling.NONE, new Notes(), Scene.Doubt.STAYS);
		if (kleene == Truth.YES)
			return new Verdict(Ending.FIRES, List.of());
		Exploration exploration = kleene == Truth.NO ? null : new Exploration(fires);
		Truth answer = exploration == null ? Truth.NO : exploration.answer();
		if (answer == Truth.YES)
			return new Verdict(Ending.FIRES, List.of());
		if (answer == Truth.NO)
			return new Verdict(isExcepted(judged, weighing) ? Ending.EXCEPTED : Ending.NOTHING, List.of());
		Exploration condition = new Exploration((filling, notes, doubt) -> weighing.condition(judged, judged.scene().with(filling, notes).with(doubt)));
		return new Verdict(condition.answer() == Truth.YES ? Ending.EXEMPTION_UNKNOWN : Ending.UNKNOWN, exploration.changes());
	}

	private static boolean isExcepted(Case judged, Weighing weighing) {
		if (weighing.excepted(judged, judged.scene().with(Filling.NONE, new Notes())) != Truth.YES)
			return false;
		return new Exploration((filling, notes, doubt) -> {
			Scene scene = judged.scene().with(filling, notes).with(doubt);
			Truth condition = weighing.condition(judged, scene);
			return condition == Truth.NO ? condition : condition.and(weighing.exemption(judged, scene.negated()).not());
		}).answer() == Truth.YES;
	}
}
