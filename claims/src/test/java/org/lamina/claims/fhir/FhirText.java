package org.lamina.claims.fhir;

/** Small FHIR resources for tests, on one line each. */
final class FhirText {

	static final String CPT = "http://www.ama-assn.org/go/cpt";

	private FhirText() {
	}

	/** A claim of one item with these fields of the claim and of the item, each list beginning with a comma or empty. */
	static String claim(String id, String fields, String itemFields) {
		return "{\"resourceType\":\"Claim\",\"id\":\"" + id + "\",\"patient\":{\"reference\":\"Patient/1\"}" + fields.strip().replace("\n", "")
			+ ",\"item\":[{\"sequence\":1,\"productOrService\":" + concept(CPT, "22513") + itemFields.strip().replace("\n", "") + "}]}";
	}

	static String claim(String id) {
		return claim(id, "", "");
	}

	static String concept(String system, String code) {
		return "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}";
	}

	/** A diagnosis of a claim. */
	static String diagnosis(int sequence, String system, String code) {
		return "{\"sequence\":" + sequence + ",\"diagnosisCodeableConcept\":" + concept(system, code) + "}";
	}

	static String bundle(String... resources) {
		StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
		for (String resource : resources)
			bundle.append(bundle.charAt(bundle.length() - 1) == '[' ? "" : ",").append("{\"resource\":").append(resource).append('}');
		return bundle.append("]}").toString();
	}
}
