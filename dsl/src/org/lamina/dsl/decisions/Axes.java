package org.lamina.dsl.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.decisions.Axis.Part;
import org.lamina.dsl.expressions.PercentType;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.LevelSets;
import org.lamina.dsl.types.LineProperty;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.DatedCodeSet;
import org.lamina.runtime.rules.LevelSet;
import org.lamina.runtime.rules.Period;

/** Takes the inputs of a decision table into parts, by their types. */
final class Axes {

	private static final Accepted ANY = new Accepted.Anything();
	private static final int NAMED = 3;
	private static final int MANY = 200;
	private static final Function<List<Part>, String> LISTED = parts -> parts.stream().limit(NAMED).map(part -> part.what().toString()).collect(Collectors.joining(" or ")) + (parts.size() > NAMED ? " or another" : "");

	private Axes() {
	}

	/** An input with the cells of its column. */
	static Axis of(Input input, List<Accepted> cells) {
		String name = "`" + input.name() + "`";
		if (input.type() == Type.NUMBER)
			return ofNumbers(name, cells, domain(input), false);
		if (input.type() == Type.DATE)
			return ofNumbers(name, cells, new Span.Domain(null, null, true), true);
		if (input.type() == Type.YES_NO)
			return ofWords(name, cells, List.of(Value.of(true), Value.of(false)), false);
		if (input.type() instanceof Type.Choice choice)
			return ofWords(name, cells, choice.words().stream().map(Value::of).toList(), false);
		if (input.type() instanceof Type.Coded coded)
			return coded.kind() == CodeKind.LEVEL ? ofLevels(name, cells) : ofCodes(name, cells, coded.kind());
		return ofWords(name, cells, cells.stream().filter(Accepted.Only.class::isInstance).map(cell -> ((Accepted.Only) cell).value()).distinct().toList(), true);
	}

	/** The days on which the rows hold. */
	static Axis ofDays(List<Period> periods) {
		List<Accepted> cells = periods.stream().map(period -> period.equals(Period.ALWAYS) ? ANY : new Accepted.Between(period.from() == null ? null : Value.of(period.from()), period.to() == null ? null : Value.of(period.to()), true)).toList();
		Axis days = ofNumbers("the line's date", cells, new Span.Domain(null, null, true), true);
		return new Axis(days.name(), days.parts().stream().filter(part -> !part.rows().isEmpty()).toList(), days.beside(), days.text());
	}

	private static Span.Domain domain(Input input) {
		if (input.fact() == null)
			return new Span.Domain(BigDecimal.ZERO, null, input.name().equals(LineProperty.AGE.word()));
		Optional<DeclaredRange> declared = DeclaredRange.of(input.fact());
		if (declared.isPresent())
			return new Span.Domain(declared.get().least(), declared.get().most(), false);
		return new Span.Domain(input.fact().getType() instanceof PercentType ? BigDecimal.ZERO : null, null, false);
	}

	private static Axis ofNumbers(String name, List<Accepted> cells, Span.Domain domain, boolean days) {
		List<Span> spans = Span.between(cells, domain);
		List<BitSet> rows = spans.stream().map(span -> new BitSet()).toList();
		BitSet any = Axis.rows(cells, Accepted.Anything.class::isInstance);
		List<List<BitSet>> beside = new ArrayList<>();
		for (int row = 0; row < cells.size(); row++) {
			int[] accepted = Span.accepted(spans, cells.get(row));
			for (int part = accepted[0]; part < accepted[1]; part++)
				rows.get(part).set(row);
			beside.add(any.get(row) ? List.of(any) : rows.subList(accepted[0], accepted[1]));
		}
		List<Part> named = IntStream.range(0, spans.size()).filter(part -> days || !spans.get(part).isNegative()).mapToObj(part -> new Part(spans.get(part), rows.get(part))).toList();
		return new Axis(name, named, beside, parts -> text(parts, spans, domain, days));
	}

	/** Neighbours as one. */
	private static String text(List<Part> parts, List<Span> spans, Span.Domain domain, boolean days) {
		List<Span> joined = new ArrayList<>();
		int before = -2;
		for (Part part : parts) {
			Span span = (Span) part.what();
			int at = spans.indexOf(span);
			joined.add(at == before + 1 ? joined.remove(joined.size() - 1).to(span) : span);
			before = at;
		}
		return joined.stream().limit(NAMED).map(span -> "`" + span.text(domain, days) + "`").collect(Collectors.joining(" or ")) + (joined.size() > NAMED ? " or another" : "");
	}

	/** @param open whether there are others, which count where some row accepts anything */
	private static Axis ofWords(String name, List<Accepted> cells, List<Value> words, boolean open) {
		List<Part> parts = words.stream().map(word -> new Part("`" + word + "`", Axis.rows(cells, cell -> cell instanceof Accepted.Anything || cell instanceof Accepted.Only only && only.value().equals(word)))).toList();
		return new Axis(name, open ? withOthers(parts, cells) : parts, Axis.beside(cells, parts), LISTED);
	}

	private static List<Part> withOthers(List<Part> parts, List<Accepted> cells) {
		Part others = new Part("something else", Axis.rows(cells, Accepted.Anything.class::isInstance));
		return others.rows().isEmpty() ? parts : Stream.concat(parts.stream(), Stream.of(others)).toList();
	}

	private static Axis ofLevels(String name, List<Accepted> cells) {
		Set<Level> levels = new LinkedHashSet<>();
		cells.stream().filter(Accepted.Members.class::isInstance).forEach(cell -> levels.addAll(levels(cell).list()));
		List<Part> parts = levels.stream().map(level -> new Part("`" + level + "`", Axis.rows(cells, cell -> cell instanceof Accepted.Anything || levels(cell).has(level)))).toList();
		return new Axis(name, withOthers(parts, cells), Axis.undivided(cells, (other, cell) -> levels(other).hasAllOf(levels(cell))), LISTED);
	}

	private static LevelSet levels(Accepted cell) {
		return LevelSets.membersOf(((Accepted.Members) cell).set());
	}

	/** Of sets that change by day, and of very many, nothing is sure but that each accepts what it accepts. */
	private static Axis ofCodes(String name, List<Accepted> cells, CodeKind kind) {
		Map<Accepted, DatedCodeSet> members = new LinkedHashMap<>();
		cells.stream().filter(cell -> !(cell instanceof Accepted.Anything)).forEach(cell -> members.put(cell, members(cell, kind)));
		if (members.size() > MANY || members.values().stream().anyMatch(DatedCodeSet::isDated))
			return new Axis(name, List.of(), Axis.undivided(cells, members::get), LISTED);
		List<Part> parts = apart(members).entrySet().stream().map(part -> new Part(part.getValue(), Axis.rows(cells, cell -> cell instanceof Accepted.Anything || part.getKey().except(members.get(cell).ever()).isEmpty()))).toList();
		return new Axis(name, withOthers(parts, cells), Axis.beside(cells, parts), LISTED);
	}

	private static DatedCodeSet members(Accepted cell, CodeKind kind) {
		if (cell instanceof Accepted.Coded coded)
			return DatedCodeSet.always(CodeSet.of(Code.of(kind.systemOf(coded.code()), coded.code())));
		return CodeSets.datedMembersOf(((Accepted.Members) cell).set());
	}

	/** The codes of all cells in parts that none of them tells apart, with what to call them. */
	private static Map<CodeSet, String> apart(Map<Accepted, DatedCodeSet> members) {
		Map<CodeSet, String> parts = new LinkedHashMap<>();
		members.forEach((cell, set) -> {
			String text = "`" + (cell instanceof Accepted.Coded coded ? coded.code() : ((SetReference) ((Accepted.Members) cell).set()).getSet().getName()) + "`";
			Map<CodeSet, String> finer = new LinkedHashMap<>();
			CodeSet left = set.ever();
			for (Map.Entry<CodeSet, String> part : parts.entrySet()) {
				CodeSet rest = part.getKey().except(set.ever());
				boolean isWhole = set.ever().except(part.getKey()).isEmpty();
				put(rest, part.getValue(), finer);
				put(part.getKey().intersection(set.ever()), rest.isEmpty() && !isWhole ? part.getValue() : text, finer);
				left = left.except(part.getKey());
			}
			put(left, text, finer);
			parts.clear();
			parts.putAll(finer);
		});
		return parts;
	}

	private static void put(CodeSet codes, String text, Map<CodeSet, String> parts) {
		if (!codes.isEmpty())
			parts.putIfAbsent(codes, text);
	}
}
