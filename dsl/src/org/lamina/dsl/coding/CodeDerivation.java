package org.lamina.dsl.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lamina.dsl.coding.DerivedCodes.Coded;
import org.lamina.dsl.coding.DerivedCodes.Uncoded;
import org.lamina.dsl.tables.TableReader;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Side;
import org.lamina.runtime.rules.Table;
import org.lamina.runtime.rules.Treatment;

/**
 * Codes follow from what procedures declare: the uppermost level takes the first-level code that treats it and is valid on the day; each further level takes the
 * add-on to that code that treats it. For a hospital outpatient a table may put one code in the place of the two, if that is valid where it is declared. A level that no
 * code fits is answered with the reason.
 */
public final class CodeDerivation {

	private final List<Procedure> candidates;
	private final Table combinations;
	private final Map<Long, Procedure> declared;
	private final DocumentedOperation operation;
	private final List<Uncoded> uncoded = new ArrayList<>();
	private final List<String> open = new ArrayList<>();
	private final Map<Level, Procedure> taken = new LinkedHashMap<>();
	private Procedure first;

	private CodeDerivation(Collection<Procedure> candidates, Table combinations, Map<Long, Procedure> declared, DocumentedOperation operation) {
		this.candidates = candidates.stream().filter(procedure -> procedure.treats() != null).sorted((one, other) -> one.code().compareTo(other.code())).toList();
		this.combinations = combinations;
		this.declared = declared;
		this.operation = operation;
	}

	/**
	 * Derives the codes of an operation.
	 *
	 * @param candidates   the procedures to choose from
	 * @param combinations by a first-level code and its add-on, the code that stands for both; null if there are none
	 * @param declared     every procedure that is declared, by packed code
	 */
	public static DerivedCodes of(DocumentedOperation operation, Collection<Procedure> candidates, Table combinations, Map<Long, Procedure> declared) {
		CodeDerivation derivation = new CodeDerivation(candidates, combinations, declared, operation);
		operation.levels().forEach(derivation::code);
		return new DerivedCodes(derivation.combined(), derivation.uncoded, derivation.open);
	}

	/** A level takes a first-level code until one is taken, and then add-ons. */
	private void code(Level level) {
		List<Procedure> ofItsKind = candidates.stream().filter(first == null ? procedure -> !isFurther(procedure) : this::addsToFirst).toList();
		List<Procedure> treating = ofItsKind.stream().filter(procedure -> procedure.treats().levels().has(level)).toList();
		List<Procedure> valid = treating.stream().filter(procedure -> procedure.validity().includes(operation.day())).toList();
		List<Procedure> fitting = valid.stream().filter(this::fitsTheSide).toList();
		if (fitting.size() != 1) {
			uncoded.add(new Uncoded(level, reasonAgainst(level, treating, valid, fitting)));
			return;
		}
		taken.put(level, fitting.get(0));
		if (first == null)
			first = fitting.get(0);
	}

	private static boolean isFurther(Procedure procedure) {
		return procedure.treats().further() || procedure.isAddOn();
	}

	private boolean addsToFirst(Procedure procedure) {
		return procedure.isAddOn() && procedure.primaries().has(first.code());
	}

	private boolean fitsTheSide(Procedure procedure) {
		return operation.side() == null || procedure.side() == null || procedure.side() == Side.ONE_OR_BOTH || procedure.side() == operation.side();
	}

	/* ---------- why ---------- */

	private String reasonAgainst(Level level, List<Procedure> treating, List<Procedure> valid, List<Procedure> fitting) {
		String wanted = first == null ? "first-level code" : "add-on to `" + first.code() + "`";
		if (treating.isEmpty())
			return "No " + wanted + " treats " + level + ".";
		if (valid.isEmpty())
			return "No " + wanted + " that treats " + level + " is valid on " + operation.day() + ": " + each(treating, procedure -> "`" + procedure.code() + "` is valid " + procedure.validity()) + ".";
		if (fitting.isEmpty())
			return "No " + wanted + " that treats " + level + " is for " + words(operation.side()) + ": " + each(valid, procedure -> "`" + procedure.code() + "` is for " + words(procedure.side())) + ".";
		Predicate<Procedure> ofOneSide = procedure -> procedure.side() == Side.ONE || procedure.side() == Side.BOTH;
		if (operation.side() == null && fitting.stream().allMatch(ofOneSide))
			return "The side decides, and it is not known: " + each(fitting, procedure -> "`" + procedure.code() + "` is for " + words(procedure.side())) + ".";
		return "More than one code treats " + level + " on " + operation.day() + ", and nothing tells which is meant: " + each(fitting, procedure -> "`" + procedure.code() + "`") + ".";
	}

	private static String each(List<Procedure> procedures, java.util.function.Function<Procedure, String> words) {
		return procedures.stream().map(words).collect(Collectors.joining(", "));
	}

	private static String words(Side side) {
		return side == Side.ONE ? "one side" : side == Side.BOTH ? "both sides" : "one side or both";
	}

	private String reasonFor(Level level, Procedure procedure) {
		Treatment treats = procedure.treats();
		String place = procedure == first ? level.equals(operation.levels().get(0)) ? "the uppermost level" : "the uppermost level that a code fits" : "a further level";
		String adds = procedure == first ? "" : ", adds to `" + first.code() + "`";
		return level + " is " + place + ": `" + procedure.code() + "` treats " + (treats.further() ? "each further " : "one ") + treats.structure().name().toLowerCase(java.util.Locale.ROOT) + " in " + treats.levels() + adds
				+ ", and is valid " + procedure.validity() + ".";
	}

	/* ---------- codes and their combinations ---------- */

	/** The codes, of which a combination stands for the first and its add-ons: that of the uppermost add-on that has one, and for each add-on that has the same. */
	private List<Coded> combined() {
		Map<Procedure, List<Level>> levels = new LinkedHashMap<>();
		taken.forEach((level, procedure) -> levels.computeIfAbsent(procedure, started -> new ArrayList<>()).add(level));
		List<Coded> codes = levels.entrySet().stream().map(code -> coded(code.getKey(), code.getValue())).collect(Collectors.toCollection(ArrayList::new));
		Code bill = codes.stream().skip(1).map(further -> combination(further.code())).filter(Objects::nonNull).findFirst().orElse(null);
		if (bill == null)
			return codes;
		List<Coded> together = codes.stream().filter(code -> code == codes.get(0) || bill.equals(combination(code.code()))).toList();
		String stoodFor = together.stream().map(code -> "`" + code.code() + "`").collect(Collectors.joining(" and "));
		if (operation.kind() == null)
			open.add("In a hospital's outpatient department `" + bill + "` would stand for " + stoodFor + "; who bills is not known.");
		else {
			codes.removeAll(together);
			codes.add(0, combination(bill, together, stoodFor));
		}
		return codes;
	}

	private Coded coded(Procedure procedure, List<Level> levels) {
		return new Coded(procedure.code(), procedure.label(), levels.size(), levels, levels.stream().map(level -> reasonFor(level, procedure)).toList());
	}

	/** The code that stands for the first one and an add-on, or null; a code that is declared must be valid to be billed. */
	private Code combination(Code further) {
		if (combinations == null || !operation.canBeInHospitalOutpatient())
			return null;
		int row = combinations.row(first.code(), further, operation.day());
		Value bill = row == Table.NO_ROW ? null : combinations.value(row, combinations.column(TableReader.BILL));
		if (bill == null)
			return null;
		Code code = Code.of(CodeSystem.PROCEDURE, bill.toString());
		return declared.containsKey(code.packed()) && !declared.get(code.packed()).validity().includes(operation.day()) ? null : code;
	}

	private Coded combination(Code bill, List<Coded> together, String stoodFor) {
		List<Level> levels = together.stream().flatMap(code -> code.levels().stream()).sorted().toList();
		List<String> reasons = together.stream().flatMap(code -> code.reasons().stream()).collect(Collectors.toCollection(ArrayList::new));
		reasons.add("In a hospital's outpatient department `" + bill + "` stands for " + stoodFor + " (table `" + combinations.name() + "`).");
		return new Coded(bill, declared.containsKey(bill.packed()) ? declared.get(bill.packed()).label() : "", 1, levels, reasons);
	}
}
