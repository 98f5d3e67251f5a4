package org.lamina.claims.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamina.claims.Provenance;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Effect;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;

/** Decisions as a FHIR server gets them. */
class ClaimResponseWriterTest {

	private static final PolicyVersion POLICY = new PolicyVersion("pva.medicare", "2026.1");
	private static final Claim CLAIM = claim("c-17", "Patient/p1", "professional");

	private static Claim claim(String id, String patient, String kind) {
		return Claim.builder(id, new Patient(patient, null, null)).kind(kind).line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"))).line(Line.builder(2, Code.of(CodeSystem.PROCEDURE, "22514"))).build();
	}

	private static String written(Claim claim, LineDecision... lines) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ClaimResponseWriter(new Provenance("1.0", LocalDate.of(2026, 11, 23), "sha256:p", null)).write(new Decision(claim, List.of(lines)), out);
		return out.toString(StandardCharsets.UTF_8).replaceAll("sha256:[0-9a-f]{64}", "sha256:c");
	}

	private static LineDecision line(int number, Disposition disposition, Finding... findings) {
		return new LineDecision(CLAIM.lines().get(number - 1), disposition, List.of(POLICY), List.of(findings), List::of, List.of());
	}

	private static Finding finding(Effect effect, String carc, String percent, String units) {
		return new Finding(POLICY, "a-rule", effect, carc == null ? null : new Reason("CO", carc, carc.equals("107") ? List.of("N122") : List.of()), () -> "See `22513`.", List.of(), List.of(), List.of(), List.of(),
				percent == null ? null : new BigDecimal(percent), units == null ? null : new BigDecimal(units), false);
	}

	@Test
	void allowedAndDeniedLines() throws IOException {
		assertEquals("""
			{"resourceType":"ClaimResponse","extension":[{"url":"http://www.lamina.org/fhir/StructureDefinition/decision","extension":[{"url":"language","valueString":"1.0"},{"url":"asKnownOn","valueDate":"2026-11-23"},\
			{"url":"policies","valueString":"sha256:p"},{"url":"claim","valueString":"sha256:c"}]}],"status":"active","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"professional"}]},\
			"use":"claim","patient":{"reference":"Patient/p1"},"created":"2026-11-23","insurer":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]},\
			"request":{"reference":"Claim/c-17"},"outcome":"complete","disposition":"deny","item":[\
			{"extension":[{"url":"http://www.lamina.org/fhir/StructureDefinition/judged-by","valueString":"pva.medicare 2026.1"}],"itemSequence":1,\
			"adjudication":[{"category":{"coding":[{"system":"http://www.lamina.org/fhir/CodeSystem/disposition","code":"allow"}]}}]},\
			{"extension":[{"url":"http://www.lamina.org/fhir/StructureDefinition/judged-by","valueString":"pva.medicare 2026.1"}],"itemSequence":2,"noteNumber":[1,2],\
			"adjudication":[{"category":{"coding":[{"system":"http://www.lamina.org/fhir/CodeSystem/disposition","code":"deny"},{"system":"https://x12.org/codes/claim-adjustment-group-codes","code":"CO"}]},\
			"reason":{"coding":[{"system":"https://x12.org/codes/claim-adjustment-reason-codes","code":"107"},{"system":"https://x12.org/codes/remittance-advice-remark-codes","code":"N122"}]}}]}],\
			"processNote":[{"number":1,"type":"display","text":"a-rule of pva.medicare 2026.1: note. See `22513`."},{"number":2,"type":"display","text":"a-rule of pva.medicare 2026.1: deny CO-107 RARC N122. See `22513`."}]}
			""", written(CLAIM, line(1, Disposition.ALLOW), line(2, Disposition.DENY, finding(Effect.NOTE, null, null, null), finding(Effect.DENY, "107", null, null))));
	}

	@Test
	void reducedLineTellsWhatItsReductionsLeave() throws IOException {
		String written = written(CLAIM, line(1, Disposition.REDUCE, finding(Effect.REDUCE, "59", "50", null), finding(Effect.REDUCE, "59", "50", null), finding(Effect.REDUCE, "151", null, "2")));
		assertTrue(written.contains("""
			,{"category":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication","code":"eligpercent"}]},"value":25},\
			{"category":{"coding":[{"system":"http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator","code":"allowedunits"}]},"value":2}]"""), written);
		assertTrue(written.contains("\"a-rule of pva.medicare 2026.1: reduce to 50% CO-59. See `22513`.\""), written);
		assertTrue(written.contains("\"a-rule of pva.medicare 2026.1: reduce to 2 units CO-151. See `22513`.\""), written);
	}

	@Test
	void noteTellsAllThatTheFindingRestsOn() throws IOException {
		Finding pended = new Finding(POLICY, "covered", Effect.PEND, new Reason("CO", "252", List.of()), () -> null, List.of("L38201", "A56572"), List.of("line 1 is at T12", "admission is inpatient"), List.of("pain-score", "edema at T12"), List.of(), null, null, true);
		Finding excepted = new Finding(POLICY, "limit", Effect.NOTE, null, () -> null, List.of(), List.of(), List.of(), List.of("cancer"), null, null, false);
		String written = written(CLAIM, line(1, Disposition.PEND, pended, excepted));
		assertTrue(written.contains("\"covered of pva.medicare 2026.1: pend CO-252. Because line 1 is at T12; admission is inpatient. Missing: pain-score; edema at T12. Cites: L38201; A56572.\""), written);
		assertTrue(written.contains("\"limit of pva.medicare 2026.1: note. Excepted by cancer.\""), written);
	}

	@Test
	void outcomeTellsHowFarTheClaimIsDecided() throws IOException {
		assertTrue(written(CLAIM, line(1, Disposition.ALLOW), line(2, Disposition.REDUCE, finding(Effect.REDUCE, "59", "50", null))).contains("\"outcome\":\"complete\""));
		assertTrue(written(CLAIM, line(1, Disposition.DENY, finding(Effect.DENY, "107", null, null)), line(2, Disposition.PEND, finding(Effect.PEND, "252", null, null))).contains("\"outcome\":\"partial\""));
		assertTrue(written(CLAIM, line(1, Disposition.ALLOW), line(2, Disposition.NOT_ADDRESSED)).contains("\"outcome\":\"partial\""));
		String returned = written(CLAIM, line(1, Disposition.PEND, finding(Effect.PEND, "252", null, null)), line(2, Disposition.RETURN, finding(Effect.RETURN, "16", null, null)));
		assertTrue(returned.contains("\"outcome\":\"error\""), returned);
		assertTrue(returned.endsWith("\"error\":[{\"itemSequence\":2,\"code\":{\"coding\":[{\"system\":\"https://x12.org/codes/claim-adjustment-reason-codes\",\"code\":\"16\"}]}}]}\n"), returned);
	}

	@Test
	void lineThatNobodyJudgedSaysWhy() throws IOException {
		LineDecision none = new LineDecision(CLAIM.lines().get(0), Disposition.NOT_ADDRESSED, List.of(), List.of(), List::of, List.of("No policy holds."));
		String written = written(CLAIM, none);
		assertTrue(written.contains("\"item\":[{\"itemSequence\":1,\"noteNumber\":[1],"), written);
		assertTrue(written.contains("\"processNote\":[{\"number\":1,\"type\":\"display\",\"text\":\"No policy holds.\"}]"), written);
	}

	@Test
	void whatIsNoReferenceIsAnIdentifier() throws IOException {
		String written = written(claim("CLM 17", "M1", "hospital-outpatient"), line(1, Disposition.ALLOW));
		assertTrue(written.contains("\"patient\":{\"type\":\"Patient\",\"identifier\":{\"value\":\"M1\"}}"), written);
		assertTrue(written.contains("\"request\":{\"type\":\"Claim\",\"identifier\":{\"value\":\"CLM 17\"}}"), written);
		assertTrue(written.contains("\"code\":\"institutional\""), written);
	}

	@Test
	void anUnknownKindIsAbsent() throws IOException {
		String written = written(claim("c", "urn:uuid:1", null), line(1, Disposition.ALLOW));
		assertTrue(written.contains("\"type\":{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}"), written);
		assertTrue(written.contains("\"patient\":{\"reference\":\"urn:uuid:1\"}"), written);
	}

	@Test
	void digestsOfFactsAndHistoryAreThereIfThereAreAny() throws IOException {
		Claim claim = Claim.builder("c", new Patient("p", null, null)).facts(Map.of("pain", Value.of(BigDecimal.ONE))).line(Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22513"))).build().withHistory(List.of());
		String written = written(claim, line(1, Disposition.ALLOW));
		assertTrue(written.contains("{\"url\":\"facts\",\"valueString\":\"sha256:c\"},{\"url\":\"history\",\"valueString\":\"sha256:c\"}"), written);
	}
}
