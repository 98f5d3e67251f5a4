package org.lamina.runtime.decision;

/** What a rule does to a line, the strongest first. */
public enum Effect {
	/** The line cannot be processed and there is no appeal. */
	RETURN,
	/** The line is not paid. */
	DENY,
	/** Somebody must look at the line, or send what is missing. */
	PEND,
	/** The line is paid in part. */
	REDUCE,
	/** The line is told something and nothing else changes. */
	NOTE
}
