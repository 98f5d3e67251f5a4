package org.lamina.claims.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lamina.claims.ClaimWords;
import org.lamina.claims.Decimals;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

/**
 * Texts of cells as values; null if a text is none. Shapes are asked for strictly, because a spreadsheet takes zeros off the front of codes
 * ({@code 01935} becomes 1935), and a mapping may name the wrong column.
 */
final class Cells {

	private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Za-z]{5}");
	private static final Pattern MODIFIER = Pattern.compile("[0-9A-Za-z]{2}");
	private static final Pattern PLACE = Pattern.compile("[0-9]{2}");
	private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
	private static final Pattern POINTER = Pattern.compile("[0-9]{1,2}");
	private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]+");
	private static final Pattern ICD_9 = Pattern.compile("[0-9]{3}(\\.?[0-9]{1,2})?|[Vv][0-9]{2}(\\.?[0-9]{1,2})?|[Ee][0-9]{3}(\\.?[0-9])?");
	private static final Pattern ICD_10 = Pattern.compile("[A-Za-z][0-9][0-9A-Za-z](\\.?[0-9A-Za-z]{1,4})?");

	private static final Map<String, String> SEXES = Map.of("f", "female", "female", "female", "2", "female", "m", "male", "male", "male", "1", "male", "o", "other", "other", "other");

	private Cells() {
	}

	/** The words of a cell that may hold several codes. */
	static List<String> words(String text) {
		return List.of(BETWEEN.split(text));
	}

	static Code procedure(String text) {
		return PROCEDURE.matcher(text).matches() ? Code.of(CodeSystem.PROCEDURE, text) : null;
	}

	static Code modifier(String text) {
		return MODIFIER.matcher(text).matches() ? Code.of(CodeSystem.MODIFIER, text) : null;
	}

	static Code place(String text) {
		return PLACE.matcher(text).matches() ? Code.of(CodeSystem.PLACE, text) : null;
	}

	static Code diagnosis(CodeSystem system, String text) {
		return (system == CodeSystem.ICD_9_CM ? ICD_9 : ICD_10).matcher(text).matches() ? Code.of(system, text) : null;
	}

	static BigDecimal number(String text) {
		return Decimals.parse(text);
	}

	/** A number that counts lines or rows, from 1. */
	static Integer count(String text) {
		return COUNT.matcher(text).matches() && Integer.parseInt(text) > 0 ? Integer.valueOf(text) : null;
	}

	/** The numbers of the diagnoses that a word points to, as {@code 2} or {@code AC} (the letters of the paper form); 0 where it is no pointer. */
	static List<Integer> pointers(String word) {
		if (POINTER.matcher(word).matches())
			return List.of(Integer.valueOf(word));
		return word.chars().map(c -> (c & ~0x20) >= 'A' && (c & ~0x20) <= 'L' ? (c & ~0x20) - 'A' + 1 : 0).boxed().toList();
	}

	static String sex(String text) {
		return SEXES.get(text.toLowerCase(Locale.ROOT));
	}

	/** What a text is that a field cannot have. */
	static String wrong(Field field) {
		return switch (field) {
			case BIRTH, FIRST_DAY, LAST_DAY, LINE_FIRST_DAY, LINE_LAST_DAY -> "no day";
			case SEX -> "neither F, M nor O";
			case KIND -> ClaimWords.NO_KIND;
			case FREQUENCY -> ClaimWords.NO_FREQUENCY;
			case STATE -> ClaimWords.NO_STATE;
			case PLACE, LINE_PLACE -> "no place of service, which has two digits";
			case SEGMENT, LINE_NUMBER -> "no number from 1";
			case LINE_PROCEDURE -> "no procedure code, which has five letters and digits (a spreadsheet may have taken a zero off its front)";
			case LINE_MODIFIERS -> "no modifier, which has two letters or digits";
			case LINE_UNITS, LINE_CHARGE -> "no number";
			case LINE_POINTERS -> "no pointer to a diagnosis, which is a number or a letter from A to L";
			default -> "no text that can be read";
		};
	}
}
