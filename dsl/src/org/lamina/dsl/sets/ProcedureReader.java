package org.lamina.dsl.sets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamina.dsl.codes.AddOnTo;
import org.lamina.dsl.codes.Inclusion;
import org.lamina.dsl.codes.Side;
import org.lamina.dsl.codes.Successor;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.codes.Validity;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.LevelSet;
import org.lamina.runtime.rules.Period;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Treatment;

/** Reads declared procedures into the values that rules use. */
public final class ProcedureReader {

	private ProcedureReader() {
	}

	/**
	 * The procedures that a document knows, by packed code; of two with one code the first. Procedures are known by their codes and not
	 * by names, so those that a library in use knows are known, too, as the sets of that library may hold them.
	 */
	public static Map<Long, Procedure> visible(Document document) {
		Map<Long, Procedure> byCode = new LinkedHashMap<>();
		Documents.closure(document).stream().flatMap(known -> Documents.declared(known, org.lamina.dsl.codes.Procedure.class))
				.forEach(declared -> read(declared).ifPresent(procedure -> byCode.putIfAbsent(procedure.code().packed(), procedure)));
		return byCode;
	}

	/** A declared procedure, or nothing if its code is none. */
	public static Optional<Procedure> read(org.lamina.dsl.codes.Procedure declared) {
		return code(declared.getName()).map(code -> new Procedure(code, declared.getLabel() == null ? "" : declared.getLabel(), validity(declared), successors(declared), primaries(declared),
				treatment(declared), side(declared), inclusions(declared)));
	}

	/** A procedure's code, or nothing if the text is none. */
	public static Optional<Code> code(String text) {
		try {
			return text == null ? Optional.empty() : Optional.of(Code.of(CodeSystem.PROCEDURE, text));
		} catch (IllegalArgumentException notACode) {
			return Optional.empty();
		}
	}

	private static Period validity(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, Validity.class).map(validity -> period(validity.getPeriod())).findFirst().orElse(Period.ALWAYS);
	}

	private static List<Code> successors(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, Successor.class).flatMap(successor -> successor.getCodes().stream()).flatMap(text -> code(text).stream()).toList();
	}

	private static CodeSet primaries(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, AddOnTo.class).map(addOn -> CodeSet.union(addOn.getPrimaries().stream().map(CodeSets::membersOf).toList())).findFirst().orElse(null);
	}

	private static Treatment treatment(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, Treats.class).filter(treats -> treats.getLevels() != null && treats.getStructure() != null).map(ProcedureReader::treatment).findFirst().orElse(null);
	}

	/** Of vertebrae where spaces are treated, the spaces between them are meant. */
	private static Treatment treatment(Treats treats) {
		LevelSet levels = LevelSets.membersOf(treats.getLevels());
		if (!treats.getStructure().equals("interspace"))
			return new Treatment(Treatment.Structure.VERTEBRA, treats.isFurther(), levels);
		LevelSet vertebrae = levels.intersection(LevelSet.vertebrae(Level.of("C1"), Level.of("S5")));
		return new Treatment(Treatment.Structure.INTERSPACE, treats.isFurther(), levels.except(vertebrae).union(vertebrae.spacesBetween()));
	}

	private static org.lamina.runtime.rules.Side side(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, Side.class).map(side -> side.isOne() ? side.isBoth() ? org.lamina.runtime.rules.Side.ONE_OR_BOTH : org.lamina.runtime.rules.Side.ONE : org.lamina.runtime.rules.Side.BOTH).findFirst().orElse(null);
	}

	private static CodeSet inclusions(org.lamina.dsl.codes.Procedure declared) {
		return items(declared, Inclusion.class).map(included -> CodeSet.union(included.getSets().stream().map(CodeSets::membersOf).toList())).findFirst().orElse(CodeSet.EMPTY);
	}

	private static <T> Stream<T> items(org.lamina.dsl.codes.Procedure declared, Class<T> kind) {
		return declared.getItems().stream().filter(kind::isInstance).map(kind::cast);
	}

	/** A period as written; a missing one is always. */
	public static Period period(org.lamina.dsl.codes.Period written) {
		return written == null ? Period.ALWAYS : new Period(day(written.getFrom()), day(written.getTo()));
	}

	private static LocalDate day(String text) {
		return text == null ? null : LocalDate.parse(text);
	}
}
