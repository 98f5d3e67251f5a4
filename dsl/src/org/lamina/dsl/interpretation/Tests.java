package org.lamina.dsl.interpretation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Fact;
import org.lamina.dsl.expressions.Include;
import org.lamina.dsl.expressions.IsAddOn;
import org.lamina.dsl.expressions.IsBefore;
import org.lamina.dsl.expressions.IsCodedBy;
import org.lamina.dsl.expressions.IsContiguous;
import org.lamina.dsl.expressions.IsIn;
import org.lamina.dsl.expressions.IsInRegionOf;
import org.lamina.dsl.expressions.IsKnown;
import org.lamina.dsl.expressions.IsOneOf;
import org.lamina.dsl.expressions.IsValid;
import org.lamina.dsl.expressions.IsValue;
import org.lamina.dsl.expressions.IsWithin;
import org.lamina.dsl.expressions.IsWord;
import org.lamina.dsl.expressions.LevelsType;
import org.lamina.dsl.expressions.Property;
import org.lamina.dsl.expressions.Reference;
import org.lamina.dsl.expressions.Test;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.LevelSet;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Procedure;

/** What {@code is} and {@code include} say of an operand. */
final class Tests {

	private final Knowledge knowledge;
	private final Operands operands;
	private final Comparisons comparisons;
	private final BilledAgainstDocumented documented;

	Tests(Knowledge knowledge, Operands operands, Comparisons comparisons, BilledAgainstDocumented documented) {
		this.documented = documented;
		this.knowledge = knowledge;
		this.operands = operands;
		this.comparisons = comparisons;
	}

	/** @param left the operand, or null for the line that a rule is about, as in {@code that is an add-on} */
	Truth is(Condition left, Test test, Scene scene) {
		Line line = left instanceof Property property ? Operands.lineOf(property, scene) : scene.line();
		if (test instanceof IsAddOn)
			return Truth.of(isAddOn(line));
		if (test instanceof IsValid valid)
			return isValid(valid, line, scene);
		if (test instanceof IsIn in)
			return isIn(left, in, line, scene);
		if (test instanceof IsKnown known)
			return Truth.of(operands.isKnown(left, scene) != known.isUnknown());
		if (test instanceof IsWord word)
			return Comparisons.isOneOf(operands.read(left, scene), List.of(Value.of(word.getWord())));
		if (test instanceof IsOneOf words)
			return Comparisons.isOneOf(operands.read(left, scene), words.getWords().stream().map(Value::of).toList());
		if (test instanceof IsBefore before)
			return isBefore(operands.read(left, scene), before.getDirection(), operands.read(before.getMoment(), scene));
		if (test instanceof IsWithin within)
			return isWithin(left, within, scene);
		if (test instanceof IsInRegionOf region)
			return isInRegionOf(region.getWhat(), line, scene);
		if (test instanceof IsContiguous)
			return isContiguous(levelsOf(left, null, scene));
		if (test instanceof IsCodedBy coded)
			return documented.isAmongCodes((Coding) coded.getCoding(), line, scene);
		if (test instanceof IsValue values)
			return isValue(left, values, line, scene);
		throw new IllegalArgumentException(test.eClass().getName());
	}

	private boolean isAddOn(Line line) {
		Procedure procedure = knowledge.procedure(line.procedure());
		return procedure != null && procedure.isAddOn();
	}

	/** Valid, and valid on its date, is valid on every day of the line. */
	private Truth isValid(IsValid valid, Line line, Scene scene) {
		Procedure procedure = knowledge.procedure(line.procedure());
		boolean onItsDays = valid.getMoment() == null || valid.getMoment() instanceof Property property && property.getName().equals("date") && property.getColumn() == null && Operands.lineOf(property, scene) == line;
		if (procedure == null) {
			if (!onItsDays)
				operands.read(valid.getMoment(), scene);
			return scene.ask("validity of `" + line.procedure() + "`", onItsDays ? "" : Knowledge.textOf(valid));
		}
		Period validity = procedure.validity();
		Quantity first = onItsDays ? LineFields.firstDay(line, scene) : operands.read(valid.getMoment(), scene);
		if (validity.from() != null)
			first.aimAt(validity.from());
		if (validity.to() != null)
			first.aimAt(validity.to());
		if (first.day() == null)
			return Truth.UNKNOWN;
		scene.notes().because("`" + procedure.code() + "` is valid " + validity);
		return Truth.of(validity.includes(first.day()) && (!onItsDays || validity.includes(LineFields.lastDay(line, first.day()))));
	}

	private Truth isIn(Condition left, IsIn in, Line line, Scene scene) {
		if (isOfLevels(left)) {
			Set<Level> set = knowledge.levels(in.getSet());
			List<Level> levels = levelsOf(left, new Domain.Cut.OnLevels(set), scene);
			return levels == null ? Truth.UNKNOWN : Truth.of(set.containsAll(levels));
		}
		return left instanceof Property property && property.getName().equals("place") ? isAt(scene.sets().on(List.of(in.getSet()), line, scene), line, scene) : scene.sets().has(List.of(in.getSet()), line.procedure(), line, scene);
	}

	/** Whether a line is at one of some places. */
	static Truth isAt(Domain.Cut.Codes places, Line line, Scene scene) {
		Code place = LineFields.place(line, places instanceof Membership membership ? membership.counting(scene.doubt()) : places, scene);
		if (line.place() != null)
			scene.notes().because(scene.nameOf(line) + " is at place " + line.place());
		return place == null ? Truth.UNKNOWN : places instanceof Membership membership ? membership.has(place) : Truth.of(places.parts(place));
	}

	private static Truth isBefore(Quantity day, String direction, Quantity moment) {
		return Comparisons.compare(day, moment, order -> direction.equals("before") ? order < 0 : direction.equals("after") ? order > 0 : order == 0);
	}

	/** A day of the record that lies on the wrong side of the anchor contradicts it: it is unknown, and as a filling it cannot be. */
	private Truth isWithin(Condition left, IsWithin within, Scene scene) {
		Quantity day = operands.read(left, scene);
		Quantity length = comparisons.lengthOf(within.getDuration(), scene);
		Quantity anchor = operands.read(within.getMoment(), scene);
		Truth answer = Comparisons.within(day, length, within.getDuration(), within.getDirection(), anchor);
		if (within.getDirection().equals("of") || !(left instanceof Reference reference && reference.getTarget() instanceof Fact fact) || day.day() == null || anchor.day() == null)
			return answer;
		boolean before = within.getDirection().equals("before");
		if (before ? !day.day().isAfter(anchor.day()) : !day.day().isBefore(anchor.day()))
			return answer;
		if (day.filled() || anchor.filled()) {
			scene.notes().cannotBe();
			return answer;
		}
		RecordedFact recorded = new RecordedFact(fact, scene);
		scene.notes().because(recorded.name() + " lies " + (before ? "after" : "before") + " " + anchor.day() + ", which cannot be, and counts as unknown");
		scene.notes().met(recorded.atom());
		return Truth.UNKNOWN;
	}

	private Truth isValue(Condition left, IsValue values, Line line, Scene scene) {
		List<String> written = values.getValues().stream().map(Operands::textOf).toList();
		Type type = knowledge.typeOf(left);
		if (type instanceof Type.Coded coded && coded.kind() == CodeKind.PLACE)
			return isAt(new Domain.Cut.OneOf(written.stream().map(code -> Code.of(CodeSystem.PLACE, code)).toList()), line, scene);
		if (type instanceof Type.Coded)
			return Truth.of(written.contains(line.procedure().text()));
		if (type == Type.NUMBER || type == Type.DATE)
			return Comparisons.isOneOf(operands.read(left, scene), values.getValues().stream().map(value -> operands.read(value, scene).value()).toList());
		return Comparisons.isOneOf(operands.read(left, scene), written.stream().map(Value::of).toList());
	}

	/** {@code its diagnoses include osteoporotic-fracture}, {@code its levels include L1..L5}: at least one of them is in the set. */
	Truth include(Include include, Scene scene) {
		if (isOfLevels(include.getLeft())) {
			Set<Level> set = knowledge.levels(include.getSet());
			List<Level> levels = levelsOf(include.getLeft(), new Domain.Cut.OnLevels(set), scene);
			return levels == null ? Truth.UNKNOWN : Truth.of(levels.stream().anyMatch(set::contains));
		}
		Line line = include.getLeft() instanceof Property property ? Operands.lineOf(property, scene) : scene.line();
		return pointsTo(include.getSet(), line, scene);
	}

	/** Whether the diagnoses of a line include one of a set. */
	static Truth pointsTo(SetExpression set, Line line, Scene scene) {
		Membership members = scene.sets().on(List.of(set), line, scene);
		Codes diagnoses = diagnosesOf(line, members.counting(scene.doubt()), scene);
		return diagnoses == null ? Truth.UNKNOWN : diagnoses.list().stream().map(members::has).reduce(Truth.NO, Truth::or);
	}

	/** Whether the diagnoses of a line include a code. */
	static Truth pointsTo(Code code, Line line, Scene scene) {
		Codes diagnoses = diagnosesOf(line, new Domain.Cut.OneOf(List.of(code)), scene);
		return diagnoses == null ? Truth.UNKNOWN : Truth.of(diagnoses.list().contains(code));
	}

	/** The diagnoses of a line, or null, noted. */
	private static Codes diagnosesOf(Line line, Domain.Cut held, Scene scene) {
		Codes diagnoses = LineFields.diagnoses(line, List.of(held), scene);
		if (line.diagnoses() != null) {
			String listed = line.diagnoses().list().stream().map(Code::text).collect(Collectors.joining(", "));
			scene.notes().because(line.diagnosesOfTheClaim() ? scene.nameOf(line) + " points to no diagnosis, so those of the claim count: " + listed : scene.nameOf(line) + " points to " + listed);
		}
		return diagnoses;
	}

	/* ---------- levels ---------- */

	private static boolean isOfLevels(Condition operand) {
		return operand instanceof Property property && property.getName().equals("levels")
				|| operand instanceof Reference reference && reference.getTarget() instanceof Fact fact && fact.getType() instanceof LevelsType;
	}

	static List<Level> levelsOf(Condition operand, Domain.Cut held, Scene scene) {
		if (operand instanceof Property property) {
			Line line = Operands.lineOf(property, scene);
			List<Level> levels = LineFields.levels(line, held, scene);
			LineFields.treats(line, scene);
			return levels;
		}
		RecordedFact recorded = new RecordedFact((Fact) ((Reference) operand).getTarget(), scene);
		if (held != null)
			scene.notes().heldAgainst(recorded.atom(), held);
		return recorded.read().value() instanceof Value.Levels levels ? levels.levels() : null;
	}

	/** No, if the line points to diagnoses that say where they are, and at none of these places is what the procedure treats, or what the line's levels are. */
	private Truth isInRegionOf(String what, Line line, Scene scene) {
		if (what.equals("procedure") && knowledge.treatedBy(line.procedure()).isEmpty())
			return Truth.YES;
		Codes diagnoses = LineFields.diagnoses(line, knowledge.locatedDiagnoses(), scene);
		Set<Level> treated = what.equals("procedure") ? knowledge.treatedBy(line.procedure()) : asSet(LineFields.levels(line, null, scene));
		if (diagnoses == null || treated == null)
			return diagnoses != null && diagnoses.list().stream().allMatch(diagnosis -> knowledge.placesOf(diagnosis).isEmpty()) ? Truth.YES : Truth.UNKNOWN;
		diagnoses.list().forEach(diagnosis -> located(diagnosis, line, scene));
		Set<Level> places = diagnoses.list().stream().flatMap(diagnosis -> knowledge.placesOf(diagnosis).stream()).collect(Collectors.toSet());
		return Truth.of(places.isEmpty() || treated.isEmpty() || places.stream().anyMatch(place -> treated.stream().anyMatch(level -> overlap(place, level))));
	}

	/** Notes where a diagnosis is, if it says so. */
	private void located(Code diagnosis, Line line, Scene scene) {
		Set<Level> places = knowledge.placesOf(diagnosis);
		if (line.diagnoses() != null && !places.isEmpty())
			scene.notes().because(scene.nameOf(line) + " points to " + diagnosis + ", which is at " + LevelSet.of(places.stream().sorted().toList()));
	}

	private static Set<Level> asSet(List<Level> levels) {
		return levels == null ? null : Set.copyOf(levels);
	}

	/** Whether two levels are the same, or one is a space beside the other. */
	private static boolean overlap(Level one, Level other) {
		return Math.abs(one.index() - other.index()) <= 1;
	}

	/** Each is the neighbour of the one before: of vertebrae, the next vertebra; of spaces, the next space. */
	private static Truth isContiguous(List<Level> levels) {
		if (levels == null)
			return Truth.UNKNOWN;
		List<Level> sorted = levels.stream().distinct().sorted().toList();
		return Truth.of(IntStream.range(1, sorted.size()).allMatch(i -> sorted.get(i).index() - sorted.get(i - 1).index() == 2));
	}
}
