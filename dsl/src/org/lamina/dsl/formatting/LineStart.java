package org.lamina.dsl.formatting;

/**
 * How a line begins.
 *
 * @param outer  the line that its indentation counts from, or null
 * @param indent by how much it is indented
 * @param hang   by how much more what must be broken off is indented
 * @param label  what its first cell holds
 * @param group  lines of one group are aligned with each other; null for a line by itself
 * @param blank  whether a blank line is above it
 */
record LineStart(Line outer, int indent, int hang, String label, Object group, Blank blank) {

	/** The blanks of one step. */
	static final int STEP = 4;

	/** Blank lines above a line. */
	enum Blank {
		NONE, AS_WRITTEN, ONE
	}

	/** A line by itself. */
	static LineStart at(int indent) {
		return new LineStart(null, indent, STEP, "", null, Blank.NONE);
	}

	/** A line that is indented from another. */
	static LineStart inside(Line outer, int indent) {
		return new LineStart(outer, indent, STEP, "", null, Blank.NONE);
	}

	LineStart hanging(int columns) {
		return new LineStart(outer, indent, columns, label, group, blank);
	}

	LineStart with(Object alignedWith, String firstCell) {
		return new LineStart(outer, indent, hang, firstCell, alignedWith, blank);
	}

	LineStart below(Blank lines) {
		return new LineStart(outer, indent, hang, label, group, lines);
	}
}
