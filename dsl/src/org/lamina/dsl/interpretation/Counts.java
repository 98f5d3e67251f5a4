package org.lamina.dsl.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lamina.dsl.expressions.Count;
import org.lamina.dsl.expressions.DatedWithin;
import org.lamina.dsl.expressions.SameClause;
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
		if (count.getWhat().equals("number") && !count.isInGroup() && count.getBilled().isEmpty()) {
			LineFields.treats(scene.line(), scene);
			return levels(List.of(scene.line()), scene);
		}
		List<Line> lines = new ArrayList<>();
		boolean allKnown = true;
		for (Scene.Member member : members(count, scene)) {
			if (member.belongs() == Truth.YES)
				lines.add(member.line());
			allKnown &= member.belongs() != Truth.UNKNOWN;
		}
		Quantity known = switch (count.getOf()) {
			case "units", "charge" -> allKnown ? total(count.getOf(), lines, scene) : Quantity.constant(null);
			case "levels" -> allKnown ? levelsOf(lines, scene) : Quantity.constant(null);
			default -> allKnown ? number(lines, scene) : Quantity.constant(null);
		};
		return isOfPatient(count) && scene.claim().history() == null ? Arithmetic.sum(known, ofHistory(count, scene)) : known;
	}

	private static boolean isOfPatient(Count count) {
		return count.getOwner() != null && count.getOwner().startsWith("patient");
	}

	/** What the history adds, which is unknown. */
	private static Quantity ofHistory(Count count, Scene scene) {
		Atom atom = new Atom("history of the patient", Knowledge.textOf(count), count.getWhat().equals("total") ? AMOUNT : new Domain.WholeNumbers(0));
		return Quantity.read(atom, null, scene);
	}

	private List<Scene.Member> members(Count count, Scene scene) {
		if (count.isInGroup())
			return scene.group().get();
		List<Line> lines = new ArrayList<>(scene.claim().lines());
		if (isOfPatient(count))
			lines.addAll(scene.history());
		List<Scene.Member> members = new ArrayList<>();
		for (Line line : lines) {
			Truth counts = scene.belongs(inside -> counts(count, line, inside));
			if (counts != Truth.NO)
				members.add(new Scene.Member(line, counts));
			if (counts == Truth.UNKNOWN)
				return members;
		}
		return members;
	}

	/** Whether a line counts; the judged one is the same as itself, and asked for its days alone. */
	private Truth counts(Count count, Line line, Scene scene) {
		Truth counts = searches.bills(line, count.getBilled(), scene);
		List<SameClause> clauses = count.getClauses().stream().filter(clause -> line != scene.line() || clause instanceof DatedWithin).toList();
		if (counts != Truth.NO)
			counts = counts.and(sameness.same(clauses, scene.line(), line, scene));
		return counts == Truth.NO || !count.isPayable() ? counts : counts.and(scene.doubt().settle(scene.isPayable(line)));
	}

	private static Quantity number(List<Line> lines, Scene scene) {
		scene.notes().because(lines.isEmpty() ? "no line counts" : lines.size() == 1 ? scene.nameOf(lines.get(0)) + " counts" : "the lines " + numbers(lines, scene) + " count");
		return Quantity.constant(Value.of(BigDecimal.valueOf(lines.size())));
	}

	private static String numbers(List<Line> lines, Scene scene) {
		return lines.stream().map(line -> scene.nameOf(line).substring("line ".length())).collect(Collectors.joining(", "));
	}

	private static Quantity total(String field, List<Line> lines, Scene scene) {
		Quantity total = Quantity.constant(Value.of(BigDecimal.ZERO));
		for (Line line : lines)
			total = Arithmetic.sum(total, LineFields.read(field, line, scene));
		return total;
	}

	/** The number of different levels of some lines, which are noted. */
	private static Quantity levelsOf(List<Line> lines, Scene scene) {
		if (lines.stream().allMatch(line -> line.levels() != null)) {
			String levels = LineFields.textOf(lines.stream().flatMap(line -> line.levels().stream()).collect(Collectors.toCollection(TreeSet::new)));
			scene.notes().because(lines.isEmpty() ? "no line counts" : lines.size() == 1 ? scene.nameOf(lines.get(0)) + " treats " + levels : "the lines " + numbers(lines, scene) + " treat " + levels);
		}
		return levels(lines, scene);
	}

	/** The number of different levels of some lines. */
	private static Quantity levels(List<Line> lines, Scene scene) {
		Set<Level> all = new HashSet<>();
		boolean known = true;
		for (Line line : lines) {
			List<Level> levels = LineFields.levels(line, null, scene);
			known &= levels != null;
			all.addAll(levels == null ? List.of() : levels);
		}
		Set<Level> besides = lines.stream().map(Line::levels).filter(Objects::nonNull).flatMap(List::stream).collect(Collectors.toSet());
		Set<Atom> from = lines.stream().flatMap(line -> scene.filling().of(LineFields.levels(line, scene)).stream()).collect(Collectors.toSet());
		return new Quantity(known ? Value.of(BigDecimal.valueOf(all.size())) : null, from, (aimed, sources) -> lines.stream().filter(line -> line.levels() == null)
				.forEach(line -> scene.notes().heldAgainst(LineFields.levels(line, scene), new Domain.Cut.HowMany(((Value.Number) aimed).number().intValue(), besides), sources)));
	}
}
