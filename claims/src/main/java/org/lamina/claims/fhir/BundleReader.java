package org.lamina.claims.fhir;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The entries of a Bundle. A claim is handed on when the Patient that it refers to has been read; until then it waits, and the claims after
 * it wait with it, so that their order stays. A claim whose Patient the Bundle does not have waits for the Bundle's end.
 */
final class BundleReader {

	private final JsonCursor json;
	private final ResourceReader resources;
	private final BiConsumer<Resource, Party> claims;
	private final Deque<Resource> waiting = new ArrayDeque<>();
	private final Map<String, Party> patients = new HashMap<>();
	private boolean hasClaims;

	/** @param claims takes each claim with its patient */
	BundleReader(JsonCursor json, ResourceReader resources, BiConsumer<Resource, Party> claims) {
		this.json = json;
		this.resources = resources;
		this.claims = claims;
	}

	/** Whether there was a claim in the Bundle. */
	boolean hasClaims() {
		return hasClaims;
	}

	void entry() throws IOException {
		String[] fullUrl = new String[1];
		Resource[] read = new Resource[1];
		json.object("An entry", field -> {
			switch (field) {
				case "fullUrl" -> fullUrl[0] = json.text();
				case "resource" -> read[0] = resources.read(json::skip);
				default -> json.skip();
			}
		});
		Resource resource = read[0];
		JsonCursor.Problem problem = json.takeProblem();
		if (resource == null)
			return;
		if (resource.isClaim()) {
			hasClaims = true;
			resource.problem = problem;
			waiting.add(resource);
		} else if ("Patient".equals(resource.type)) {
			if (fullUrl[0] != null)
				patients.put(fullUrl[0], resource.party());
			if (resource.id != null)
				patients.put("Patient/" + resource.id, resource.party());
		}
		while (!waiting.isEmpty() && knowsPatientOf(waiting.peek()))
			handOn(waiting.remove());
	}

	private boolean knowsPatientOf(Resource claim) {
		Reference patient = claim.claim.patient;
		return claim.problem != null || patient == null || patient.target() == null || patient.isLocal() || patients.containsKey(patient.target());
	}

	/** Hands on the claims that still wait: no more Patients come. */
	void end() {
		while (!waiting.isEmpty())
			handOn(waiting.remove());
	}

	/** Gives the claims that still wait to be rejected: the Bundle breaks off, and their Patients may be in what is lost. */
	void breakOff(Consumer<Resource> rejected) {
		while (!waiting.isEmpty())
			rejected.accept(waiting.remove());
	}

	private void handOn(Resource claim) {
		Reference patient = claim.claim.patient;
		Party party = patient == null || patient.target() == null ? Party.UNKNOWN : patients.getOrDefault(patient.target(), Party.UNKNOWN);
		claims.accept(claim, patient != null && patient.isLocal() ? claim.claim.contained.getOrDefault(patient.target(), Party.UNKNOWN) : party);
	}
}
