package org.lamina.claims.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Heard;

/** FHIR files and claims that cannot be read, and what of them can. */
class FhirProblemsTest {

	private static String problem(String fields, String itemFields) {
		return Heard.reading(FhirText.claim("c-1", fields, itemFields)).problem().replaceFirst("^in:1:[0-9]+: claim `c-1`: ", "");
	}

	@Test
	void foreignProcedureIsToldWithItsPlaceAndNotShown() {
		String claim = """
			{"resourceType":"Claim","id":"c-1","patient":{"reference":"Patient/1"},"item":[
			  {"sequence":4,"productOrService":{"coding":[{"system":"http://example.org/vision","code":"glasses"}]}}]}
			""";
		assertEquals("in:2:3: claim `c-1`: Line 4: its procedure is of a system that is neither CPT (`http://www.ama-assn.org/go/cpt`)"
			+ " nor HCPCS (`https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets`).", Heard.reading(claim).problem());
	}

	@Test
	void procedureWithoutSystemIsForeign() {
		assertEquals("Line 1: its procedure has no code system, so that it is neither CPT (`http://www.ama-assn.org/go/cpt`) nor HCPCS (`https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets`).",
			Heard.reading(FhirText.claim("c-1").replace("\"system\":\"" + FhirText.CPT + "\",", "")).problem().replaceFirst("^in:1:[0-9]+: claim `c-1`: ", ""));
	}

	@Test
	void twoProceduresInOneAreUndecidable() {
		assertEquals("Line 1: its procedure has two codes.", Heard.reading(FhirText.claim("c-1").replace("\"code\":\"22513\"}", "\"code\":\"22513\"},{\"system\":\"" + FhirText.CPT + "\",\"code\":\"22514\"}"))
			.problem().replaceFirst("^in:1:[0-9]+: claim `c-1`: ", ""));
	}

	@Test
	void icd10OfTheWhoIsNamedAsSuch() {
		assertEquals("Diagnosis 1: its code is of a system that is the WHO's ICD-10; ICD-10-CM is `http://hl7.org/fhir/sid/icd-10-cm`.",
			problem(",\"diagnosis\":[" + FhirText.diagnosis(1, "http://hl7.org/fhir/sid/icd-10", "M96.1") + "]", ""));
	}

	@Test
	void foreignModifierIsNotTakenForNone() {
		assertEquals("Line 1: its modifier is of a system that is neither CPT (`http://www.ama-assn.org/go/cpt`) nor HCPCS (`https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets`).",
			problem("", ",\"modifier\":[" + FhirText.concept("http://example.org/modifiers", "rooh") + "]"));
	}

	@Test
	void detailsAreNotRead() {
		assertEquals("Line 1: it has details, and only items without them are read.", problem("", ",\"detail\":[{\"sequence\":1}]"));
	}

	@Test
	void pointersMustLeadSomewhere() {
		assertEquals("Line 1: it points to diagnosis 2, which the claim does not have.", problem("", ",\"diagnosisSequence\":[2]"));
		assertEquals("Line 1: it points to member 3 of the care team, which the claim does not have.", problem("", ",\"careTeamSequence\":[3]"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
		"servicedDate":"2026-02"                     | `servicedDate` does not say the first day.
		"servicedDate":"2026-02-30"                  | `servicedDate` is no day.
		"servicedPeriod":{"end":"2026-02-03"}        | `servicedPeriod` does not say the first day.
		"servicedPeriod":{"start":"2026-02-03","end":"2026-02-01"} | `servicedPeriod` ends before it begins.
		"quantity":{"value":"2"}                     | `value` is no number.
		"quantity":{"value":1e999999}                | `value` has more digits than a number of a claim.
		"quantity":2                                 | `quantity` is no object.
		"modifier":{}                                | `modifier` is no list.
		"sequence":0                                 | A `sequence` is not between 1 and 999999.
		"sequence":1.5                               | A `sequence` is no whole number.
		"diagnosisSequence":["1"]                    | A `sequence` is no whole number.
		""")
	void elementsOfAnotherShapeRejectTheClaim(String element, String reason) {
		assertEquals(reason, problem("", "," + element));
	}

	@Test
	void claimNeedsAPatient() {
		assertEquals("in:1:1: claim `c-1`: The claim has no patient.", Heard.reading(FhirText.claim("c-1").replace("\"patient\":{\"reference\":\"Patient/1\"},", "")).problem());
	}

	@Test
	void sequencesAreUnique() {
		assertEquals("in:1:1: claim `c-1`: Two lines have the number 1.", Heard.reading(FhirText.claim("c-1").replace("\"item\":[", "\"item\":[{\"sequence\":1,\"productOrService\":" + FhirText.concept(FhirText.CPT, "22514") + "},")).problem());
	}

	@Test
	void otherResourcesAreNoClaims() {
		assertEquals("in:1:1: This is a FHIR `ClaimResponse` and no Claim.", Heard.reading("{\"resourceType\":\"ClaimResponse\",\"item\":[{\"itemSequence\":1}]}").problem());
		assertEquals("in:1:1: This is a FHIR `ClaimResponse` and no Claim.", Heard.reading("{\"item\":[{\"itemSequence\":1,\"sequence\":\"x\"}],\"resourceType\":\"ClaimResponse\"}").problem());
	}

	@Test
	void jsonWithoutResourceIsNoFhir() {
		assertEquals("in:1:1: This is JSON but no FHIR resource: it has no `resourceType`.", Heard.reading("{\"a\":1}").problem());
		assertEquals("in:1:1: This is JSON but no FHIR resource; a Claim, a Bundle, or one of them on each line is read.", Heard.reading("[1]").problem());
	}

	@Test
	void badLineCostsOnlyItself() {
		assertEquals(List.of("claim c-1", "in:2:1: The JSON is broken here.", "claim c-3", "in:4:1: The JSON that begins here ends before it is complete.", "claim c-5"),
			Heard.reading(String.join("\n", FhirText.claim("c-1"), "oh no", FhirText.claim("c-3"), FhirText.claim("c-4").replace("}]}", ""), FhirText.claim("c-5"))).all());
	}

	@Test
	void badFirstLineCostsOnlyItself() {
		assertEquals(List.of("in:1:1: The JSON that begins here ends before it is complete.", "claim c-2"), Heard.reading("{\"resourceType\":\"Claim\"\n" + FhirText.claim("c-2")).all());
	}

	@Test
	void wrongCharactersCostOnlyTheirLine() {
		byte[] bytes = (FhirText.claim("c-1") + "\n" + FhirText.claim("c-X") + "\n" + FhirText.claim("c-3")).getBytes(StandardCharsets.ISO_8859_1);
		for (int i = 0; i < bytes.length; i++)
			if (bytes[i] == 'X')
				bytes[i] = (byte) 0xE9;
		Heard heard = Heard.reading(bytes, ClaimDefaults.NONE);
		assertEquals(List.of("claim c-1", "claim c-3"), heard.claims().stream().map(Object::toString).toList());
		assertEquals(1, heard.problems().size());
	}

	@Test
	void brokenDocumentIsSaidOnce() {
		assertEquals("in:3: The JSON is broken here.", Heard.reading("""
			{
			  "resourceType": "Claim",
			  "id": c-1,
			  "patient": {
			    "reference": "Patient/1"
			  },
			  "item": [
			    {
			    }
			  ]
			}
			""").problem().replaceFirst("^in:3:[0-9]+", "in:3"));
	}

	@Test
	void truncationAnywhereIsSaid() {
		String whole = FhirText.claim("c-1", ",\"diagnosis\":[" + FhirText.diagnosis(1, "http://hl7.org/fhir/sid/icd-10-cm", "M80.08XA") + "]", ",\"servicedDate\":\"2026-02-03\"");
		for (int length = 0; length < whole.length(); length++)
			assertNotEquals("", Heard.reading(whole.substring(0, length)).problem());
	}

	@Test
	void depthIsBounded() {
		assertEquals("The JSON is nested too deeply, or a text or number in it is too long.", Heard.reading("{\"a\":" + "[".repeat(100_000)).problem().replaceFirst("^in:1:[0-9]+: ", ""));
	}

	@Test
	void noMessageTellsAName() {
		String whole = FhirText.claim("c-1", ",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"Ashcraft\"}],\"birthDate\":\"1948-03-02\"}]", "");
		for (int length = 0; length < whole.length(); length++) {
			String said = Heard.reading(whole.substring(0, length) + "Ashcraft").problem();
			assertFalse(said.contains("Ashcraft") || said.contains("1948"), said);
		}
	}

	@Test
	void rejectedClaimTellsItsPatientIfThatIsSure() {
		String bad = FhirText.claim("c-1", "", ",\"quantity\":{\"value\":\"two\"}");
		assertEquals(List.of("Patient/1"), Heard.reading(bad).patientsOfProblems());
		assertEquals(List.of("null"), Heard.reading(bad.replace("Patient/1\"", "Patient/1")).patientsOfProblems());
		assertEquals(List.of("null"), Heard.reading(bad.replace("{\"reference\":\"Patient/1\"}", "[]")).patientsOfProblems());
		assertEquals(List.of("null"), Heard.reading(bad.replace("Patient/1", "#p").replace("\"id\":\"c-1\",", "")).patientsOfProblems());
	}
}
