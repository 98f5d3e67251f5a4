package org.lamina.runtime.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamina.runtime.claim.CodeSystem.ICD_10_CM;
import static org.lamina.runtime.claim.CodeSystem.ICD_9_CM;
import static org.lamina.runtime.claim.CodeSystem.MODIFIER;
import static org.lamina.runtime.claim.CodeSystem.PLACE;
import static org.lamina.runtime.claim.CodeSystem.PROCEDURE;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

	private static String refusal(CodeSystem system, String text) {
		return assertThrows(IllegalArgumentException.class, () -> Code.of(system, text)).getMessage();
	}

	@ParameterizedTest
	@CsvSource({
		"PROCEDURE, 01935,    01935",
		"PROCEDURE, 0200t,    0200T",
		"MODIFIER,  xe,       XE",
		"PLACE,     02,       02",
		"ICD_10_CM, M8008XA,  M80.08XA",
		"ICD_10_CM, m80.08xa, M80.08XA",
		"ICD_10_CM, E11.9,    E11.9",
		"ICD_10_CM, I10,      I10",
		"ICD_9_CM,  73310,    733.10",
		"ICD_9_CM,  V5489,    V54.89",
		"ICD_9_CM,  E8120,    E812.0",
		"ICD_9_CM,  e812.0,   E812.0",
		"ICD_9_CM,  E812,     E812",
	})
	void isWrittenAsPeopleWriteIt(CodeSystem system, String text, String written) {
		assertEquals(written, Code.of(system, text).text());
	}

	@Test
	void keepsTheNinthCharacter() {
		assertEquals("ABC456789", Code.of(PROCEDURE, "ABC456789").text());
	}

	@Test
	void keepsLeadingZeros() {
		assertNotEquals(Code.of(PROCEDURE, "01935"), Code.of(PROCEDURE, "1935"));
	}

	@Test
	void keepsTrailingZerosOfADiagnosis() {
		assertNotEquals(Code.of(ICD_9_CM, "733.1"), Code.of(ICD_9_CM, "733.10"));
	}

	@Test
	void theSameCharactersInTwoSystemsAreTwoCodes() {
		assertEquals(5, Stream.of(CodeSystem.values()).map(system -> Code.of(system, "72291")).distinct().count());
	}

	@Test
	void knowsItsSystem() {
		assertEquals(List.of(CodeSystem.values()), Stream.of(CodeSystem.values()).map(system -> Code.of(system, "59").system()).toList());
	}

	@Test
	void codesOfOneSystemAndLengthSortAsTheirTexts() {
		List<String> sorted = List.of("00000", "0200T", "22510", "2251A", "22520", "A0000", "ZZZZZ");
		assertEquals(sorted, sorted.stream().map(text -> Code.of(PROCEDURE, text)).sorted().map(Code::text).toList());
	}

	@Test
	void randomTextsSurvivePacking() {
		Random random = new Random(20260203);
		for (int i = 0; i < 10_000; i++) {
			String text = random.ints(1 + random.nextInt(9), 0, 36).mapToObj(digit -> String.valueOf(Character.forDigit(digit, 36)).toUpperCase()).collect(Collectors.joining());
			Code code = Code.of(PROCEDURE, text);
			assertEquals(text, code.text());
			assertEquals(text.length(), Code.lengthOf(code.packed()));
			assertTrue(code.packed() >= 0, text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "1234567890", "22-13", "22 13", "22.13", "22513*", "2251\u0663", "\u00df", "\u017f9", "\u0131X", "\ufb01" })
	void textsThatAreNoProceduresAreRefused(String text) {
		assertTrue(refusal(PROCEDURE, text).startsWith("`" + text + "` is no procedure code: "));
	}

	@ParameterizedTest
	@CsvSource({ "ICD_9_CM, 72.291", "ICD_9_CM, 7.2291", "ICD_9_CM, 7229.1", "ICD_9_CM, E81.20", "ICD_10_CM, M8008.XA", "ICD_10_CM, M80.08.XA", "ICD_10_CM, M80..08", "ICD_10_CM, .", "ICD_10_CM, .M80" })
	void aPointElsewhereThanAfterTheCategoryIsRefused(CodeSystem system, String text) {
		assertTrue(refusal(system, text).contains("its only point stands after the first"));
	}

	@Test
	void aModifierHasNoPoint() {
		assertEquals("`5.9` is no modifier code: `.` is neither a letter nor a digit.", refusal(MODIFIER, "5.9"));
	}

	@Test
	void surroundingBlanksDoNotCount() {
		assertEquals(Code.of(PLACE, "22"), Code.of(PLACE, " 22\n"));
	}

	@Test
	void aDiagnosisWithAndWithoutItsPointIsOneCode() {
		assertEquals(Code.of(ICD_10_CM, "C79.51"), Code.of(ICD_10_CM, "c7951"));
	}
}
