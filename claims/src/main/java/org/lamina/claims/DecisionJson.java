package org.lamina.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** How decisions are written as JSON, in every format: numbers in full, and the stream stays open for the next. */
public final class DecisionJson {

	private static final JsonFactory JSON = new JsonFactory();

	private DecisionJson() {
	}

	/** Writes to a stream, which is neither closed nor flushed with it. */
	public static JsonGenerator to(OutputStream out) throws IOException {
		return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM).enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
	}
}
