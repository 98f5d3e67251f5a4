package org.lamina.compiler.scenarios;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Coverage as JSON: an array with an object for each rule. {@code ifUnknown} is null for a rule that does not say what happens then. */
public final class CoverageReport {

	private CoverageReport() {
	}

	public static String of(Coverage coverage) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(new DefaultPrettyPrinter())) {
			json.writeStartArray();
			for (Coverage.OfRule rule : coverage.rules()) {
				json.writeStartObject();
				json.writeStringField("policy", rule.policy().policy());
				json.writeStringField("version", rule.policy().version());
				json.writeStringField("rule", rule.rule());
				json.writeBooleanField("outcome", rule.outcome());
				if (rule.hasUnknown())
					json.writeBooleanField("ifUnknown", rule.ifUnknown());
				else
					json.writeNullField("ifUnknown");
				json.writeEndObject();
			}
			json.writeEndArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}
}
