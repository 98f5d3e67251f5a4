package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;

class CodeSetTest {

	private static Code diagnosis(String text) {
		return Code.of(CodeSystem.ICD_10_CM, text);
	}

	@ParameterizedTest
	@CsvSource({ "22509,false", "22510,true", "22512,true", "22515,true", "22516,false", "2251,false", "225100,false", "0200T,false" })
	void aRangeHasBothItsEndsAndWhatLiesBetween(String text, boolean member) {
		assertEquals(member, CodeSet.range(Given.procedure("22510"), Given.procedure("22515")).has(Given.procedure(text)));
	}

	@ParameterizedTest
	@CsvSource({ "00099,false", "00100,true", "01936,true", "0100T,false", "0193A,false", "01999,true", "02000,false" })
	void aRangeOfNumbersHasNumbersAlone(String text, boolean member) {
		assertEquals(member, CodeSet.range(Given.procedure("00100"), Given.procedure("01999")).has(Given.procedure(text)));
	}

	@ParameterizedTest
	@CsvSource({ "0199T,false", "0200T,true", "0201T,true", "02015,false", "0201U,false", "0202T,true", "0203T,false" })
	void aRangeCountsTheDigitsBeforeALetter(String text, boolean member) {
		assertEquals(member, CodeSet.range(Given.procedure("0200T"), Given.procedure("0202T")).has(Given.procedure(text)));
	}

	@Test
	void aRangeIsWrittenAsOneRange() {
		assertEquals("00100..01999", CodeSet.range(Given.procedure("00100"), Given.procedure("01999")).toString());
	}

	@Test
	void aRangeOfOneCodeIsThatCode() {
		assertEquals(Given.procedures("22510"), CodeSet.range(Given.procedure("22510"), Given.procedure("22510")));
	}

	@Test
	void aRangeOfTwoLengthsIsRefused() {
		Code shorter = diagnosis("M80.0");
		Code longer = diagnosis("M80.08");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CodeSet.range(shorter, longer)).getMessage().contains("same length"));
	}

	@Test
	void aRangeFromOneSystemToAnotherIsRefused() {
		Code tenth = diagnosis("C41.2");
		Code ninth = Code.of(CodeSystem.ICD_9_CM, "250.0");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CodeSet.range(tenth, ninth)).getMessage().contains("same system"));
	}

	@Test
	void aTurnedRangeIsRefused() {
		Code low = Given.procedure("22510");
		Code high = Given.procedure("22515");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CodeSet.range(high, low)).getMessage().contains("write the lower code first"));
	}

	@ParameterizedTest
	@CsvSource({ "S22.0,true", "S22.00,true", "S22.009A,true", "S22.089S,true", "S22,false", "S22.1,false", "S21.0,false", "S23.0,false" })
	void aPrefixHasItselfAndEveryLongerCodeThatBeginsSo(String text, boolean member) {
		assertEquals(member, CodeSet.prefix(CodeSystem.ICD_10_CM, "S22.0").has(diagnosis(text)));
	}

	@Test
	void aPrefixMayEndWithThePointOfADiagnosis() {
		assertEquals(CodeSet.prefix(CodeSystem.ICD_10_CM, "S22"), CodeSet.prefix(CodeSystem.ICD_10_CM, "S22."));
	}

	@Test
	void aPrefixOfTheGreatestLengthIsOneCode() {
		CodeSet set = CodeSet.prefix(CodeSystem.PROCEDURE, "ABC456789");
		assertTrue(set.has(Given.procedure("ABC456789")));
		assertFalse(set.has(Given.procedure("ABC45678A")));
	}

	@Test
	void aPrefixOfOneSystemHasNoCodeOfAnother() {
		assertFalse(CodeSet.prefix(CodeSystem.ICD_9_CM, "722").has(Given.procedure("72291")));
	}

	@Test
	void theEmptySetHasNothing() {
		assertTrue(CodeSet.EMPTY.isEmpty());
		assertFalse(CodeSet.EMPTY.has(Given.procedure("22510")));
	}

	@Test
	void membersAreWrittenInTheirOrder() {
		assertEquals("22510, 22513..22515", Given.procedures("22510").union(CodeSet.range(Given.procedure("22513"), Given.procedure("22515"))).toString());
	}

	@Test
	void aPrefixIsWrittenWithAStar() {
		assertEquals("S22.089*", CodeSet.prefix(CodeSystem.ICD_10_CM, "S22.089").toString());
	}

	@Test
	void prefixesAreWrittenBesideCodes() {
		CodeSet set = CodeSet.prefix(CodeSystem.ICD_10_CM, "S22").union(CodeSet.prefix(CodeSystem.ICD_10_CM, "S32.0")).union(Given.diagnoses("M80.08XA"));
		assertEquals("S22*, S32.0*, M80.08XA", set.toString());
	}

	@Test
	void aPrefixInAnotherIsNotWritten() {
		assertEquals("S22*", CodeSet.prefix(CodeSystem.ICD_10_CM, "S22").union(CodeSet.prefix(CodeSystem.ICD_10_CM, "S22.0")).toString());
	}

	@Test
	void aPrefixAndItsOwnCodeAreThatPrefix() {
		CodeSet prefix = CodeSet.prefix(CodeSystem.ICD_10_CM, "S22");
		assertEquals(prefix, prefix.union(Given.diagnoses("S22")));
	}

	@Test
	void theShortestMemberOfAPrefixAloneIsThatCode() {
		assertEquals(Given.diagnoses("S22"), CodeSet.prefix(CodeSystem.ICD_10_CM, "S22").intersection(Given.diagnoses("S22")));
	}

	@Test
	void twoCodesGivenTwiceAreOne() {
		assertEquals(Given.procedures("22510"), Given.procedures("22510", "22510"));
	}

	@Test
	void anIntersectionWithAPrefixKeepsTheExactCodes() {
		CodeSet listed = Given.diagnoses("S22.0", "S22.009A", "S32.009A");
		assertEquals(Given.diagnoses("S22.0", "S22.009A"), listed.intersection(CodeSet.prefix(CodeSystem.ICD_10_CM, "S22")));
	}

	@Test
	void aDifferenceTakesACodeOutOfAPrefix() {
		CodeSet rest = CodeSet.prefix(CodeSystem.ICD_10_CM, "S22").except(Given.diagnoses("S22.009A"));
		assertTrue(rest.has(diagnosis("S22.009")));
		assertFalse(rest.has(diagnosis("S22.009A")));
		assertTrue(rest.has(diagnosis("S22.009B")));
	}

	@Test
	void theUnionOfManyIsTheUnionOfOneAfterTheOther() {
		List<CodeSet> sets = List.of(Given.procedures("22513"), CodeSet.range(Given.procedure("22510"), Given.procedure("22513")), Given.procedures("22511", "99213"));
		assertEquals(sets.stream().reduce(CodeSet.EMPTY, CodeSet::union), CodeSet.union(sets));
	}

	/** Codes of two characters over a few characters, in two lengths: small enough to hold each set against a set of Java's. */
	private static final List<Code> UNIVERSE = universe();

	private static List<Code> universe() {
		List<String> characters = List.of("0", "1", "8", "9", "A", "B", "Y", "Z");
		Set<Code> all = new HashSet<>();
		for (String first : characters) {
			all.add(Given.procedure(first));
			for (String second : characters) {
				all.add(Given.procedure(first + second));
				all.add(Code.of(CodeSystem.MODIFIER, first + second));
			}
		}
		return all.stream().sorted().toList();
	}

	private record Model(CodeSet set, Set<Code> members) {

		static Model random(Random random, int depth) {
			Set<Code> members = new HashSet<>();
			if (depth > 0) {
				Model one = random(random, depth - 1);
				Model other = random(random, depth - 1);
				members.addAll(one.members);
				switch (random.nextInt(3)) {
					case 0:
						members.addAll(other.members);
						return new Model(one.set.union(other.set), members);
					case 1:
						members.retainAll(other.members);
						return new Model(one.set.intersection(other.set), members);
					default:
						members.removeAll(other.members);
						return new Model(one.set.except(other.set), members);
				}
			}
			Code code = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
			switch (random.nextInt(3)) {
				case 0:
					Code other = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
					members.addAll(Set.of(code));
					members.add(other);
					return new Model(CodeSet.of(code, other), members);
				case 1:
					UNIVERSE.stream().filter(each -> each.system() == code.system() && each.text().startsWith(code.text())).forEach(members::add);
					return new Model(CodeSet.prefix(code.system(), code.text()), members);
				default:
					List<Code> alike = UNIVERSE.stream().filter(each -> each.system() == code.system() && each.text().length() == code.text().length()).toList();
					Code end = alike.get(random.nextInt(alike.size()));
					Code low = code.compareTo(end) < 0 ? code : end;
					Code high = low == code ? end : code;
					alike.stream().filter(each -> each.text().compareTo(low.text()) >= 0 && each.text().compareTo(high.text()) <= 0)
							.filter(each -> !differInDigitsAlone(low, high) || differInDigitsAlone(low, each)).forEach(members::add);
					return new Model(CodeSet.range(low, high), members);
			}
		}
	}

	private static boolean differInDigitsAlone(Code one, Code other) {
		for (int i = 0; i < one.text().length(); i++) {
			char c = one.text().charAt(i);
			char d = other.text().charAt(i);
			if (c != d && !(Character.isDigit(c) && Character.isDigit(d)))
				return false;
		}
		return true;
	}

	private static void randomly(BiConsumer<Model, Random> check) {
		Random random = new Random(22510);
		for (int i = 0; i < 3_000; i++)
			check.accept(Model.random(random, random.nextInt(5)), random);
	}

	@Test
	void randomSetsHaveTheMembersOfTheirModel() {
		randomly((model, random) -> UNIVERSE.forEach(code -> assertEquals(model.members.contains(code), model.set.has(code), () -> code + " in " + model)));
	}

	@Test
	void randomSetsAreSortedAndDisjoint() {
		randomly((model, random) -> {
			long[] lows = model.set.lows();
			long[] highs = model.set.highs();
			for (int i = 0; i < lows.length; i++) {
				assertTrue(lows[i] <= highs[i], model::toString);
				assertTrue(i == 0 || highs[i - 1] < lows[i], model::toString);
			}
		});
	}

	@Test
	void aSetExceptItselfIsEmpty() {
		randomly((model, random) -> assertTrue(model.set.except(model.set).isEmpty(), model::toString));
	}
}
