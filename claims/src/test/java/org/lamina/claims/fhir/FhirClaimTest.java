package org.lamina.claims.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lamina.claims.Heard;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/** What a FHIR Claim says. */
class FhirClaimTest {

	private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
	private static final String TWO_DIAGNOSES = ",\"diagnosis\":[" + FhirText.diagnosis(2, ICD_10_CM, "C79.51") + "," + FhirText.diagnosis(1, ICD_10_CM, "M80.08XA") + "]";

	private static Claim claim(String fields, String itemFields) {
		return Heard.reading(FhirText.claim("c-1", fields, itemFields)).claim();
	}

	private static Line line(String fields, String itemFields) {
		return claim(fields, itemFields).lines().get(0);
	}

	@Test
	void claimMayBeWrittenOverManyLines() {
		Claim claim = Heard.reading("""
			{
			  "item": [
			    {
			      "productOrService": { "coding": [ { "code": "C7507", "system": "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" } ] },
			      "sequence": 3
			    }
			  ],
			  "patient":
			  {
			    "reference": "Patient/9"
			  },
			  "id": "c-9",
			  "resourceType": "Claim"
			}
			""").claim();
		assertEquals("c-9", claim.id());
		assertEquals("Patient/9", claim.patient().id());
		assertEquals(3, claim.lines().get(0).number());
		assertEquals("C7507", claim.lines().get(0).procedure().text());
	}

	@Test
	void claimWithoutIdHasItsIdentifier() {
		assertEquals("12", Heard.reading(FhirText.claim("x", ",\"identifier\":[{\"value\":\"12\"}]", "").replace("\"id\":\"x\",", "")).claim().id());
	}

	@Test
	void itemHasItsModifiersUnitsChargeAndPlace() {
		Line line = line("", """
			,"modifier":[{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"59"}]},{"coding":[{"system":"https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"LT"}]}]
			,"quantity":{"value":2},"net":{"value":900.50,"currency":"USD"}
			,"locationCodeableConcept":{"coding":[{"system":"https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set","code":"22"}]}
			""");
		assertEquals("[59, LT]", line.modifiers().toString());
		assertEquals(new BigDecimal("2"), line.units());
		assertEquals(new BigDecimal("900.50"), line.charge());
		assertEquals("22", line.place().text());
	}

	@Test
	void placeOfAnotherCodeSetIsUnknown() {
		assertNull(line("", ",\"locationCodeableConcept\":" + FhirText.concept("http://example.org/places", "22")).place());
	}

	@Test
	void servicedDateIsTheDay() {
		Line line = line("", ",\"servicedDate\":\"2026-02-03\"");
		assertEquals(LocalDate.of(2026, 2, 3), line.firstDay());
		assertEquals(LocalDate.of(2026, 2, 3), line.lastDay());
	}

	@Test
	void servicedPeriodIsTheDays() {
		Line line = line("", ",\"servicedPeriod\":{\"start\":\"2026-02-03T23:30:00-07:00\",\"end\":\"2026-02-05\"}");
		assertEquals(LocalDate.of(2026, 2, 3), line.firstDay());
		assertEquals(LocalDate.of(2026, 2, 5), line.lastDay());
	}

	@Test
	void lineWithoutDaysHasTheBillablePeriod() {
		Line line = line(",\"billablePeriod\":{\"start\":\"2026-02-01\",\"end\":\"2026-02-05\"}", "");
		assertEquals(LocalDate.of(2026, 2, 1), line.firstDay());
		assertEquals(LocalDate.of(2026, 2, 5), line.lastDay());
	}

	@Test
	void lineHasTheDiagnosesItPointsToInOrder() {
		assertEquals("[C79.51, M80.08XA]", line(TWO_DIAGNOSES, ",\"diagnosisSequence\":[2,1]").diagnoses().toString());
	}

	@Test
	void lineWithoutPointersHasAllDiagnosesBySequence() {
		Line line = line(TWO_DIAGNOSES, "");
		assertEquals("[M80.08XA, C79.51]", line.diagnoses().toString());
		assertTrue(line.diagnosesOfTheClaim());
	}

	@Test
	void diagnosisWithoutCodeIsUnknown() {
		assertNull(line(",\"diagnosis\":[{\"sequence\":1,\"diagnosisCodeableConcept\":{\"text\":\"pain\"}}]", "").diagnoses());
	}

	@Test
	void oldDiagnosesAreOfIcd9() {
		assertEquals("[733.13]", line(",\"diagnosis\":[" + FhirText.diagnosis(1, "http://hl7.org/fhir/sid/icd-9-cm", "73313") + "]", "").diagnoses().toString());
	}

	@Test
	void bodySiteNamesLevels() {
		assertEquals(List.of(Level.of("T12")), line("", ",\"bodySite\":{\"coding\":[{\"code\":\"T12\"}]}").levels());
		assertEquals(List.of(Level.of("T12"), Level.of("L1")), line("", ",\"bodySite\":{\"text\":\"T12, l1\"}").levels());
		assertNull(line("", ",\"bodySite\":{\"text\":\"T12 and below\"}").levels());
		assertNull(line("", ",\"bodySite\":{\"text\":\"T13\"}").levels());
	}

	@Test
	void priorAuthorizationIsTheInsurances() {
		assertEquals("PA1", claim(",\"insurance\":[{\"sequence\":1,\"preAuthRef\":[\"PA1\",\"PA2\"]}]", "").priorAuthorization());
	}

	@Test
	void factsAreTheClaimsUnlessAnItemPointsToThem() {
		Claim claim = claim("""
			,"supportingInfo":[
			{"sequence":1,"code":{"coding":[{"code":"pain-score"}]},"valueQuantity":{"value":8}},
			{"sequence":2,"code":{"text":"fracture-onset"},"timingDate":"2026-01-20"},
			{"sequence":3,"code":{"text":"edema-on-imaging"},"valueBoolean":false},
			{"sequence":4,"code":{"text":"admission"},"valueString":"inpatient"},
			{"sequence":5,"code":{"text":"onset-month"},"timingDate":"2026-01"}]
			""", ",\"informationSequence\":[2,3]");
		assertEquals("{admission=inpatient, pain-score=8}", new TreeMap<>(claim.facts()).toString());
		assertEquals("{edema-on-imaging=no, fracture-onset=2026-01-20}", new TreeMap<>(claim.lines().get(0).facts()).toString());
	}

	@Test
	void factToldTwiceAndDifferentlyIsUnknown() {
		assertEquals(Map.of(), claim("""
			,"supportingInfo":[
			{"sequence":1,"code":{"text":"pain-score"},"valueQuantity":{"value":8}},
			{"sequence":2,"code":{"text":"pain-score"},"valueQuantity":{"value":7}}]
			""", "").facts());
	}

	@Test
	void providerOfTheClaimIsProviderAndGroup() {
		Line line = line(",\"provider\":{\"reference\":\"Organization/1\",\"identifier\":{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"1111111111\"}}", "");
		assertEquals("1111111111", line.provider());
		assertEquals("1111111111", line.group());
	}

	@Test
	void memberOfTheCareTeamRenders() {
		Line line = line("""
			,"provider":{"reference":"Organization/1"}
			,"careTeam":[{"sequence":1,"provider":{"reference":"Practitioner/1"},"role":{"coding":[{"code":"referring"}]}},
			{"sequence":2,"provider":{"reference":"Practitioner/2"},"qualification":{"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"207X00000X"}]}}]
			""", ",\"careTeamSequence\":[1,2]");
		assertEquals("Practitioner/2", line.provider());
		assertEquals("207X00000X", line.specialty());
		assertEquals("Organization/1", line.group());
	}

	@Test
	void containedPractitionerIsItsNpi() {
		assertEquals("2222222222", line("""
			,"provider":{"reference":"#dr"}
			,"contained":[{"resourceType":"Practitioner","id":"dr","identifier":[{"system":"http://example.org/staff","value":"9"},{"system":"http://hl7.org/fhir/sid/us-npi","value":"2222222222"}]}]
			""", "").provider());
	}

	@Test
	void containedFacilityTellsTheState() {
		assertEquals("NY", claim(",\"facility\":{\"reference\":\"#or\"},\"contained\":[{\"resourceType\":\"Location\",\"id\":\"or\",\"address\":{\"state\":\"NY\"}}]", "").state());
	}

	@Test
	void containedPatientIsTheClaimsOwnUnlessIdentified() {
		String contained = ",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"ID,\"gender\":\"female\",\"birthDate\":\"1948-03-02\"}]";
		String claim = FhirText.claim("c-1", contained, "").replace("Patient/1", "#p");
		Claim unidentified = Heard.reading(claim.replace("ID,", ",")).claim();
		assertEquals("c-1#p", unidentified.patient().id());
		assertEquals("female", unidentified.patient().sex());
		assertEquals(LocalDate.of(1948, 3, 2), unidentified.patient().birth());
		assertEquals("http://payer.example/member|M1", Heard.reading(claim.replace("ID,", ",\"identifier\":[{\"system\":\"http://payer.example/member\",\"value\":\"M1\"}],")).claim().patient().id());
	}

	@Test
	void kindIsKnownOfProfessionalAndOutpatientClaims() {
		assertEquals("professional", claim(",\"type\":{\"coding\":[{\"code\":\"professional\"}]}", "").kind());
		assertEquals("hospital-outpatient", claim(",\"type\":{\"coding\":[{\"code\":\"institutional\"}]},\"subType\":{\"coding\":[{\"code\":\"137\"}]}", "").kind());
		assertNull(claim(",\"type\":{\"coding\":[{\"code\":\"institutional\"}]}", "").kind());
	}

	@Test
	void frequencyIsInTheBillTypeOrTheStatus() {
		assertEquals("replacement", claim(",\"subType\":{\"coding\":[{\"code\":\"137\"}]}", "").frequency());
		assertEquals("void", claim(",\"status\":\"cancelled\"", "").frequency());
		assertNull(claim(",\"status\":\"active\"", "").frequency());
	}

	private static String related(String relationship, String claim) {
		return ",\"related\":[{\"claim\":{\"reference\":\"Claim/c-5\"},\"relationship\":{\"coding\":[{\"code\":\"associated\"}]}},"
			+ "{\"claim\":" + claim + ",\"relationship\":{\"coding\":[{\"code\":\"" + relationship + "\"}]}}]";
	}

	@Test
	void claimThatNamesTheOneBeforeItReplacesIt() {
		for (String relationship : List.of("replaces", "prior")) {
			Claim claim = claim(related(relationship, "{\"reference\":\"Claim/c-0/_history/2\"}"), "");
			assertEquals("replacement c-0", claim.frequency() + " " + claim.replaces());
		}
		assertNull(claim(related("associated", "{\"reference\":\"Claim/c-0\"}"), "").replaces());
	}

	@Test
	void claimBeforeMayBeNamedByItsIdentifier() {
		assertEquals("12", claim(related("prior", "{\"identifier\":{\"value\":\"12\"}}"), "").replaces());
	}

	@Test
	void originalByItsBillTypeReplacesNone() {
		Claim claim = claim(related("prior", "{\"reference\":\"Claim/c-0\"}") + ",\"subType\":{\"coding\":[{\"code\":\"131\"}]}", "");
		assertEquals("original null", claim.frequency() + " " + claim.replaces());
	}

	@Test
	void withdrawnClaimVoidsItself() {
		assertEquals("c-1", claim(",\"status\":\"entered-in-error\"", "").replaces());
	}

	@Test
	void focalInsuranceIsTheClaims() {
		Claim claim = claim("""
			,"contained":[{"resourceType":"Coverage","id":"a","type":{"coding":[{"system":"https://nahdo.org/sopt","code":"5"}]}},
			{"id":"b","type":{"coding":[{"system":"https://nahdo.org/sopt","code":"111"}]},"resourceType":"Coverage"}]
			,"insurance":[{"sequence":1,"focal":false,"coverage":{"reference":"#a"},"preAuthRef":["PA1"]},{"sequence":2,"focal":true,"coverage":{"reference":"#b"},"preAuthRef":["PA2"]}]
			""", "");
		assertEquals("medicare-advantage PA2", claim.lineOfBusiness() + " " + claim.priorAuthorization());
	}

	@Test
	void coverageOfAnotherCodeSystemTellsNoLineOfBusiness() {
		assertNull(claim("""
			,"contained":[{"resourceType":"Coverage","id":"a","type":{"coding":[{"system":"http://example.org/","code":"11"}]}}]
			,"insurance":[{"sequence":1,"focal":true,"coverage":{"reference":"#a"}}]
			""", "").lineOfBusiness());
	}

	@Test
	void placesOfTheItemsTellTheStateIfTheyAgree() {
		assertEquals("NY", claim("", ",\"locationAddress\":{\"state\":\"NY\"}").state());
		assertNull(Heard.reading(FhirText.claim("c-1", "", ",\"locationAddress\":{\"state\":\"NY\"}},{\"sequence\":2,\"productOrService\":" + FhirText.concept(FhirText.CPT, "22514")
			+ ",\"locationAddress\":{\"state\":\"NJ\"}")).claim().state());
	}

	@Test
	void interspaceIsALevel() {
		assertEquals(List.of(Level.of("L4-L5")), line("", ",\"bodySite\":{\"coding\":[{\"code\":\"L4-L5\"}]}").levels());
	}

	@Test
	void factsAtALevelAreTheLevels() {
		Claim claim = claim("""
			,"supportingInfo":[
			{"sequence":1,"code":{"text":"fracture-onset at T12"},"timingDate":"2026-01-20"},
			{"sequence":2,"code":{"coding":[{"code":"height-loss at l4-l5"}]},"valueQuantity":{"value":30}},
			{"sequence":3,"code":{"text":"height-loss at T12"},"valueQuantity":{"value":20}},
			{"sequence":4,"code":{"text":"edema-on-imaging"},"valueBoolean":true},
			{"sequence":5,"code":{"text":"pain-score at rest"},"valueQuantity":{"value":8}}]
			""", ",\"informationSequence\":[1,4]");
		assertEquals("{T12={fracture-onset=2026-01-20, height-loss=20}, L4-L5={height-loss=30}}", sorted(claim.levelFacts()));
		assertEquals("{edema-on-imaging=yes}", claim.lines().get(0).facts().toString());
		assertEquals("{pain-score at rest=8}", claim.facts().toString());
	}

	private static String sorted(Map<Level, Map<String, Value>> facts) {
		Map<Level, Map<String, Value>> sorted = new TreeMap<>();
		facts.forEach((level, values) -> sorted.put(level, new TreeMap<>(values)));
		return sorted.toString();
	}

	@Test
	void factAtALevelToldTwiceAndDifferentlyIsUnknown() {
		assertEquals(Map.of(), claim("""
			,"supportingInfo":[
			{"sequence":1,"code":{"text":"height-loss at T12"},"valueQuantity":{"value":20}},
			{"sequence":2,"code":{"text":"height-loss at T12"},"valueQuantity":{"value":30}}]
			""", "").levelFacts());
	}

	@Test
	void factAtALevelThatTheSpineDoesNotHaveIsNoticed() {
		Heard heard = Heard.reading(FhirText.claim("c-1", ",\"supportingInfo\":[{\"sequence\":1,\"code\":{\"text\":\"height-loss at T13\"},\"valueQuantity\":{\"value\":20}}]", ""));
		assertEquals(List.of("notice in:1:111: claim `c-1`: The fact is of no level of the spine; write a vertebra, as `T12`, or the space between two, as `L4-L5`.", "claim c-1"), heard.all());
		assertEquals(Map.of(), heard.claim().levelFacts());
	}
}
