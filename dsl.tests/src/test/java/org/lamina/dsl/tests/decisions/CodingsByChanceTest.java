package org.lamina.dsl.tests.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

/** Decisions 22 and 23: on procedures and codings made by chance, and claims of which something is unknown, both engines compare alike what was billed with what was documented. */
class CodingsByChanceTest {

	private static final List<String> BILLED = List.of("90101", "90102", "90103", "90111", "90112", "C7501", "C7502");
	private static final List<String> DAYS = List.of("2014-12-31", "2015-01-01", "2019-12-31", "2020-01-01", "2026-02-03");
	private static final List<String> LEVELS = List.of("C7", "T1", "T6", "T7", "T12", "L1", "L5", "S1", "L4-L5");

	@TempDir
	private Path folder;

	private final Random chance = new Random(2026);

	@Test
	void bothEnginesCompareAlike() throws Exception {
		for (int policy = 1; policy <= 5; policy++) {
			Path file = Files.writeString(folder.resolve("p-" + policy + ".lamina"), policy(policy));
			BothEngines engines = BothEngines.of(List.of(file), folder.resolve("cache"));
			assertEquals(List.of(), engines.errors(), () -> text(file));
			for (int claim = 0; claim < 40; claim++) {
				Claim made = claim();
				assertEquals(DecisionText.of(engines.interpreted(made)), DecisionText.of(engines.generated(made)), () -> made.facts() + " " + made.kind() + " " + made.lines().get(0).firstDay() + "\n" + text(file));
			}
			Files.delete(file);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private <T> T one(List<T> of) {
		return of.get(chance.nextInt(of.size()));
	}

	private String validity() {
		return one(List.of("from 2010-01-01", "from 2015-01-01", "2010-01-01 to 2014-12-31", "2015-01-01 to 2019-12-31", "from 2020-01-01"));
	}

	private String range() {
		return one(List.of("T1..T6", "T1..T12", "T7..L5", "L1..L5", "T1..L5"));
	}

	private String policy(int number) {
		StringBuilder text = new StringBuilder("policy by-chance.p" + number + " \"By chance\"\n    version 1\n\n");
		for (String code : List.of("90101", "90102", "90103"))
			text.append("procedure " + code + " \"First\" {\n    valid " + validity() + "\n    treats one vertebra in " + range() + "\n    " + one(List.of("", "", "side one", "side both", "side one or both")) + "\n}\n");
		for (String code : List.of("90111", "90112"))
			text.append("procedure " + code + " \"Further\" {\n    valid " + validity() + "\n    treats each further vertebra in " + range() + "\n    add-on to " + one(List.of("90101", "90101..90103", "90102, 90103")) + "\n}\n");
		text.append("procedure C7501 \"Both\" { valid " + validity() + " }\nprocedure C7502 \"Both\" { valid from 2010-01-01 }\n");
		text.append("facts of the claim {\n    technique : one of cavity, cement-only\n    treated : levels\n    bilateral : yes-no\n    urgent : yes-no\n}\n");
		text.append("table combinations by first, further\n    | first | further | bill | from | to |\n");
		for (String pair : List.of("90101 | 90111", "90101 | 90112", "90102 | 90111"))
			text.append("    | " + pair + " | " + one(List.of("C7501", "C7502")) + " | " + one(List.of("-", "2015-01-01", "2020-01-01")) + " | " + one(List.of("-", "2025-12-31")) + " |\n");
		text.append("procedures dated = 90101 from 2015-01-01, 90112 to 2019-12-31\n");
		for (String name : List.of("a", "b"))
			text.append("coding " + name + "\n    " + one(List.of("", "effective from 2015-01-01\n", "effective to 2019-12-31\n")) + "    "
					+ one(List.of("", "when technique is cavity\n", "when not urgent\n", "when treated include L1..L5\n", "when the claim's kind is professional\n"))
					+ "    code each of treated from " + one(List.of("90101..90103, 90111, 90112", "dated, 90102, 90111", "90102, 90103, dated")) + "\n    side both if "
					+ one(List.of("bilateral", "not bilateral")) + "\n    " + one(List.of("", "combined by combinations")) + "\n");
		String lines = "    for each line billing " + String.join(", ", BILLED) + "\n";
		text.append("rule one\n" + lines + "    when its procedure is not among the codes of a\n    deny CO-1\n    if unknown pend CO-252\n");
		text.append("rule two\n" + lines + "    when its procedure is among the codes of b\n    deny CO-2\n    if unknown pend CO-252\n");
		text.append("rule three\n" + lines + "    when bilateral\n    unless its procedure is among the codes of b\n    deny CO-3\n    if unknown pend CO-252\n");
		text.append("rule four\n" + lines + "    when another line, the other-one, bills " + String.join(", ", BILLED) + " on the same date and the other-one's procedure is among the codes of a\n    pend OA-133\n    if unknown pend CO-252\n");
		return text.toString();
	}

	/** A claim of which some things are unknown, and never so many that not all of their values are tried: of the days at most one, and only where the levels are told. */
	private Claim claim() {
		Map<String, Value> facts = new HashMap<>();
		if (chance.nextInt(3) > 0)
			facts.put("technique", Value.of(one(List.of("cavity", "cement-only"))));
		if (chance.nextInt(3) > 0)
			facts.put("treated", Value.of(Stream.generate(() -> Level.of(one(LEVELS))).limit(1 + chance.nextInt(4)).toList()));
		for (String fact : List.of("bilateral", "urgent"))
			if (chance.nextInt(3) > 0)
				facts.put(fact, Value.of(chance.nextBoolean()));
		Claim.Builder claim = Claim.builder("c", new Patient("p", null, null)).kind(one(new ArrayList<>(java.util.Arrays.asList("professional", "hospital-outpatient", null)))).facts(facts);
		for (int number = 1; number <= 2; number++) {
			Line.Builder line = Line.builder(number, Code.of(CodeSystem.PROCEDURE, one(BILLED)));
			claim.line(number == 1 && facts.containsKey("treated") && chance.nextInt(4) == 0 ? line : line.day(LocalDate.parse(one(DAYS))));
		}
		return claim.build();
	}
}
