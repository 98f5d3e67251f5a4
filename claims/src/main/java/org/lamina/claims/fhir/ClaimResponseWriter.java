package org.lamina.claims.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamina.claims.DecisionDigests;
import org.lamina.claims.DecisionFormat;
import org.lamina.claims.DecisionJson;
import org.lamina.claims.Provenance;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;

/**
 * Writes decisions as FHIR R4 ClaimResponses in JSON: a resource and a line feed each (NDJSON), the fields always in the same order, so that the same decision gives the same bytes. Threads can share a writer and
 * write to streams of their own.
 *
 * <p>A line is an {@code item}. Its first adjudication has the disposition and the group code as its category, and the reason and remark codes of the finding that leads as its reason; what its reductions leave are
 * adjudications of their own. Each finding is a {@code processNote}. What a response must have and a decision does not know, the insurer, is absent with the reason that FHIR has for that. It was created on the day
 * as known on which it was decided, for no decision depends on a clock.
 */
public final class ClaimResponseWriter implements DecisionFormat {

	private static final String DISPOSITION = "http://www.lamina.org/fhir/CodeSystem/disposition";
	private static final String DECISION = "http://www.lamina.org/fhir/StructureDefinition/decision";
	private static final String JUDGED_BY = "http://www.lamina.org/fhir/StructureDefinition/judged-by";
	private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
	private static final String CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
	private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";
	/** Of the CARIN guide for Blue Button, which alone has a word for the units that are allowed. */
	private static final String ADJUDICATION_OF_CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator";
	private static final String GROUP = "https://x12.org/codes/claim-adjustment-group-codes";
	private static final String CARC = "https://x12.org/codes/claim-adjustment-reason-codes";
	private static final String RARC = "https://x12.org/codes/remittance-advice-remark-codes";

	private final Provenance provenance;
	private final DecisionDigests digests;

	public ClaimResponseWriter(Provenance provenance) {
		this.provenance = provenance;
		this.digests = new DecisionDigests(provenance);
	}

	@Override
	public void write(Decision decision, OutputStream out) throws IOException {
		try (JsonGenerator json = DecisionJson.to(out)) {
			json.writeStartObject();
			json.writeStringField("resourceType", "ClaimResponse");
			decided(decision, json);
			json.writeStringField("status", "active");
			type(decision.claim(), json);
			json.writeStringField("use", "claim");
			reference("patient", "Patient", decision.claim().patient().id(), json);
			json.writeStringField("created", provenance.asKnownOn().toString());
			json.writeObjectFieldStart("insurer");
			absent(json);
			json.writeEndObject();
			reference("request", "Claim", decision.claim().id(), json);
			json.writeStringField("outcome", outcome(decision));
			json.writeStringField("disposition", decision.worst().word());
			List<String> notes = new ArrayList<>();
			json.writeArrayFieldStart("item");
			for (LineDecision line : decision.lines())
				item(line, notes, json);
			json.writeEndArray();
			notes(notes, json);
			errors(decision, json);
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** What it takes to decide the claim again. */
	private void decided(Decision decision, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("extension");
		json.writeStartObject();
		json.writeStringField("url", DECISION);
		json.writeArrayFieldStart("extension");
		extension("language", "valueString", provenance.language(), json);
		extension("asKnownOn", "valueDate", provenance.asKnownOn().toString(), json);
		for (DecisionDigests.Digest digest : digests.of(decision))
			if (digest.value() != null)
				extension(digest.name(), "valueString", digest.value(), json);
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndArray();
	}

	private static void extension(String url, String type, String value, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("url", url);
		json.writeStringField(type, value);
		json.writeEndObject();
	}

	private static void absent(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("extension");
		extension(ABSENT, "valueCode", "unknown", json);
		json.writeEndArray();
	}

	private static void type(Claim claim, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart("type");
		if (claim.kind() == null)
			absent(json);
		else
			codings(List.of(new Coding(CLAIM_TYPE, claim.kind().equals("professional") ? "professional" : "institutional")), json);
		json.writeEndObject();
	}

	/** A reference as it stood in the claim, or made of a resource's id; what can be neither is an identifier. */
	private static void reference(String field, String type, String id, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(field);
		if (id.matches(type + "/[A-Za-z0-9.-]{1,64}") || id.matches("(https?|urn):.+"))
			json.writeStringField("reference", id);
		else if (id.matches("[A-Za-z0-9.-]{1,64}") && type.equals("Claim"))
			json.writeStringField("reference", type + "/" + id);
		else {
			json.writeStringField("type", type);
			json.writeObjectFieldStart("identifier");
			json.writeStringField("value", id);
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	/** A claim with a returned line is in error; one with a line that waits or that no rule addressed is decided in part. */
	private static String outcome(Decision decision) {
		List<Disposition> dispositions = decision.lines().stream().map(LineDecision::disposition).toList();
		if (dispositions.contains(Disposition.RETURN))
			return "error";
		return dispositions.contains(Disposition.PEND) || dispositions.contains(Disposition.NOT_ADDRESSED) ? "partial" : "complete";
	}

	private static void item(LineDecision line, List<String> notes, JsonGenerator json) throws IOException {
		json.writeStartObject();
		if (!line.policies().isEmpty()) {
			json.writeArrayFieldStart("extension");
			for (PolicyVersion policy : line.policies())
				extension(JUDGED_BY, "valueString", policy.toString(), json);
			json.writeEndArray();
		}
		json.writeNumberField("itemSequence", line.line().number());
		List<String> own = new ArrayList<>(line.findings().stream().map(ClaimResponseWriter::note).toList());
		own.addAll(line.notJudged());
		if (!own.isEmpty()) {
			json.writeArrayFieldStart("noteNumber");
			for (String note : own) {
				notes.add(note);
				json.writeNumber(notes.size());
			}
			json.writeEndArray();
		}
		json.writeArrayFieldStart("adjudication");
		Reason reason = line.leading() == null ? null : line.leading().reason();
		List<Coding> category = new ArrayList<>(List.of(new Coding(DISPOSITION, line.disposition().word())));
		if (reason != null)
			category.add(new Coding(GROUP, reason.group()));
		adjudication(category, reason, null, json);
		if (line.disposition() == Disposition.REDUCE && line.percent() != null)
			adjudication(List.of(new Coding(ADJUDICATION, "eligpercent")), null, line.percent(), json);
		if (line.disposition() == Disposition.REDUCE && line.units() != null)
			adjudication(List.of(new Coding(ADJUDICATION_OF_CARIN, "allowedunits")), null, line.units(), json);
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void adjudication(List<Coding> category, Reason reason, BigDecimal value, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeObjectFieldStart("category");
		codings(category, json);
		json.writeEndObject();
		if (reason != null)
			reason("reason", reason, json);
		if (value != null)
			json.writeNumberField("value", value);
		json.writeEndObject();
	}

	private static void reason(String field, Reason reason, JsonGenerator json) throws IOException {
		List<Coding> codings = new ArrayList<>(List.of(new Coding(CARC, reason.carc())));
		reason.rarcs().forEach(rarc -> codings.add(new Coding(RARC, rarc)));
		json.writeObjectFieldStart(field);
		codings(codings, json);
		json.writeEndObject();
	}

	private record Coding(String system, String code) {
	}

	private static void codings(List<Coding> codings, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("coding");
		for (Coding coding : codings) {
			json.writeStartObject();
			json.writeStringField("system", coding.system);
			json.writeStringField("code", coding.code);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/** A finding in words, of which the first are the rule and its policy. */
	private static String note(Finding finding) {
		StringBuilder note = new StringBuilder(finding.rule() + " of " + finding.policy() + ": " + finding.effect().name().toLowerCase(Locale.ROOT));
		if (finding.percent() != null)
			note.append(" to ").append(finding.percent().toPlainString()).append('%');
		if (finding.units() != null)
			note.append(" to ").append(finding.units().toPlainString()).append(" units");
		if (finding.reason() != null)
			note.append(' ').append(finding.reason());
		note.append('.');
		if (finding.message() != null)
			note.append(' ').append(finding.message());
		add("Because", finding.because(), note);
		add("Missing:", finding.missing(), note);
		add("Excepted by", finding.exceptions(), note);
		add("Cites:", finding.cites(), note);
		return note.toString();
	}

	private static void add(String word, List<String> texts, StringBuilder note) {
		if (!texts.isEmpty())
			note.append(' ').append(word).append(' ').append(String.join("; ", texts)).append('.');
	}

	private static void notes(List<String> notes, JsonGenerator json) throws IOException {
		if (notes.isEmpty())
			return;
		json.writeArrayFieldStart("processNote");
		for (int i = 0; i < notes.size(); i++) {
			json.writeStartObject();
			json.writeNumberField("number", i + 1);
			json.writeStringField("type", "display");
			json.writeStringField("text", notes.get(i));
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/** A returned line cannot be processed as it was billed. */
	private static void errors(Decision decision, JsonGenerator json) throws IOException {
		List<LineDecision> returned = decision.lines().stream().filter(line -> line.disposition() == Disposition.RETURN).toList();
		if (returned.isEmpty())
			return;
		json.writeArrayFieldStart("error");
		for (LineDecision line : returned) {
			json.writeStartObject();
			json.writeNumberField("itemSequence", line.line().number());
			reason("code", line.leading().reason(), json);
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
