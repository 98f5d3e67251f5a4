package org.lamina.compiler.diagnostics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Problems for programs: one JSON array with an object for each, an object to a line. */
public final class JsonReport {

	private final DisplayPaths paths;

	public JsonReport(DisplayPaths paths) {
		this.paths = paths;
	}

	public String of(List<Diagnostic> problems) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
			json.writeStartArray();
			for (Diagnostic problem : problems) {
				json.writeRaw('\n');
				write(problem, json);
			}
			json.writeRaw(problems.isEmpty() ? "" : "\n");
			json.writeEndArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private void write(Diagnostic problem, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", paths.of(problem.file()));
		json.writeNumberField("line", problem.line());
		json.writeNumberField("column", problem.column());
		json.writeNumberField("endLine", problem.endLine());
		json.writeNumberField("endColumn", problem.endColumn());
		json.writeStringField("severity", problem.severity().word());
		json.writeStringField("code", problem.code());
		json.writeStringField("message", problem.message());
		json.writeEndObject();
	}
}
