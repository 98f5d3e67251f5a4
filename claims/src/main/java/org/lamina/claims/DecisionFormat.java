package org.lamina.claims;

import java.io.IOException;
import java.io.OutputStream;
import org.lamina.runtime.decision.Decision;

/** How decisions are written. Threads can share one and write to streams of their own. */
@FunctionalInterface
public interface DecisionFormat {

	/**
	 * Writes a decision and leaves the stream open.
	 *
	 * @throws IOException if the stream fails
	 */
	void write(Decision decision, OutputStream out) throws IOException;
}
