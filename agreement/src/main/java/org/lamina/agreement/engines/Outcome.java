package org.lamina.agreement.engines;

import java.util.function.Supplier;
import org.lamina.compiler.scenarios.DecisionText;
import org.lamina.runtime.decision.Decision;

/**
 * What became of a claim in one engine.
 *
 * @param decision the decision, or null if the engine failed
 * @param text     the decision as text, or how the engine failed
 */
public record Outcome(Decision decision, String text) {

	/** Decides, and writes the decision; a message that cannot be written is a failure too. */
	public static Outcome of(Supplier<Decision> engine) {
		try {
			Decision decision = engine.get();
			return new Outcome(decision, DecisionText.of(decision));
		} catch (RuntimeException | StackOverflowError | LinkageError fault) {
			StackTraceElement[] trace = fault.getStackTrace();
			return new Outcome(null, "failed with " + fault + (trace.length == 0 ? "" : " at " + trace[0]) + "\n");
		}
	}
}
