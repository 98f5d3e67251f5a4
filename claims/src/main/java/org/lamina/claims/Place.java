package org.lamina.claims;

/**
 * Where in its file something was read. All numbers count from 1; 0 means that the number is not known or has no meaning in the format.
 *
 * @param file    the file as the user named it, or {@code -} for standard input
 * @param line    the line
 * @param column  the column, in bytes
 * @param segment the segment of an X12 file, counted over the whole file; 0 in other formats
 */
public record Place(String file, long line, long column, long segment) {

	/** A place of which only the file is known. */
	public static Place of(String file) {
		return new Place(file, 0, 0, 0);
	}

	/** {@code claims.json:3:14}, {@code many.837:17:1 (segment 17)}, or {@code claims.csv:3}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(file);
		if (line > 0)
			text.append(':').append(line);
		if (line > 0 && column > 0)
			text.append(':').append(column);
		if (segment > 0)
			text.append(" (segment ").append(segment).append(')');
		return text.toString();
	}
}
