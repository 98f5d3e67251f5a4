package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.lamina.runtime.rules.DatedCodeSet;
import org.lamina.runtime.rules.Period;

/**
 * Which codes some sets have on a day.
 *
 * @param sets the sets, of which one must have a code
 * @param day  the day, or null where it is unknown
 */
record Membership(List<SetExpression> sets, LocalDate day) implements Domain.Cut.Codes {

	Membership {
		sets = List.copyOf(sets);
	}

	/** What a declared set has on a day. */
	static Membership of(org.lamina.dsl.codes.CodeSet declared, LocalDate day) {
		SetReference reference = CodesFactory.eINSTANCE.createSetReference();
		reference.setSet(declared);
		return new Membership(List.of(reference), day);
	}

	/** Whether a code is a member; unknown if that depends on the day, and the day is unknown. */
	Truth has(Code code) {
		return sets.stream().map(set -> has(set, code)).reduce(Truth.NO, Truth::or);
	}

	@Override
	public boolean parts(Code code) {
		return has(code) == Truth.YES;
	}

	private Truth has(SetExpression set, Code code) {
		if (set instanceof SetReference reference)
			return CodeSets.isFromFile(reference.getSet()) ? has(CodeFile.of(reference.getSet()).members(), code) : has(reference.getSet().getValue(), code);
		if (set instanceof Union union)
			return union.getItems().stream().map(item -> has(item, code)).reduce(Truth.NO, Truth::or);
		if (set instanceof Intersection both)
			return has(both.getLeft(), code).and(has(both.getRight(), code));
		if (set instanceof Except except)
			return has(except.getLeft(), code).and(has(except.getRight(), code).not());
		if (set instanceof Dated dated)
			return has(dated.getItem(), code).and(day == null ? Truth.UNKNOWN : Truth.of(ProcedureReader.period(dated.getPeriod()).includes(day)));
		return Truth.of(CodeSets.literal(set).has(code));
	}

	/** Whether a code of a file is a member: on a day that is unknown, it is one if it always is, and none if it never is. */
	private Truth has(DatedCodeSet members, Code code) {
		if (day != null)
			return Truth.of(members.on(day).has(code));
		return members.always().has(code) ? Truth.YES : members.ever().has(code) ? Truth.UNKNOWN : Truth.NO;
	}

	/** The first and last days on which something is a member. */
	List<LocalDate> turns() {
		return periods().flatMap(period -> Stream.of(period.from(), period.to())).filter(Objects::nonNull).toList();
	}

	/** The days of what is not a member on all of them. */
	Stream<Period> periods() {
		return Stream.concat(files().flatMap(file -> file.periods().stream()), literals(Dated.class).stream().map(dated -> ProcedureReader.period(dated.getPeriod())));
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
