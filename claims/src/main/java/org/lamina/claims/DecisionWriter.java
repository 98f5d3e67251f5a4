package org.lamina.claims;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Checklist;
import org.lamina.runtime.decision.Criterion;
import org.lamina.runtime.decision.Decision;
import org.lamina.runtime.decision.Disposition;
import org.lamina.runtime.decision.Finding;
import org.lamina.runtime.decision.LineDecision;
import org.lamina.runtime.decision.PolicyVersion;
import org.lamina.runtime.decision.Reason;

/**
 * Writes decisions as NDJSON in UTF-8: one object and a line feed each, the fields always in the same order, so that the same decision gives
 * the same bytes. Threads can share a writer and write to streams of their own.
 */
public final class DecisionWriter implements DecisionFormat {

	private final Provenance provenance;
	private final DecisionDigests digests;

	public DecisionWriter(Provenance provenance) {
		this.provenance = provenance;
		this.digests = new DecisionDigests(provenance);
	}

	@Override
	public void write(Decision decision, OutputStream out) throws IOException {
		try (JsonGenerator json = DecisionJson.to(out)) {
			json.writeStartObject();
			json.writeStringField("claim", decision.claim().id());
			json.writeStringField("worst", decision.worst().word());
			json.writeStringField("language", provenance.language());
			json.writeStringField("asKnownOn", provenance.asKnownOn().toString());
			json.writeArrayFieldStart("lines");
			for (LineDecision line : decision.lines())
				line(line, json);
			json.writeEndArray();
			digests(decision, json);
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private static void line(LineDecision decision, JsonGenerator json) throws IOException {
		Line line = decision.line();
		json.writeStartObject();
		json.writeNumberField("line", line.number());
		json.writeStringField("procedure", line.procedure().text());
		json.writeStringField("date", line.firstDay() == null ? null : line.firstDay().toString());
		json.writeStringField("disposition", decision.disposition().word());
		Finding leading = decision.leading();
		if (leading != null)
			reason(leading.reason(), json);
		if (decision.disposition() == Disposition.REDUCE)
			reduction(decision.percent(), decision.units(), json);
		json.writeArrayFieldStart("policies");
		for (PolicyVersion policy : decision.policies()) {
			json.writeStartObject();
			json.writeStringField("policy", policy.policy());
			json.writeStringField("version", policy.version());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("findings");
		for (Finding finding : decision.findings())
			finding(finding, json);
		json.writeEndArray();
		List<Checklist> checklists = decision.checklists();
		if (!checklists.isEmpty()) {
			json.writeArrayFieldStart("checklists");
			for (Checklist checklist : checklists)
				checklist(checklist, json);
			json.writeEndArray();
		}
		if (!decision.notJudged().isEmpty())
			texts("notJudged", decision.notJudged(), json);
		json.writeEndObject();
	}

	private static void finding(Finding finding, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("policy", finding.policy().policy());
		json.writeStringField("rule", finding.rule());
		json.writeStringField("outcome", finding.effect().name().toLowerCase(Locale.ROOT));
		reason(finding.reason(), json);
		json.writeStringField("message", finding.message());
		texts("cites", finding.cites(), json);
		texts("because", finding.because(), json);
		texts("missing", finding.missing(), json);
		texts("exceptions", finding.exceptions(), json);
		reduction(finding.percent(), finding.units(), json);
		json.writeEndObject();
	}

	/** What is not reduced has no fields for it. */
	private static void reduction(BigDecimal percent, BigDecimal units, JsonGenerator json) throws IOException {
		if (percent != null)
			json.writeNumberField("percent", percent);
		if (units != null)
			json.writeNumberField("units", units);
	}

	private static void checklist(Checklist checklist, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("policy", checklist.policy().policy());
		json.writeStringField("rule", checklist.rule());
		if (checklist.level() != null)
			json.writeStringField("level", checklist.level().toString());
		json.writeFieldName("required");
		criterion(checklist.required(), json);
		json.writeEndObject();
	}

	private static void criterion(Criterion criterion, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("label", criterion.label());
		json.writeStringField("status", criterion.status().word());
		texts("cites", criterion.cites(), json);
		json.writeArrayFieldStart("parts");
		for (Criterion part : criterion.parts())
			criterion(part, json);
		json.writeEndArray();
		json.writeEndObject();
	}

	/** A note has no reason codes; then there are no fields for them. */
	private static void reason(Reason reason, JsonGenerator json) throws IOException {
		if (reason == null)
			return;
		json.writeStringField("group", reason.group());
		json.writeStringField("carc", reason.carc());
		texts("rarc", reason.rarcs(), json);
	}

	private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
		json.writeArrayFieldStart(name);
		for (String text : texts)
			json.writeString(text);
		json.writeEndArray();
	}

	private void digests(Decision decision, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart("digests");
		for (DecisionDigests.Digest digest : digests.of(decision))
			json.writeStringField(digest.name(), digest.value());
		json.writeEndObject();
	}
}
