package org.lamina.runtime.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

class PolicyDataFormatTest {

	private static final PolicyData DATA = new PolicyData(
			Map.of("augmentation", Given.procedures("22513", "22514"), "fractures", CodeSet.prefix(CodeSystem.ICD_10_CM, "S22.0")),
			Map.of("dated", DatedCodeSet.during(Given.procedures("22513"), Given.period("2015-01-01", "2019-12-31"))), Map.of("thoracic", LevelSet.vertebrae(Level.of("T1"), Level.of("T12"))), new Locations(List.of(new Locations.Place(CodeSet.prefix(CodeSystem.ICD_10_CM, "S22.0"), LevelSet.of(Level.of("T12"))))),
			List.of(new Table("mue", List.of("units", "from-day", "bilateral", "why"), List.of(
					new Table.Row(Given.procedure("22513"), null, Given.period("2015-01-01", "?"), List.of(Value.of(new BigDecimal("1.50")), Value.of(Given.day("2015-01-01")), Value.of(true), Value.of("Grüße, \"*/\""))),
					new Table.Row(Given.procedure("22514"), null, Period.ALWAYS, Arrays.asList(null, null, Value.of(false), null)))),
					new Table("ptp", List.of(), List.of(new Table.Row(Given.procedure("22513"), Given.procedure("77003"), Given.period("?", "2021-12-31"), List.of())))),
			List.of(new Procedure(Given.procedure("22513"), "First thoracic", Given.period("2015-01-01", "?"), List.of(), null),
					new Procedure(Given.procedure("22525"), "Further", Given.period("2006-01-01", "2014-12-31"), List.of(Given.procedure("22515")), Given.procedures("22523", "22524")),
					new Procedure(Given.procedure("22630"), "Fusion", Period.ALWAYS, List.of(), null, new Treatment(Treatment.Structure.INTERSPACE, true, LevelSet.of(Level.of("L4-L5"))), Side.ONE_OR_BOTH, Given.procedures("20225"))));

	private static byte[] written(PolicyData data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			PolicyDataFormat.write(data, bytes);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		return bytes.toByteArray();
	}

	private static PolicyData read(byte[] bytes) throws IOException {
		return PolicyDataFormat.read(new ByteArrayInputStream(bytes));
	}

	@Test
	void setsAreReadAsTheyWereWritten() throws IOException {
		assertEquals(DATA.sets(), read(written(DATA)).sets());
		assertEquals(DATA.datedSets(), read(written(DATA)).datedSets());
	}

	@Test
	void levelsAreReadAsTheyWereWritten() throws IOException {
		assertEquals(DATA.levelSets(), read(written(DATA)).levelSets());
		assertEquals(DATA.locations(), read(written(DATA)).locations());
	}

	@Test
	void tablesAreReadAsTheyWereWritten() throws IOException {
		PolicyData again = read(written(DATA));
		for (String name : List.of("mue", "ptp")) {
			assertEquals(DATA.table(name).columns(), again.table(name).columns());
			assertEquals(DATA.table(name).rows(), again.table(name).rows());
		}
	}

	@Test
	void proceduresAreReadAsTheyWereWritten() throws IOException {
		assertEquals(List.copyOf(DATA.procedures().all()), List.copyOf(read(written(DATA)).procedures().all()));
	}

	@Test
	void theSameDataGiveTheSameBytes() throws IOException {
		assertArrayEquals(written(DATA), written(read(written(DATA))));
	}

	@Test
	void nothingIsReadAsNothing() throws IOException {
		assertEquals(Map.of(), read(written(Given.NOTHING)).sets());
	}

	@Test
	void aLongTextIsReadAsItWasWritten() throws IOException {
		String label = "ü".repeat(70_000);
		PolicyData data = new PolicyData(Map.of(), List.of(), List.of(new Procedure(Given.procedure("22513"), label, Period.ALWAYS, List.of(), null)));
		assertEquals(label, read(written(data)).procedures().of(Given.procedure("22513")).label());
	}

	@Test
	void eachDamagedByteIsNoticed() {
		byte[] bytes = written(DATA);
		for (int i = 0; i < bytes.length; i++) {
			byte[] damaged = bytes.clone();
			damaged[i] ^= 1 << i % 8;
			assertThrows(IOException.class, () -> read(damaged), "byte " + i);
		}
	}

	@Test
	void dataThatEndEarlyAreNoticed() {
		byte[] bytes = written(DATA);
		for (int length = 0; length < bytes.length; length++) {
			byte[] cut = Arrays.copyOf(bytes, length);
			assertThrows(IOException.class, () -> read(cut), "length " + length);
		}
	}

	@Test
	void damageIsCalledDamage() {
		byte[] bytes = written(DATA);
		bytes[bytes.length - 1]++;
		assertEquals("The data are damaged.", assertThrows(IOException.class, () -> read(bytes)).getMessage());
	}

	@Test
	void dataOfAnotherVersionAreCalledThat() {
		byte[] bytes = written(DATA);
		bytes[3]--;
		assertEquals("The data are of another version of Lamina.", assertThrows(IOException.class, () -> read(bytes)).getMessage());
	}

	@Test
	void whatTheDataDoNotHaveIsNamed() {
		assertEquals("The data of the policy have no `ptp`; generate the rules again.", assertThrows(IllegalStateException.class, () -> Given.NOTHING.table("ptp")).getMessage());
	}
}
