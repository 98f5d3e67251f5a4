package org.lamina.compiler.diagnostics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Problems in SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
public final class SarifReport {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private final DisplayPaths paths;
	private final String version;

	/** @param version the version of Lamina */
	public SarifReport(DisplayPaths paths, String version) {
		this.paths = paths;
		this.version = version;
	}

	public String of(List<Diagnostic> problems) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(new DefaultPrettyPrinter())) {
			List<String> codes = problems.stream().map(Diagnostic::code).distinct().sorted().toList();
			json.writeStartObject();
			json.writeStringField("$schema", SCHEMA);
			json.writeStringField("version", "2.1.0");
			json.writeArrayFieldStart("runs");
			json.writeStartObject();
			writeTool(codes, json);
			json.writeStringField("columnKind", "utf16CodeUnits");
			json.writeArrayFieldStart("results");
			for (Diagnostic problem : problems)
				write(problem, codes.indexOf(problem.code()), json);
			json.writeEndArray();
			json.writeEndObject();
			json.writeEndArray();
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private void writeTool(List<String> codes, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart("tool");
		json.writeObjectFieldStart("driver");
		json.writeStringField("name", "lamina");
		json.writeStringField("version", version);
		json.writeArrayFieldStart("rules");
		for (String code : codes) {
			json.writeStartObject();
			json.writeStringField("id", code);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
	}

	private void write(Diagnostic problem, int rule, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("ruleId", problem.code());
		json.writeNumberField("ruleIndex", rule);
		json.writeStringField("level", problem.severity() == Severity.INFO ? "note" : problem.severity().word());
		json.writeObjectFieldStart("message");
		json.writeStringField("text", problem.message());
		json.writeEndObject();
		json.writeArrayFieldStart("locations");
		json.writeStartObject();
		json.writeObjectFieldStart("physicalLocation");
		json.writeObjectFieldStart("artifactLocation");
		json.writeStringField("uri", uriOf(problem));
		json.writeEndObject();
		json.writeObjectFieldStart("region");
		json.writeNumberField("startLine", problem.line());
		json.writeNumberField("startColumn", problem.column());
		json.writeNumberField("endLine", problem.endLine());
		json.writeNumberField("endColumn", problem.endColumn());
		json.writeEndObject();
		json.writeEndObject();
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
	}

	/** A relative reference where the file is shown by one, for a code host knows nothing of this machine's folders. */
	private String uriOf(Diagnostic problem) {
		String shown = paths.of(problem.file());
		if (problem.file().getFileSystem().getPath(shown).isAbsolute())
			return problem.file().toUri().toString();
		try {
			return new java.net.URI(null, null, shown, null).getRawPath();
		} catch (java.net.URISyntaxException e) {
			return problem.file().toUri().toString();
		}
	}
}
