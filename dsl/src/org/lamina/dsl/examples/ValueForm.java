package org.lamina.dsl.examples;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.lamina.dsl.lamina.LaminaPackage.Literals;

/** What the grammar asks of a value that is written in a step, asked of one that comes from a cell. */
final class ValueForm {

	private static final Set<EAttribute> DAYS = Set.of(Literals.PATIENT_STEP__BIRTH, Literals.SPAN_ITEM__FIRST, Literals.SPAN_ITEM__LAST, Literals.LINE_STEP__FIRST, Literals.LINE_STEP__LAST);
	private static final Set<EAttribute> NUMBERS = Set.of(Literals.LINE_STEP__CHARGE, Literals.LINE_EXPECTATION__PERCENT, Literals.LINE_EXPECTATION__UNITS);
	private static final Map<EAttribute, String> NEEDS = Map.of(Literals.LINE_STEP__PROCEDURE, "a procedure", Literals.LINE_EXPECTATION__OUTCOME, "an outcome", Literals.CLAIM_EXPECTATION__OUTCOME, "an outcome");

	private ValueForm() {
	}

	/** What a feature holds without which its step cannot be. */
	static Optional<String> need(EAttribute feature) {
		return Optional.ofNullable(NEEDS.get(feature));
	}

	/** Why a text cannot stand for a feature, as a sentence. */
	static Optional<String> problemOf(EAttribute feature, String text) {
		if (DAYS.contains(feature) && !isDay(text))
			return Optional.of("`" + text + "` is no day of the calendar; write year-month-day, as in `2026-02-03`.");
		if (NUMBERS.contains(feature) && !text.matches("\\d+(\\.\\d+)?"))
			return Optional.of("`" + text + "` is no number; write one, as in `50`.");
		if (feature == Literals.LINE_STEP__UNITS && !text.matches("x\\d+"))
			return Optional.of("`" + text.substring(1) + "` is no number of units; write one, as in `2`.");
		if (feature == Literals.LINE_EXPECTATION__REASON && !text.matches("(CO|CR|OA|PI|PR)-[A-Z0-9]+"))
			return Optional.of("`" + text + "` is no reason; write group and number, as in `CO-236`.");
		return Optional.empty();
	}

	private static boolean isDay(String text) {
		try {
			return LocalDate.parse(text) != null;
		} catch (DateTimeException e) {
			return false;
		}
	}
}
