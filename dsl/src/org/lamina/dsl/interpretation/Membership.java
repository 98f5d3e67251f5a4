package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodesFactory;
import org.lamina.dsl.codes.Dated;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Union;
import org.lamina.dsl.sets.CodeFile;
import org.lamina.dsl.sets.CodeLists;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.rules.CodeSet;

/** Which codes some sets have on a day that may be unknown. What was found once is kept. */
final class Membership implements Domain.Cut.Codes {

	private final List<SetExpression> sets;
	private final List<LocalDate> days;
	private final Map<Code, Truth> members = new HashMap<>();

	/**
	 * @param sets the sets, of which one must have a code
	 * @param days the day, or all that it can be as far as the sets are concerned
	 */
	Membership(List<SetExpression> sets, List<LocalDate> days) {
		this.sets = sets;
		this.days = days;
	}

	/** What a declared set has on some day. */
	record OnSomeDay(org.lamina.dsl.codes.CodeSet declared) implements Domain.Cut.Codes {
		@Override
		public boolean parts(Code code) {
			return CodeSets.membersOf(declared).has(code);
		}

		@Override
		public List<Code> bounds() {
			SetReference reference = CodesFactory.eINSTANCE.createSetReference();
			reference.setSet(declared);
			return new Membership(List.of(reference), List.of()).bounds();
		}
	}

	/**
	 * What has a code possibly.
	 *
	 * @param members the codes of a day that may be unknown
	 */
	private record Possible(Membership members) implements Domain.Cut.Codes {
		@Override
		public boolean parts(Code code) {
			return members.has(code) != Truth.NO;
		}

		@Override
		public List<Code> bounds() {
			return members.bounds();
		}
	}

	/** What codes are held against where a doubt counts as something: on a day that is unknown, the members of some day if it counts as yes, else those of all days. */
	Domain.Cut.Codes counting(Scene.Doubt doubt) {
		return doubt.unknown() == Truth.YES ? new Possible(this) : this;
	}

	/** Whether a code is a member; unknown if that depends on the day, and the day is unknown. */
	Truth has(Code code) {
		return members.computeIfAbsent(code, this::find);
	}

	private Truth find(Code code) {
		Set<Boolean> onDays = days.stream().map(day -> sets.stream().anyMatch(set -> has(set, code, day))).collect(Collectors.toSet());
		return onDays.size() == 1 ? Truth.of(onDays.iterator().next()) : Truth.UNKNOWN;
	}

	@Override
	public boolean parts(Code code) {
		return has(code) == Truth.YES;
	}

	private static boolean has(SetExpression set, Code code, LocalDate day) {
		if (set instanceof SetReference reference)
			return CodeSets.isFromFile(reference.getSet()) ? CodeFile.of(reference.getSet()).members().on(day).has(code) : has(reference.getSet().getValue(), code, day);
		if (set instanceof Union union)
			return union.getItems().stream().anyMatch(item -> has(item, code, day));
		if (set instanceof Intersection both)
			return has(both.getLeft(), code, day) && has(both.getRight(), code, day);
		if (set instanceof Except except)
			return has(except.getLeft(), code, day) && !has(except.getRight(), code, day);
		if (set instanceof Dated dated)
			return ProcedureReader.period(dated.getPeriod()).includes(day) && has(dated.getItem(), code, day);
		return CodeSets.literal(set).has(code);
	}

	/** Codes by which the sets can differ from others: those that are written in them, stand in their files, or in the list of codes that a prefix stands for. */
	@Override
	public List<Code> bounds() {
		List<Code> bounds = new ArrayList<>();
		literals(CodeItem.class).forEach(item -> bounds.add(code(item, item.getCode())));
		files().forEach(file -> bounds.addAll(file.codes()));
		literals(CodePrefix.class).forEach(prefix -> bounds.addAll(beginning(prefix)));
		literals(CodeRange.class).forEach(range -> bounds.addAll(List.of(code(range, range.getFrom()), code(range, range.getTo()))));
		return bounds;
	}

	private static List<Code> beginning(CodePrefix prefix) {
		CodeSystem system = CodeSets.systemAt(prefix, prefix.getPrefix());
		CodeSet meant = CodeSets.literal(prefix);
		return CodeLists.at(prefix, system).isEmpty() ? List.of(code(prefix, prefix.getPrefix().replaceFirst("\\.$", ""))) : CodeLists.codesAt(prefix, system).filter(meant::has).toList();
	}

	private Stream<CodeFile> files() {
		return literals(SetReference.class).stream().map(SetReference::getSet).filter(CodeSets::isFromFile).distinct().map(CodeFile::of);
	}

	private static Code code(SetExpression at, String written) {
		CodeSystem system = CodeSets.systemAt(at, written);
		return Code.of(system, written);
	}

	private <T extends EObject> List<T> literals(Class<T> kind) {
		List<T> found = new ArrayList<>();
		Set<EObject> visited = new HashSet<>();
		sets.forEach(set -> collect(set, kind, found, visited));
		return found;
	}

	private static <T extends EObject> void collect(EObject part, Class<T> kind, List<T> found, Set<EObject> visited) {
		if (part == null || !visited.add(part))
			return;
		if (kind.isInstance(part))
			found.add(kind.cast(part));
		if (part instanceof SetReference reference)
			collect(reference.getSet().getValue(), kind, found, visited);
		part.eContents().forEach(inner -> collect(inner, kind, found, visited));
	}
}
