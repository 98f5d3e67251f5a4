package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;

/**
 * What a condition is asked about.
 *
 * @param claim   the claim
 * @param judged  the line on which a finding falls, of which columns are told without its number
 * @param line    the line that is {@code its}: the judged one, or another of its group while that is looked at
 * @param pair    the two lines of a pair, or null
 * @param group   finds the lines of the judged line's group, once somebody asks; or null
 * @param row     the row of the table that the rule is about, or null
 * @param named   the lines that were found and named, by their names
 * @param level   the judged level, or null
 * @param payable whether a line of the claim is payable
 * @param filling values for what is unknown
 * @param notes   what is come across
 * @param doubt   as what the unknown counts
 * @param sets    what sets have, as far as it was asked
 */
record Scene(Claim claim, Line judged, Line line, Pair pair, Supplier<List<Member>> group, Row row, Map<String, Line> named, Level level, Function<Line, Truth> payable, Filling filling, Notes notes, Doubt doubt, Sets sets) {

	/** Two lines, of which a table has the first in column 1 and the second in column 2. */
	record Pair(Line first, Line second) {
		/** The other one of the two. */
		Line besides(Line line) {
			return line == first ? second : first;
		}
	}

	/**
	 * A line of a group.
	 *
	 * @param line    the line
	 * @param belongs whether it belongs to the group; no line that surely does not is listed
	 */
	record Member(Line line, Truth belongs) {
	}

	/**
	 * As what the unknown counts, and what is told of searches for other lines.
	 *
	 * @param unknown what an unknown answer becomes; {@link Truth#UNKNOWN} to leave it so
	 * @param negated whether what is asked stands behind an odd number of negations
	 * @param found   whether a line that was found is told
	 * @param none    whether it is told that none was found
	 */
	record Doubt(Truth unknown, boolean negated, boolean found, boolean none) {
		/** The unknown is unknown. */
		static final Doubt STAYS = new Doubt(Truth.UNKNOWN, false, true, false);
		/** The unknown counts as no, which shows what a condition surely rests on. */
		static final Doubt IS_NO = new Doubt(Truth.NO, false, true, true);
		/** The unknown counts as yes. */
		static final Doubt IS_YES = new Doubt(Truth.YES, false, true, true);
		/** Of these two, nothing is told: they are asked whether an answer surely holds, and whether it possibly does. */
		static final Doubt SURELY = new Doubt(Truth.NO, false, false, false);
		static final Doubt POSSIBLY = new Doubt(Truth.YES, false, false, false);
		private static final Doubt OF_SURE_MEMBER = new Doubt(Truth.NO, false, true, false);
		private static final Doubt OF_POSSIBLE_MEMBER = new Doubt(Truth.YES, false, false, false);

		/** Whether anybody is told what an answer rests on. */
		boolean tells() {
			return found || none;
		}

		Doubt opposite() {
			return new Doubt(unknown.not(), !negated, found, none);
		}

		Truth settle(Truth answer) {
			return answer == Truth.UNKNOWN ? unknown : answer;
		}
	}

	/** Whether something belongs to others, which is unknown even where the unknown counts as yes or no: whether it surely does is asked first, then whether it possibly does. */
	Truth belongs(Function<Scene, Truth> question) {
		if (doubt.unknown == Truth.UNKNOWN)
			return question.apply(with(Doubt.STAYS));
		if (question.apply(with(Doubt.OF_SURE_MEMBER)) == Truth.YES)
			return Truth.YES;
		return question.apply(with(Doubt.OF_POSSIBLE_MEMBER)) == Truth.NO ? Truth.NO : Truth.UNKNOWN;
	}

	/** A scene without anything beside the judged line. */
	static Scene of(Claim claim, Line line, Sets sets, Function<Line, Truth> payable) {
		return new Scene(claim, line, line, null, null, null, Map.of(), null, payable, Filling.NONE, new Notes(), Doubt.STAYS, sets);
	}

	Scene withPair(Line first, Line second) {
		return new Scene(claim, judged, line, new Pair(first, second), group, row, named, level, payable, filling, notes, doubt, sets);
	}

	Scene withGroup(Supplier<List<Member>> members) {
		return new Scene(claim, judged, line, pair, members, row, named, level, payable, filling, notes, doubt, sets);
	}

	Scene withRow(Row found) {
		return new Scene(claim, judged, line, pair, group, found, named, level, payable, filling, notes, doubt, sets);
	}

	/** The scene of what is shown of the line by itself, such as criteria: without the pair, the row and the lines that the rule has beside it. */
	Scene ofLineAlone() {
		return new Scene(claim, judged, line, null, group, null, Map.of(), level, payable, filling, notes, doubt, sets);
	}

	Scene withLine(Line other) {
		return new Scene(claim, judged, other, pair, group, row, named, level, payable, filling, notes, doubt, sets);
	}

	Scene withNamed(String name, Line found) {
		Map<String, Line> more = new LinkedHashMap<>(named);
		more.put(name, found);
		return new Scene(claim, judged, line, pair, group, row, more, level, payable, filling, notes, doubt, sets);
	}

	Scene atLevel(Level at) {
		return new Scene(claim, judged, line, pair, group, row, named, at, payable, filling, notes, doubt, sets);
	}

	Scene with(Filling values, Notes taken) {
		return new Scene(claim, judged, line, pair, group, row, named, level, payable, values, taken, doubt, sets);
	}

	Scene with(Doubt unknown) {
		return new Scene(claim, judged, line, pair, group, row, named, level, payable, filling, notes, unknown, sets);
	}

	/** The scene behind a negation. */
	Scene negated() {
		return with(doubt.opposite());
	}

	/** A value that the claim says, or the one that is filled in for it, or null, which is noted. */
	<T> T read(Atom atom, T said) {
		@SuppressWarnings("unchecked")
		T filled = (T) filling.values().get(atom);
		if (filled != null)
			return filled;
		if (said == null)
			notes.met(atom);
		return said;
	}

	/** The answer to a question about something unknown. */
	Truth ask(String name, String aspect) {
		org.lamina.runtime.claim.Value answer = read(Atom.question(name, aspect), null);
		return answer == null ? Truth.UNKNOWN : Truth.of(((org.lamina.runtime.claim.Value.YesNo) answer).yes());
	}

	/** Whether a line is payable: a line of the claim, as far as the rules have come; a line of the history was decided before and counts as payable. */
	Truth isPayable(Line other) {
		Truth payable = isOfClaim(other) ? this.payable.apply(other) : Truth.YES;
		return payable == Truth.UNKNOWN ? ask("whether " + nameOf(other) + " is payable", "") : payable;
	}

	/** Whether a line is one of the claim, and not of the patient's history. */
	boolean isOfClaim(Line other) {
		return other.claimId().equals(claim.id());
	}

	/** Every line that has a part already: the judged one, those of the pair, those that were named. */
	boolean hasPart(Line other) {
		return other == line || pair != null && (other == pair.first() || other == pair.second()) || named.containsValue(other);
	}

	/** {@code line 2}, and {@code line 3 of claim h-7} for a line of the history. */
	String nameOf(Line other) {
		return isOfClaim(other) ? other.toString() : other + " of claim " + other.claimId();
	}

	/** {@code units of line 2}. */
	String nameOf(String what, Line other) {
		return what + " of " + nameOf(other);
	}

	/** The lines of the patient's other claims; none if the history is unknown. */
	List<Line> history() {
		List<Line> lines = new ArrayList<>();
		if (claim.history() != null)
			claim.history().forEach(other -> lines.addAll(other.lines()));
		return lines;
	}
}
