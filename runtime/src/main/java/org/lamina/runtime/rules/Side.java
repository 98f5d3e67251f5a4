package org.lamina.runtime.rules;

/** On how many sides of the spine a procedure is done. */
public enum Side {
	ONE, BOTH, ONE_OR_BOTH
}
