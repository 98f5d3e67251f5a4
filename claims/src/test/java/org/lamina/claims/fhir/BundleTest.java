package org.lamina.claims.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.claims.Heard;

/** Claims in a Bundle, and the Patients beside them. */
class BundleTest {

	private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"1\",\"gender\":\"female\",\"birthDate\":\"1948-03-02\"}";

	@Test
	void patientMayStandBehindTheClaims() {
		Heard heard = Heard.reading(FhirText.bundle(FhirText.claim("c-1"), FhirText.claim("c-2"), PATIENT, FhirText.claim("c-3")));
		assertEquals(List.of("claim c-1", "claim c-2", "claim c-3"), heard.all());
		assertEquals(List.of("female", "female", "female"), heard.claims().stream().map(claim -> claim.patient().sex()).toList());
	}

	@Test
	void patientIsFoundByItsFullUrl() {
		String bundle = FhirText.bundle(FhirText.claim("c-1").replace("Patient/1", "urn:uuid:7"), PATIENT).replace("{\"resource\":" + PATIENT, "{\"fullUrl\":\"urn:uuid:7\",\"resource\":" + PATIENT);
		assertEquals("female", Heard.reading(bundle).claim().patient().sex());
		assertEquals("urn:uuid:7", Heard.reading(bundle).claim().patient().id());
	}

	@Test
	void patientThatIsNotThereIsUnknown() {
		Heard heard = Heard.reading(FhirText.bundle(FhirText.claim("c-1").replace("Patient/1", "Patient/2"), PATIENT, FhirText.claim("c-2")));
		assertEquals(List.of("claim c-1", "claim c-2"), heard.all());
	}

	@Test
	void badClaimCostsOnlyItself() {
		Heard heard = Heard.reading(FhirText.bundle(FhirText.claim("c-1").replace("\"item\":[", "\"item\":[7,"), FhirText.claim("c-2"), PATIENT));
		assertEquals(List.of("claim c-2"), heard.claims().stream().map(Object::toString).toList());
		assertEquals(1, heard.problems().size());
	}

	@Test
	void brokenBundleKeepsTheClaimsWhosePatientWasRead() {
		String bundle = FhirText.bundle(PATIENT, FhirText.claim("c-1"), FhirText.claim("c-2").replace("Patient/1", "Patient/2"));
		assertEquals(List.of("claim c-1", "claim `c-2`: The Bundle breaks off before its Patient was read.", "The JSON that begins here ends before it is complete."),
			Heard.reading(bundle.substring(0, bundle.length() - 2)).all().stream().map(said -> said.replaceFirst("^in:1:[0-9]+: ", "")).toList());
	}

	@Test
	void bundleWithoutClaimsIsSaid() {
		assertEquals("in:1:1: The Bundle has no Claim.", Heard.reading(FhirText.bundle(PATIENT)).problem());
	}
}
