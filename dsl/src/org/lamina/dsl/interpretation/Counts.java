package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lamina.dsl.expressions.Count;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** Sums and counts over the lines of the claim, of the patient, or of a group; the judged line is among them. Any unknown part makes the result unknown. */
final class Counts {

	private static final Domain AMOUNT = new Domain.Numbers(BigDecimal.ZERO, null);

	private Searches searches;
	private Sameness sameness;

	/** Counts and searches read operands, and operands may be counts. */
	void use(Searches ofLines, Sameness ofTwo) {
		searches = ofLines;
		sameness = ofTwo;
	}

	/** What a count comes to. */
	Quantity read(Count count, Scene scene) {
		if (count.getWhat().equals("number") && !count.isInGroup() && count.getBilled().isEmpty())
			return levels(List.of(scene.line()), true, scene);
		List<Line> lines = new ArrayList<>();
		boolean allKnown = true;
		for (Scene.Member member : members(count, scene)) {
			if (member.belongs() == Truth.YES)
				lines.add(member.line());
			allKnown &= member.belongs() != Truth.UNKNOWN;
		}
		Quantity known = switch (count.getOf()) {
			case "units", "charge" -> total(count.getOf(), lines, allKnown, scene);
			case "levels" -> levels(lines, allKnown, scene);
			default -> Quantity.constant(allKnown ? Value.of(BigDecimal.valueOf(lines.size())) : null);
		};
		return isOfPatient(count) && scene.claim().history() == null ? Arithmetic.sum(known, ofHistory(count, scene)) : known;
	}

	private static boolean isOfPatient(Count count) {
		return count.getOwner() != null && count.getOwner().startsWith("patient");
	}

	/** What the history adds, which is unknown. */
	private static Quantity ofHistory(Count count, Scene scene) {
		Atom atom = new Atom("history of the patient", Knowledge.textOf(count), count.getWhat().equals("total") ? AMOUNT : new Domain.WholeNumbers(0));
		return Quantity.of(atom, scene.read(atom, null), scene);
	}

	private List<Scene.Member> members(Count count, Scene scene) {
		if (count.isInGroup())
			return scene.group();
		List<Line> lines = new ArrayList<>(scene.claim().lines());
		if (isOfPatient(count))
			lines.addAll(scene.history());
		return lines.stream().map(line -> new Scene.Member(line, counts(count, line, scene))).filter(member -> member.belongs() != Truth.NO).toList();
	}

	private Truth counts(Count count, Line line, Scene scene) {
		Truth counts = searches.bills(line, count.getBilled(), scene);
		if (counts != Truth.NO && count.isPayable())
			counts = counts.and(scene.isPayable(line));
		return counts == Truth.NO || line == scene.line() ? counts : counts.and(sameness.same(count.getClauses(), scene.line(), line, scene));
	}

	private static Quantity total(String field, List<Line> lines, boolean allKnown, Scene scene) {
		Quantity total = Quantity.constant(allKnown ? Value.of(BigDecimal.ZERO) : null);
		for (Line line : lines)
			total = Arithmetic.sum(total, LineFields.read(field, line, scene));
		return total;
	}

	/** The number of different levels of some lines. */
	private static Quantity levels(List<Line> lines, boolean allKnown, Scene scene) {
		Set<Level> all = new HashSet<>();
		boolean known = allKnown;
		for (Line line : lines) {
			List<Level> levels = LineFields.levels(line, null, scene);
			known &= levels != null;
			all.addAll(levels == null ? List.of() : levels);
		}
		return new Quantity(known ? Value.of(BigDecimal.valueOf(all.size())) : null, false, aimed -> lines.stream().filter(line -> line.levels() == null)
				.forEach(line -> LineFields.levels(line, new Domain.Cut.HowMany(((Value.Number) aimed).number().intValue()), scene)));
	}
}
