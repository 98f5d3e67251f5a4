package org.lamina.runtime.rules;

/**
 * What of the spine a procedure treats.
 *
 * @param structure whether it is done to a vertebra or to the space between two
 * @param further   whether it is done to each further one, and not to the first
 * @param levels    where it can be done; of a procedure done to spaces these are spaces
 */
public record Treatment(Structure structure, boolean further, LevelSet levels) {

	/** What is treated. */
	public enum Structure {
		VERTEBRA, INTERSPACE
	}
}
