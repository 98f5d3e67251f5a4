package org.lamina.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;

class ClaimDigestTest {

	private static final Codes DIAGNOSIS = Codes.of(Code.of(CodeSystem.ICD_10_CM, "M80.08XA"));

	private static String digest(Consumer<Claim.Builder> fields, Consumer<Line.Builder> lineFields) {
		Claim.Builder claim = Claim.builder("c", new Patient("p", null, null));
		Line.Builder line = Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"));
		fields.accept(claim);
		lineFields.accept(line);
		return ClaimDigest.of(claim.line(line).build());
	}

	@Test
	void everyFieldCounts() {
		List<Consumer<Claim.Builder>> ofTheClaim = List.of(c -> {
		}, c -> c.kind("x"), c -> c.frequency("x"), c -> c.replaces("x"), c -> c.lineOfBusiness("x"), c -> c.state("x"), c -> c.priorAuthorization("x"), c -> c.diagnoses(DIAGNOSIS));
		List<Consumer<Line.Builder>> ofTheLine = List.of(l -> l.modifiers(Codes.of(Code.of(CodeSystem.MODIFIER, "59"))), l -> l.day(LocalDate.of(2026, 2, 3)),
			l -> l.days(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 4)), l -> l.units(BigDecimal.ONE), l -> l.charge(BigDecimal.ONE), l -> l.place(Code.of(CodeSystem.PLACE, "22")),
			l -> l.diagnoses(DIAGNOSIS), l -> l.diagnoses(Codes.NONE), l -> l.provider("x"), l -> l.group("x"), l -> l.specialty("x"), l -> l.facility("x"), l -> l.levels(List.of(Level.of("T12"))),
			l -> l.levels(List.of()));
		Set<String> digests = new HashSet<>();
		ofTheClaim.forEach(fields -> digests.add(digest(fields, line -> {
		})));
		ofTheLine.forEach(fields -> digests.add(digest(claim -> {
		}, fields)));
		assertEquals(ofTheClaim.size() + ofTheLine.size(), digests.size());
	}

	private static String facts(Consumer<Claim.Builder> fields, Consumer<Line.Builder> lineFields) {
		Claim.Builder claim = Claim.builder("c", new Patient("p", null, null));
		Line.Builder line = Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"));
		fields.accept(claim);
		lineFields.accept(line);
		return ClaimDigest.ofFacts(claim.line(line).build());
	}

	@Test
	void everyFactCounts() {
		List<Consumer<Claim.Builder>> ofTheClaim = List.of(c -> c.facts(Map.of("a", Value.of("x"))), c -> c.facts(Map.of("b", Value.of("x"))), c -> c.facts(Map.of("a", Value.of(true))), c -> c.facts(Map.of("a", Value.of("yes"))),
			c -> c.levelFacts(Map.of(Level.of("T12"), Map.of("a", Value.of("x")))), c -> c.levelFacts(Map.of(Level.of("L1"), Map.of("a", Value.of("x")))));
		Set<String> digests = new HashSet<>();
		ofTheClaim.forEach(fields -> digests.add(facts(fields, line -> {
		})));
		digests.add(facts(claim -> {
		}, line -> line.facts(Map.of("a", Value.of("x")))));
		assertEquals(ofTheClaim.size() + 1, digests.size());
	}

	@Test
	void factsCountInTheirOwnDigestAlone() {
		Consumer<Claim.Builder> withFacts = claim -> claim.facts(Map.of("a", Value.of("x"))).levelFacts(Map.of(Level.of("T12"), Map.of("a", Value.of("x"))));
		assertEquals(digest(c -> {
		}, l -> {
		}), digest(withFacts, line -> line.facts(Map.of("a", Value.of("x")))));
		assertEquals(facts(withFacts, l -> {
		}), facts(withFacts.andThen(claim -> claim.kind("k")), line -> line.units(BigDecimal.ONE)));
	}

	@Test
	void aClaimWithoutFactsHasNoDigestOfThem() {
		assertNull(facts(claim -> claim.kind("k"), line -> line.units(BigDecimal.ONE)));
	}

	@Test
	void historyIsNoPartOfTheClaimAndChangesNothingInIt() {
		Claim claim = Claim.builder("c", new Patient("p", null, null)).kind("k").frequency("f").replaces("r").lineOfBusiness("b").state("s").priorAuthorization("a")
			.facts(Map.of("a", Value.of("x"))).levelFacts(Map.of(Level.of("T12"), Map.of("a", Value.of("x")))).line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"))).build();
		assertEquals(ClaimDigest.of(claim), ClaimDigest.of(claim.withHistory(List.of(claim))));
	}

	@Test
	void numbersCountByTheirValue() {
		assertEquals(digest(c -> {
		}, l -> l.units(new BigDecimal("1.00"))), digest(c -> {
		}, l -> l.units(new BigDecimal("1"))));
	}

	/** Decisions that were written carry this form; another one needs another name in {@link ClaimDigest}. */
	@Test
	void formIsKept() {
		assertEquals("sha256:989daefc0f63c730d0c397b784a4811833850de57cd0088454371546849e1273", digest(c -> {
		}, l -> {
		}));
	}
}
